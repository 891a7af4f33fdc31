import Testing
import Values

@testable import Domain

private let terms = EvasionStart.Terms(letterLimit: 45, daysAfterDeadline: 60, daysAfterLetter: 15)

private func month(_ iso: String) throws -> Month { try #require(Month(iso: iso)) }

/// Due dates: Law 41/2024/QH15, article 34 (S3); 595/QĐ-BHXH, article 7 (S5).
@Suite struct DueDateVectorTests {
  @Test(arguments: [
    // Months to 06/2025: the month or cycle itself.
    ("2025-06", 1, 0, "2025-06-30"), ("2022-01", 3, 0, "2022-03-31"),
    ("2022-05", 6, 0, "2022-06-30"),
    // From 07/2025: the month after.
    ("2026-01", 1, 1, "2026-02-28"), ("2028-01", 1, 1, "2028-02-29"),
    ("2026-01", 3, 1, "2026-04-30"), ("2026-03", 3, 1, "2026-04-30"),
    ("2025-07", 1, 1, "2025-08-31"), ("2025-12", 6, 1, "2026-01-31"),
  ])
  func theDueDateFollowsTheCycle(of text: String, cycle: Int, later: Int, due: String) throws {
    let date = DueDate(try month(text), cycle: cycle, monthsLater: later)
    #expect(date.day.iso == due)
    #expect(date.steps.last?.english.contains(date.day.vietnamese) == true)
  }
}

/// Start of evasion: Decree 274/2025/NĐ-CP as reported (S10, S11); edges recomputed.
@Suite struct EvasionVectorTests {
  private func start(
    _ deadline: String,
    _ letters: [String],
    isComplete: Bool = false,
    excuses: [EvasionStart.Excuse] = []
  ) throws -> EvasionStart {
    EvasionStart.of(
      deadline: try day(deadline),
      letters: try letters.map(day),
      isRegisterComplete: isComplete,
      excuses: excuses,
      terms: terms
    )
  }

  @Test(arguments: [
    ("2026-03-01", "2026-04-30"), ("2026-04-10", "2026-04-30"), ("2026-04-14", "2026-04-30"),
    ("2026-04-15", "2026-04-30"), ("2026-04-16", "2026-05-01"), ("2026-04-20", "2026-05-05"),
    ("2026-06-01", "2026-06-16"),
  ])
  func evasionOfJanuary2026FollowsTheLetter(letter: String, evaded: String) throws {
    let start = try start("2026-02-28", [letter])
    #expect(start.firstDay?.iso == evaded)
    let isInTime = try day(letter) <= day("2026-04-14")
    switch start {
    case .urgedInTime(_, let urged):
      #expect(isInTime)
      #expect(urged.iso == letter)
    case .urgedLate(_, let urged):
      #expect(!isInTime)
      #expect(urged.iso == letter)
    case .excused, .neverUrged, .unknown: Issue.record("\(start)")
    }
    #expect(start.steps(deadline: try day("2026-02-28"), terms: terms).count == 2)
  }

  @Test func aLetterFromBeforeTheFirstLateDayIsNotAboutTheMonth() throws {
    #expect(try start("2026-02-28", ["2026-02-28"]) == .unknown)
    #expect(try start("2026-02-28", ["2026-02-28", "2026-04-16"]).firstDay?.iso == "2026-05-01")
  }

  @Test func theFirstOfSeveralLettersCounts() throws {
    #expect(try start("2026-02-28", ["2026-06-01", "2026-04-20"]).firstDay?.iso == "2026-05-05")
  }

  @Test func noLetterRecordedIsNotNeverUrged() throws {
    #expect(try start("2026-02-28", []) == .unknown)
    #expect(try start("2026-02-28", [], isComplete: true) == .neverUrged)
  }

  /// The worksheet of 366 (S6): month 9/2025 is on day 61 on 31/12, but evasion only where a letter
  /// was issued by 15/12.
  @Test func month9Of2025IsEvadedOn31DecemberOnlyWithALetter() throws {
    #expect(try start("2025-10-31", ["2025-12-15"]).firstDay?.iso == "2025-12-31")
    #expect(try start("2025-10-31", ["2025-12-16"]).firstDay?.iso == "2025-12-31")
    #expect(try start("2025-10-31", ["2025-12-17"]).firstDay?.iso == "2026-01-01")
    #expect(try start("2025-10-31", [], isComplete: true).firstDay == nil)
  }

  @Test func forceMajeureKeepsItLate() throws {
    let excuse = EvasionStart.Excuse(
      id: "A-2026-0001",
      firstDay: try day("2026-04-01"),
      lastDay: try day("2026-05-31")
    )
    let start = try start("2026-02-28", ["2026-04-10"], excuses: [excuse])
    #expect(start == .excused(excuse, until: try day("2026-05-31")))
    #expect(start.firstDay?.iso == "2026-06-01")
    let early = EvasionStart.Excuse(
      id: "A-2026-0001",
      firstDay: try day("2026-03-01"),
      lastDay: try day("2026-04-29")
    )
    #expect(
      try self.start("2026-02-28", ["2026-04-10"], excuses: [early]).firstDay?.iso == "2026-04-30"
    )
  }

  @Test func otherCasesOfEvasionBeginWithTheirDeadlines() throws {
    #expect(
      EvasionStart.notRegistered(deadline: try day("2026-02-28"), lateDays: 60).iso == "2026-04-30"
    )
    #expect(EvasionStart.underDeclared(deadline: try day("2026-02-28")).iso == "2026-03-01")
  }
}

/// Months owed: three definitions that disagree (S5, S20).
@Suite struct MonthsOwedVectorTests {
  @Test func theCalendarCountsFromTheLastMonthPaid() throws {
    #expect(try MonthsOwed.calendar(paidTo: month("2022-03"), at: month("2022-09")) == 600)
    #expect(try MonthsOwed.calendar(paidTo: month("2021-12"), at: month("2022-01")) == 100)
    #expect(try MonthsOwed.calendar(paidTo: month("2022-10"), at: month("2022-09")) == 0)
  }

  /// 2.96 is under 3, 3.00 is prolonged; decimals are cut, never rounded.
  @Test(arguments: [
    (Int64(296), Int64(100), Int64(296)), (2999, 1000, 299), (300, 100, 300), (100, 0, nil),
    (-5, 100, 0),
  ])
  func theRatioIsCut(principal: Int64, payable: Int64, hundredths: Int64?) {
    #expect(MonthsOwed.ratio(principal: principal, payable: payable) == hundredths)
  }

  /// Resolution 05/2019/NQ-HĐTP (S8): four months of 2018 and two of 2019.
  @Test func monthsAreAddedUpAcrossYears() throws {
    let months = try ["2018-05", "2018-07", "2018-09", "2018-11", "2019-01", "2019-02"].map(month)
    let unpaid = UnpaidMonths(months.reversed() + months)
    #expect(unpaid.count == 6)
    #expect(unpaid.longestRun == 2)
    #expect(UnpaidMonths([]).longestRun == 0)
  }
}
