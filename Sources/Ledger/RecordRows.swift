package import Columnar
import class GRDB.Database
import Synchronization

/// The records of a table as a snapshot sees them: the latest counting version of each id that is
/// not voided, in the order in which the ids first appeared.
///
/// Its columns are the declared ones and `id`, `version` and `act`. A declared column is read when
/// it is first asked for, then kept as long as the table does not change.
package final class RecordRows: Table {
  package let declaration: RecordTable
  package let ids: TextColumn
  package let versions: IntegerColumn
  package let acts: IntegerColumn
  private let ledger: Ledger
  private let selection: RecordSelection
  private let columns = Mutex<[String: Column]>([:])
  /// Columns of an earlier snapshot, each with the last row of the table that it holds: only what
  /// was written since is read.
  private let beginnings: [String: Beginning]

  private struct Beginning {
    let column: Column
    let lastRow: Int
  }

  init(
    _ declaration: RecordTable,
    _ ledger: Ledger,
    _ scan: RecordScan,
    _ selection: RecordSelection
  ) {
    self.declaration = declaration
    self.ledger = ledger
    self.selection = selection
    ids = scan.ids.column(of: selection)
    versions = IntegerColumn(values: selection.picked(scan.versions))
    acts = IntegerColumn(values: selection.picked(scan.acts))
    beginnings = [:]
  }

  /// The rows of an earlier snapshot, all shown, and first versions of further records behind them.
  private init(_ earlier: RecordRows, followedBy scan: RecordScan, _ selection: RecordSelection) {
    declaration = earlier.declaration
    ledger = earlier.ledger
    self.selection = selection
    ids = TextColumn(joining: [earlier.ids, scan.ids.column(of: .everything)])
    versions = IntegerColumn(joining: earlier.versions, IntegerColumn(values: scan.versions))
    acts = IntegerColumn(joining: earlier.acts, IntegerColumn(values: scan.acts))
    let read = earlier.columns.withLock { $0 }
    let lastRow = earlier.selection.lastRow
    beginnings = earlier.beginnings.merging(
      read.mapValues { Beginning(column: $0, lastRow: lastRow) }
    ) { _, later in later }
  }

  package var rowCount: Int { ids.count }

  package func column(_ name: String) throws -> Column {
    switch name {
    case "id": return .texts(ids)
    case "version": return .integers(versions)
    case "act": return .integers(acts)
    default: break
    }
    if let known = columns.withLock({ $0[name] }) { return known }
    try load([name])
    guard let column = columns.withLock({ $0[name] }) else { throw TableError.noSuchColumn(name) }
    return column
  }

  /// Reads several declared columns in one pass, which is faster than one pass each.
  package func load(_ names: [String]) throws {
    let known = columns.withLock { Set($0.keys) }
    let wanted = try Set(names).subtracting(known).map { name in
      guard let column = declaration.column(name) else { throw TableError.noSuchColumn(name) }
      return column
    }
    let read = try ledger.perform { try readColumns(wanted, $0) }
    columns.withLock { $0.merge(read) { _, new in new } }
  }

  /// Whether a later snapshot sees the same rows.
  func isCurrent(lastRow: Int, lastVoid: Int, undone: Set<Int>) -> Bool {
    selection.lastRow == lastRow && selection.lastVoid == lastVoid && selection.undone == undone
  }

  private func readColumns(
    _ wanted: [RecordColumn],
    _ database: Database
  ) throws -> [String: Column] {
    let present = ledger.presentTables[declaration.name]
    var read: [String: Column] = [:]
    for column in wanted where present?.column(column.name) == nil {
      read[column.name] = emptyColumn(column.storage, count: rowCount)
    }
    let stored = wanted.filter { read[$0.name] == nil }
    for (start, columns) in Dictionary(grouping: stored, by: { startOfReading($0.name) }) {
      let scans = try scanColumns(columns, after: start.lastRow, start.count, database)
      for (column, values) in zip(columns, scans) {
        read[column.name] = try whole(column.name, values)
      }
    }
    return read
  }

  private struct StartOfReading: Hashable {
    /// How many records are known.
    var count = 0
    /// The last of their rows in the table.
    var lastRow = 0
  }

  private func startOfReading(_ name: String) -> StartOfReading {
    guard let known = beginnings[name] else { return StartOfReading() }
    return StartOfReading(count: known.column.count, lastRow: known.lastRow)
  }

  /// The values that were read, behind those of an earlier snapshot.
  private func whole(_ name: String, _ values: ValueScan) throws -> Column {
    guard let known = beginnings[name]?.column else { return values.column(of: selection) }
    let further: Column = values.column(of: .everything)
    switch (known, further) {
    case (.integers(let known), .integers(let further)):
      return .integers(IntegerColumn(joining: known, further))
    case (.texts(let known), .texts(let further)):
      return .texts(TextColumn(joining: [known, further]))
    case (.integers, _), (.texts, _), (.dictionary, _): throw TableError.noSuchColumn(name)
    }
  }

  private func scanColumns(
    _ stored: [RecordColumn],
    after lastRow: Int,
    _ knownCount: Int,
    _ database: Database
  ) throws -> [ValueScan] {
    let count = selection.scannedCount - knownCount
    var scans = stored.map { ValueScan($0.storage, capacity: count) }
    let list = stored.map { "\"\($0.name)\"" }.joined(separator: ", ")
    var steps = try RowSteps(
      database,
      "SELECT \(list) FROM \"\(declaration.name)\" WHERE row > ? AND row <= ? ORDER BY row",
      [.integer(lastRow), .integer(selection.lastRow)]
    )
    var scannedCount = 0
    while try steps.next() {
      for place in scans.indices { scans[place].append(steps, at: place) }
      scannedCount += 1
    }
    // Rows are never deleted; were some gone, values would stand beside the wrong ids.
    guard scannedCount == count else {
      throw LedgerError.damaged(.records(table: declaration.name))
    }
    return scans
  }

  /// The same with what a later snapshot has more, where that is new records alone.
  ///
  /// Nil where records were amended, voided or taken back in between: all is read anew then.
  fileprivate func followed(
    to lastRow: Int,
    lastVoid: Int,
    undone: Set<Int>,
    _ database: Database
  ) throws -> RecordRows? {
    guard selection.places == nil, selection.lastVoid == lastVoid, selection.undone == undone,
      selection.lastRow < lastRow
    else { return nil }
    let scan = try RecordScan(
      declaration.name,
      after: selection.lastRow,
      lastRow: lastRow,
      database
    )
    guard scan.versions.allSatisfy({ $0 == 1 }) else { return nil }
    let selection = RecordSelection(
      places: nil,
      scannedCount: self.selection.scannedCount + scan.rows.count,
      lastRow: lastRow,
      lastVoid: lastVoid,
      undone: undone
    )
    return RecordRows(self, followedBy: scan, selection)
  }
}

