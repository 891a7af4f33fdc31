import Diagnostics
import Testing
import Values

@testable import Query

@Suite struct ParserTests {
  @Test(arguments: [
    ("debtors where a and", "expected-value"), ("debtors where (a", "expected-sign"),
    ("debtors where a)", "unmatched-bracket"), ("debtors where", "expected-value"),
    ("debtors where a in b", "expected-list-or-time"), ("where a", "expected-source"),
    ("debtors top ten", "top-count"), ("debtors top 1.5", "top-count"),
    ("debtors across class", "across-without-by"), ("debtors per district", "per-without-top"),
    ("debtors where a where b", "repeated-clause"),
    ("debtors wher months >= 3", "misspelled-clause"),
    ("debtors order by amount", "foreign-clause"), ("debtors group by district", "foreign-clause"),
    ("debtors limit 10", "foreign-clause"), ("debtors where phone is null", "null-habit"),
    ("debtors where phone = null", "null-habit"), ("debtors where amount > 500 m", "unit-apart"),
    ("debtors where a = b c = d", "missing-and"), ("debtors where a.b.c = 1", "member-of-member"),
    ("debtors where a between 1 or 2", "expected-sign"),
    ("debtors where a <= b < c", "chained-comparison"),
    ("debtors as of 2022-06 as of 2022-07", "repeated-span"),
    ("debtors from 2022-01", "expected-sign"),
    ("debtors where date = month 15/09/2022", "time-mismatch"),
    ("debtors as of 2022-06 revision x", "expected-sign"),
    ("debtors show a as where", "expected-name"),
    ("debtors where a = 1 2", "unexpected-word"), ("debtors sort by amount", "foreign-clause"),
  ])
  func mistakesAreNamed(_ text: String, _ name: String) {
    #expect(problems(text) == [name])
  }

  @Test(arguments: [
    ("debtors order by amount desc", "debtors sort amount desc"),
    ("debtors group by district", "debtors by district"), ("debtors limit 10", "debtors top 10"),
    ("debtors order by amount where a = 1", "debtors where a = 1 sort amount"),
    ("debtors wher months >= 3 by district", "debtors where months >= 3 by district"),
    ("debtors where phone is not null", "debtors where phone is not empty"),
    ("debtors where phone != null", "debtors where phone is not empty"),
    ("debtors where amount > 500 m", "debtors where amount > 500m"),
    ("debtors where a <> 1", "debtors where a != 1"),
    ("debtors total sort amount top 3 where a = 1", "debtors where a = 1 sort amount top 3 total"),
    ("debtors by district as of 2022-06", "debtors as of 2022-06 by district"),
    ("select code, name from debtors where a = 1", "debtors where a = 1 show code, name"),
    ("debtors where 1 <= months <= 3", "debtors where months between 1 and 3"),
    ("debtors code, name", "debtors show code, name"),
  ])
  func certainMistakesAreCorrected(_ text: String, _ expected: String) {
    #expect(correction(of: text) == expected)
  }

  @Test func severalMistakesAreReportedAtOnce() {
    let names = problems("debtors where a = and b by , show c sort top 3")
    #expect(names == ["expected-value", "expected-value", "expected-value"])
  }

  @Test func aCorrectionThatMendsOnlyOneOfTwoMistakesIsLeftOut() {
    #expect(correction(of: "debtors where a = null and b = 1,000,000") == nil)
  }

  @Test(arguments: [
    ("a or b and c", "a or (b and c)"), ("a and b or c and d", "(a and b) or (c and d)"),
    ("tháng >= 3 hoặc b và c", "tháng >= 3 hoặc (b và c)"),
  ])
  func mixedAndOrIsRepeatedWithBrackets(_ text: String, _ reading: String) {
    let note = expression(text).diagnostics.first
    #expect(note?.name == "mixed-and-or")
    #expect(note?.severity == .note)
    #expect(note?.message.english.hasSuffix(reading) == true)
  }

  @Test(arguments: ["a or (b and c)", "a and b", "a or b", "not a or b"])
  func noNoteWhereBracketsSayIt(_ text: String) {
    #expect(expression(text).diagnostics.isEmpty)
  }

