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
    let result = unsafe encoded.withUnsafeBytes { bytes in
      Result { () throws(ColumnDecodingError) -> Column in
        // Safety: the array keeps the bytes in place while the closure runs.
        var source = unsafe MemorySource(bytes)
        return try unsafe Column(reading: &source, dictionary: dictionary)
      }
    }
    self = try result.get()
  }

  /// The same from bytes that come from somewhere, which must end with the form.
  package init(
    reading source: inout (some ByteSource & ~Copyable),
    dictionary: ValueDictionary?
  ) throws(ColumnDecodingError) {
    let header: [UInt8] = try take(4, from: &source)
    guard let kind = ColumnFormat.Kind(rawValue: header[0]) else { throw .unknownKind(header[0]) }
    guard header[1] == ColumnFormat.version else { throw .unknownVersion(header[1]) }
    switch kind {
    case .integers:
      self = .integers(try readIntegers(storage: header[2], flags: header[3], from: &source))
    case .dictionary:
      guard let dictionary else { throw .needsDictionary }
      let codes = try readIntegers(storage: header[2], flags: header[3], from: &source)
      guard codes.hasOnlyCodes(below: dictionary.count) else { throw .codeIsOutOfRange }
      self = .dictionary(DictionaryColumn(codes: codes, dictionary: dictionary))
    case .texts:
      guard header[2] == 0 else { throw .unknownStorage(header[2]) }
      guard header[3] == 0 else { throw .unknownFlags(header[3]) }
      self = .texts(try readTexts(from: &source))
    }
    guard source.remaining == 0 else { throw .hasExcessBytes(source.remaining) }
  }
}

/// Copies the next elements in one piece.
private func take<Element: FixedWidthInteger & BitwiseCopyable>(
  _ count: Int,
  from source: inout (some ByteSource & ~Copyable)
) throws(ColumnDecodingError) -> [Element] {
  let (byteCount, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.size)
  guard !overflow, byteCount <= source.remaining else { throw .isTruncated }
  guard count > 0 else { return [] }
  var isRead = false
  // Safety: the source fills exactly the bytes of `count` integers, for which any bits are valid;
  // where it cannot, the array has no elements.
  let elements = unsafe [Element](unsafeUninitializedCapacity: count) { target, initializedCount in
    let bytes = unsafe UnsafeMutableRawBufferPointer(start: target.baseAddress, count: byteCount)
    unsafe useHugePages(bytes)
    isRead = unsafe source.read(into: bytes)
    initializedCount = isRead ? count : 0
  }
  guard isRead else { throw .isTruncated }
  return elements
}

private func one<Element: FixedWidthInteger & BitwiseCopyable>(
  from source: inout (some ByteSource & ~Copyable)
) throws(ColumnDecodingError) -> Element {
  let elements: [Element] = try take(1, from: &source)
  return elements[0]
}

private func readIntegers(
  storage: UInt8,
  flags: UInt8,
  from source: inout (some ByteSource & ~Copyable)
) throws(ColumnDecodingError) -> IntegerColumn {
  guard let tag = ColumnFormat.StorageTag(rawValue: storage) else {
    throw .unknownStorage(storage)
  }
  guard flags & ~ColumnFormat.hasEmptiesFlag == 0 else { throw .unknownFlags(flags) }
  let rowCount = Int(try one(from: &source) as UInt32)
  let base: Int64 = try one(from: &source)
  let storage = try readDistances(tag, rowCount, from: &source)
  var empties: Bitmap?
  if flags & ColumnFormat.hasEmptiesFlag != 0 {
    empties = Bitmap(count: rowCount, words: try take((rowCount + 63) / 64, from: &source))
  }
  let zones = tag == .constant ? .none : try readZones(rowCount, base, from: &source)
  return IntegerColumn(
    count: rowCount,
    base: base,
    storage: storage,
    empties: empties,
    zones: zones
  )
}

private func readDistances(
  _ tag: ColumnFormat.StorageTag,
  _ rowCount: Int,
  from source: inout (some ByteSource & ~Copyable)
) throws(ColumnDecodingError) -> IntegerColumn.Storage {
  switch tag {
  case .constant: .constant
  case .bytes: .bytes(try take(rowCount, from: &source))
  case .halves: .halves(try take(rowCount, from: &source))
  case .words: .words(try take(rowCount, from: &source))
  case .planes:
    .planes(low: try take(rowCount, from: &source), high: try take(rowCount, from: &source))
  case .widePlanes:
    .widePlanes(low: try take(rowCount, from: &source), high: try take(rowCount, from: &source))
  case .wide: .wide(try take(rowCount, from: &source))
  }
}

private func readZones(
  _ rowCount: Int,
  _ base: Int64,
  from source: inout (some ByteSource & ~Copyable)
) throws(ColumnDecodingError) -> ZoneMap {
  let blockCount = ZoneMap.blockCount(rowCount: rowCount)
  let least: [UInt64] = try take(blockCount, from: &source)
  let greatest: [UInt64] = try take(blockCount, from: &source)
  let room = UInt64(bitPattern: Int64.max &- base)
  for block in 0..<blockCount {
    let isWithoutValue = least[block] == .max && greatest[block] == 0
    guard isWithoutValue || least[block] <= greatest[block] && greatest[block] <= room else {
      throw .hasImpossibleRange
    }
  }
  return ZoneMap(least: least, greatest: greatest)
}

private func readTexts(from source: inout (some ByteSource & ~Copyable)) throws(ColumnDecodingError)
  -> TextColumn
{
  let rowCount = Int(try one(from: &source) as UInt32)
  let byteCount = Int(try one(from: &source) as UInt32)
  let ends: [UInt32] = try take(rowCount, from: &source)
  let arena: [UInt8] = try take(byteCount, from: &source)
  guard ascend(ends.span), Int(ends.last ?? 0) == byteCount else { throw .endsDoNotAscend }
  guard isValidUTF8(arena.span), endsAtLetters(ends.span, in: arena.span) else {
    throw .isNotUTF8
  }
  return TextColumn(bytes: arena, ends: ends)
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
    case .widePlanes(let low, let high):
      room >= 1 << 48 || greatest(high.span) == 0 && UInt64(greatest(low.span)) <= room
    }
  }
}

func greatest<Width: FixedWidthInteger & UnsignedInteger>(_ values: Span<Width>) -> Width {
  var greatest: Width = 0
  for row in values.indices { greatest = max(greatest, values[row]) }
  return greatest
}