private func emptyColumn(_ storage: RecordStorage, count: Int) -> Column {
  switch storage {
  case .integer: .integers(IntegerColumn([Int64?](repeating: nil, count: count)))
  case .text: .texts(TextColumn(bytes: [], ends: [UInt32](repeating: 0, count: count)))
  }
}

extension LedgerSnapshot {
  /// The records of a declared table.
  ///
  /// - Throws: `unfitChange` for a table that is not declared.
  package func records(of table: String) throws(LedgerError) -> RecordRows {
    guard let declaration = ledger.declaredTables[table] else {
      throw .unfitChange(.unknownTable(table))
    }
    let known = ledger.memory.withLock { $0.records[table] }
    if let known, known.lastAct == lastAct { return known.rows }
    let rows = try ledger.perform { database in
      try records(declaration, database, unless: known?.rows)
    }
    ledger.memory.withLock { $0.records[table] = (lastAct, rows) }
    return rows
  }

  private func records(
    _ declaration: RecordTable,
    _ database: Database,
    unless known: RecordRows?
  ) throws -> RecordRows {
    guard ledger.presentTables[declaration.name] != nil else {
      return RecordRows(declaration, ledger, RecordScan(), RecordSelection.everything)
    }
    let lastRow = try findLastRow(of: declaration.name, database)
    let lastVoid = try findLastRow(of: "voids", database)
    if let known, known.isCurrent(lastRow: lastRow, lastVoid: lastVoid, undone: undone) {
      return known
    }
    let further = try known?.followed(to: lastRow, lastVoid: lastVoid, undone: undone, database)
    if let further { return further }
    let scan = try RecordScan(declaration.name, lastRow: lastRow, database)
    let selection = RecordSelection(
      scan,
      excluded: try voidedRows(of: declaration.name, database),
      lastRow: lastRow,
      lastVoid: lastVoid,
      undone: undone
    )
    return RecordRows(declaration, ledger, scan, selection)
  }

  /// Acts ascend with the rows, so that the snapshot's rows are those up to this one.
  private func findLastRow(of table: String, _ database: Database) throws -> Int {
    try firstNumber(
      database,
      "SELECT row FROM \"\(table)\" WHERE act <= ? ORDER BY row DESC LIMIT 1",
      [.integer(lastAct)]
    ) ?? 0
  }

  private func voidedRows(of table: String, _ database: Database) throws -> Set<Int64> {
    var rows: Set<Int64> = []
    var steps = try RowSteps(
      database,
      "SELECT t.row, v.act FROM voids v JOIN \"\(table)\" t ON t.id = v.id"
    )
    while try steps.next() {
      if counts(steps.number(1)) { rows.insert(steps.integer(0)) }
    }
    return rows
  }
}
