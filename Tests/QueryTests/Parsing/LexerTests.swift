import Diagnostics
import Testing
import Values

@testable import Query

@Suite struct LexerTests {
  /// The tokens of a text, written so that a test can be read.
  private func tokens(_ text: String) -> [String] {
    Lexer.lex(SourceText(text)).tokens.map { token in
      switch token.kind {
      case .word(let word): "word \(word.text)"
      case .text(let text): "text \(text)"
      case .number(let number): (number.isMoney ? "money " : "number ") + number.value.plain
      case .code(let code): "code \(code)"
      case .variable(let name): "variable \(name)"
      case .period(let period): "time \(period.iso)"
      case .symbol(let symbol): symbol.rawValue
      case .invalid: "invalid"
      case .end: "end"
      }
    }
  }

  private func problems(_ text: String) -> [String] {
    Lexer.lex(SourceText(text)).diagnostics.map(\.name)
  }

  @Test(arguments: [
    ("1000", "number 1000"), ("1_000", "number 1000"), ("1.000.000", "number 1000000"),
    ("1.5", "number 1.5"), ("1e9", "number 1000000000"), ("1.5e3", "number 1500"),
    ("0.125", "number 0.125"), ("804_000_000_000", "number 804000000000"),
    ("12%", "number 0.12"), ("12 %", "number 0.12"), ("1,5%", "number 0.015"),
    ("1,5 tỷ", "money 1500000000"), ("1,5tỷ", "money 1500000000"), ("1 ty", "money 1000000000"),
    ("500 triệu đồng", "money 500000000"), ("500m", "money 500000000"), ("5tr", "money 5000000"),
    ("2BN", "money 2000000000"), ("3k", "money 3000"), ("500đ", "money 500"),
    ("500 đồng", "money 500"), ("1 nghìn tỷ", "money 1000000000000"),
    ("1.234,5 tỷ", "money 1234500000000"), ("10 ngàn", "money 10000"), ("0", "number 0"),
    ("1e9 đồng", "money 1000000000"), ("500\u{A0}triệu", "money 500000000"),
  ])
  func numbersAreReadWithTheirUnits(_ text: String, _ expected: String) {
    #expect(tokens(text) == [expected, "end"])
    #expect(problems(text) == [])
  }

  @Test(arguments: [
    ("15/09/2022", "time 2022-09-15"), ("15-09-2022", "time 2022-09-15"),
    ("15.09.2022", "time 2022-09-15"), ("2022-09-15", "time 2022-09-15"),
    ("1/6/2022", "time 2022-06-01"), ("2022-9-5", "time 2022-09-05"),
    ("2022-09", "time 2022-09"), ("09/2022", "time 2022-09"), ("9/2022", "time 2022-09"),
    ("q3/2022", "time 2022-q3"), ("Q3/2022", "time 2022-q3"), ("2022-q3", "time 2022-q3"),
  ])
  func timesAreReadInEveryForm(_ text: String, _ expected: String) {
    #expect(tokens(text) == [expected, "end"])
    #expect(problems(text) == [])
  }

  @Test(arguments: [
    ("quarter III/2022", ["word quarter", "time 2022-q3", "end"]),
    ("quý 3/2022", ["word quý", "time 2022-q3", "end"]),
    ("month 3/2022", ["word month", "time 2022-03", "end"]),
    ("III/2022", ["word III", "/", "number 2022", "end"]),
    ("a >= 3", ["word a", ">=", "number 3", "end"]),
    ("a ≥ 3", ["word a", ">=", "number 3", "end"]), ("a≠b", ["word a", "!=", "word b", "end"]),
    ("5 − 3", ["number 5", "-", "number 3", "end"]),
    ("meetings.date", ["word meetings", ".", "word date", "end"]),
    ("$cutoff", ["variable cutoff", "end"]), ("\"a \"\"b\"\" c\"", ["text a \"b\" c", "end"]),
    ("“Tân Uyên”", ["text Tân Uyên", "end"]), ("‘a’", ["text a", "end"]),
    ("'it''s'", ["text it's", "end"]),
    ("\"# no comment\" # comment", ["text # no comment", "end"]),
    ("a\u{A0}b", ["word a", "word b", "end"]),
    ("(1, 2)", ["(", "number 1", ",", "number 2", ")", "end"]),
    ("", ["end"]), ("\u{FEFF}a", ["word a", "end"]),
  ])
  func signsWordsAndTextAreRead(_ text: String, _ expected: [String]) {
    #expect(tokens(text) == expected)
    #expect(problems(text) == [])
  }

