package import Values

/// Days from a first to a last, both included, as a moment or period of a statement names them.
package struct TimeRange: Hashable, Sendable {
  package var first: Day
  package var last: Day

  package init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  package init(_ period: Period) { self.init(first: period.firstDay, last: period.lastDay) }

  /// A single day.
  package var isDay: Bool { first == last }

  /// The whole months it covers, nil when it begins or ends within one.
  package var months: (first: Month, last: Month)? {
    guard first == first.month.firstDay, last == last.month.lastDay else { return nil }
    return (first.month, last.month)
  }

  /// What a moment means, counted from today.
  package init(_ moment: MomentSyntax, today: Day) {
    switch moment {
    case .period(let period): self.init(period)
    case .today: self.init(first: today, last: today)
    case .yesterday: self.init(.day(today.advanced(by: -1)))
    case .ago(let count, let unit): self = Self.ago(count, unit, today: today)
    case .this(let unit): self = Self.around(today, unit)
    case .last(let unit): self = Self.around(Self.back(today, 1, unit), unit)
    case .start(let moment):
      let range = TimeRange(moment, today: today)
      self.init(first: range.first, last: range.first)
    case .end(let moment):
      let range = TimeRange(moment, today: today)
      self.init(first: range.last, last: range.last)
    }
  }

  /// Days and weeks ago are days; months, quarters and years ago are months.
  private static func ago(_ count: Int, _ unit: TimeUnit, today: Day) -> TimeRange {
    let day = back(today, count, unit)
    switch unit {
    case .day, .week: return TimeRange(first: day, last: day)
    case .month, .quarter, .year: return TimeRange(.month(day.month))
    }
  }

  private static func back(_ day: Day, _ count: Int, _ unit: TimeUnit) -> Day {
    // Far enough for any record, near enough for every calendar step.
    let count = min(count, 100_000)
    switch unit {
    case .day: return day.advanced(by: -count)
    case .week: return day.advanced(by: -7 * count)
    case .month: return safely(day, months: count)
    case .quarter: return safely(day, months: 3 * count)
    case .year: return safely(day, months: 12 * count)
    }
  }

  /// Not before the year 1.
  private static func safely(_ day: Day, months: Int) -> Day {
    let most = Int(day.month.index) - 12
    return day.advanced(byMonths: -min(months, most))
  }

  /// The week (from Monday), month, quarter or year that a day lies in.
  private static func around(_ day: Day, _ unit: TimeUnit) -> TimeRange {
    let month = day.month
    switch unit {
    case .day: return TimeRange(first: day, last: day)
    case .week:
      // 1970-01-01 was a Thursday.
      let weekday = (Int(day.index) + 3) % 7
      let monday = day.advanced(by: -((weekday + 7) % 7))
      return TimeRange(first: monday, last: monday.advanced(by: 6))
    case .month: return TimeRange(.month(month))
    case .quarter:
      return TimeRange(.quarter(month.advanced(by: -((month.month - 1) % 3))))
    case .year: return TimeRange(.year(month.advanced(by: 1 - month.month)))
    }
  }

  /// As people write it: `06/2022`, `15/09/2022`, or both ends.
  package var text: String {
    if isDay { return first.vietnamese }
    if let months, months.first == months.last { return months.first.iso }
    return first.vietnamese + " – " + last.vietnamese
  }
}
