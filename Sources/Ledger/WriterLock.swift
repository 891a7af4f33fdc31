import Glibc

/// The lock file beside a ledger, held by one writer at a time; it says who that is.
///
/// The lock ends with the process, however that ends; what the file says then no longer counts.
final class WriterLock: Sendable {
  private let descriptor: CInt

  private static let waitMilliseconds = 2000
  private static let pauseMilliseconds = 10

  /// - Throws: `locked` when another writer holds it for longer than two seconds.
  init(besideLedger path: String, holder: LockHolder) throws(LedgerError) {
    let lockPath = path + "-writer"
    descriptor = unsafe open(lockPath, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw LedgerError(systemError: errno, path: lockPath) }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let number = errno
      guard number == EWOULDBLOCK || number == EINTR else {
        close(descriptor)
        throw LedgerError(systemError: number, path: lockPath)
      }
      guard waited < Self.waitMilliseconds else {
        let other = LockHolder(text: read(descriptor))
        close(descriptor)
        throw .locked(by: other)
      }
      usleep(UInt32(Self.pauseMilliseconds * 1000))
      waited += Self.pauseMilliseconds
    }
    write(holder.text, descriptor)
  }

  deinit { close(descriptor) }
}

/// Says who holds the lock; that it cannot be said (a full disk) does not matter to the lock.
private func write(_ text: String, _ descriptor: CInt) {
  var bytes = Array(text.utf8)
  // Safety: exactly the bytes of the array are written.
  let written = unsafe pwrite(descriptor, &bytes, bytes.count, 0)
  if written >= 0 { ftruncate(descriptor, written) }
}

private func read(_ descriptor: CInt) -> String {
  var bytes = [UInt8](repeating: 0, count: 4096)
  // Safety: at most the bytes of the array are read.
  let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
  return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
}

extension LockHolder {
  /// This process as a holder.
  package static func current(operatorName: String, since: String) -> LockHolder {
    LockHolder(
      processID: getpid(),
      operatorName: operatorName,
      host: hostName(),
      since: since
    )
  }

  /// One field a line; line ends within a field become spaces.
  fileprivate var text: String {
    [String(processID), operatorName, host, since]
      .map { field in String(field.map { $0.isNewline ? " " : $0 }) + "\n" }.joined()
  }

  fileprivate init?(text: String) {
    let fields = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard fields.count >= 4, let processID = Int32(fields[0]) else { return nil }
    self.init(
      processID: processID,
      operatorName: String(fields[1]),
      host: String(fields[2]),
      since: String(fields[3])
    )
  }
}

private func hostName() -> String {
  var bytes = [CChar](repeating: 0, count: 256)
  // Safety: one byte less than the array has, so that the last stays zero.
  guard unsafe gethostname(&bytes, bytes.count - 1) == 0 else { return "" }
  return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
