import Glibc

/// What is asked of the system about open files.
enum SystemFile {
  /// Writes all bytes; answers the system's error code or 0.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    // Safety: the buffer lives for the length of the closure and is only read.
    unsafe bytes.withUnsafeBytes { buffer in
      var rest = unsafe buffer[...]
      while unsafe !rest.isEmpty {
        let written = unsafe Glibc.write(
          descriptor,
          UnsafeRawBufferPointer(rebasing: rest).baseAddress,
          rest.count
        )
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        unsafe rest = rest.dropFirst(written)
      }
      return 0
    }
  }

  /// Makes a new name durable; a file system that cannot is left alone.
  static func syncFolder(of path: String) {
    let folderEnd = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = folderEnd.map { String(path[...$0]) } ?? "."
    // Safety: the path is a terminated string for the length of the call.
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
