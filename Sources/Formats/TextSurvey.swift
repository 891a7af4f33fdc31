/// What one look at a whole text says: that it is UTF-8, free of NUL, composed or not.
struct TextSurvey {
  /// Whether every byte says that the text is composed (NFC) already.
  let isComposed: Bool

  /// - Complexity: O(bytes), about a nanosecond a byte.
  init(_ bytes: [UInt8], from start: Int) throws(FormatError) {
    let span = bytes.span.extracting(start..<bytes.count)
    var invalidPlace: Int?
    do {
      _ = try UTF8Span(validating: span)
    } catch {
      invalidPlace = start + error.byteOffsets.lowerBound
    }
    if let place = invalidPlace {
      throw .content(
        .notUTF8(
          line: Self.line(at: place, in: bytes),
          byte: Self.placeInLine(place, in: bytes, start),
          value: bytes[place]
        )
      )
    }
    if Self.hasNull(span) {
      let place = bytes.firstIndex(of: 0) ?? 0
      throw .content(.nulByte(line: Self.line(at: place, in: bytes)))
    }
    isComposed = Self.isComposed(span)
  }

  /// The line, from 1, of a byte.
  ///
  /// `\r\n`, `\n` and `\r` end a line. O(place).
  static func line(at place: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<min(place, bytes.count) {
      let byte = bytes[index]
      let isPair = byte == .lineFeed && index > 0 && bytes[index - 1] == .carriageReturn
      if (byte == .lineFeed && !isPair) || byte == .carriageReturn { line += 1 }
    }
    return line
  }

  /// The place of a byte in its line, from 1, not counting the mark.
  private static func placeInLine(_ place: Int, in bytes: [UInt8], _ start: Int) -> Int {
    var lineStart = place
    while lineStart > start, bytes[lineStart - 1] != .lineFeed,
      bytes[lineStart - 1] != .carriageReturn
    {
      lineStart -= 1
    }
    return place - lineStart + 1
  }

  private static func hasNull(_ bytes: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in bytes.indices { found |= bytes[index] == 0 ? 1 : 0 }
    return found != 0
  }

  /// Sees only leads that NFC leaves alone: C2 to C6, E1 BA, E1 BB, and E2 80 90 to E2 83 BF.
  ///
  /// Three shifted views keep the loop free of branches.
  static func isComposed(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    guard count >= 3 else { return !(0..<count).contains { bytes[$0] >= 0xC7 } }
    let first = bytes.extracting(0..<(count - 2))
    let second = bytes.extracting(1..<(count - 1))
    let third = bytes.extracting(2..<count)
    precondition(second.count == first.count && third.count == first.count)
    var doubtful: UInt8 = 0
    for index in first.indices {
      let lead = first[index]
      let next = second[index]
      let isOther: UInt8 = (lead >= 0xC7 ? 1 : 0) & (lead != 0xE1 ? 1 : 0) & (lead != 0xE2 ? 1 : 0)
      let isOtherE1: UInt8 =
        (lead == 0xE1 ? 1 : 0) & (next != 0xBA ? 1 : 0) & (next != 0xBB ? 1 : 0)
      let isFar: UInt8 = next > 0x83 ? 1 : 0
      let isSpace: UInt8 = (next == 0x80 ? 1 : 0) & (third[index] < 0x90 ? 1 : 0)
      let isOtherE2: UInt8 = (lead == 0xE2 ? 1 : 0) & (isFar | isSpace)
      doubtful |= isOther | isOtherE1 | isOtherE2
    }
    // A lead in the last two bytes would be cut short, except one of two bytes.
    return doubtful == 0 && bytes[count - 2] < 0xC7
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let point = UInt8(ascii: ".")
}
