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
    guard !stored.isEmpty else { return read }
    for (column, values) in zip(stored, try scanColumns(stored, database)) {
      read[column.name] = values.column(of: selection)
    }
    return read
  }

  private func scanColumns(
    _ stored: [RecordColumn],
    _ database: Database
  ) throws -> [ValueScan] {
    var scans = stored.map { ValueScan($0.storage, capacity: selection.scannedCount) }
    let list = stored.map { "\"\($0.name)\"" }.joined(separator: ", ")
    var steps = try RowSteps(
      database,
      "SELECT \(list) FROM \"\(declaration.name)\" WHERE row <= ? ORDER BY row",
      [.integer(selection.lastRow)]
    )
    var scannedCount = 0
    while try steps.next() {
      for place in scans.indices { scans[place].append(steps, at: place) }
      scannedCount += 1
    }
    // Rows are never deleted; were some gone, values would stand beside the wrong ids.
    guard scannedCount == selection.scannedCount else {
      throw LedgerError.damaged(.records(table: declaration.name))
    }
    return scans
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
      return RecordRows(declaration, ledger, RecordScan(), RecordSelection.none)
    }
    let lastRow = try findLastRow(of: declaration.name, database)
    let lastVoid = try findLastRow(of: "voids", database)
    if let known, known.isCurrent(lastRow: lastRow, lastVoid: lastVoid, undone: undone) {
      return known
    }
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