  @Test(arguments: [
    "TA0123B", "0312345678", "0312345678-001", "M-2022-0017", "R-2022-09", "R-2022-09-2", "tcvn3",
    "PC03", "007",
  ])
  func codesKeepTheirSpelling(_ text: String) {
    #expect(tokens(text) == ["code \(text)", "end"])
    #expect(problems(text) == [])
  }

  @Test(arguments: [
    ("1.500", "ambiguous-number"), ("1.250 tỷ", "ambiguous-number"),
    ("1,000,000", "comma-in-number"), ("214,215", "ambiguous-comma"), ("1,5", "ambiguous-comma"),
    ("1,22,333", "comma-without-space"), ("TA01,02", "comma-without-space"),
    ("15/09/2022,16/09/2022", "comma-without-space"), ("1/6", "date-without-year"),
    ("31/12", "date-without-year"), ("5000-1000", "unspaced-arithmetic"),
    ("100/5", "unspaced-arithmetic"), ("30/02/2022", "no-such-date"), ("13/2022", "no-such-date"),
    ("q5/2022", "no-such-date"), ("15/09/22", "short-year"), ("2022/09/15", "date-form"),
    ("1_00", "malformed-number"), ("1.00.000", "malformed-number"), ("1.2x", "malformed-number"),
    ("09.2022", "malformed-number"), ("1,234.5", "malformed-number"),
    ("99999999999999999999", "number-too-large"), ("1e400", "number-too-large"),
    ("9999999999 tỷ", "number-too-large"), ("PC03-01", "joined-code"),
    ("$", "variable-without-name"),
    ("\"abc", "unterminated-text"), ("a <> b", "foreign-operator"), ("a ? b", "unknown-character"),
    ("\0\u{1}", "unknown-character"),
  ])
  func whatHasNoSingleReadingIsRefused(_ text: String, _ expected: String) {
    #expect(problems(text) == [expected])
  }

  @Test func bothReadingsAreNamed() {
    let help = { (text: String) in
      Lexer.lex(SourceText(text)).diagnostics.first?.help?.english ?? ""
    }
    #expect(help("1.500") == "write 1500 or 1.5")
    #expect(help("1.250 tỷ") == "write 1250 tỷ or 1,25 tỷ")
    #expect(help("1,000,000") == "write 1.000.000 or 1_000_000")
    #expect(help("(214,215)").contains("214, 215"))
    #expect(help("5000-1000").contains("5000 - 1000"))
  }

  @Test func aDecimalCommaBeforeThreeDigitsIsRepeated() {
    #expect(tokens("1,250 tỷ") == ["money 1250000000", "end"])
    #expect(problems("1,250 tỷ") == ["decimal-comma-read"])
  }

  @Test func spansCountBytesOfTheText() {
    let lexed = Lexer.lex(SourceText("tỷ \"ô\" 5"))
    #expect(lexed.tokens.map { $0.span.start } == [0, 5, 10, 11])
  }

  @Test func aVeryLongStatementIsRefusedAtOnce() {
    #expect(problems(String(repeating: "a", count: 10_000_000)) == ["statement-too-long"])
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["(", "a ", "\0", "\"", "-", "1 + ", "not ", "1.", ","]
  )
  func aMillionBytesAreReadInLinearTime(_ piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    for opening in ["debtors where ", "debtors show ", ""] {
      _ = Parser.parseQuestion(SourceText(opening + text), vocabulary: exampleVocabulary)
    }
  }
}
