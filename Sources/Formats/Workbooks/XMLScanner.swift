/// Takes what a scanner finds in a part of a workbook.
protocol XMLConsumer {
  /// Whether nothing further is wanted of the part.
  var isDone: Bool { get }

  mutating func start(_ tag: XMLTag, in bytes: Span<UInt8>) throws(SpreadsheetFact)
  mutating func end(_ name: Range<Int>, in bytes: Span<UInt8>) throws(SpreadsheetFact)
  /// Takes what stands between two tags, whole, with its escapes; see `XMLText`.
  mutating func text(_ text: Range<Int>, in bytes: Span<UInt8>) throws(SpreadsheetFact)
  /// Is told once of a large part that all of it is about so many times what was read; only a hint,
  /// for it follows from what the archive says of itself.
  mutating func willGrow(_ factor: Int)
}

extension XMLConsumer {
  mutating func willGrow(_ factor: Int) {}
}

/// Where the name and the attributes of a tag stand.
struct XMLTag {
  var name: Range<Int>
  var attributes: Range<Int>
}

/// Cuts the XML of a workbook's part into tags and texts.
///
/// It reads what spreadsheet programs write and the plain form that `PlainXML` gives. A comment, a
/// CDATA section, a document type, a prefix at the root, or another encoding makes it stop, and the
/// part must be rewritten first.
struct XMLScanner {
  /// Longer than any tag or text of a cell; what has no end by then is no workbook.
  static let tokenBytesMax = 1 << 24

  /// Whether something was found that must be rewritten in plain form.
  private(set) var isUnusual = false
  private var hasRoot = false
  private let takesPrefixes: Bool

  /// `takesPrefixes`: whether a prefix at the root is usual, as it is in documents.
  init(takesPrefixes: Bool = false) { self.takesPrefixes = takesPrefixes }

  /// Gives all whole tags and texts to the consumer.
  ///
  /// - Returns: how many bytes were taken; the rest must come again in front of the next ones.
  mutating func scan(
    _ bytes: Span<UInt8>,
    isLast: Bool,
    _ consumer: inout some XMLConsumer
  ) throws(SpreadsheetFact) -> Int {
    let count = bytes.count
    var place = hasRoot ? 0 : passMark(bytes)
    while place < count, !isUnusual, !consumer.isDone {
      if bytes[place] == .openBracket {
        guard let end = Self.tagEnd(bytes, place + 1) else { break }
        try take((place + 1)..<end, of: bytes, &consumer)
        place = end + 1
      } else {
        var end = place + 1
        while end < count, bytes[end] != .openBracket { end &+= 1 }
        if end == count, !isLast { break }
        try consumer.text(place..<end, in: bytes)
        place = end
      }
    }
    return place
  }

  /// The place behind a mark of UTF-8; two bytes of another encoding make the text unusual.
  private mutating func passMark(_ bytes: Span<UInt8>) -> Int {
    guard bytes.count >= 3 else { return 0 }
    if bytes[0] == 0xEF { return 3 }
    if bytes[0] >= 0xFE || bytes[0] == 0 || bytes[1] == 0 { isUnusual = true }
    return 0
  }

  /// The place of the bracket that closes a tag; brackets in quotes close nothing.
  private static func tagEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var place = start
    var quote: UInt8 = 0
    while place < bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == .closeBracket {
        return place
      } else if byte == .quote || byte == .apostrophe {
        quote = byte
      }
      place &+= 1
    }
    return nil
  }

  private mutating func take(
    _ tag: Range<Int>,
    of bytes: Span<UInt8>,
    _ consumer: inout some XMLConsumer
  ) throws(SpreadsheetFact) {
    guard !tag.isEmpty else { return isUnusual = true }
    switch bytes[tag.lowerBound] {
    case .slash:
      try consumer.end(Self.name((tag.lowerBound + 1)..<tag.upperBound, bytes), in: bytes)
    case UInt8(ascii: "!"): isUnusual = true
    case UInt8(ascii: "?"): if Self.statesOtherEncoding(tag, bytes) { isUnusual = true }
    default:
      let isEmpty = bytes[tag.upperBound - 1] == .slash
      let whole = tag.lowerBound..<(tag.upperBound - (isEmpty ? 1 : 0))
      let name = Self.name(whole, bytes)
      if !hasRoot {
        hasRoot = true
        let hasPrefix = name.contains { bytes[$0] == UInt8(ascii: ":") }
        if hasPrefix, !takesPrefixes { return isUnusual = true }
      }
      let found = XMLTag(name: name, attributes: name.upperBound..<whole.upperBound)
      try consumer.start(found, in: bytes)
      if isEmpty { try consumer.end(name, in: bytes) }
    }
  }

  private static func name(_ tag: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var end = tag.lowerBound
    while end < tag.upperBound, bytes[end] > .space { end &+= 1 }
    return tag.lowerBound..<end
  }

  /// Whether `<?xml … encoding="…"?>` names anything but UTF-8.
  private static func statesOtherEncoding(_ tag: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var attributes = XMLAttributes(name(tag, bytes).upperBound..<tag.upperBound)
    while attributes.next(bytes) {
      guard bytes.equals("encoding", attributes.name) else { continue }
      let value = XMLText.decoded(attributes.value, of: bytes).lowercased()
      return value != "utf-8" && value != "utf8" && value != "us-ascii"
    }
    return false
  }
}

/// The attributes of a tag, one after the other.
struct XMLAttributes {
  private(set) var name = 0..<0
  /// Between its quotes, with its escapes; see `XMLText`.
  private(set) var value = 0..<0
  private var rest: Range<Int>

  /// The range is all that stands behind the name of the tag.
  init(_ range: Range<Int>) { rest = range }

  /// Goes to the next attribute; false behind the last one.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> Bool {
    var place = rest.lowerBound
    let end = rest.upperBound
    while place < end, bytes[place] <= .space { place &+= 1 }
    let start = place
    while place < end, bytes[place] != .equals, bytes[place] > .space { place &+= 1 }
    name = start..<place
    while place < end, bytes[place] != .quote, bytes[place] != .apostrophe { place &+= 1 }
    guard place < end else { return false }
    let quote = bytes[place]
    let valueStart = place + 1
    place = valueStart
    while place < end, bytes[place] != quote { place &+= 1 }
    guard place < end else { return false }
    value = valueStart..<place
    rest = (place + 1)..<end
    return true
  }
}

extension Span<UInt8> {
  /// Whether the bytes of a range are these letters.
  @inline(__always)
  func equals(_ word: StaticString, _ range: Range<Int>) -> Bool {
    let length = word.utf8CodeUnitCount
    guard range.count == length else { return false }
    for place in 0..<length {
      // Safety: the string is a constant of the program and has the stated length.
      if unsafe self[range.lowerBound + place] != word.utf8Start[place] { return false }
    }
    return true
  }

  /// The decimal number that the bytes of a range are; nil for anything else.
  @inline(__always)
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 15 else { return nil }
    var value = 0
    for place in range {
      guard self[place].isDigit else { return nil }
      value = value &* 10 &+ Int(self[place] &- 0x30)
    }
    return value
  }
}

extension UInt8 {
  static let openBracket = UInt8(ascii: "<")
  static let closeBracket = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let apostrophe = UInt8(ascii: "'")
  static let ampersand = UInt8(ascii: "&")
  static let equals = UInt8(ascii: "=")
}
