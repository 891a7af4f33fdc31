import Testing
import Values

@Suite struct DayTests {
  @Test func fourHundredYearsAgreeWithANaiveCalendar() {
    var (year, month, day) = (1800, 1, 1)
    guard let first = Day(year: year, month: month, day: day) else {
      Issue.record("1800-01-01 is a day")
      return
    }
    for index in first.index..<(first.index + 146_097) {
      let date = Day(index: index)
      let parts = date.components
      if parts != (year, month, day) || Day(year: year, month: month, day: day) != date {
        Issue.record("day \(index) is \(year)-\(month)-\(day), not \(parts)")
        return
      }
      day += 1
      if day > naiveCount(month, year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (2200, 1, 1))
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896), (2022, 9, 15, 19_250),
    (2000, 2, 29, 11_016),
  ])
  func knownDaysHaveTheirIndex(_ year: Int, _ month: Int, _ day: Int, _ index: Int32) {
    #expect(Day(year: year, month: month, day: day)?.index == index)
  }

  @Test(arguments: [
    (2022, 2, 29), (2022, 4, 31), (1900, 2, 29), (2022, 13, 1), (2022, 0, 1), (2022, 1, 0),
    (0, 1, 1), (10_000, 1, 1), (2022, 1, -5), (2022, .max, .max), (.min, .min, .min),
  ])
  func impossibleDaysAreNone(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2022-9-15", "2022-09-1", "22-09-15", "2022/09/15", "2022-09-15 ", "+022-09-15",
    "2022-+9-15", "2022-09-+5", "２０２２-09-15", "2022-09-15-01", "2022-02-30",
  ])
  func otherFormsAreNotISO(_ text: String) { #expect(Day(iso: text) == nil) }

  @Test func daysAreWrittenInBothForms() throws {
    let day = try #require(Day(iso: "0033-04-03"))
    #expect(day.iso == "0033-04-03")
    #expect(day.vietnamese == "03/04/0033")
    #expect(day.month.iso == "0033-04")
  }

  @Test(arguments: [
    ("2022-01-31", 1, "2022-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2022-03-31", -1, "2022-02-28"), ("2022-12-15", 1, "2023-01-15"),
    ("2022-01-15", -13, "2020-12-15"), ("9999-06-30", 100, "9999-12-30"),
    ("2022-06-30", .max, "9999-12-30"), ("2022-06-30", .min, "0001-01-30"),
  ])
  func monthsAreAddedKeepingTheDay(_ start: String, _ months: Int, _ expected: String) {
    #expect(Day(iso: start)?.advanced(byMonths: months).iso == expected)
  }

  @Test(arguments: [
    ("2022-12-31", 1, "2023-01-01"), ("2022-03-01", -1, "2022-02-28"),
    ("2022-01-01", .max, "9999-12-31"), ("2022-01-01", .min, "0001-01-01"),
  ])
  func daysAreAddedWithinTheCalendar(_ start: String, _ days: Int, _ expected: String) {
    #expect(Day(iso: start)?.advanced(by: days).iso == expected)
  }

  @Test(arguments: [Int32.min, -719_163, 2_932_897, .max])
  func indexesBeyondTheCalendarDoNotTrap(_ index: Int32) {
    let day = Day(index: index)
    _ = (day.iso, day.vietnamese, day.month.lastDay, day.advanced(byMonths: -1))
    let month = Month(index: index)
    _ = (month.iso, month.firstDay, month.lastDay, month.quarter, month.advanced(by: 1))
  }

  private func naiveCount(_ month: Int, _ year: Int) -> Int {
    if month == 2 {
      if year % 400 == 0 { return 29 }
      if year % 100 == 0 { return 28 }
      return year % 4 == 0 ? 29 : 28
    }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

@Suite struct MonthTests {
  @Test func monthsCountThroughTheYears() throws {
    let month = try #require(Month(year: 2022, month: 9))
    #expect(month.iso == "2022-09")
    #expect(month.vietnamese == "09/2022")
    #expect(month.quarter == 3)
    #expect(month.advanced(by: 4).iso == "2023-01")
    #expect(month.advanced(by: -9).iso == "2021-12")
    #expect(month.advanced(by: .max).iso == "9999-12")
    #expect(month.advanced(by: .min).iso == "0001-01")
    #expect(month.firstDay.iso == "2022-09-01")
    #expect(month.lastDay.iso == "2022-09-30")
  }

  @Test func theLastMonthOfTheCalendarHasALastDay() {
    #expect(Month.range.upperBound.lastDay == Day.range.upperBound)
    #expect(Month.range.lowerBound.firstDay == Day.range.lowerBound)
  }

  @Test func everyMonthReadsWhatItWrites() {
    for index in Int32(2000 * 12)..<(2030 * 12) {
      let month = Month(index: index)
      #expect(Month(iso: month.iso) == month)
      #expect(month.firstDay.month == month)
      #expect(month.lastDay.advanced(by: 1).month == month.advanced(by: 1))
    }
  }

  @Test(arguments: ["", "2022-9", "2022-13", "2022-00", "0000-01", "+022-01", "2022-+1", "202209"])
  func otherFormsAreNotISO(_ text: String) { #expect(Month(iso: text) == nil) }
}

@Suite struct PeriodTests {
  @Test(arguments: [
    (Period.quarter(1, year: 2024), "2024-q1", "2024-01-01", "2024-03-31"),
    (Period.quarter(4, year: 2022), "2022-q4", "2022-10-01", "2022-12-31"),
    (Period.year(2022), "2022", "2022-01-01", "2022-12-31"),
    (Month(iso: "2024-02").map(Period.month), "2024-02", "2024-02-01", "2024-02-29"),
    (Day(iso: "2022-09-15").map(Period.day), "2022-09-15", "2022-09-15", "2022-09-15"),
  ])
  func periodsReachFromTheirFirstToTheirLastDay(
    _ period: Period?,
    _ iso: String,
    _ first: String,
    _ last: String
  ) throws {
    let period = try #require(period)
    #expect(period.iso == iso)
    #expect(period.firstDay.iso == first)
    #expect(period.lastDay.iso == last)
    #expect(period.firstMonth.iso == String(first.prefix(7)))
    #expect(period.lastMonth.iso == String(last.prefix(7)))
  }

  @Test func impossiblePeriodsAreNone() {
    #expect(Period.quarter(0, year: 2022) == nil)
    #expect(Period.quarter(5, year: 2022) == nil)
    #expect(Period.quarter(.max, year: 2022) == nil)
    #expect(Period.year(0) == nil)
    #expect(Period.year(10_000) == nil)
  }
}
