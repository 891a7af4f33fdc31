import Columnar
package import Ledger
import Query
import Values

/// Whether the lists that were signed still have the lines that they were signed with.
package enum FrozenList {
  /// Compares the lines of one list, or of all, with the hash that was frozen with them.
  ///
  /// - Throws: `damaged` naming the list whose lines do not give its hash; what the ledger throws.
  /// - Complexity: O(lines of all lists)
  package static func check(_ id: String? = nil, in snapshot: LedgerSnapshot) throws {
    let lists = try snapshot.records(of: "referrals")
    guard case .texts(let hashes) = try lists.column("hash"),
      case .texts(let states) = try lists.column("state")
    else { throw TableError.noSuchColumn("hash") }
    let rows = try HandedLines(snapshot).byList
    for list in 0..<lists.rowCount
    where (id == nil || lists.ids[list] == id) && states[list] != "draft" {
      let lines = try lines(rows[lists.ids[list]] ?? [], snapshot)
      let csv = try CanonicalCSV.bytes(ReferredLine.columnNames, lines)
      guard hexadecimal(contentDigest(csv)) == hashes[list] else {
        throw LedgerError.damaged(.frozen(id: lists.ids[list]))
      }
    }
  }

  /// Compares one list, once for what the tables' memory keeps: its lines stay in memory behind the
  /// first reading, and reading them again tells nothing about the file.
  static func checkOnce(_ id: String, over tables: LedgerTables) throws {
    if tables.memory.isChecked(id, in: tables.snapshot.ledger) { return }
    try check(id, in: tables.snapshot)
    tables.memory.markChecked(id, in: tables.snapshot.ledger)
  }

  /// The lines as they are stored, in the order in which they were frozen.
  private static func lines(
    _ rows: [Int32],
    _ snapshot: LedgerSnapshot
  ) throws -> MemoryTable {
    let records = try snapshot.records(of: "referred")
    try records.load(ReferredLine.columnNames)
    let places = rows.map { UInt32($0) }
    var lines = MemoryTable(rowCount: rows.count, columns: [:])
    for name in ReferredLine.columnNames {
      lines.set(name, to: try records.column(name).gather(places))
    }
    return lines
  }
}
