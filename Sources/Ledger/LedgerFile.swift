import Glibc

/// What the file system says about a ledger, asked without opening it.
///
/// Opening and closing the file beside SQLite would drop the locks that SQLite holds on it in this
/// process (POSIX locks belong to the process, not to the descriptor).
enum LedgerFile {
  /// Follows links, so that every shell finds the same lock beside the same file.
  static func resolved(_ path: String) throws(LedgerError) -> String {
    // Safety: the C library allocates the text, which is freed below.
    guard let text = unsafe realpath(path, nil) else {
      throw LedgerError(systemError: errno, path: path)
    }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  /// The same for a file that is yet to be: its folder is followed.
  static func resolvedNew(_ path: String) throws(LedgerError) -> String {
    let folder = folder(of: path)
    guard isFolder(folder) else { throw .folderMissing(path: folder) }
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let resolvedFolder = try resolved(folder)
    return (resolvedFolder == "/" ? "" : resolvedFolder) + "/" + name
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// - Throws: when there is no regular file, or an empty one.
  static func checkExisting(_ path: String) throws(LedgerError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw LedgerError(systemError: errno, path: path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isFolder(path: path)
    case S_IFREG where status.st_size > 0: return
    default: throw .notALedger(path: path)
    }
  }

  static func exists(_ path: String) -> Bool { isAllowed(path, F_OK) }

  /// Whether anything stands under the name, a link to nowhere too.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  static func isReadable(_ path: String) -> Bool { isAllowed(path, R_OK) }

  static func isWritable(_ path: String) -> Bool { isAllowed(path, W_OK) }

  /// Asks for the user whose rights count, which `access` does not.
  private static func isAllowed(_ path: String, _ right: CInt) -> Bool {
    unsafe faccessat(AT_FDCWD, path, right, AT_EACCESS) == 0
  }

  /// Nil when there is no such file.
  static func byteCount(_ path: String) -> Int? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// The folder of a path, `.` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes an empty file that nobody else may read.
  static func createPrivate(_ path: String) throws(LedgerError) {
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let number = errno
      if number == ENOENT || number == ENOTDIR { throw .folderMissing(path: folder(of: path)) }
      if number == EACCES { throw .noPermission(path: folder(of: path)) }
      throw LedgerError(systemError: number, path: path)
    }
    close(descriptor)
  }

  static func remove(_ path: String) { unsafe unlink(path) }

  /// Writes what the system still holds of a file or a folder.
  ///
  /// Never for a ledger that is open: closing the descriptor drops SQLite's locks.
  static func synchronize(_ path: String) throws(LedgerError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LedgerError(systemError: errno, path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw LedgerError(systemError: errno, path: path) }
  }

  /// Gives a finished file its name; another file of that name is never replaced.
  static func moveToNewName(_ source: String, _ target: String) throws(LedgerError) {
    if unsafe link(source, target) == 0 {
      remove(source)
      return
    }
    let number = errno
    // Some file systems know no second name.
    guard number == EPERM || number == EOPNOTSUPP || number == ENOSYS else {
      throw LedgerError(systemError: number, path: target)
    }
    guard !isTaken(target) else { throw .alreadyExists(path: target) }
    try replace(target, with: source)
  }

  static func replace(_ target: String, with source: String) throws(LedgerError) {
    guard unsafe rename(source, target) == 0 else {
      throw LedgerError(systemError: errno, path: target)
    }
  }
}
