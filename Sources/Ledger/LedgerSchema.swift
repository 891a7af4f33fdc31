/// How a record's column is kept.
package enum RecordStorage: String, Hashable, Sendable {
  case integer = "INTEGER"
  case text = "TEXT"
}

/// One declared column of a record table; every row may lack a value in it.
package struct RecordColumn: Hashable, Sendable {
  package let name: String
  package let storage: RecordStorage

  package init(name: String, storage: RecordStorage) {
    self.name = name
    self.storage = storage
  }
}

/// A table of records: every row is one version of one record.
///
/// The ledger adds the columns `row`, `act`, `id` and `version` itself.
package struct RecordTable: Hashable, Sendable {
  package let name: String
  package private(set) var columns: [RecordColumn]

  /// - Precondition: the names are plain lower-case words, distinct and not the ledger's own.
  package init(name: String, columns: [RecordColumn]) {
    precondition(isPlainName(name) && !SystemTables.names.contains(name), "table name \(name)")
    let names = columns.map(\.name)
    precondition(names.allSatisfy(isPlainName), "plain column names in \(name)")
    precondition(Set(names + Self.systemColumns).count == names.count + 4, "names in \(name)")
    self.name = name
    self.columns = columns
  }

  /// The columns that the ledger adds to every record table.
  static let systemColumns = ["row", "act", "id", "version"]

  func column(_ name: String) -> RecordColumn? { columns.first { $0.name == name } }

  mutating func add(_ column: RecordColumn) {
    self = RecordTable(name: name, columns: columns + [column])
  }
}

/// A column that a migration adds to a table of an earlier one.
package struct AddedColumn: Hashable, Sendable {
  package let table: String
  package let column: RecordColumn

  package init(table: String, column: RecordColumn) {
    self.table = table
    self.column = column
  }
}

/// A named step of the schema; once released it never changes.
package struct SchemaMigration: Hashable, Sendable {
  package let name: String
  package let creates: [RecordTable]
  package let adds: [AddedColumn]

  package init(name: String, creates: [RecordTable] = [], adds: [AddedColumn] = []) {
    self.name = name
    self.creates = creates
    self.adds = adds
  }
}

/// All record tables of a program, as the migrations that lead to them.
package struct LedgerSchema: Hashable, Sendable {
  /// Written into the file's header, so that another program's file is recognised.
  package let applicationID: Int32
  package let migrations: [SchemaMigration]

  /// - Precondition: the names of the migrations are distinct.
  package init(applicationID: Int32, migrations: [SchemaMigration]) {
    precondition(Set(migrations.map(\.name)).count == migrations.count, "distinct migrations")
    self.applicationID = applicationID
    self.migrations = migrations
  }

  /// The tables after all migrations.
  package var tables: [String: RecordTable] { tables { _ in true } }

  /// The tables after the migrations that a file has seen.
  func tables(after isApplied: (String) -> Bool) -> [String: RecordTable] {
    var tables: [String: RecordTable] = [:]
    for migration in migrations where isApplied(migration.name) {
      for table in migration.creates { tables[table.name] = table }
      for addition in migration.adds { tables[addition.table]?.add(addition.column) }
    }
    return tables
  }
}

private func isPlainName(_ name: String) -> Bool {
  guard let first = name.utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else {
    return false
  }
  return !name.hasPrefix("sqlite_")
    && name.utf8.allSatisfy { byte in
      byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
        || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
    }
}
