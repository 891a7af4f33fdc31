import GRDB
import Synchronization

extension Ledger {
  /// Writes a change in one transaction that is durable when this returns.
  ///
  /// - Parameters:
  ///   - change: what is written, and what the audit says of it.
  ///   - expected: the last act of the snapshot that the change was made for.
  /// - Returns: the audit's entry and the headers of the new segments.
  /// - Throws: `changedMeanwhile` when other acts came after it; nothing is written on any error.
  package func commit(
    _ change: ChangeSet,
    expecting expected: Int
  ) throws(LedgerError) -> Receipt {
    guard mode == .readWrite else { throw .readOnly }
    let holder = LockHolder.current(operatorName: change.operatorName, since: change.at)
    let lock = try writerLock(holder)
    defer { withExtendedLifetime(lock) {} }
    onStep(.lockTaken)
    let isUnlogged = change.cellCount >= Self.unloggedCellCountMin && leaveLog()
    defer { if isUnlogged { try? Self.keepLog(queue) } }
    let kind: Database.TransactionKind = isUnlogged ? .exclusive : .immediate
    let receipt = try perform { database in
      guard change.recordCount >= Self.cachedRecordCountMin else {
        return try write(change, expected, kind, database)
      }
      try Self.setCache(megabytes: 64, database)
      defer { try? Self.setCache(megabytes: nil, database) }
      return try write(change, expected, kind, database)
    }
    memory.withLock { $0.dataVersion = nil }
    onStep(.committed)
    if !change.segments.isEmpty {
      if !isUnlogged { emptyLog() }
      onStep(.checkpointed)
    }
    return receipt
  }

  /// Keeps other writers away while a long act is prepared; commits within it need not wait.
  ///
  /// - Throws: `locked` when another writer holds the ledger for longer than two seconds.
  package func exclusively<Output>(
    as holder: LockHolder,
    _ body: () throws -> Output
  ) throws -> Output {
    guard mode == .readWrite else { throw LedgerError.readOnly }
    let lock = try writerLock(holder)
    let outer = memory.withLock { memory in
      defer { memory.heldLock = lock }
      return memory.heldLock
    }
    defer { memory.withLock { $0.heldLock = outer } }
    return try body()
  }

  /// Nil for a ledger in memory, which nobody else can write.
  private func writerLock(_ holder: LockHolder) throws(LedgerError) -> WriterLock? {
    guard let path else { return nil }
    if let held = memory.withLock({ $0.heldLock }) { return held }
    return try WriterLock(besideLedger: path, holder: holder)
  }

  private func write(
    _ change: ChangeSet,
    _ expected: Int,
    _ kind: Database.TransactionKind,
    _ database: Database
  ) throws -> Receipt {
    var receipt: Receipt?
    try database.inTransaction(kind) {
      onStep(.transactionBegun)
      receipt = try append(change, expected, database)
      return .commit
    }
    guard let receipt else { throw LedgerError.io("no receipt") }
    return receipt
  }

  private func append(
    _ change: ChangeSet,
    _ expected: Int,
    _ database: Database
  ) throws -> Receipt {
    let last = try Self.lastAct(database)
    let found = last?.sequence ?? 0
    guard found == expected else {
      throw LedgerError.changedMeanwhile(expected: expected, found: found)
    }
    try checkMigrations(database)
    try checkSeal(last, database)
    var writer = ChangeWriter(ledger: self, database: database, act: found + 1)
    try writer.beginAct(change)
    try writer.writeUndoing(change.undoes)
    try writer.writeRecords(change.records)
    for block in change.blocks { try writer.writeRecords(block) }
    try writer.writeVoids(change.voids)
    try writer.writeChanges(change.changes)
    onStep(.recordsWritten)
    try writer.writeDictionaries(of: change)
    let segments = try writer.writeSegments(change.segments)
    onStep(.segmentsWritten)
    let act = try writer.finishAct(change, after: last)
    onStep(.actWritten)
    return Receipt(act: act, segments: segments)
  }

  /// A later program may have changed the file since it was opened.
  private func checkMigrations(_ database: Database) throws {
    let names = try Self.migrationNames(database)
    guard names.count == migrationCount else {
      let known = schema.allMigrationNames
      throw LedgerError.newer(migrations: names.filter { !known.contains($0) })
    }
  }

  /// A further act would hide that acts were cut off.
  private func checkSeal(_ last: Act?, _ database: Database) throws {
    let seal = try Seal(database)
    guard let seal, seal.fits(last) else {
      throw LedgerError.damaged(
        .acts(sealed: seal?.actCount ?? 0, found: last?.sequence ?? 0)
      )
    }
  }
}
