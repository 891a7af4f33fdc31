import Columnar
import Glibc

/// A regular file that is open for reading; it is closed when it is dropped.
struct InputFile: ~Copyable {
  let path: String
  let descriptor: Int32
  let byteCount: Int

  /// Devices and pipes are refused before any byte is read, so that none can block or never end.
  ///
  /// A link is followed.
  init(_ path: String) throws(FormatError) {
    // The system would read a name only up to a NUL, and so another file.
    guard !path.utf8.contains(0) else { throw .file(.missing, path: path) }
    // Safety: the path is a terminated string for the length of the call.
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { throw .file(Self.openingFact(errno), path: path) }
    do {
      byteCount = try Self.size(of: opened, path: path)
    } catch {
      close(opened)
      throw error
    }
    descriptor = opened
    self.path = path
  }

  deinit { close(descriptor) }

  /// The first bytes of the file; all of them where it has fewer than the limit.
  ///
  /// - Complexity: O(bytes)
  func bytes(upTo limit: Int = .max) throws(FormatError) -> [UInt8] {
    let wanted = min(byteCount, limit)
    guard wanted <= Int(UInt32.max) else {
      throw .file(.tooLarge(byteCount: byteCount, limit: Int(UInt32.max)), path: path)
    }
    var failure: Int32 = 0
    // Safety: `fill` initialises as many bytes as it reports, within the buffer.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      let whole = UnsafeMutableRawBufferPointer(buffer)
      unsafe useHugePages(whole)
      unsafe failure = Self.fill(whole, from: descriptor, count: &count)
    }
    guard failure == 0 else { throw .file(.readFailed(code: failure), path: path) }
    return bytes
  }

  private static func openingFact(_ code: Int32) -> FileFact {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .notReadable
    case ENXIO, ENODEV: .notRegular
    default: .readFailed(code: code)
    }
  }

  private static func size(of descriptor: Int32, path: String) throws(FormatError) -> Int {
    var status = stat()
    // Safety: `status` is a whole stat structure that fstat fills.
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw .file(.readFailed(code: errno), path: path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(status.st_size)
    case S_IFDIR: throw .file(.isFolder, path: path)
    default: throw .file(.notRegular, path: path)
    }
  }

  /// Reads until the buffer is full or the file ends; answers the system's error code or 0.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer,
    from descriptor: Int32,
    count: inout Int
  ) -> Int32 {
    while count < buffer.count {
      // Safety: the rest of the buffer begins at `count` and has the stated length; the place in
      // the file is said, so that files can be read from their beginning again.
      let got = unsafe pread(
        descriptor,
        buffer.baseAddress?.advanced(by: count),
        buffer.count - count,
        off_t(count)
      )
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        return errno
      }
      count += got
    }
    return 0
  }
}
