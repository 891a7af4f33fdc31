/// Who holds the ledger for writing.
package struct LockHolder: Hashable, Sendable {
  package var processID: Int32
  package var operatorName: String
  package var host: String
  /// The time in ISO 8601, as the holder gave it.
  package var since: String

  package init(processID: Int32, operatorName: String, host: String, since: String) {
    self.processID = processID
    self.operatorName = operatorName
    self.host = host
    self.since = since
  }
}

/// The part of a ledger whose bytes are not what was written.
package enum Damage: Hashable, Sendable {
  case column(String, source: String, period: Int?, revision: Int)
  case dictionary(String)
  case records(table: String)
  /// What was frozen under this id is not as it was.
  case frozen(id: String)
  /// The last acts are not those that the seal counts.
  case acts(sealed: Int, found: Int)
  /// What SQLite says about the file.
  case file(String)
}

/// What can be wrong with a ledger or with a change to it.
package enum LedgerError: Error, Hashable, Sendable {
  case missing(path: String)
  case folderMissing(path: String)
  case isFolder(path: String)
  case alreadyExists(path: String)
  case notALedger(path: String)
  case otherProgram(path: String, applicationID: Int32)
  /// Written by a later program: these migrations are unknown.
  case newer(migrations: [String])
  case damaged(Damage)
  /// Opened for reading only.
  case readOnly
  case noPermission(path: String)
  /// It may be read.
  case notWritable(path: String)
  /// Changes wait in a log beside the file, which may not be read without writing in its folder.
  case unreadableLog(path: String)
  /// Nil when another program holds it that does not say who it is.
  case locked(by: LockHolder?)
  case diskFull
  /// Another shell has committed since the snapshot that the change is for.
  case changedMeanwhile(expected: Int, found: Int)
  case unfitChange(ChangeFault)
  /// Somebody stopped the work in progress; nothing was written.
  case cancelled
  /// Anything else that the system or SQLite says.
  case io(String)
}
