import Columnar
import GRDB
import GRDBSQLite
import Glibc

extension LedgerError {
  /// What an error of SQLite means for a ledger.
  ///
  /// The system's error is the `errno` behind it, 0 when there is none.
  init(_ error: DatabaseError, systemError: CInt, path: String) {
    let message = error.message ?? error.resultCode.description
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notALedger(path: path)
      case .SQLITE_CORRUPT, .SQLITE_FORMAT: .damaged(.file(message))
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(by: nil)
      case .SQLITE_FULL: .diskFull
      case .SQLITE_READONLY: .readOnly
      case .SQLITE_PERM, .SQLITE_AUTH: .noPermission(path: path)
      case .SQLITE_CANTOPEN, .SQLITE_IOERR:
        LedgerError(systemError: systemError, path: path, message: message)
      default: .io(message)
      }
  }

  /// What the system's error number means for a ledger.
  init(systemError: CInt, path: String, message: String? = nil) {
    self =
      switch systemError {
      case ENOSPC, EDQUOT, EFBIG: .diskFull
      case EACCES, EPERM, EROFS: .noPermission(path: path)
      case ENOENT, ENOTDIR: .missing(path: path)
      case EISDIR: .isFolder(path: path)
      case EEXIST: .alreadyExists(path: path)
      default: .io(message ?? text(ofSystemError: systemError))
      }
  }
}

/// The system's own words, such as `Input/output error`.
private func text(ofSystemError number: CInt) -> String {
  // Safety: the C library gives a text that stands until the next call on this thread.
  guard let words = unsafe strerror(number) else { return String(number) }
  return unsafe String(cString: words)
}

extension Database {
  /// Turns whatever a body of statements threw into a fact.
  func ledgerError(_ error: any Error, path: String) -> LedgerError {
    let lastSystemError = errno
    return switch error {
    case let error as LedgerError: error
    case is Cancelled: .cancelled
    case let error as DatabaseError:
      // SQLite forgets the number when it rolls back.
      LedgerError(
        error,
        systemError: systemError(orElse: lastSystemError),
        path: path
      )
    default: .io(String(describing: error))
    }
  }

  /// The thread's last number counts only where it tells of a lack of space: others may be stale.
  private func systemError(orElse last: CInt) -> CInt {
    // Safety: the connection is open while its database is in use.
    let known = unsafe sqlite3_system_errno(sqliteConnection)
    guard known == 0 else { return known }
    return last == ENOSPC || last == EDQUOT || last == EFBIG ? last : 0
  }
}
