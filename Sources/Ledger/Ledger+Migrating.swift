import Dispatch
import GRDB

extension LedgerSchema {
  var allMigrationNames: [String] {
    [SystemTables.migrationName, SystemTables.sealMigrationName] + migrations.map(\.name)
  }
}

extension Ledger {
  /// Checks whose file it is, and brings it to this program's schema when that is wanted.
  ///
  /// - Returns: the names of the migrations that the file has seen.
  static func prepare(
    _ queue: DatabaseQueue,
    _ path: String,
    _ mode: Mode,
    _ schema: LedgerSchema
  ) throws(LedgerError) -> Set<String> {
    do {
      let applied = try queue.inDatabase { database in
        do { return try appliedMigrations(database, path, schema) } catch {
          throw database.ledgerError(error, path: path)
        }
      }
      guard mode == .readWrite else { return applied }
      // A crash within a large import leaves a file without a log; another shell may be in the way.
      try? keepLog(queue)
      guard applied.count < schema.allMigrationNames.count else { return applied }
      let lock = try WriterLock(
        besideLedger: path,
        holder: .current(operatorName: "", since: "")
      )
      defer { withExtendedLifetime(lock) {} }
      try migrate(queue, schema)
      return Set(schema.allMigrationNames)
    } catch {
      throw LedgerError(opening: error, path: path)
    }
  }

  private static func appliedMigrations(
    _ database: Database,
    _ path: String,
    _ schema: LedgerSchema
  ) throws -> Set<String> {
    let applicationID = try firstNumber(database, "PRAGMA application_id") ?? 0
    guard applicationID == Int(schema.applicationID) else {
      throw LedgerError.otherProgram(
        path: path,
        applicationID: Int32(truncatingIfNeeded: applicationID)
      )
    }
    let names = try migrationNames(database)
    let unknown = names.filter { !schema.allMigrationNames.contains($0) }
    guard unknown.isEmpty else { throw LedgerError.newer(migrations: unknown) }
    return Set(names)
  }

  static func migrationNames(_ database: Database) throws -> [String] {
    var names: [String] = []
    var steps = try RowSteps(database, "SELECT identifier FROM grdb_migrations ORDER BY rowid")
    while try steps.next() { names.append(steps.text(0)) }
    return names
  }

  static func migrate(_ queue: DatabaseQueue, _ schema: LedgerSchema) throws {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(SystemTables.migrationName, foreignKeyChecks: .immediate) {
      database in try database.execute(sql: SystemTables.creation)
    }
    migrator.registerMigration(SystemTables.sealMigrationName, foreignKeyChecks: .immediate) {
      database in try database.execute(sql: SystemTables.sealCreation)
    }
    for migration in schema.migrations {
      migrator.registerMigration(migration.name, foreignKeyChecks: .immediate) { database in
        for table in migration.creates {
          try database.execute(sql: SystemTables.creation(of: table))
        }
        for addition in migration.adds {
          try database.execute(sql: SystemTables.creation(of: addition))
        }
      }
    }
    try migrator.migrate(queue)
  }
}
