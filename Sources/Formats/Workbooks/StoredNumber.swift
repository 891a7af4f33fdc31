import Columnar
import Values

/// The number of a cell as the workbook writes it: decimal digits of a binary fraction.
///
/// A spreadsheet keeps fifteen digits; the two or three behind them, which some programs write, are
/// noise of the binary form and are rounded away. A whole number beyond fifteen digits has lost its
/// last ones already and keeps its exponent, so that nobody takes it for exact.
struct StoredNumber {
  private static let digitsMax = 15
  /// Smaller fractions are what is left of a difference that should be nothing.
  private static let leastExponent = -15

  private var digits: [UInt8] = []
  /// Where the point stands, counted from the first digit.
  private var point = 0
  private var isNegative = false

  /// - Returns: nil where the bytes are no number.
  init?(_ range: Range<Int>, of bytes: Span<UInt8>) {
    var place = range.lowerBound
    let end = range.upperBound
    if place < end, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
      isNegative = bytes[place] == UInt8(ascii: "-")
      place += 1
    }
    var hasPoint = false
    var hasDigit = false
    while place < end, bytes[place].isDigit || (bytes[place] == .point && !hasPoint) {
      if bytes[place] == .point {
        hasPoint = true
      } else {
        hasDigit = true
        if !digits.isEmpty || bytes[place] != 0x30 {
          if digits.count < 40 { digits.append(bytes[place] &- 0x30) }
          if !hasPoint { point += 1 }
        } else if hasPoint {
          point -= 1
        }
      }
      place += 1
    }
    guard hasDigit, let exponent = Self.exponent(place..<end, bytes) else { return nil }
    point += exponent
    round()
  }

  private static func exponent(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    guard !range.isEmpty else { return 0 }
    guard bytes[range.lowerBound] | 0x20 == UInt8(ascii: "e"), range.count <= 6 else { return nil }
    var digits = range.dropFirst()
    let isNegative = digits.first.map { bytes[$0] } == UInt8(ascii: "-")
    if isNegative || digits.first.map({ bytes[$0] }) == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    return bytes.number(digits).map { isNegative ? -$0 : $0 }
  }

  private mutating func round() {
    if digits.count > Self.digitsMax {
      let isUp = digits[Self.digitsMax] >= 5
      digits.removeLast(digits.count - Self.digitsMax)
      if isUp { roundUp() }
    }
    while digits.last == 0 { digits.removeLast() }
    if point < Self.leastExponent { digits = [] }
    if digits.isEmpty { (point, isNegative) = (0, false) }
  }

  private mutating func roundUp() {
    for place in digits.indices.reversed() {
      guard digits[place] == 9 else { return digits[place] += 1 }
      digits[place] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// Appends it as a cell of a format holds it.
  ///
  /// - Returns: what the cell is.
  func append(
    to bytes: inout [UInt8],
    as format: CellFormat,
    countsFrom1904: Bool
  ) -> CellGrid.Kind {
    switch format {
    case .general: append(to: &bytes)
    case .padded(let width): append(to: &bytes, width: width)
    case .date:
      guard let date = date(countsFrom1904: countsFrom1904) else {
        append(to: &bytes)
        return .number
      }
      bytes.append(contentsOf: date.utf8)
      return .date
    }
    return .number
  }

  /// Its digits with a point before decimals, without an exponent wherever that can be; before the
  /// point stand `width` digits at least.
  func append(to bytes: inout [UInt8], width: Int = 1) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    guard point <= Self.digitsMax else { return appendWithExponent(to: &bytes) }
    let wholeCount = max(0, point)
    bytes.append(contentsOf: repeatElement(0x30, count: max(0, width - wholeCount)))
    for place in 0..<wholeCount { bytes.append(0x30 + (place < digits.count ? digits[place] : 0)) }
    guard digits.count > wholeCount else { return }
    bytes.append(.point)
    bytes.append(contentsOf: repeatElement(0x30, count: max(0, -point)))
    for digit in digits.dropFirst(wholeCount) { bytes.append(0x30 + digit) }
  }

  /// `1.23456789012346E+17`, as a spreadsheet shows what it has rounded.
  private func appendWithExponent(to bytes: inout [UInt8]) {
    bytes.append(0x30 + (digits.first ?? 0))
    if digits.count > 1 {
      bytes.append(.point)
      for digit in digits.dropFirst() { bytes.append(0x30 + digit) }
    }
    bytes.append(contentsOf: "E+\(point - 1)".utf8)
  }

  /// The day and the time that the number counts; nil where there is no such day.
  func date(countsFrom1904: Bool) -> String? {
    guard !isNegative, point <= 7 else { return nil }
    var days = 0
    for place in 0..<max(0, point) {
      days = days * 10 + Int(place < digits.count ? digits[place] : 0)
    }
    var seconds = secondsOfDay
    if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
    let time = seconds == 0 ? "" : Self.time(seconds)
    if days == 0, !countsFrom1904 { return time.isEmpty ? nil : time }
    // The 1900 calendar has a 29 February that never was: days before it stand one off.
    let offset = countsFrom1904 ? -24_107 : days < 60 ? -25_568 : -25_569
    guard countsFrom1904 || days != 60 else { return nil }
    let day = Day(index: Int32(days + offset))
    guard day <= Day.range.upperBound else { return nil }
    return time.isEmpty ? day.iso : day.iso + " " + time
  }

  /// The part behind the point as seconds, to the nearest.
  private var secondsOfDay: Int {
    var fraction = 0
    var scale = 1
    for place in point..<(point + 12) {
      fraction = fraction * 10 + Int(digits.indices.contains(place) ? digits[place] : 0)
      scale *= 10
    }
    return (fraction * 86_400 + scale / 2) / scale
  }

  private static func time(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
      .joined(separator: ":")
  }
}
