package import Columnar
import class GRDB.Database
import Synchronization

/// The records of a table as a snapshot sees them: the latest counting version of each id that is
/// not voided, in the order in which the ids first appeared.
///
/// Its columns are the declared ones and `id`, `version` and `act`. A declared column is read when
/// it is first asked for.
package final class RecordRows: Table {
  package let ids: TextColumn
  package let versions: IntegerColumn
  package let acts: IntegerColumn
  fileprivate let stored: StoredVersions
  private let ledger: Ledger
  private let selection: RecordSelection
  private let columns = Mutex<[String: Column]>([:])

  fileprivate init(
    _ stored: StoredVersions,
    _ heads: VersionHeads,
    _ selection: RecordSelection,
    of ledger: Ledger
  ) {
    self.stored = stored
    self.ledger = ledger
    self.selection = selection
    let rows = selection.rows(of: heads.count)
    let versions = IntegerColumn(values: heads.versions)
    let acts = IntegerColumn(values: heads.acts)
    ids = rows.map(heads.ids.gather) ?? heads.ids
    self.versions = rows.map(versions.gather) ?? versions
    self.acts = rows.map(acts.gather) ?? acts
  }

  package var declaration: RecordTable { stored.declaration }
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

  /// Of a table with so many rows at most all columns are read at once: the passes over its rows
  /// cost more than the values.
  private static let rowsReadWhole = 4096

  /// Reads several declared columns in one pass, which is faster than one pass each.
  package func load(_ names: [String]) throws {
    let known = columns.withLock { Set($0.keys) }
    let isReadWhole = known.isEmpty && rowCount <= Self.rowsReadWhole
    let asked = Set(names).union(isReadWhole ? declaration.columns.map(\.name) : [])
    let wanted = try asked.subtracting(known).map { name in
      guard let column = declaration.column(name) else { throw TableError.noSuchColumn(name) }
      return column
    }
    let read = try ledger.perform { try stored.columns(wanted, $0) }.mapValues { column in
      selection.rows(of: column.count).map(column.gather) ?? column
    }
    columns.withLock { $0.merge(read) { _, new in new } }
  }

  fileprivate func shows(_ selection: RecordSelection) -> Bool {
    self.selection.isSame(as: selection)
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

  private func voids(_ database: Database) throws -> KnownVoids {
    let known = ledger.memory.withLock { $0.voids }
    let voids = try known.extended(to: lastAct, of: ledger, database)
    ledger.memory.withLock { $0.voids = voids }
    return voids
  }

  private func records(
    _ declaration: RecordTable,
    _ database: Database,
    unless known: RecordRows?
  ) throws -> RecordRows {
    let stored =
      known?.stored
      ?? StoredVersions(declaration, present: ledger.presentTables[declaration.name])
    let (heads, selection) = try stored.selected(by: self, { try voids(database) }, database)
    if let known, known.shows(selection) { return known }
    return RecordRows(stored, heads, selection, of: ledger)
  }
}
