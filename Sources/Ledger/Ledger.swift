// The one durable file of the program, and the tables over it that are kept in memory.
//
// Everything is appended: each stored row carries the act that wrote it, nothing is updated or
// deleted. A row counts in a snapshot when its act is not later, is not undone, and, for records,
// when its id is not voided. This module must never know what is kept in it: no word of debts,
// employers or the police.

import Columnar
import Dispatch
import class GRDB.Database
import class GRDB.DatabaseQueue
import Synchronization

/// An open ledger: one connection to one file, and the columns that were read from it.
///
/// May be used from several threads; statements run one after the other.
package final class Ledger: Sendable {
  /// Whether changes are wanted.
  package enum Mode: Sendable {
    case readWrite
    case readOnly
  }

  /// The file with links followed; nil for a ledger in memory.
  package let path: String?
  package let mode: Mode
  /// The declared tables, also those that an older file, opened for reading, does not have yet.
  package let schema: LedgerSchema
  let declaredTables: [String: RecordTable]
  let queue: DatabaseQueue
  /// The tables and columns that the file has.
  let presentTables: [String: RecordTable]
  let migrationCount: Int
  /// Whether the file has a seal; an older one that is opened for reading has none.
  let isSealed: Bool
  let onStep: @Sendable (CommitStep) -> Void
  let memory = Mutex(LedgerMemory())

  init(
    queue: DatabaseQueue,
    path: String?,
    mode: Mode,
    schema: LedgerSchema,
    appliedMigrations: Set<String>,
    onStep: @escaping @Sendable (CommitStep) -> Void
  ) {
    self.queue = queue
    self.path = path
    self.mode = mode
    self.schema = schema
    declaredTables = schema.tables
    self.onStep = onStep
    presentTables = schema.tables(after: appliedMigrations.contains)
    migrationCount = appliedMigrations.count
    isSealed = appliedMigrations.contains(SystemTables.sealMigrationName)
  }

  /// Ends the connection; the ledger is not used afterwards.
  package func close() { try? queue.close() }

  /// Runs statements, outside of any transaction, and turns what they throw into facts.
  func perform<Output>(_ body: (Database) throws -> Output) throws(LedgerError) -> Output {
    do {
      return try queue.inDatabase { database in
        do { return try body(database) } catch {
          throw database.ledgerError(error, path: path ?? "")
        }
      }
    } catch {
      throw error as? LedgerError ?? .io(String(describing: error))
    }
  }
}

/// What a ledger remembers between statements; none of it is needed for correctness.
struct LedgerMemory: Sendable {
  /// SQLite's number that changes when another connection has committed.
  var dataVersion: Int?
  var lastAct = 0
  var undone: Set<Int> = []
  var headers: [String: (lastAct: Int, headers: [SegmentHeader])] = [:]
  var columns: [ColumnKey: Column] = [:]
  var dictionaries: [String: (lastAct: Int, dictionary: ValueDictionary)] = [:]
  var changes: [String: KnownChanges] = [:]
  var voids = KnownVoids()
  var records: [String: (lastAct: Int, rows: RecordRows)] = [:]
  /// Held across several commits.
  var heldLock: WriterLock?
}

/// A column of a segment; segments never change.
struct ColumnKey: Hashable, Sendable {
  let segment: Int
  let name: String
}

extension Ledger {
  /// A number that SQLite is set to on this connection; tests assert those that durability needs.
  package func setting(_ name: String) throws(LedgerError) -> Int? {
    try perform { try firstNumber($0, "PRAGMA " + name) }
  }
}
