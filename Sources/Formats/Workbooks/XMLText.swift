/// Texts of XML as they are meant: escapes read, line ends of one kind.
enum XMLText {
  /// Appends a text as it is meant.
  ///
  /// - Returns: false where it holds an escape that means nothing.
  @inline(__always)
  static func append(_ text: Range<Int>, of bytes: Span<UInt8>, to result: inout [UInt8]) -> Bool {
    var isPlain = true
    for place in text where bytes[place] == .ampersand || bytes[place] == .carriageReturn {
      isPlain = false
    }
    guard isPlain else { return appendEscaped(text, of: bytes, to: &result) }
    let part = bytes.extracting(text)
    // Safety: the pointer is read before the closure ends, and the array copies what it reads.
    unsafe part.withUnsafeBufferPointer { unsafe result.append(contentsOf: $0) }
    return true
  }

  /// A short text as it is meant; escapes that mean nothing are left out.
  static func decoded(_ text: Range<Int>, of bytes: Span<UInt8>) -> String {
    var result: [UInt8] = []
    _ = append(text, of: bytes, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  private static func appendEscaped(
    _ text: Range<Int>,
    of bytes: Span<UInt8>,
    to result: inout [UInt8]
  ) -> Bool {
    var place = text.lowerBound
    while place < text.upperBound {
      let byte = bytes[place]
      place += 1
      if byte == .carriageReturn {
        result.append(.lineFeed)
        if place < text.upperBound, bytes[place] == .lineFeed { place += 1 }
      } else if byte == .ampersand {
        let near = place..<min(text.upperBound, place + 12)
        guard let end = near.first(where: { bytes[$0] == .semicolon }),
          let scalar = scalar(place..<end, bytes)
        else { return false }
        result.append(contentsOf: Unicode.UTF8.encode(scalar).map(Array.init) ?? [])
        place = end + 1
      } else {
        result.append(byte)
      }
    }
    return true
  }

  /// What an escape stands for; nil for none, and for what no text may hold.
  private static func scalar(_ name: Range<Int>, _ bytes: Span<UInt8>) -> Unicode.Scalar? {
    if bytes.equals("amp", name) { return "&" }
    if bytes.equals("lt", name) { return "<" }
    if bytes.equals("gt", name) { return ">" }
    if bytes.equals("quot", name) { return "\"" }
    if bytes.equals("apos", name) { return "'" }
    guard name.count >= 2, bytes[name.lowerBound] == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = bytes[name.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    var value: UInt32 = 0
    for place in digits {
      guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue,
        isHexadecimal || digit < 10
      else { return nil }
      value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
      if value > 0x10FFFF { return nil }
    }
    return digits.isEmpty || value == 0 ? nil : Unicode.Scalar(value)
  }

  /// Reads the escapes `_x000D_` by which workbooks write signs that XML forbids.
  ///
  /// Signs that no text of a file has become spaces.
  static func resolveCellEscapes(_ bytes: inout [UInt8]) {
    guard bytes.count >= 7 else { return }
    var hasMark = false
    for place in 0..<(bytes.count - 6) where bytes[place] == UInt8(ascii: "_") {
      hasMark = hasMark || bytes[place + 1] == UInt8(ascii: "x")
    }
    guard hasMark else { return }
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if let scalar = cellEscape(bytes, place) {
        result.append(contentsOf: Unicode.UTF8.encode(scalar).map(Array.init) ?? [])
        place += 7
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    bytes = result
  }

  private static func cellEscape(_ bytes: [UInt8], _ place: Int) -> Unicode.Scalar? {
    guard place + 7 <= bytes.count, bytes[place] == UInt8(ascii: "_"),
      bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { return nil }
    guard value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value) else { return " " }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
