package import Columnar
import CXXHash
import class GRDB.Database
import Synchronization

/// What is known of a segment without reading its columns.
package struct SegmentHeader: Hashable, Sendable {
  package let id: Int
  package let source: String
  /// The index of the month; nil for sources without periods.
  package let period: Int?
  /// From 1, counted in each period of each source.
  package let revision: Int
  package let rowCount: Int
  /// The act that wrote it.
  package let act: Int
  package let note: String
  /// The columns that it was written with; nil where the ledger is older than that note.
  let columnNames: [String]?

  static func joined(_ names: [String]) -> String { names.joined(separator: ",") }

  static func columnNames(_ text: String) -> [String] {
    text.split(separator: ",").map(String.init)
  }

  /// The first column that should be there and is not.
  func missingColumn(among names: [String]) -> String? {
    columnNames?.first { !names.contains($0) }
  }
}

/// One of the revisions of a period, whether it counts or not.
package struct SegmentRevision: Hashable, Sendable {
  package let header: SegmentHeader
  package let isUndone: Bool
}

/// The columns of one segment, each read when it is first asked for.
package struct SegmentTable: Table {
  package let snapshot: LedgerSnapshot
  package let header: SegmentHeader

  package var rowCount: Int { header.rowCount }

  package func column(_ name: String) throws -> Column { try snapshot.column(name, of: header) }
}

extension LedgerSnapshot {
  /// The latest counting revision of each period, in the order of periods.
  package func segments(of source: String) throws(LedgerError) -> [SegmentHeader] {
    let known = ledger.memory.withLock { $0.headers[source] }
    if let known, known.lastAct == lastAct { return known.headers }
    var latest: [SegmentHeader] = []
    for header in try ledger.perform({ try ledger.allHeaders(of: source, $0) })
    where counts(header.act) {
      if let last = latest.last, last.period == header.period { latest.removeLast() }
      latest.append(header)
    }
    ledger.memory.withLock { [latest] in $0.headers[source] = (lastAct, latest) }
    return latest
  }

  /// The counting segment of a period, or nil.
  package func segment(of source: String, period: Int?) throws(LedgerError) -> SegmentHeader? {
    try segments(of: source).first { $0.period == period }
  }

  /// All revisions of a period that this snapshot knows, undone ones too, in order.
  package func revisions(
    of source: String,
    period: Int?
  ) throws(LedgerError) -> [SegmentRevision] {
    try ledger.perform { try ledger.allHeaders(of: source, $0) }
      .filter { $0.period == period && $0.act <= lastAct }
      .map { SegmentRevision(header: $0, isUndone: undone.contains($0.act)) }
  }

  /// The columns of a segment as a table.
  package func table(of header: SegmentHeader) -> SegmentTable {
    SegmentTable(snapshot: self, header: header)
  }

  /// The names of a segment's columns, in the order in which they were given.
  ///
  /// - Throws: `damaged` when a column that was written is not there.
  package func columnNames(of header: SegmentHeader) throws(LedgerError) -> [String] {
    let names = try ledger.perform { try storedColumnNames(of: header.id, $0) }
    if let missing = header.missingColumn(among: names) { throw damage(missing, header) }
    return names
  }

  private func damage(_ name: String, _ header: SegmentHeader) -> LedgerError {
    .damaged(
      .column(name, source: header.source, period: header.period, revision: header.revision)
    )
  }

  /// One column of a segment, read once in the life of the ledger and then kept.
  ///
  /// - Throws: `damaged` before any row is used when the bytes are not those that were written;
  ///   `TableError.noSuchColumn`.
  package func column(_ name: String, of header: SegmentHeader) throws -> Column {
    let key = ColumnKey(segment: header.id, name: name)
    if let known = ledger.memory.withLock({ $0.columns[key] }) { return known }
    let column = try readColumn(name, of: header)
    ledger.memory.withLock { $0.columns[key] = column }
    return column
  }

  private func readColumn(_ name: String, of header: SegmentHeader) throws -> Column {
    try Cancellation.current.check()
    guard let place = try place(of: name, in: header) else {
      if header.columnNames?.contains(name) ?? false { throw damage(name, header) }
      throw TableError.noSuchColumn(name)
    }
    let dictionary = try place.dictionary.map { try self.dictionary($0) }
    let column = try ledger.perform { database in
      storedColumn(database, row: place.row, sum: place.sum, dictionary: dictionary)
    }
    guard let column, column.count == header.rowCount else { throw damage(name, header) }
    return column
  }

  /// Where a column is stored, and the name of its shared dictionary if it is one of codes.
  private func place(of name: String, in header: SegmentHeader) throws -> ColumnPlace? {
    try ledger.perform { database in
      var steps = try RowSteps(
        database,
        "SELECT row, xxh3, dictionary FROM segment_columns WHERE segment = ? AND name = ?",
        [.integer(header.id), .text(name)]
      )
      guard try steps.next() else { return nil }
      return ColumnPlace(
        row: steps.integer(0),
        sum: steps.integer(1),
        dictionary: steps.isNull(2) ? nil : steps.text(2)
      )
    }
  }
}

/// Where a column is stored.
private struct ColumnPlace {
  let row: Int64
  let sum: Int64
  let dictionary: String?
}

func storedColumnNames(of segment: Int, _ database: Database) throws -> [String] {
  var names: [String] = []
  var steps = try RowSteps(
    database,
    "SELECT name FROM segment_columns WHERE segment = ? ORDER BY row",
    [.integer(segment)]
  )
  while try steps.next() { names.append(steps.text(0)) }
  return names
}

extension Ledger {
  /// All segments of a source, in the order of periods and revisions; of all sources for nil.
  func allHeaders(of source: String?, _ database: Database) throws -> [SegmentHeader] {
    var headers: [SegmentHeader] = []
    var steps = try RowSteps(
      database,
      """
      SELECT row, source, period, revision, rows, act, note\(isSealed ? ", columns" : "")
      FROM segments \(source == nil ? "" : "WHERE source = ?") ORDER BY source, period, revision
      """,
      source.map { [.text($0)] } ?? []
    )
    while try steps.next() {
      headers.append(
        SegmentHeader(
          id: steps.number(0),
          source: steps.text(1),
          period: steps.optionalNumber(2),
          revision: steps.number(3),
          rowCount: steps.number(4),
          act: steps.number(5),
          note: steps.text(6),
          columnNames: isSealed && !steps.isNull(7)
            ? SegmentHeader.columnNames(steps.text(7)) : nil
        )
      )
    }
    return headers
  }
}

/// Reads a stored column and checks its sum; nil when the bytes are not those that were written.
func storedColumn(
  _ database: Database,
  row: Int64,
  sum: Int64,
  dictionary: ValueDictionary?
) -> Column? {
  guard
    var source = BlobSource(database, table: "segment_columns", column: "bytes", row: row),
    let column = try? Column(reading: &source, dictionary: dictionary),
    source.checksum() == sum
  else { return nil }
  return column
}

/// XXH3 as SQLite keeps it.
func checksum(_ bytes: UnsafeRawBufferPointer) -> Int64 {
  // Safety: exactly the bytes of the buffer are read.
  Int64(bitPattern: unsafe arrears_xxh3(bytes.baseAddress, bytes.count))
}
