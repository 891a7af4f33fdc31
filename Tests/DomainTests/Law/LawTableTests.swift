import Diagnostics
import Testing
import Values

@testable import Domain

/// The rules of the program are whole, and read as the law has them.
@Suite struct LawTableTests {
  private let law = LawTable.standard

  @Test func theProgramsRulesHaveNoFault() {
    #expect(LawTexts.reading.faults.map(\.fact) == [])
  }

  @Test(arguments: LawRule.allCases)
  func aTextReadAloneSaysTheSame(rule: LawRule) {
    #expect(law.rows(of: rule) == LawTexts.rules.rows[rule])
    #expect(law.declaration(of: rule)?.words == LawTexts.rules.declarations[rule]?.words)
  }

  @Test(arguments: LawRule.allCases)
  func everyRuleIsDeclared(rule: LawRule) throws {
    let declaration = try #require(law.declaration(of: rule))
    #expect(declaration.meaning.vietnamese?.isEmpty == false)
    #expect(!law.rows(of: rule).isEmpty)
  }

  @Test func aRuleIsThatOfItsDay() throws {
    #expect(law.number(.classProlongedFrom, on: try day("2022-09-30")) == 300)
    #expect(law.row(.classProlongedFrom, on: try day("2026-04-30"))?.certainty == .official)
    #expect(law.row(.classProlongedFrom, on: try day("2026-05-01"))?.certainty == .own)
    #expect(law.count(.paymentDueAfter, on: try day("2025-06-30")) == 0)
    #expect(law.count(.paymentDueAfter, on: try day("2025-07-31")) == 1)
    #expect(law.number(.chargeRate, on: try day("2025-06-30")) == nil)
    #expect(law.number(.chargeRate, on: try day("2025-07-01")) == 300)
    #expect(law.number(.interestRateSocial, on: try day("2022-03-01")) == 7316)
    #expect(law.number(.interestRateSocial, on: try day("2021-03-01")) == nil)
    #expect(law.row(.interestRateSocial, on: try day("2021-03-01"))?.value == .unknown)
    #expect(law.range(.fineLate, on: try day("2026-09-09")) == 120_000...150_000)
    #expect(
      law.steps(.article216Amounts, on: try day("2026-09-10"))
        == [50_000_000, 300_000_000, 1_000_000_000]
    )
    #expect(law.day(.chargeOldDebtsFrom, on: try day("2026-01-01")) == (try day("2025-07-01")))
    #expect(
      law.words(.sharingOrder, on: try day("2025-07-01"))
        == ["leaving", "hi", "ui", "sickness", "acc", "pension"]
    )
    #expect(
      law.changes(of: [.classLateFrom, .paymentDueAfter])
        == [try day("2017-05-01"), try day("2025-07-01"), try day("2026-05-01")]
    )
  }

  @Test func valuesReadAsPeopleWriteThem() throws {
    let on = try day("2026-12-01")
    #expect(law.row(.fineMost, on: on)?.text(in: law) == "75.000.000")
    #expect(law.row(.fineLate, on: on)?.text(in: law) == "12–15")
    #expect(law.row(.chargeRate, on: on)?.text(in: law) == "0,03")
    #expect(law.row(.bucketSteps, on: on)?.text(in: law) == "1; 3; 6; 12")
    #expect(law.row(.article216From, on: on)?.text(in: law) == "01/01/2018")
    #expect(law.row(.fineHealth, on: on)?.text(in: law) == "")
  }

  @Test(arguments: [
    ("1.500", LawUnit.months), ("3.5", .months), ("1,234", .months), ("-1", .days), ("1,5", .days),
    ("75.00", .dong), ("0.75.000", .percent), ("3; 1", .months), ("15 to 12", .percent),
    ("", .days),
    (",5", .percent), ("5,", .percent), ("99999999999999999999", .dong), ("31/02/2025", .date),
    ("sickness; sickness", .words), ("x", .words), ("1 to 2 to 3", .percent), ("+5", .days),
    ("1.000.001", .days), ("1.000.000.000.000.001", .dong), ("1000000,0001", .percent),
  ])
  func whatIsNoValueIsNotTaken(text: String, unit: LawUnit) {
    #expect(LawValue(Substring(text), unit: unit, words: ["sickness"]) == nil)
  }
}

/// An office's own file of rules.
@Suite struct OfficeRulesTests {
  private let law = LawTable.standard

  private func changed(_ lines: String...) throws -> LawTable {
    try law.changed(by: SourceText(lines.joined(separator: "\n"), file: "office.rules"))
  }

  private func faults(_ lines: String...) -> [LawFault] {
    do {
      _ = try law.changed(by: SourceText(lines.joined(separator: "\n"), file: "office.rules"))
      return []
    } catch { return error.all }
  }

