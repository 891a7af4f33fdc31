import Columnar
import class GRDB.Database

/// The counter-entries up to an act, each with the table of its record.
///
/// They are only ever appended, so that a later snapshot reads what came since.
struct KnownVoids: Sendable {
  private(set) var lastAct = 0
  private var tables: [String: TableVoids] = [:]
  private var lastRow = 0

  /// Those of a table up to an act that is not later than the last.
  func of(_ table: String, until lastAct: Int) -> TableVoids {
    (tables[table] ?? TableVoids()).until(lastAct)
  }

  /// The same with those up to a later act.
  ///
  /// - Complexity: O(new voids).
  func extended(
    to lastAct: Int,
    of ledger: Ledger,
    _ database: Database
  ) throws -> KnownVoids {
    guard lastAct > self.lastAct else { return self }
    var all = self
    all.lastAct = lastAct
    var finder = RecordFinder(ledger, database)
    var steps = try RowSteps(
      database,
      "SELECT row, act, id FROM voids WHERE row > ? AND act <= ? ORDER BY row",
      [.integer(lastRow), .integer(lastAct)]
    )
    while try steps.next() {
      all.lastRow = steps.number(0)
      let id = VoidedID(stored: steps.text(2))
      let tables = try finder.tables(of: id)
      guard !tables.isEmpty else { throw LedgerError.damaged(.records(table: "voids")) }
      for table in tables { all.tables[table, default: TableVoids()].append(id, steps.number(1)) }
    }
    return all
  }
}

/// The counter-entries of one table's records, in order of writing, whether they count or not.
struct TableVoids: Sendable {
  /// As they are stored.
  private var ids = TextColumn(bytes: [], ends: [])
  private(set) var acts: ArraySlice<Int> = []

  /// What is voided, as it is stored; an entry for parts is no record's id.
  func bytes(at place: Int) -> ArraySlice<UInt8> { ids.bytes[ids.byteRange(of: place)] }

  func id(at place: Int) -> VoidedID { VoidedID(stored: ids[place]) }

  fileprivate mutating func append(_ id: VoidedID, _ act: Int) {
    ids.append(id.stored)
    acts.append(act)
  }

  fileprivate func until(_ lastAct: Int) -> TableVoids {
    var some = self
    some.acts = acts[..<acts.countAscending(upTo: lastAct)]
    return some
  }
}

extension RandomAccessCollection where Element: Comparable, Index == Int {
  /// How many elements of an ascending collection from index 0 on are not greater than a limit.
  func countAscending(upTo limit: Element) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Finds the tables that hold what is voided.
struct RecordFinder {
  private let tables: [String]
  private let database: Database
  private var probes: [RecordProbe?]
  /// The place of the table that was found last: records of one act are mostly of one table.
  private var last = 0

  init(_ ledger: Ledger, _ database: Database) {
    tables = ledger.presentTables.keys.sorted()
    probes = Array(repeating: nil, count: tables.count)
    self.database = database
  }

  /// None when no table has a record of this id, or parts of this owner.
  mutating func tables(of id: VoidedID) throws -> [String] {
    switch id {
    case .record(let id): return try table(of: id).map { [$0] } ?? []
    case .parts(let owner):
      return try tables.filter { table in
        try firstNumber(
          database,
          "SELECT 1 FROM \"\(table)\" WHERE \(isPart) LIMIT 1",
          [.text(owner)]
        ) != nil
      }
    }
  }

  private mutating func table(of id: String) throws -> String? {
    for step in 0..<tables.count {
      let place = (last + step) % tables.count
      let probe = try probes[place] ?? RecordProbe(tables[place], database)
      probes[place] = probe
      guard try probe.hasRecord(id) else { continue }
      last = place
      return tables[place]
    }
    return nil
  }
}

/// Whether an id is that of a part of the first given one: `/` is followed by `0` among the bytes.
let isPart = "id >= ?1 || '/' AND id < ?1 || '0'"
