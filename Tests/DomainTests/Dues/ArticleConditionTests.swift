import Columnar
import Ledger
import Query
import Testing
import Values

@testable import Domain

/// Four units on the list of August 2026: 0 has workers, 1 is a participant, 2 states no workers,
/// 3 shares the tax code of 0.
private func office() throws -> SmallLedger {
  let small = try SmallLedger(today: "2026-09-15")
  try small.importList(
    "2026-08",
    """
    code|name|tax_code|months|amount|workers
    EA0001A|Gỗ Phú Thịnh|0743915007|9|900|12
    KQ0001A|Hộ Bình|079123456789|9|100|1
    TB0002B|May Bình Minh|9999999997|9|100
    TC0003C|Gỗ Phú Thịnh 2|0743915007|2|50|5
    """
  )
  return small
}

extension SmallLedger {
  /// Records from words: names and values in turn, `_` for a space in a value.
  @discardableResult
  fileprivate func record(_ kind: RecordKind, _ units: [Int], _ words: String) throws -> String {
    try record(kind, units, fields(words)).ids.first ?? ""
  }

  fileprivate func fields(_ words: String) -> [FieldEntry] {
    let parts = words.split(separator: " ").map(String.init)
    return stride(from: 0, to: parts.count, by: 2).map { place in
      let text = parts[place + 1]
      let value: FieldValue =
        if let day = Day(iso: text) {
          .time(.day(day))
        } else if let month = Month(iso: text) {
          .time(.month(month))
        } else if let number = Int128(text) {
          .number(Decimal(number), isMoney: false)
        } else {
          .text(text.replacing("_", with: " "))
        }
      return FieldEntry(parts[place], value)
    }
  }

  fileprivate func conditions(_ units: [Int] = [0], article: Int = 216) throws -> ArticleConditions
  {
    let found = try tables().conditions(
      ofArticle: article,
      for: units.map { .unit($0) },
      on: today
    )
    return try #require(found)
  }

  fileprivate func state(
    _ condition: ArticleCondition,
    _ units: [Int] = [0]
  ) throws -> ConditionState {
    try #require(try conditions(units).rows.first { $0.condition == condition }).state
  }

  /// As many months of dues before August 2026, of so much each.
  fileprivate func recordDues(_ count: Int, of amount: Int, unit: Int = 0) throws {
    for place in 0..<count {
      let month = try month("2026-06").advanced(by: -place).iso
      try record(.due, [unit], "period 2026-08 month \(month) fund hi owed \(amount)")
    }
  }

  fileprivate func sanction(_ words: String, unit: Int = 0) throws {
    let head = "conduct evasion minutes 7/BB minutes_date 2026-01-05 number 33/QĐ dated 2026-01-20"
    try record(.sanction, [unit], head + " " + words)
  }

  fileprivate func finding(_ words: String) throws -> String {
    try record(.decision, [], "number 9/QĐ dated 2026-03-02 form check")
    try record(.inspection, [0], "decision D-2026-0001")
    return try record(.finding, [], "inspection I-2026-0001 date 2026-04-01 \(words)")
  }

  fileprivate func paper(_ item: String, _ shows: String, article: Int = 216) throws -> String {
    let papers = try tables().snapshot.records(of: RecordKind.legalCase.table)
    if papers.rowCount == 0 {
      try record(.legalCase, [0], "article \(article) date 2026-05-01")
    }
    return try record(.evidence, [], "case K-2026-0001 item \(item) shows \(shows)")
  }
}

/// Each row of the table of conditions: met, not met and unknown, with the records that show it.
@Suite struct ArticleConditionTests {
  @Test func nothingRecordedIsUnknown() throws {
    let conditions = try office().conditions()
    #expect(conditions.rows.map(\.condition) == ArticleCondition.of(article: 216))
    #expect(conditions.rows.map(\.state) == [.met] + Array(repeating: .unknown, count: 7))
    #expect(conditions.summary.english.hasPrefix("1 met, 0 not met, 7 unknown; missing for"))
    #expect(conditions.clause.number == nil)
    #expect(conditions.missingPapers.count == 9)
  }

  @Test func dutyIsOfUnitsWithWorkers() throws {
    let small = try office()
    #expect(try small.state(.duty) == .met)
    #expect(try small.state(.duty, [1]) == .notMet)
    #expect(try small.state(.duty, [2]) == .unknown)
    try small.record(.mark, [0], "kind ended first_day 2026-07-15 document 7/QĐ")
    #expect(try small.state(.duty) == .notMet)
    #expect(try SmallLedger(today: "2026-09-15").tables().lists.months.isEmpty)
  }

