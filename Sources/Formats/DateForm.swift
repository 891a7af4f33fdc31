import Values

/// Three figures with the same sign between them, before it is known which is the day.
///
/// A year has four digits; a time of day behind the date (`15/09/2022 00:00:00`) is passed over.
struct DateForm {
  private var figures: (Int, Int, Int) = (0, 0, 0)
  private(set) var isYearFirst = false

  init?(_ bytes: Span<UInt8>) {
    var place = 0
    while place < bytes.count, bytes[place] == .space { place += 1 }
    guard let first = Figure(bytes, at: &place), let sign = Self.sign(bytes, at: &place),
      let second = Figure(bytes, at: &place), let other = Self.sign(bytes, at: &place),
      let third = Figure(bytes, at: &place), sign == other, second.length <= 2,
      Self.endsOrHasTime(bytes, place)
    else { return nil }
    isYearFirst = first.length == 4
    guard isYearFirst ? third.length <= 2 : first.length <= 2 && third.length == 4 else {
      return nil
    }
    figures = (first.value, second.value, third.value)
  }

  /// The day it names in a style; a year that stands first decides by itself.
  func day(in style: DateStyle) -> Day? {
    if isYearFirst { return Day(year: figures.0, month: figures.1, day: figures.2) }
    switch style {
    case .dayMonthYear: return Day(year: figures.2, month: figures.1, day: figures.0)
    case .monthDayYear: return Day(year: figures.2, month: figures.0, day: figures.1)
    case .yearMonthDay: return nil
    }
  }

  /// A number of at most four digits.
  private struct Figure {
    var value = 0
    var length = 0

    init?(_ bytes: Span<UInt8>, at place: inout Int) {
      while place < bytes.count, bytes[place].isDigit {
        guard length < 4 else { return nil }
        value = value * 10 + Int(bytes[place] &- 0x30)
        length += 1
        place += 1
      }
      if length == 0 { return nil }
    }
  }

  private static func sign(_ bytes: Span<UInt8>, at place: inout Int) -> UInt8? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == .point else {
      return nil
    }
    place += 1
    return byte
  }

  /// Behind a date stand nothing but spaces, or a space or `T` and a time.
  private static func endsOrHasTime(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    guard start < bytes.count else { return true }
    guard bytes[start] == .space || bytes[start] == UInt8(ascii: "T") else { return false }
    var colonCount = 0
    var digitCount = 0
    for place in (start + 1)..<bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ":") {
        colonCount += 1
      } else if byte.isDigit {
        digitCount += 1
      } else if byte != .space, byte != .point, byte != UInt8(ascii: "Z") {
        return false
      }
    }
    return colonCount > 0 || (digitCount == 0 && bytes[start] == .space)
  }
}
