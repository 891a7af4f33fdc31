import Diagnostics
import Testing
import Values

@testable import Commands
@testable import Query

@Suite struct StatementFixtureTests {
  private static let readable = ReadableStatements.all + ShownStatements.all

  @Test(arguments: readable)
  func everyStatementOfTheReferenceIsRead(_ text: String) {
    let statement = read(text)
    #expect(statement.isValid, "\(statement.complaint)")
  }

  @Test(arguments: readable)
  func aPrintedQuestionIsReadAsTheSameQuestion(_ text: String) throws {
    guard case .question(let parsed) = read(text), let tree = parsed.tree else { return }
    let printed = TreePrinter.text(of: tree)
    let again = Parser.parseQuestion(SourceText(printed), vocabulary: exampleVocabulary)
    let second = try #require(again.tree, "\(printed)")
    #expect(again.isValid, "\(printed)")
    // Printed texts are equal exactly when the trees are equal but for their spans.
    #expect(TreePrinter.text(of: second) == printed)
    #expect(ShapeOfTree.of(second) == ShapeOfTree.of(tree), "\(printed)")
  }

  /// Statements that only a stage after reading can refuse, with what it must know for that.
  private static let leftToLaterStages: [String: String] = [
    "debtors where class = prolongd": "the values of a column",
    "debtor where months >= 3": "the sources",
    "debtors where months >= 3m": "the type of a column",
    "debtors where amount > 3 months": "the type of a column",
    "debtors where amount > workers": "the types of columns",
    "debts where period = 2022-06": "the key of a source",
    "debtors as of 15/09/2022": "how a source is kept",
    "debtors where no meetings as of 2022-06": "how a source is kept",
    "debtors from 2022-01 to 2022-09 by district show sum(amount)": "which columns are balances",
    "debtors where meetings.date > 01/06/2022": "the relations of a source",
    "debtors where sum(amount) > 1bn": "which functions are aggregates",
    "debtors by district show name, sum(amount)": "which functions are aggregates",
    "debtors show name, count": "which functions are aggregates",
    "debtors top 10 by district": "the type of a column",
    "debtors where name > \"M\"": "the type of a column",
    "debtors where name like \"%gỗ%\"": "the binder refuses it beside other patterns",
    "serious": "the definitions",
    "record call TA0123B note hẹn": "the type of a field",
    "no where thang >= 3": "the type of a column",
  ]

  @Test(arguments: RefusedStatements.all)
  func everyRefusedStatementIsRefusedByItsForm(_ text: String, _ instead: String) {
    let statement = read(text)
    if Self.leftToLaterStages[text] != nil {
      #expect(statement.isValid, "\(statement.complaint)")
    } else {
      #expect(!statement.isValid)
      #expect(statement.errors.allSatisfy { $0.help != nil || $0.correction != nil })
    }
  }

  @Test(arguments: RefusedStatements.all)
  func everyCorrectionIsReadWithoutErrors(_ text: String, _ instead: String) {
    for correction in read(text).errors.compactMap(\.correction) {
      let corrected = read(correction)
      #expect(corrected.isValid, "\(correction): \(corrected.complaint)")
    }
  }

  @Test(arguments: [
    ("debtors where district = Tân Uyên", "debtors where district = \"Tân Uyên\""),
    (
      "debtors where district = \"Tân Uyên\" or \"Bến Cát\"",
      "debtors where district in (\"Tân Uyên\", \"Bến Cát\")"
    ),
    ("debtors months >= 3", "debtors where months >= 3"),
    ("debtors where amount > 1,000,000", "debtors where amount > 1.000.000"),
    ("debtors where amount > 5000-1000", "debtors where amount > 5000 - 1000"),
    ("debtors where months >= 3 as of 2022-06", "debtors as of 2022-06 where months >= 3"),
    (
      "payments between 01/07/2022 and 30/09/2022", "payments from 01/07/2022 to 30/09/2022"
    ),
    (
      "debtors where any payments where amount >= 500m",
      "debtors where any payments where (amount >= 500m)"
    ),
    ("debtors by district where amount > 1bn", "debtors where amount > 1bn by district"),
    ("debtors top 10 by amount show code, name", "debtors show code, name top 10 by amount"),
    ("debtors show code name", "debtors show code, name"),
    (
      "debtors by district show count(class = bad)",
      "debtors by district show count(where class = bad)"
    ),
    ("debtors where phone = \"\"", "debtors where phone is empty"),
    ("debtors count", "debtors show count"), ("select * from debtors", "debtors show all"),
    ("TA0123B", "employer TA0123B"),
    ("expect debtors where months >= 3", "expect any (debtors where months >= 3)"),
    ("record letter TA0123B number 12/TB-BHXH", "record letter TA0123B number \"12/TB-BHXH\""),
    ("export debtors to x.xlsx", "export debtors to \"x.xlsx\""),
  ])
  func whereItIsCertainTheWholeStatementIsCorrected(_ text: String, _ expected: String) {
    #expect(read(text).errors.first?.correction == expected)
  }

  @Test(arguments: ReadableStatements.vietnamese)
  func vietnameseStatementsHaveTheShapeOfEnglishOnes(_ vietnamese: String, _ english: String) {
    guard case .question(let left) = read(vietnamese), case .question(let right) = read(english),
      let first = left.tree, let second = right.tree
    else { return }
    #expect(ShapeOfTree.withoutNames(first) == ShapeOfTree.withoutNames(second))
  }
}

/// A tree as text without spans, for comparing trees that were read from different texts.
enum ShapeOfTree {
  static func of(_ question: QuestionSyntax) -> String {
    String(describing: question).replacing(
      #/SourceSpan\(start: \d+, end: \d+\)/#,
      with: "_"
    )
  }

  static func withoutNames(_ question: QuestionSyntax) -> String {
    of(question).replacing(#/text: "[^"]*"/#, with: "_")
  }
}