  @Test func deceitAndWithholdingNeedAnOfficialsRecord() throws {
    for (condition, item) in [(ArticleCondition.deceit, "deceit"), (.withheld, "withheld_wages")] {
      let small = try office()
      #expect(try small.state(condition) == .unknown)
      let paper = try small.paper(item, "absent")
      #expect(try small.state(condition) == .notMet)
      let row = try small.conditions().rows.first { $0.condition == condition }
      #expect(row?.records == [paper])
      _ = try small.paper(item, "present")
      #expect(try small.state(condition) == .unknown)
      try small.amend([paper], small.fields("shows present"))
      #expect(try small.state(condition) == .met)
    }
  }

  @Test func sixMonthsAreAddedUpFromDues() throws {
    let small = try office()
    try small.recordDues(5, of: 1_000_000)
    #expect(try small.state(.sixMonths) == .unknown)
    let complete = "kind dues first_month 2026-08 last_month 2026-08"
    let register = try small.record(.register, [], complete)
    #expect(try small.state(.sixMonths) == .notMet)
    // Not in a row with the others; of another fund, so that the month counts once.
    try small.record(.due, [0], "period 2026-08 month 2025-01 fund hi owed 1")
    try small.record(.due, [0], "period 2026-08 month 2025-01 fund ui owed 1")
    let row = try #require(try small.conditions().rows.first { $0.condition == .sixMonths })
    #expect(row.state == .met)
    #expect(row.words.english.hasPrefix("6 months added up, longest run 5"))
    #expect(row.records.count == 7)
    #expect(try small.state(.sixMonths, [2]) == .notMet)
    #expect(register.hasPrefix("RG-"))
  }

  @Test func monthsBefore2018AndMonthsNotYetDueDoNotCount() throws {
    let small = try office()
    try small.recordDues(5, of: 1_000_000)
    try small.record(.due, [0], "period 2026-08 month 2017-12 fund hi owed 1")
    try small.record(.due, [0], "period 2026-08 month 2026-07 fund hi owed 1")
    try small.record(.due, [0], "period 2026-08 month 2026-01 fund hi owed 0 note nộp")
    #expect(try small.conditions().rows[2].words.english.hasPrefix("5 months"))
  }

  @Test func monthsPaidSinceStandApart() throws {
    let small = try office()
    try small.record(.due, [0], "period 2026-06 month 2026-02 fund hi owed 5")
    try small.record(.due, [0], "period 2026-06 month 2026-03 fund hi owed 5")
    try small.record(.due, [0], "period 2026-08 month 2026-03 fund hi owed 5")
    let words = try small.conditions().rows[2].words.english
    #expect(words.hasPrefix("1 months added up, longest run 1; 1 more unpaid then and paid since"))
  }

  @Test func aSanctionCountsOnceServed() throws {
    let small = try office()
    try small.sanction("served 2026-01-25")
    #expect(try small.state(.sanctionedBefore) == .met)
    try small.amend(["X-2026-0001"], small.fields("state annulled"))
    #expect(try small.state(.sanctionedBefore) == .unknown)
    #expect(try small.conditions().rows[3].records == ["X-2026-0001"])
    try small.record(.register, [], "kind sanctions first_month 2018-01 last_month 2026-07")
    #expect(try small.state(.sanctionedBefore) == .unknown)
    try small.record(.register, [], "kind sanctions first_month 2026-08 last_month 2026-12")
    #expect(try small.state(.sanctionedBefore) == .notMet)
    #expect(try small.state(.stillViolating) == .notMet)
  }

  @Test func sanctionsForLatenessOrNotServedDoNotCount() throws {
    let small = try office()
    try small.sanction("amount 60000000")
    #expect(try small.state(.sanctionedBefore) == .unknown)
    let late = "conduct late minutes 8/BB minutes_date 2026-01-05 number 34/QĐ dated 2026-01-20"
    try small.record(.sanction, [0], late + " served 2026-01-25")
    #expect(try small.state(.sanctionedBefore) == .unknown)
  }

  @Test func stillViolatingIsAboutMonthsBehindTheServing() throws {
    let small = try office()
    try small.sanction("served 2026-04-25")
    #expect(try small.state(.stillViolating) == .unknown)
    try small.record(.due, [0], "period 2026-08 month 2026-04 fund hi owed 5")
    #expect(try small.state(.stillViolating) == .unknown)
    try small.record(.register, [0], "kind dues first_month 2026-08 last_month 2026-08")
    #expect(try small.state(.stillViolating) == .notMet)
    try small.record(.due, [0], "period 2026-08 month 2026-05 fund hi owed 5")
    #expect(try small.state(.stillViolating) == .met)
  }

  @Test func theAmountIsPrincipalOfDuesOrOfAFinding() throws {
    let small = try office()
    try small.recordDues(2, of: 24_999_999)
    #expect(try small.state(.amount) == .unknown)
    _ = try small.finding("kind not_enrolled workers 9 amount 49999999")
    #expect(try small.state(.amount) == .notMet)
    #expect(try small.state(.workers) == .notMet)
    try small.record(.due, [0], "period 2026-08 month 2025-01 fund ui owed 2")
    #expect(try small.state(.amount) == .met)
    #expect(try small.conditions().clause.number == 1)
  }

