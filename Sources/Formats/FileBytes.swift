import Columnar
import Glibc

/// Whole files in memory.
package enum FileBytes {
  /// The bytes of a regular file; a link is followed.
  ///
  /// Devices and pipes are refused before any byte is read, so that none can block or never end.
  package static func read(_ path: String) throws(FormatError) -> [UInt8] {
    // The system would read a name only up to a NUL, and so another file.
    guard !path.utf8.contains(0) else { throw .file(.missing, path: path) }
    // Safety: the path is a terminated string for the length of the call; the descriptor is ours.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .file(openingFact(errno), path: path) }
    defer { close(descriptor) }
    let size = try size(of: descriptor, path: path)
    guard size <= Int(UInt32.max) else {
      throw .file(.tooLarge(byteCount: size), path: path)
    }
    var failure: Int32 = 0
    // Safety: `fill` initialises as many bytes as it reports, within the buffer.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let whole = UnsafeMutableRawBufferPointer(buffer)
      unsafe useHugePages(whole)
      unsafe failure = fill(whole, from: descriptor, count: &count)
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
      // Safety: the rest of the buffer begins at `count` and has the stated length.
      let got = unsafe Glibc.read(
        descriptor,
        buffer.baseAddress?.advanced(by: count),
        buffer.count - count
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
