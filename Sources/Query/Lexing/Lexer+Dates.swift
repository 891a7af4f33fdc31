import Diagnostics
import Values

// Digits joined by `-` or `/`: dates, months, tax codes, and what is refused.
extension Lexer {
  /// Years that a month or a year without a day may have; others are taken for arithmetic.
  static let years = 1900...2199

  mutating func scanDate(_ body: String, from start: Int) {
    guard body.utf8.count <= 40 else {
      return refuse(.malformedNumber(String(body.prefix(40)), suggestion: nil), from: start)
    }
    let isDotted = !body.contains("-") && !body.contains("/")
    let isSign: (Character) -> Bool = { $0 == "-" || $0 == "/" || isDotted && $0 == "." }
    let parts = body.split(whereSeparator: isSign).map(String.init)
    let signs = body.filter(isSign)
    guard parts.allSatisfy({ $0.utf8.allSatisfy(ASCII.digits.contains) }) else {
      return refuseDate(body, parts, from: start)
    }
    switch parts.count {
    case 3 where signs.first == signs.last: scanDay(body, parts, sign: signs, from: start)
    case 2: scanMonth(body, parts, sign: signs, from: start)
    default: refuseArithmetic(body, from: start)
    }
  }

  /// A comma or a dot inside: `15/09/2022,16/09/2022`, `1.000-5`.
  private mutating func refuseDate(_ body: String, _ parts: [String], from start: Int) {
    if body.contains(",") {
      refuse(.commaWithoutSpace(body), from: start, replacingWith: body.replacing(",", with: ", "))
    } else {
      refuseArithmetic(body, from: start)
    }
  }

  private mutating func scanDay(
    _ body: String,
    _ parts: [String],
    sign: String,
    from start: Int
  ) {
    let numbers = parts.compactMap { Int($0) }
    let widths = parts.map(\.utf8.count)
    guard numbers.count == 3, widths[1] <= 2 else { return refuseArithmetic(body, from: start) }
    if widths[0] == 4, widths[2] <= 2 {
      let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
      guard sign.first == "-" else {
        return refuse(
          .dateForm(body, instead: day?.iso),
          from: start,
          replacingWith: day?.iso
        )
      }
      return appendPeriod(day.map(Period.day), from: start, to: position)
    }
    guard widths[0] <= 2 else { return refuseArithmetic(body, from: start) }
    switch widths[2] {
    case 4:
      let day = Day(year: numbers[2], month: numbers[1], day: numbers[0])
      appendPeriod(day.map(Period.day), from: start, to: position)
    case 1, 2:
      let day = Day(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
      refuse(.shortYear(body, instead: day?.vietnamese), from: start)
    default:
      refuseArithmetic(body, from: start)
    }
  }

  private mutating func scanMonth(
    _ body: String,
    _ parts: [String],
    sign: String,
    from start: Int
  ) {
    let numbers = parts.compactMap { Int($0) }
    let widths = parts.map(\.utf8.count)
    guard numbers.count == 2 else { return refuseArithmetic(body, from: start) }
    let isDash = sign == "-"
    switch (widths[0], widths[1]) {
    case (10, 3) where isDash:
      append(.code(body), from: start, to: position)
    case (4, 1...2) where Self.years.contains(numbers[0]):
      let month = Month(year: numbers[0], month: numbers[1])
      guard isDash else {
        return refuse(
          .dateForm(body, instead: month?.iso),
          from: start,
          replacingWith: month?.iso
        )
      }
      appendPeriod(month.map(Period.month), from: start, to: position)
    case (1...2, 4) where Self.years.contains(numbers[1]):
      appendMonthOrQuarter(numbers[0], year: numbers[1], from: start)
    case (1...2, 1...2) where Day(year: 2000, month: numbers[1], day: numbers[0]) != nil:
      refuse(.dateWithoutYear(body), from: start)
    default:
      refuseArithmetic(body, from: start)
    }
  }

  /// `3/2022` is March; behind the word quarter it is the third quarter.
  private mutating func appendMonthOrQuarter(_ number: Int, year: Int, from start: Int) {
    let period =
      followsQuarter
      ? Period.quarter(number, year: year)
      : Month(year: year, month: number).map(Period.month)
    appendPeriod(period, from: start, to: position)
  }

  private mutating func refuseArithmetic(_ body: String, from start: Int) {
    let spaced = body.replacing("-", with: " - ").replacing("/", with: " / ")
    refuse(.unspacedArithmetic(body, spaced: spaced), from: start, replacingWith: spaced)
  }
}
