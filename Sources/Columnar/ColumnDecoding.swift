/// What can be wrong with the bytes of a column.
package enum ColumnDecodingError: Error, Equatable {
  case unknownKind(UInt8)
  case unknownVersion(UInt8)
  case unknownStorage(UInt8)
  case unknownFlags(UInt8)
  /// The bytes end before the column does.
  case isTruncated
  case hasExcessBytes(Int)
  /// A sum of base and distance leaves 64 bits, or a block's greatest lies below its least.
  case hasImpossibleRange
  case needsDictionary
  /// A code that the dictionary has no text for.
  case codeIsOutOfRange
  case endsDoNotAscend
  case isNotUTF8
}

extension Column {
  /// Reads the form that `encoded()` writes.
  ///
  /// No bytes trap; zones are taken as they are written.
  ///
  /// - Parameters:
  ///   - encoded: the whole form, nothing behind it.
  ///   - dictionary: what the codes of a dictionary column stand for; other columns ignore it.
  /// - Throws: what is wrong with the bytes
  /// - Complexity: O(bytes), by bulk copies
  package init(encoded: [UInt8], dictionary: ValueDictionary?) throws(ColumnDecodingError) {
    // Safety: bytes have no padding, so that all of them are initialised.
    try unsafe self.init(encoded: encoded.span.bytes, dictionary: dictionary)
  }

  /// The same, straight from memory that somebody else owns, such as a page cache.
  package init(encoded: RawSpan, dictionary: ValueDictionary?) throws(ColumnDecodingError) {
    var reader = ColumnReader()
    let header: [UInt8] = try reader.take(4, from: encoded)
    guard let kind = ColumnFormat.Kind(rawValue: header[0]) else { throw .unknownKind(header[0]) }
    guard header[1] == ColumnFormat.version else { throw .unknownVersion(header[1]) }
    switch kind {
    case .integers:
      self = .integers(try reader.integers(storage: header[2], flags: header[3], from: encoded))
    case .dictionary:
      guard let dictionary else { throw .needsDictionary }
      let codes = try reader.integers(storage: header[2], flags: header[3], from: encoded)
      guard codes.hasOnlyCodes(below: dictionary.count) else { throw .codeIsOutOfRange }
      self = .dictionary(DictionaryColumn(codes: codes, dictionary: dictionary))
    case .texts:
      guard header[2] == 0 else { throw .unknownStorage(header[2]) }
      guard header[3] == 0 else { throw .unknownFlags(header[3]) }
      self = .texts(try reader.texts(from: encoded))
    }
    guard reader.offset == encoded.byteCount else {
      throw .hasExcessBytes(encoded.byteCount - reader.offset)
    }
  }
}

/// The place up to which the bytes of a column are read.
private struct ColumnReader {
  var offset = 0

