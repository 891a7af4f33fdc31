/// A calendar day (proleptic Gregorian), without time or zone.
///
/// Days that are computed stay between 1/1/1 and 31/12/9999, whatever is added to them.
package struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let index: Int32

  package init(index: Int32) { self.index = index }

  /// 1 January of year 1 and 31 December of year 9999.
  package static let range = Day(index: -719_162)...Day(index: 2_932_896)

  /// - Returns: nil when there is no such day, such as 31/04 or a year outside 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard let ofMonth = Month(year: year, month: month), day >= 1,
      day <= Day.count(inMonth: ofMonth.month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// Reads the ISO form `2022-09-15`, nothing else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2,
      let year = plainNumber(parts[0]), let month = plainNumber(parts[1]),
      let day = plainNumber(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The civil-from-days rule of Howard Hinnant, with the era starting on 1 March of year 0.
  init(validYear year: Int, month: Int, day: Int) {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    index = Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }

  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(index) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package var month: Month {
    let (year, month, _) = components
    return Month(index: Int32(year * 12 + month - 1))
  }

  /// A later or earlier day, never beyond `range`.
  package func advanced(by days: Int) -> Day {
    let (sum, overflow) = Int(index).addingReportingOverflow(days)
    let limit = days < 0 ? Self.range.lowerBound : Self.range.upperBound
    return overflow ? limit : Day(clamping: sum)
  }

  private init(clamping index: Int) {
    let (least, greatest) = (Self.range.lowerBound.index, Self.range.upperBound.index)
    self.index = Int32(min(max(index, Int(least)), Int(greatest)))
  }

  /// The same day of a later or earlier month; the last day where that month is shorter.
  package func advanced(byMonths months: Int) -> Day {
    let target = month.advanced(by: months)
    let day = min(components.day, Day.count(inMonth: target.month, year: target.year))
    return Day(validYear: target.year, month: target.month, day: day)
  }

  /// `2022-09-15`.
  package var iso: String {
    let (year, month, day) = components
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }

  /// `15/09/2022`, as written in Vietnam.
  package var vietnamese: String {
    let (year, month, day) = components
    return padded(day, to: 2) + "/" + padded(month, to: 2) + "/" + padded(year, to: 4)
  }

  /// How many days a month has.
  package static func count(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  package static func < (left: Day, right: Day) -> Bool { left.index < right.index }
}

/// A number of ASCII digits alone: `Int` would take a sign too.
func plainNumber(_ digits: some StringProtocol) -> Int? {
  digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(digits) : nil
}

extension Day {
  /// Reads `2022-09-15`, or day first `15/09/2022` with `/`, `-` or `.` and one or two digits.
  package init?(written text: some StringProtocol) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    guard let sign = text.first(where: { "/-.".contains($0) }) else { return nil }
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count),
      (1...2).contains(parts[1].utf8.count), parts[2].utf8.count == 4,
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