  /// The tree as canonical text: brackets show what was read as what.
  @Test(arguments: [
    ("no where no > 1 ty and no meetings", "no where no > 1bn and no meetings"),
    ("debtors where attended = no and x = 1", "debtors where attended = no and x = 1"),
    ("debtors where (x in 2022 and y)", "debtors where (x in 2022 and y)"),
    ("debtors where a > (x in 2022 show count)", "debtors where a > (x in 2022 show count)"),
    (
      "debtors where last(meetings.date) < 60 days ago",
      "debtors where last(meetings.date) < 60 days ago"
    ),
    ("last month_list where a", "last"), ("last where a", "last where a"),
    ("debtors as of tháng 6/2022", "debtors as of 2022-06"),
    ("debtors as of last month", "debtors as of last month"),
    ("payments since start of month", "payments since start of this month"),
    ("nộp tiền từ ngày 01/07/2022 đến ngày 30/09/2022", "nộp tiền from 2022-07-01 to 2022-09-30"),
    ("debtors where từ ngày >= 2022", "debtors where từ ngày >= 2022"),
    ("nợ khi attended = không", "nợ where attended = không"),
    ("nop tien trong quy III/2022", "nop tien in 2022-q3"),
    ("no khi so tien trong khoang 1 ty den 5 ty", "no where so tien between 1bn and 5bn"),
    ("payments by month(date), quarter", "payments by month(date), quarter"),
    ("debtors sort amount giảm top 3", "debtors sort amount desc top 3"),
  ])
  func wordsAreReadInTheirPlace(_ text: String, _ canonical: String) {
    let parsed = question(text)
    guard canonical != "last" else {
      #expect(!parsed.isValid)
      return
    }
    #expect(parsed.isValid, "\(parsed.diagnostics.map(\.name))")
    #expect(parsed.tree.map { TreePrinter.text(of: $0) } == canonical)
  }

  @Test func aWordWithMarksIsNeverAnEnglishKeyword() {
    #expect(problems("nợ where nợ > 1 tỷ") == [])
    #expect(!question("debtors whére a").isValid)
  }

  @Test(arguments: ["(", "not ", "- ", "abs(", "any payments where (", "(debtors where "])
  func deepNestingIsOneError(_ piece: String) {
    let text = "debtors where " + String(repeating: piece, count: 100_000)
    let names = problems(text)
    #expect(names == ["nested-too-deep"] || names == ["statement-too-long"])
  }

  @Test func twoHundredLevelsAreRead() {
    let text = String(repeating: "(", count: 200) + "a" + String(repeating: ")", count: 200)
    #expect(expression(text).isValid)
    #expect(!expression("(" + text + ")").isValid)
  }

  @Test func longListsAndChainsAreRead() {
    let list = (0..<20_000).map { "TA\($0)B" }.joined(separator: ", ")
    #expect(question("debtors where code in (\(list))").isValid)
    let chain = (0..<20_000).map { "a = \($0)" }.joined(separator: " or ")
    let parsed = question("debtors where " + chain)
    #expect(parsed.isValid)
    #expect(parsed.tree.map { TreePrinter.text(of: $0) } == "debtors where " + chain)
    #expect(
      problems("debtors where a > " + String(repeating: "1 + ", count: 1000) + "1") == [
        "too-many-operators"
      ]
    )
  }

  @Test(arguments: [
    "a = 1.1250", "a = 0.125", "a > 500m", "a > 1đ", "a = -5", "a = 1 - (2 - 3)", "not (a or b)",
    "a in year 2022", "a = end of last quarter", "name == \"a \"\"b\"\"\"", "a = 3 months",
    "count(meetings since 2022-06-01 where (police is not empty)) > 1",
    "a not between 1 and 2", "a not in (1, 2)", "a !~ \"x\"", "a not like \"x*\"",
  ])
  func canonicalTextIsPrintedAsItWasRead(_ text: String) throws {
    let parsed = expression(text)
    #expect(parsed.isValid)
    #expect(parsed.tree.map { TreePrinter.text(of: $0) } == text)
  }
}