  /// Copies the next elements in one piece.
  mutating func take<Element: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int,
    from bytes: RawSpan
  ) throws(ColumnDecodingError) -> [Element] {
    let (byteCount, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.size)
    guard !overflow, byteCount <= bytes.byteCount - offset else { throw .isTruncated }
    guard count > 0 else { return [] }
    let piece = bytes.extracting(offset..<(offset + byteCount))
    offset += byteCount
    // Safety: the piece has exactly the bytes of `count` integers, for which any bits are valid.
    return unsafe [Element](unsafeUninitializedCapacity: count) { target, initializedCount in
      unsafe piece.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(target).copyMemory(from: source)
      }
      initializedCount = count
    }
  }

  mutating func one<Element: FixedWidthInteger & BitwiseCopyable>(
    from bytes: RawSpan
  ) throws(ColumnDecodingError) -> Element {
    let elements: [Element] = try take(1, from: bytes)
    return elements[0]
  }

  mutating func integers(
    storage: UInt8,
    flags: UInt8,
    from bytes: RawSpan
  ) throws(ColumnDecodingError) -> IntegerColumn {
    guard let tag = ColumnFormat.StorageTag(rawValue: storage) else {
      throw .unknownStorage(storage)
    }
    guard flags & ~ColumnFormat.hasEmptiesFlag == 0 else { throw .unknownFlags(flags) }
    let rowCount = Int(try one(from: bytes) as UInt32)
    let base: Int64 = try one(from: bytes)
    let storage = try distances(tag, rowCount, from: bytes)
    var empties: Bitmap?
    if flags & ColumnFormat.hasEmptiesFlag != 0 {
      empties = Bitmap(count: rowCount, words: try take((rowCount + 63) / 64, from: bytes))
    }
    let zones = tag == .constant ? .none : try zones(rowCount, base, from: bytes)
    return IntegerColumn(
      count: rowCount,
      base: base,
      storage: storage,
      empties: empties,
      zones: zones
    )
  }

  private mutating func distances(
    _ tag: ColumnFormat.StorageTag,
    _ rowCount: Int,
    from bytes: RawSpan
  ) throws(ColumnDecodingError) -> IntegerColumn.Storage {
    switch tag {
    case .constant: .constant
    case .bytes: .bytes(try take(rowCount, from: bytes))
    case .halves: .halves(try take(rowCount, from: bytes))
    case .words: .words(try take(rowCount, from: bytes))
    case .planes:
      .planes(low: try take(rowCount, from: bytes), high: try take(rowCount, from: bytes))
    case .wide: .wide(try take(rowCount, from: bytes))
    }
  }

  private mutating func zones(
    _ rowCount: Int,
    _ base: Int64,
    from bytes: RawSpan
  ) throws(ColumnDecodingError) -> ZoneMap {
    let blockCount = ZoneMap.blockCount(rowCount: rowCount)
    let least: [UInt64] = try take(blockCount, from: bytes)
    let greatest: [UInt64] = try take(blockCount, from: bytes)
    let room = UInt64(bitPattern: Int64.max &- base)
    for block in 0..<blockCount {
      let isWithoutValue = least[block] == .max && greatest[block] == 0
      guard isWithoutValue || least[block] <= greatest[block] && greatest[block] <= room else {
        throw .hasImpossibleRange
      }
    }
    return ZoneMap(least: least, greatest: greatest)
  }

  mutating func texts(from bytes: RawSpan) throws(ColumnDecodingError) -> TextColumn {
    let rowCount = Int(try one(from: bytes) as UInt32)
    let byteCount = Int(try one(from: bytes) as UInt32)
    let ends: [UInt32] = try take(rowCount, from: bytes)
    let arena: [UInt8] = try take(byteCount, from: bytes)
    guard ascend(ends.span), Int(ends.last ?? 0) == byteCount else { throw .endsDoNotAscend }
    guard isValidUTF8(arena.span), endsAtLetters(ends.span, in: arena.span) else {
      throw .isNotUTF8
    }
    return TextColumn(bytes: arena, ends: ends)
  }
}

private func ascend(_ ends: Span<UInt32>) -> Bool {
  var previous: UInt32 = 0
  var descents: UInt32 = 0
  for row in ends.indices {
    descents |= ends[row] < previous ? 1 : 0
    previous = ends[row]
  }
  return descents == 0
}

private func isValidUTF8(_ bytes: Span<UInt8>) -> Bool {
  do {
    _ = try UTF8Span(validating: bytes)
    return true
  } catch {
    return false
  }
}

/// Whether no text ends inside a letter; with a valid arena each text is then valid by itself.
private func endsAtLetters(_ ends: Span<UInt32>, in arena: Span<UInt8>) -> Bool {
  for row in ends.indices where Int(ends[row]) < arena.count {
    if arena[Int(ends[row])] & 0xC0 == 0x80 { return false }
  }
  return true
}

extension IntegerColumn {
  /// Whether every row, an empty one too, holds a number from 0 up to but not including `limit`.
  func hasOnlyCodes(below limit: Int) -> Bool {
    guard base >= 0, base < Int64(limit) else { return false }
    let room = UInt64(Int64(limit) - 1 - base)
    return switch storage {
    case .constant: true
    case .bytes(let values): UInt64(greatest(values.span)) <= room
    case .halves(let values): UInt64(greatest(values.span)) <= room
    case .words(let values): UInt64(greatest(values.span)) <= room
    case .wide(let values): greatest(values.span) <= room
    case .planes(let low, let high):
      room >= 1 << 40 || greatest(high.span) == 0 && UInt64(greatest(low.span)) <= room
    }
  }
}

private func greatest<Width: FixedWidthInteger & UnsignedInteger>(_ values: Span<Width>) -> Width {
  var greatest: Width = 0
  for row in values.indices { greatest = max(greatest, values[row]) }
  return greatest
}
