import CMinizip

/// An archive of the zip kind, read one part at a time and never as a whole.
///
/// Safety of all `unsafe` calls here: the archive lives as long as its holder, names are terminated
/// strings and buffers have the stated length for the length of a call.
@safe struct ZipArchive: ~Copyable {
  /// What the directory says of a part.
  struct Part {
    let name: String
    let packedCount: Int
    let byteCount: Int
    let isEncrypted: Bool
  }

  /// Names beyond this are cut, and so are none that a workbook has.
  private static let nameRoom = 1024
  /// More parts than any workbook has.
  private static let partCountMax = 65_535

  private let archive: OpaquePointer

  /// Opens a regular file that stays open as long as the archive; nil where it has no directory of
  /// one.
  init?(_ descriptor: Int32) {
    guard let opened = unsafe arrears_zip_open(descriptor) else { return nil }
    unsafe archive = opened
  }

  deinit { unsafe arrears_zip_close(archive) }

  /// All parts in the order of the directory; nil where it is broken.
  var parts: [Part]? {
    var parts: [Part] = []
    var hasNext = unsafe arrears_zip_go_first(archive) == 1
    while hasNext {
      guard parts.count < Self.partCountMax, let part = current() else { return nil }
      parts.append(part)
      hasNext = unsafe arrears_zip_go_next(archive) == 1
    }
    return parts
  }

  /// The part of this name, whatever its case, which then is the one that is read; nil for none.
  func find(_ name: String) -> Part? {
    guard !name.utf8.contains(0), unsafe arrears_zip_find(archive, name) == 1 else { return nil }
    return current()
  }

  private func current() -> Part? {
    var part = arrears_zip_part()
    var name = [CChar](repeating: 0, count: Self.nameRoom)
    guard
      unsafe arrears_zip_describe(archive, &part, &name, Int32(Self.nameRoom)) == 1
    else { return nil }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return Part(
      name: String(decoding: bytes, as: UTF8.self),
      packedCount: Int(clamping: part.packed_count),
      byteCount: Int(clamping: part.byte_count),
      isEncrypted: part.is_encrypted != 0
    )
  }

  /// Begins to read the part that was found last, and gives up one that was being read; false where
  /// that cannot be.
  func begin() -> Bool { unsafe arrears_zip_begin(archive) == 1 }

  /// The next bytes of the part.
  ///
  /// - Returns: none at its end, nil where it is broken. In both cases it is closed.
  func read(upTo limit: Int) -> [UInt8]? {
    var isBroken = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      // Safety: as many bytes are initialised as the call answers.
      let got = unsafe arrears_zip_read(archive, buffer.baseAddress, UInt32(buffer.count))
      isBroken = got < 0
      count = max(0, Int(got))
    }
    return isBroken ? nil : bytes
  }
}
