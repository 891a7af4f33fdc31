/// A stretch of calendar time that people name: a day, a month, a quarter or a year.
package enum Period: Hashable, Sendable {
  case day(Day)
  case month(Month)
  /// The month is the first of the quarter.
  case quarter(Month)
  /// The month is January of the year.
  case year(Month)

  /// - Returns: nil unless `quarter` is 1 to 4 and `year` is 1 to 9999.
  package static func quarter(_ quarter: Int, year: Int) -> Period? {
    guard (1...4).contains(quarter) else { return nil }
    return Month(year: year, month: quarter * 3 - 2).map(Period.quarter)
  }

  /// - Returns: nil unless `year` is 1 to 9999.
  package static func year(_ year: Int) -> Period? {
    Month(year: year, month: 1).map(Period.year)
  }

  package var firstDay: Day {
    switch self {
    case .day(let day): day
    case .month(let month), .quarter(let month), .year(let month): month.firstDay
    }
  }

  package var lastDay: Day {
    switch self {
    case .day(let day): day
    case .month, .quarter, .year: lastMonth.lastDay
    }
  }

  package var firstMonth: Month { firstDay.month }

  package var lastMonth: Month {
    switch self {
    case .day(let day): day.month
    case .month(let month): month
    case .quarter(let month): month.advanced(by: 2)
    case .year(let month): month.advanced(by: 11)
    }
  }

  /// `2022-09-15`, `2022-09`, `2022-q3` or `2022`.
  package var iso: String {
    switch self {
    case .day(let day): day.iso
    case .month(let month): month.iso
    case .quarter(let month): padded(month.year, to: 4) + "-q" + String(month.quarter)
    case .year(let month): padded(month.year, to: 4)
    }
  }
}
