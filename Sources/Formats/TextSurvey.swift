import Columnar

/// What one look at a whole text says: that it is UTF-8, free of NUL, composed or not.
struct TextSurvey {
  /// Whether every byte says that the text is composed (NFC) already.
  let isComposed: Bool
  /// Whether a letter stands there of which old encodings are made; see `Span.hasStrangeLetter`.
  let hasStrangeLetter: Bool

  /// - Complexity: O(bytes), on all cores.
  init(_ bytes: [UInt8], from start: Int) throws(FormatError) {
    let pieces = forkJoin(rowCount: bytes.count - start, morselSize: 1 << 22) { places in
      let first = Self.scalarStart(start + places.lowerBound, in: bytes, from: start)
      let end = Self.scalarStart(start + places.upperBound, in: bytes, from: start)
      return PieceSurvey(bytes.span.extracting(first..<end), from: first)
    }
    if let place = pieces.lazy.compactMap(\.invalidPlace).first {
      throw .content(
        .notUTF8(
          line: Self.line(at: place, in: bytes),
          byte: Self.placeInLine(place, in: bytes, start),
          value: bytes[place]
        )
      )
    }
    if pieces.contains(where: \.hasNull) {
      let place = bytes.firstIndex(of: 0) ?? 0
      throw .content(.nulByte(line: Self.line(at: place, in: bytes)))
    }
    isComposed = pieces.allSatisfy(\.isComposed)
    hasStrangeLetter = pieces.contains(where: \.hasStrangeLetter)
  }

  /// The beginning of the scalar at a place, so that pieces hold whole scalars where they can.
  private static func scalarStart(_ place: Int, in bytes: [UInt8], from start: Int) -> Int {
    guard place < bytes.count else { return bytes.count }
    var first = place
    while first > start, place - first < 3, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return first
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

/// What a look at a part of the text says.
private struct PieceSurvey {
  var invalidPlace: Int?
  let hasNull: Bool
  let isComposed: Bool
  let hasStrangeLetter: Bool

  init(_ bytes: Span<UInt8>, from start: Int) {
    do {
      _ = try UTF8Span(validating: bytes)
    } catch {
      invalidPlace = start + error.byteOffsets.lowerBound
    }
    var zeros: UInt8 = 0
    for index in bytes.indices { zeros |= bytes[index] == 0 ? 1 : 0 }
    hasNull = zeros != 0
    isComposed = TextSurvey.isComposed(bytes)
    hasStrangeLetter = bytes.hasStrangeLetter
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
