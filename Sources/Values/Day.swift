/// A calendar day (proleptic Gregorian), without time or zone.
package struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let index: Int32

  package init(index: Int32) { self.index = index }

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
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The civil-from-days rule of Howard Hinnant, with the era starting on 1 March of year 0.
  init(validYear year: Int, month: Int, day: Int) {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    index = Int32(era * 146_097 + dayOfEra - 719_468)
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

  package func advanced(by days: Int) -> Day { Day(index: index &+ Int32(clamping: days)) }

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
