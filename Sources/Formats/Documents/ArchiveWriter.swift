import CMinizip

/// Makes an archive of the zip kind in memory, the same bytes from the same parts on every machine.
///
/// Safety of all `unsafe` calls here: the writer lives as long as its holder, names are terminated
/// strings and buffers have the stated length for the length of a call.
@safe struct ArchiveWriter: ~Copyable {
  private let writer: OpaquePointer

  /// - Throws: when memory is missing.
  init() throws(FormatError) {
    guard let writer = unsafe arrears_zip_create() else { throw Self.noRoom }
    unsafe self.writer = writer
  }

  deinit { unsafe arrears_zip_discard(writer) }

  /// Adds a part; its name stands as it is, with slashes between folders.
  func add(_ name: String, _ bytes: [UInt8]) throws(FormatError) {
    let isAdded = unsafe bytes.withUnsafeBytes { buffer in
      unsafe arrears_zip_add(writer, name, buffer.baseAddress, buffer.count) == 1
    }
    guard isAdded else { throw Self.noRoom }
  }

  func add(_ name: String, _ text: String) throws(FormatError) { try add(name, Array(text.utf8)) }

  /// The bytes of the whole archive, to which nothing is added any more.
  func finish() throws(FormatError) -> [UInt8] {
    var count = 0
    guard let start = unsafe arrears_zip_finish(writer, &count) else { throw Self.noRoom }
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  private static var noRoom: FormatError { .document(.notWritten) }
}