  @Test func workersComeFromAFinding() throws {
    let small = try office()
    #expect(try small.state(.workers) == .unknown)
    let finding = try small.finding("kind under_declared workers 50 amount 1000")
    let conditions = try small.conditions()
    #expect(conditions.rows[6].state == .met)
    #expect(conditions.rows[6].records == [finding])
    #expect(conditions.clause.number == 2)
    _ = try small.paper("withheld_wages", "present")
    #expect(try small.conditions().clause.number == 3)
  }

  @Test func allCodesOfATaxCodeCanBeTakenTogether() throws {
    let small = try office()
    try small.recordDues(3, of: 20_000_000)
    for month in ["2025-01", "2025-02", "2025-03"] {
      try small.record(.due, [3], "period 2026-08 month \(month) fund hi owed 1")
    }
    let firm = try small.tables().firm(of: 0, on: small.today)
    #expect(firm == [0, 3])
    #expect(try small.tables().firm(of: 1, on: small.today) == [1])
    #expect(try small.state(.sixMonths) == .unknown)
    let together = try small.conditions(firm)
    #expect(together.unitCount == 2)
    #expect(together.rows[2].state == .met)
    #expect(together.rows[5].words.english.contains("60.000.003"))
  }

  /// What is not known of one code is not known of the employer, unless the others reach the size.
  @Test func sizesOfSeveralCodesAreAddedCodeByCode() throws {
    let small = try office()
    _ = try small.finding("kind not_enrolled workers 3 amount 30000000")
    #expect(try small.state(.amount) == .notMet)
    #expect(try small.state(.amount, [0, 3]) == .unknown)
    #expect(try small.state(.workers, [0, 3]) == .unknown)
    try small.recordDues(1, of: 19_999_999, unit: 3)
    #expect(try small.state(.amount, [0, 3]) == .unknown)
    try small.record(.due, [3], "period 2026-08 month 2025-01 fund ui owed 1")
    let row = try #require(try small.conditions([0, 3]).rows.first { $0.condition == .amount })
    #expect(row.state == .met)
    #expect(row.words.english.hasSuffix("together 50.000.000 ₫"))
    #expect(try small.conditions([0, 3]).clause.number == 1)
  }

  /// Sums of money are kept beyond 64 bits.
  @Test func theLargestSumsDoNotRunOver() throws {
    var facts = EvasionFacts()
    facts.hasAllDues = true
    for month in Int32(0)..<4 { facts.unpaid[Month(index: month)] = Int128(Int64.max) }
    facts.foundAmount = Int128(Int64.max) * 3
    facts.add(facts)
    #expect(facts.owed == Int128(Int64.max) * 8)
    #expect(facts.amount.known == Int128(Int64.max) * 8)
    var duty = DutyFacts(hasList: true, workers: .max)
    duty.add(duty)
    #expect(duty.workers == .max)
  }

  @Test func articles214And215RestOnCasesAndFindings() throws {
    for (article, kind, paper) in [
      (214, "benefit_wrong", "forged_paper"), (215, "inflated_cost", "medical_file"),
    ] {
      let small = try office()
      #expect(try small.conditions(article: article).count(.unknown) == 4)
      _ = try small.paper(paper, "present", article: article)
      _ = try small.finding("kind \(kind) amount 100000000")
      let conditions = try small.conditions(article: article)
      #expect(conditions.rows.map(\.state) == [.met, .met, .met, .unknown])
      #expect(conditions.clause.number == 2)
      #expect(conditions.missingPapers.count == 2)
    }
  }

  /// The columns of all debtors say the same as the conditions of each.
  @Test func theCountsOfAllDebtorsAreThoseOfEach() throws {
    let small = try office()
    try small.recordDues(6, of: 9_000_000)
    try small.sanction("served 2026-01-25", unit: 2)
    _ = try small.finding("kind not_enrolled workers 3")
    _ = try small.paper("deceit", "absent")
    for register in [
      "kind dues first_month 2026-08 last_month 2026-08",
      "kind sanctions first_month 2018-01 last_month 2026-08",
    ] {
      let rows = try small.rows("debtors", .all, "employer evasion_met evasion_unknown")
      #expect(rows.count == 4)
      for row in rows {
        let numbers = row.split(separator: "|").compactMap { Int($0) }
        let conditions = try small.conditions([numbers[0]])
        #expect(numbers[1] == conditions.count(.met), "\(row)")
        #expect(numbers[2] == conditions.count(.unknown), "\(row)")
      }
      try small.record(.register, [], register)
    }
  }
}
