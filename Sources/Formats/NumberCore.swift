/// Where the digits of a cell stand, without the signs and spaces around them.
struct NumberCore {
  private(set) var start = 0
  private(set) var end: Int
  private(set) var isNegative = false
  private(set) var hasCurrency = false
  /// False where a bracket has no partner or a sign stands twice.
  private(set) var isWellFormed = true

  init(_ bytes: Span<UInt8>) {
    end = bytes.count
    guard end > 0 else { return }
    // Most cells have nothing around their digits.
    if bytes[0].isDigit, bytes[end - 1].isDigit { return }
    trim(bytes)
    takeBrackets(bytes)
    takeSign(bytes)
    takeCurrency(bytes)
    takeSign(bytes)
    if isLoneDash(bytes) { start = end }
  }

  var isBlank: Bool { start == end }

  private mutating func trim(_ bytes: Span<UInt8>) {
    while start < end {
      let length = SpaceBytes.length(bytes, at: start)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = SpaceBytes.length(bytes, before: end, from: start)
      if length == 0 { break }
      end -= length
    }
  }

  private mutating func takeBrackets(_ bytes: Span<UInt8>) {
    let opens = starts(with: [UInt8(ascii: "(")], bytes)
    let closes = start < end && bytes[end - 1] == UInt8(ascii: ")")
    guard opens || closes else { return }
    isWellFormed = opens && closes && end - start > 2
    guard isWellFormed else { return }
    isNegative = true
    start += 1
    end -= 1
    trim(bytes)
  }

  private mutating func takeSign(_ bytes: Span<UInt8>) {
    for sign in Self.minusSigns where starts(with: sign, bytes) {
      isWellFormed = isWellFormed && !isNegative
      isNegative = true
      start += sign.count
      trim(bytes)
      return
    }
  }

  private mutating func takeCurrency(_ bytes: Span<UInt8>) {
    for name in Self.currencies where !hasCurrency && end - start >= name.count {
      if equals(name, bytes, at: end - name.count) {
        end -= name.count
        hasCurrency = true
      } else if equals(name, bytes, at: start) {
        start += name.count
        hasCurrency = true
      }
    }
    if hasCurrency { trim(bytes) }
  }

  private func isLoneDash(_ bytes: Span<UInt8>) -> Bool {
    Self.dashes.contains { end - start == $0.count && equals($0, bytes, at: start) }
  }

  private func starts(with sign: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    end - start >= sign.count && equals(sign, bytes, at: start)
  }

  /// Compares without regard to the case of ASCII letters.
  private func equals(_ word: [UInt8], _ bytes: Span<UInt8>, at place: Int) -> Bool {
    for index in word.indices {
      let byte = bytes[place + index]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower != word[index] { return false }
    }
    return true
  }

  private static let minusSigns = ["-", "−"].map { Array($0.utf8) }
  private static let dashes = ["–", "—"].map { Array($0.utf8) }
  /// Longer names first, for `đ` ends some of them.
  private static let currencies = ["đồng", "Đồng", "ĐỒNG", "vnđ", "vnĐ", "vnd", "đ", "Đ", "₫"]
    .map { $0.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
}

/// White space in UTF-8: tabs, plain, no-break and narrow spaces.
enum SpaceBytes {
  /// How many bytes the space at a place takes, 0 where none stands.
  static func length(_ bytes: Span<UInt8>, at place: Int) -> Int {
    switch bytes[place] {
    case .space, .tab, .lineFeed, .carriageReturn: return 1
    case 0xC2: return place + 1 < bytes.count && bytes[place + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      // U+2000 to U+200A, and the narrow no-break space U+202F.
      guard place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return 0 }
      let last = bytes[place + 2]
      return (last >= 0x80 && last <= 0x8A) || last == 0xAF ? 3 : 0
    default: return 0
    }
  }

  /// How many bytes the space that ends at a place takes, 0 where none does.
  static func length(_ bytes: Span<UInt8>, before end: Int, from start: Int) -> Int {
    for length in 1...3 where end - length >= start {
      if self.length(bytes, at: end - length) == length { return length }
    }
    return 0
  }
}
