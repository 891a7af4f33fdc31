import GRDB

extension Ledger {
  /// Whether a backup may take the place of a file.
  package enum BackupTarget: Sendable {
    case newFile
    case replacing
  }

  /// Writes a whole copy, which is a ledger itself and only its owner may read.
  ///
  /// The copy gets its name when it is complete and durable. Other shells may go on meanwhile.
  ///
  /// - Throws: `alreadyExists` when the file is there and may not be replaced, or is this ledger.
  package func backup(
    to target: String,
    as kind: BackupTarget = .newFile
  ) throws(LedgerError) {
    let target = try LedgerFile.resolvedNew(target)
    switch kind {
    case .newFile:
      guard !LedgerFile.isTaken(target) else { throw .alreadyExists(path: target) }
    case .replacing:
      guard !isThisFile(target) else { throw .alreadyExists(path: target) }
    }
    let unfinished = LedgerFile.unfinishedName(for: target)
    try LedgerFile.createPrivate(unfinished)
    do {
      try copy(to: unfinished)
      switch kind {
      case .newFile: try LedgerFile.moveToNewName(unfinished, target)
      case .replacing: try LedgerFile.replace(target, with: unfinished)
      }
      try LedgerFile.synchronize(LedgerFile.folder(of: target))
    } catch {
      LedgerFile.remove(unfinished)
      throw error
    }
  }

  private func isThisFile(_ target: String) -> Bool {
    guard let resolved = try? LedgerFile.resolved(target) else { return false }
    return resolved == path
  }

  /// SQLite copies into the empty file that is there, and keeps its mode.
  private func copy(to unfinished: String) throws(LedgerError) {
    try perform { database in
      try run(database, "VACUUM INTO ?", [.text(unfinished)])
    }
    do {
      // The copy comes without the log; as a ledger it has one.
      let copy = try DatabaseQueue(path: unfinished, configuration: Self.configuration(.readWrite))
      try Self.keepLog(copy)
      try copy.close()
    } catch {
      throw LedgerError(opening: error, path: unfinished)
    }
    try LedgerFile.synchronize(unfinished)
  }
}