  @Test func aRowStandsInsteadOnItsDays() throws {
    let changed = try changed(
      "# our windows",
      "rule window_call | days",
      "01/01/2026 | 30/06/2026 | 45 | own | quyết định 12",
      "  của giám đốc"
    )
    let rows = changed.rows(of: .windowCall)
    #expect(rows.map(\.value) == [.numbers([30]), .numbers([45]), .numbers([30])])
    #expect(rows.map { $0.lastDay?.iso } == ["2025-12-31", "2026-06-30", nil])
    #expect(rows[1].origin == .office(file: "office.rules", line: 3))
    #expect(rows[1].source == "quyết định 12 của giám đốc")
    #expect(rows[2].origin == .program)
    #expect(changed.number(.windowCall, on: try day("2026-07-01")) == 30)
    #expect(changed.rows(of: .windowLetter) == law.rows(of: .windowLetter))
  }

  @Test func whatTheProgramDoesNotKnowIsAdded() throws {
    let changed = try changed(
      "rule interest_rate_si",
      "01/01/2021 | 31/12/2021 | 0,8 | official | thông báo"
    )
    #expect(changed.number(.interestRateSocial, on: try day("2021-06-01")) == 8000)
    #expect(changed.rows(of: .interestRateSocial).count == 5)
  }

  @Test func faultsNameTheirLines() {
    let found = faults(
      "01/01/2026 | - | 45 | own | a",
      "rule window_cal",
      "rule window_call | months",
      "rule window_call",
      "01/01/2026 | 45 | own | a",
      "1/13/2026 | - | 45 | own | a",
      "02/01/2026 | 01/01/2026 | 45 | own | a",
      "- | - | 45,5 | own | a",
      "- | - | 45 | sure | a",
      "- | - | 45 | own |",
      "- | - | 45; 50 | own | a",
      "rule bucket_steps",
      "rule fine_limitation",
      "topic weather"
    )
    #expect(
      found.map { $0.diagnostic.name + ": " + $0.diagnostic.message.english } == [
        "law-row-without-rule: this row stands below no rule",
        "unknown-law-rule: there is no rule 'window_cal'",
        "law-rule-unit: 'window_call' is counted in days, and its meaning cannot be changed",
        "law-row-fields: a row has five fields, this one has 4",
        "bad-law-day: '1/13/2026' is no day",
        "law-row-reversed: the last day, 01/01/2026, is before the first, 02/01/2026",
        "bad-law-value: '45,5' is no value of 'window_call', which is in days",
        "bad-law-certainty: 'sure' does not say how sure the row is",
        "law-row-without-source: the row names no law or decision",
        "other-law-form: the value of 'window_call' has another form than the program's",
        "fixed-law-rule: 'bucket_steps' cannot be changed: its values have names of their own",
        "unused-law-rule: no figure is computed by 'fine_limitation': a change of it would change nothing",
        "unknown-law-topic: there is no topic 'weather'",
      ]
    )
    #expect(found[0].place?.span == SourceSpan(start: 0, end: 29))
    #expect(found[1].fact == .unknownRule("window_cal", nearest: ["window_call"]))
    #expect(found.allSatisfy { $0.diagnostic.message.vietnamese != nil })
  }

  @Test func aFaultOfTheProgramsRulesIsTold() {
    var reader = LawReader(known: nil)
    reader.read(
      SourceText(
        """
        topic windows
        rule window_call | days | a call
        rule window_visit | days | a visit | lần đến
        rule window_visit | days | a visit | lần đến
        - | - | 30 | own | quy ước
        """
      )
    )
    reader.check()
    #expect(
      Set(reader.faults.map { $0.diagnostic.name + ": " + $0.diagnostic.message.english })
        .isSuperset(of: [
          "law-rule-undeclared: 'window_call' does not say its topic, unit and meaning",
          "law-rule-twice: 'window_visit' stands here a second time",
          "law-rule-without-rows: 'window_call' has no rows",
        ])
    )
    #expect(reader.faults.allSatisfy { $0.diagnostic.message.vietnamese != nil })
    #expect(reader.faults.count == 2 + LawRule.allCases.count - 1)
  }

  @Test func rowsOfOneDayAndDaysWithoutARowAreFaults() throws {
    let overlap = faults(
      "rule window_call",
      "01/01/2026 | - | 45 | own | a",
      "01/06/2026 | - | 50 | own | a"
    )
    #expect(overlap.map(\.diagnostic.name) == ["law-rows-overlap"])
    #expect(
      overlap.first?.diagnostic.message.english
        == "two rows of 'window_call' hold on one day: 01/01/2026–… (office.rules:2) and "
        + "01/06/2026–… (office.rules:3)"
    )
    let gap = faults("rule interest_rate_si", "01/01/2026 | 31/12/2026 | 0,7 | own | a")
    #expect(gap.map(\.diagnostic.name) == ["law-rows-gap"])
    #expect(
      gap.first?.diagnostic.message.english
        == "no row of 'interest_rate_si' holds between 01/01/2023–30/06/2025 and "
        + "01/01/2026–31/12/2026 (office.rules:2)"
    )
  }
}
