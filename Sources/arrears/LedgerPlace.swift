import Domain
import Glibc
import Ledger

/// Where the ledger is: the named file, `$ARREARS_LEDGER`, or the user's data folder.
enum LedgerPlace {
  /// Opens the ledger of the options.
  ///
  /// A file that was named is never created here.
  static func open(_ options: ProgramOptions) throws(LedgerError) -> (Ledger, String) {
    let mode: Ledger.Mode = options.isReadOnly ? .readOnly : .readWrite
    if case .session(let named?) = options.task { return try open(named, mode) }
    if let path = environment("ARREARS_LEDGER"), !path.isEmpty { return try open(path, mode) }
    let path = usualPath
    makeFolders(usualFolder)
    do {
      return try open(path, mode)
    } catch .missing(_) where mode == .readWrite {
      return (try Ledger.create(at: path, schema: DomainSchema.standard), name(of: path))
    }
  }

  private static func open(
    _ path: String,
    _ mode: Ledger.Mode
  ) throws(LedgerError) -> (Ledger, String) {
    (try Ledger.open(at: path, mode: mode, schema: DomainSchema.standard), name(of: path))
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Whether a start without a named ledger would make one.
  static var wouldBegin: Bool {
    (environment("ARREARS_LEDGER") ?? "").isEmpty && !isThere(usualPath)
  }

  // Safety: the path is used within the call.
  private static func isThere(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// `ledger.arrears` in the user's data folder.
  static var usualPath: String { usualFolder + "/ledger.arrears" }

  /// It is made on first use.
  private static var usualFolder: String {
    let home = environment("HOME") ?? "."
    let data =
      environment("XDG_DATA_HOME").flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.local/share"
    return data + "/arrears"
  }

  /// Makes a folder and those above it, readable by their owner alone.
  static func makeFolders(_ path: String) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      _ = unsafe mkdir(made, 0o700)
    }
  }

  /// The system user, for the audit.
  static var userName: String {
    // Safety: the entry is read at once and its text copied.
    if let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name {
      return unsafe String(cString: name)
    }
    return environment("USER") ?? "unknown"
  }
}
