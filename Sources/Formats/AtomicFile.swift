import Glibc

/// What happens to a file that has the wanted name already.
package enum ExistingFile: Hashable, Sendable { case refuse, replace }

/// A file that appears under its name complete or not at all, readable by its owner alone (0600).
///
/// It is written under another name in the same folder, and takes its own name at `commit`. Dropped
/// before that, it leaves nothing behind.
package final class AtomicFile: ByteSink {
  package let path: String
  /// Where its bytes stand until `commit`.
  package let temporaryPath: String
  private let existing: ExistingFile
  private var descriptor: Int32
  private var isCommitted = false

  /// Refuses at once what `commit` would refuse.
  package init(_ path: String, _ existing: ExistingFile = .refuse) throws(FormatError) {
    self.path = path
    self.existing = existing
    guard !path.utf8.contains(0) else { throw .file(.folderMissing, path: path) }
    try Self.checkTarget(path, existing)
    temporaryPath = Self.temporaryPath(beside: path)
    // Safety: the path is a terminated string for the length of the call.
    descriptor = unsafe open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      // Nothing was made that could be taken away.
      isCommitted = true
      throw .file(Self.fact(errno), path: path)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    // Safety: the path is a terminated string for the length of the call.
    if !isCommitted { _ = unsafe unlink(temporaryPath) }
  }

  package func append(_ bytes: [UInt8]) throws(FormatError) {
    let failure = SystemFile.write(bytes, to: descriptor)
    guard failure == 0 else { throw .file(Self.fact(failure), path: path) }
  }

  /// Makes the bytes durable, after which nothing can be appended; `commit` does so where it must.
  package func finish() throws(FormatError) {
    guard descriptor >= 0 else { return }
    guard fsync(descriptor) == 0 else { throw .file(Self.fact(errno), path: path) }
    close(descriptor)
    descriptor = -1
  }

  /// Makes the bytes durable and gives them their name.
  package func commit() throws(FormatError) {
    try finish()
    switch existing {
    case .refuse: try linkUnlessTaken()
    case .replace: try rename()
    }
    isCommitted = true
    SystemFile.syncFolder(of: path)
  }

  private func rename() throws(FormatError) {
    // Safety: both paths are terminated strings for the length of the call.
    guard unsafe Glibc.rename(temporaryPath, path) == 0 else {
      throw .file(Self.fact(errno), path: path)
    }
  }

  /// A hard link fails where the name was taken meanwhile; a rename would overwrite it.
  private func linkUnlessTaken() throws(FormatError) {
    // Safety: both paths are terminated strings for the length of the calls.
    if unsafe link(temporaryPath, path) == 0 {
      _ = unsafe unlink(temporaryPath)
      return
    }
    switch errno {
    case EPERM, EOPNOTSUPP, EMLINK, ENOSYS:
      // A file system without hard links, such as a USB stick.
      try Self.checkTarget(path, existing)
      try rename()
    case let code: throw .file(Self.fact(code), path: path)
    }
  }

  private static func checkTarget(_ path: String, _ existing: ExistingFile) throws(FormatError) {
    var status = stat()
    // Safety: `status` is a whole stat structure that stat fills.
    guard unsafe stat(path, &status) == 0 else {
      switch errno {
      case ENOENT: return
      case let code: throw .file(fact(code), path: path)
      }
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .file(.isFolder, path: path)
    case S_IFREG where existing == .replace: return
    case S_IFREG: throw .file(.exists, path: path)
    default: throw .file(.notRegular, path: path)
    }
  }

  /// The random part keeps apart programs that write the same file at once.
  private static func temporaryPath(beside path: String) -> String {
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    return folder(of: path) + ".writing-" + random
  }

  /// Up to the last slash, empty for a bare name.
  private static func folder(of path: String) -> String {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    return end.map { String(path[..<$0]) } ?? ""
  }

  /// The folder of the file, in which further temporary files may be made.
  var temporaryFolder: String {
    let folder = Self.folder(of: path)
    return folder.isEmpty ? "." : folder
  }

  static func fact(_ code: Int32) -> FileFact {
    switch code {
    case ENOENT, ENOTDIR: .folderMissing
    case EEXIST: .exists
    case EISDIR: .isFolder
    case EACCES, EPERM, EROFS: .notWritable
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case EPIPE: .outputClosed
    default: .writeFailed(code: code)
    }
  }
}
