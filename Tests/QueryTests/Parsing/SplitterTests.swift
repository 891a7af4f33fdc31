import Diagnostics
import Testing
import Values

@testable import Query

@Suite struct SplitterTests {
  private func split(_ script: String) -> [String] {
    StatementSplitter.statements(in: script).map { "\($0.firstLine): \($0.text)" }
  }

  @Test(arguments: [
    ("a\nb", ["1: a", "2: b"]), ("a; b", ["1: a", "1: b"]), ("a\n  b\nc", ["1: a\n  b", "3: c"]),
    ("a\n# comment\n  b", ["1: a\n# comment\n  b"]), ("a\n\n  b", ["1: a", "3: b"]),
    ("  a\nb", ["1: a", "2: b"]), ("a # x ; y\nb", ["1: a", "2: b"]),
    ("say \"a;b\"; c", ["1: say \"a;b\"", "1: c"]), ("say \"a", ["1: say \"a"]),
    ("say \"a\nb", ["1: say \"a", "2: b"]), ("a;\n  b", ["1: a", "2: b"]), ("", []),
    (" \n\t\n;;\n# x\n", []), ("a\r\nb\r\n", ["1: a", "2: b"]), ("a\n   \n  b", ["1: a", "3: b"]),
    ("say “a;b”\nc", ["1: say “a;b”", "2: c"]), ("a\n  # comment\n  b", ["1: a\n  # comment\n  b"]),
    ("\u{FEFF}a", ["1: a"]), ("a;b\n c;d", ["1: a", "1: b\n c", "2: d"]),
  ])
  func linesBecomeStatements(_ script: String, _ expected: [String]) {
    #expect(split(script) == expected)
  }

  @Test func textIsComposed() {
    #expect(split("o\u{302}") == ["1: ô"])
  }

  @Test(arguments: [
    ("debtors", Completeness.complete), ("debtors where", .incomplete),
    ("debtors where months >= 3", .complete), ("debtors where months >=", .incomplete),
    ("debtors where (months >= 3", .incomplete), ("debtors where a and", .incomplete),
    ("debtors show code,", .incomplete), ("debtors show \"a", .unclosed), ("debtors)", .wrong),
    ("nợ khi", .incomplete), ("", .complete), ("help where", .complete), ("debtors # (", .complete),
    ("debtors from 2022-01 to", .incomplete), ("describe debtors .", .complete),
  ])
  func aTerminalKnowsWhetherAStatementIsComplete(_ text: String, _ expected: Completeness) {
    let found = Completeness(of: text, vocabulary: exampleVocabulary, topicWords: ["help"])
    #expect(found == expected)
  }
}
