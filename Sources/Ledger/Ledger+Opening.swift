import Dispatch
import GRDB

extension Ledger {
  /// Narrow enough for small commits, wide enough to read a month in few pages.
  static let pageByteCount = 32768
  static let busySeconds = 2.0
  /// What stands in the name of a file behind that of the ledger it will become.
  package static let unfinishedMark = "-unfinished-"

  /// Makes a new ledger that only its owner may read.
  ///
  /// The file gets its name when it is complete; an existing file is never touched.
  package static func create(
    at path: String,
    schema: LedgerSchema,
    onStep: @escaping @Sendable (CommitStep) -> Void = { _ in }
  ) throws(LedgerError) -> Ledger {
    let path = try LedgerFile.resolvedNew(path)
    guard !LedgerFile.isTaken(path) else { throw .alreadyExists(path: path) }
    let unfinished = LedgerFile.unfinishedName(for: path)
    try LedgerFile.createPrivate(unfinished)
    do {
      try fill(unfinished, schema)
      try LedgerFile.moveToNewName(unfinished, path)
    } catch {
      LedgerFile.remove(unfinished)
      throw error
    }
    try LedgerFile.synchronize(LedgerFile.folder(of: path))
    return try open(at: path, mode: .readWrite, schema: schema, onStep: onStep)
  }

  /// Opens an existing ledger, never makes one.
  ///
  /// Opening for writing takes the file through migrations that it has not seen; opening for
  /// reading leaves it as it is, and what it does not have yet is empty.
  package static func open(
    at path: String,
    mode: Mode,
    schema: LedgerSchema,
    onStep: @escaping @Sendable (CommitStep) -> Void = { _ in }
  ) throws(LedgerError) -> Ledger {
    let path = try LedgerFile.resolved(path)
    try LedgerFile.checkExisting(path)
    guard LedgerFile.isReadable(path) else { throw .noPermission(path: path) }
    guard mode == .readOnly || LedgerFile.isWritable(path) else { throw .notWritable(path: path) }
    let queue = try connect(path, mode)
    do {
      let applied = try prepare(queue, path, mode, schema)
      return Ledger(
        queue: queue,
        path: path,
        mode: mode,
        schema: schema,
        appliedMigrations: applied,
        onStep: onStep
      )
    } catch {
      try? queue.close()
      throw error
    }
  }

  /// A ledger that ends with the process.
  package static func inMemory(schema: LedgerSchema) throws(LedgerError) -> Ledger {
    try inMemory(schema) { try fill($0, schema) }
  }

  /// A ledger of its own with the same acts, which ends with the process.
  ///
  /// - Complexity: O(size of the file)
  package func copyInMemory() throws(LedgerError) -> Ledger {
    try Self.inMemory(schema) { copy in
      try queue.backup(to: copy)
      try Self.migrate(copy, schema)
    }
  }

  private static func inMemory(
    _ schema: LedgerSchema,
    _ fill: (DatabaseQueue) throws -> Void
  ) throws(LedgerError) -> Ledger {
    do {
      let queue = try DatabaseQueue(configuration: configuration(.readWrite))
      try fill(queue)
      return Ledger(
        queue: queue,
        path: nil,
        mode: .readWrite,
        schema: schema,
        appliedMigrations: Set(schema.allMigrationNames),
        onStep: { _ in }
      )
    } catch {
      throw LedgerError(opening: error, path: "")
    }
  }

  private static func fill(_ path: String, _ schema: LedgerSchema) throws(LedgerError) {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(.readWrite))
      try fill(queue, schema)
      try keepLog(queue)
      try queue.close()
    } catch {
      throw LedgerError(opening: error, path: path)
    }
  }

  private static func fill(_ queue: DatabaseQueue, _ schema: LedgerSchema) throws {
    try queue.inDatabase { database in
      // The page size is set before the first page, and before the log fixes it for good.
      try database.execute(sql: "PRAGMA page_size = \(pageByteCount)")
      try database.execute(sql: "PRAGMA application_id = \(schema.applicationID)")
    }
    try migrate(queue, schema)
  }

  static func configuration(_ mode: Mode) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = mode == .readOnly
    configuration.busyMode = .timeout(busySeconds)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // Durable before visible: GRDB's own set-up of the log would lower this to NORMAL, so the
      // log is never set up by it (see `keepLog`).
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Opens the file; where its folder may not be written, as a file that nobody changes.
  private static func connect(_ path: String, _ mode: Mode) throws(LedgerError) -> DatabaseQueue {
    let isSealed = mode == .readOnly && !LedgerFile.isWritable(LedgerFile.folder(of: path))
    // Either holds what the file needs to be whole.
    let hasLog = ["-wal", "-journal"].contains { (LedgerFile.byteCount(path + $0) ?? 0) > 0 }
    let name = isSealed && !hasLog ? immutableName(path) : path
    do {
      return try DatabaseQueue(path: name, configuration: configuration(mode))
    } catch {
      let fact = LedgerError(opening: error, path: path)
      switch fact {
      case .notALedger, .damaged: throw fact
      default: throw isSealed && hasLog ? .unreadableLog(path: path) : fact
      }
    }
  }

  /// The form in which SQLite takes a promise that the file does not change.
  private static func immutableName(_ path: String) -> String {
    var name = "file:"
    for byte in path.utf8 {
      let isPlain = byte > 0x20 && byte < 0x7F && !"%?#".utf8.contains(byte)
      if isPlain {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        name += (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
      }
    }
    return name + "?immutable=1"
  }
}

extension LedgerFile {
  /// Where a file is written before it gets its name.
  static func unfinishedName(for path: String) -> String {
    path + Ledger.unfinishedMark + String(DispatchTime.now().uptimeNanoseconds, radix: 36)
  }
}

extension LedgerError {
  /// What an error means that came before there was a connection.
  init(opening error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as DatabaseError: self.init(error, systemError: 0, path: path)
    default: self = .io(String(describing: error))
    }
  }
}
