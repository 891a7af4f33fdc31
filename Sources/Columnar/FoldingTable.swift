import Values

/// Folds UTF-8 bytes as `TextFolding.appendFolded` folds scalars, by table for Latin letters.
///
/// Marks of two bytes vanish, letters of two bytes and of the Vietnamese block become one byte;
/// whatever has no entry is decoded and folded as a scalar.
struct FoldingTable: Sendable {
  /// What a scalar folds to: how many bytes in the lowest byte, then the bytes.
  ///
  /// 0xFF instead of a count sends the scalar the slow way.
  private let twoByteScalars: [UInt32]
  private let vietnameseBlock: [UInt32]

  static let shared = FoldingTable()

  private static let slowWay: UInt32 = 0xFF

  private init() {
    twoByteScalars = (0x80..<0x800).map(Self.entry)
    vietnameseBlock = (0x1E00..<0x1F00).map(Self.entry)
  }

  private static func entry(of value: Int) -> UInt32 {
    var bytes: [UInt8] = []
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return slowWay }
    TextFolding.appendFolded(scalar, to: &bytes)
    guard bytes.count <= 3 else { return slowWay }
    return bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) } << 8 | UInt32(bytes.count)
  }

  /// Room that the folded form of so many bytes never exceeds.
  static func room(forByteCount count: Int) -> Int { count / 2 * 3 + count % 2 }

  /// Appends the folded form of valid UTF-8.
  ///
  /// O(bytes).
  func append(_ text: Span<UInt8>, to output: inout OutputSpan<UInt8>) {
    var place = 0
    while place < text.count {
      let lead = text[place]
      if lead < 0x80 {
        output.append(lead &- 0x41 < 26 ? lead | 0x20 : lead)
        place += 1
        continue
      }
      place += append(from: text, at: place, lead: lead, to: &output)
    }
  }

  /// Appends one scalar beyond ASCII and gives its length.
  @inline(__always)
  private func append(
    from text: Span<UInt8>,
    at place: Int,
    lead: UInt8,
    to output: inout OutputSpan<UInt8>
  ) -> Int {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    precondition(lead >= 0xC2 && place + length <= text.count, "valid UTF-8")
    var entry = Self.slowWay
    if length == 2 {
      entry = twoByteScalars[Int(lead & 0x1F) << 6 + Int(text[place + 1] & 0x3F) - 0x80]
    } else if lead == 0xE1, text[place + 1] & 0xFC == 0xB8 {
      entry = vietnameseBlock[Int(text[place + 1] & 0x03) << 6 + Int(text[place + 2] & 0x3F)]
    }
    if entry & 0xFF == Self.slowWay {
      appendScalar(text.extracting(place..<(place + length)), to: &output)
      return length
    }
    var rest = entry >> 8
    for _ in 0..<(entry & 0xFF) {
      output.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    return length
  }

  private func appendScalar(_ bytes: Span<UInt8>, to output: inout OutputSpan<UInt8>) {
    // The lead of a sequence of n bytes keeps 7 - n bits, each follower 6.
    var value = UInt32(bytes[0]) & (0x7F >> UInt32(bytes.count))
    for place in 1..<bytes.count { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    var folded: [UInt8] = []
    TextFolding.appendFolded(Unicode.Scalar(value) ?? "\u{FFFD}", to: &folded)
    for byte in folded { output.append(byte) }
  }
}
