import Diagnostics
import Testing
import Values

@testable import Commands
@testable import Query

@Suite struct StatementReaderTests {
  @Test func aRecordHasItsSubjectAndFields() throws {
    let act = try #require(
      readAct(
        "record meeting TA0123B on 12/09/2022 police \"PC03\" explained 214, 216 "
          + "promise 500m by 15/10/2022, 300m by 15/11/2022 yes"
      )
    )
    #expect(act.isValid)
    #expect(act.arguments.word("kind") == "meeting")
    guard case .who(let people) = act.arguments.subject("subject") else {
      Issue.record("no subject")
      return
    }
    #expect(people.map { TreePrinter.text(of: $0) } == ["TA0123B"])
    let fields = act.arguments.fields("fields").map(describe)
    #expect(
      fields == [
        "on 2022-09-12", "police = \"PC03\"", "explained = 214, 216",
        "promise 500m by 2022-10-15, 300m by 2022-11-15",
      ]
    )
    #expect(act.arguments.has("yes"))
  }

  private func describe(_ field: FieldSyntax) -> String {
    switch field.form {
    case .on(let time): "on " + TreePrinter.text(of: time)
    case .by(let time): "by " + TreePrinter.text(of: time)
    case .promise(let parts):
      "promise "
        + parts.map { TreePrinter.text(of: $0.amount) + " by " + TreePrinter.text(of: $0.due) }
        .joined(separator: ", ")
    case .named(let name, let values):
      name.text + " = " + values.map { TreePrinter.text(of: $0) }.joined(separator: ", ")
    }
  }

  @Test(arguments: [
    ("amend for (meetings where session = S-2022-0041) attended yes yes", ["attended = yes"], true),
    ("amend M-2022-0312 attended no", ["attended = no"], false),
    (
      "record finding I-2022-0031 year 2021 workers 14 amount 118m",
      ["year = 2021", "workers = 14", "amount = 118m"], false
    ),
    (
      "ghi buổi làm việc TA0123B ngày 12/09/2022 công an \"Phòng CSKT\" điều 216",
      ["on 2022-09-12", "công an = \"Phòng CSKT\"", "điều = 216"], false
    ),
    (
      "record mark TA0123B kind dispute từ ngày 01/09/2022 đến ngày 31/12/2022",
      ["kind = dispute", "từ ngày = 2022-09-01", "đến ngày = 2022-12-31"], false
    ),
  ])
  func fieldsTakeTheirValues(_ text: String, _ fields: [String], _ saysYes: Bool) throws {
    let act = try #require(readAct(text))
    #expect(act.isValid)
    #expect(act.arguments.fields("fields").map(describe) == fields)
    #expect(act.arguments.has("yes") == saysYes)
  }

  @Test func aQuestionEndsAtTheFirstWordThatCannotContinueIt() throws {
    let refer = try #require(
      readAct(
        "refer debtors as of 2022-08 where serious for 2022-08 number \"12\" dated 15/09/2022"
      )
    )
    #expect(refer.isValid)
    let question = try #require(refer.arguments.question("question"))
    #expect(TreePrinter.text(of: question) == "debtors as of 2022-08 where serious")
    #expect(refer.arguments.expression("for").map { TreePrinter.text(of: $0) } == "2022-08")
    let export = try #require(readAct("export letters show code, number to \"x.csv\""))
    let letters = try #require(export.arguments.question("question"))
    #expect(TreePrinter.text(of: letters) == "letters show code, number")
  }

  @Test(arguments: [
    ("export referral R-2022-09 to \"a.xlsx\"", "referral"),
    ("export report q3/2022 to \"a.html\"", "period"),
    ("export letter urging for TA0123B to \"a.docx\"", "recipient"),
    ("export letter urging for (letters) to \"a/\"", "recipients"),
    ("export letters to \"a.csv\"", "question"), ("explain sql debtors by district", "question"),
    ("explain article 216 for TA0123B", "article"), ("explain class for TA0123B", "topic"),
    ("report quarter 3/2022", "scope"), ("report from 2022-01 to 2022-09", "until"),
    ("define watch = debtors where big(1bn)", "body"), ("define big(x) = amount > x", "parameters"),
  ])
  func theFirstWordsChooseTheForm(_ text: String, _ argument: String) throws {
    let act = try #require(readAct(text))
    #expect(act.isValid, "\(act.diagnostics)")
    #expect(act.arguments[argument] != nil)
  }

  @Test(arguments: [
    ("define watch = debtors where a", true), ("define w = debtors", true),
    ("define w = debtors in 2022 by district", true), ("define serious = months >= 3", false),
    ("define d = date in 2022", false), ("define n = no meetings", false),
    ("define rate = sum(amount where months >= 3) / sum(amount)", false),
  ])
  func aDefinitionIsAQuestionWhenItBeginsWithASource(_ text: String, _ isQuestion: Bool) throws {
    let act = try #require(readAct(text))
    #expect((act.arguments.question("body") != nil) == isQuestion)
  }

  @Test(arguments: [
    ("void M-2022-0017", "missing-part"), ("define where = months >= 3", "reserved-name"),
    ("define f(by) = 1", "reserved-name"), ("exprot debtors to \"a\"", "unknown-statement"),
    ("hello world", "unknown-statement"), ("refer debtors yes yes", "repeated-option"),
    ("undo it", "unexpected-part"),
    ("sign R-2022-09", "missing-part"), ("hand over R-2022-09 to PC03", "text-needs-quotes"),
    ("import debts t9.csv", "text-needs-quotes"), ("record lunch TA0123B", "unexpected-part"),
    ("employer gỗ phú thịnh", "text-needs-quotes"), ("record call TA0123B note", "missing-part"),
    ("let x = 1", "unexpected-part"), ("run \"a\" with $x", "missing-part"),
  ])
  func mistakesInActsAreNamed(_ text: String, _ name: String) {
    #expect(read(text).errors.map(\.name) == [name])
  }

  @Test(arguments: [
    ("", "record"), ("refer ", "source"), ("refer debtors ", "number"), ("hand ", "over"),
    ("export debtors ", "to"), ("record ", "meeting"), ("record meeting TA0123B ", "on"),
    ("debtors ", "where"), ("debtors wh", "where"), ("debtors where months >= 3 ", "and"),
    ("debtors where months ", "="), ("debtors where class = ", "value"), ("debtors top ", "number"),
    ("debtors as of ", "time"), ("debtors where no ", "source"), ("void M-2022-0017 ", "because"),
    ("import debts \"a\" ", "dry run"), ("explain ", "article"),
    ("amend M-2022-0017 attended ", "value"), ("export referral ", "referral"),
    ("withdraw TA0123B from ", "referral"), ("set ", "name"), ("import debts ", "files"),
    ("export debtors to ", "file"), ("run ", "script"), ("help ", "topics"),
  ])
  func whatMayComeNextIsKnown(_ text: String, _ expected: String) {
    let completion = Completion(
      in: SourceText(text),
      at: text.utf8.count,
      forms: StatementForms.all,
      vocabulary: exampleVocabulary
    )
    let words = completion.expectations.map { expectation in
      switch expectation {
      case .keyword(let word), .symbol(let word): word
      case .source: "source"
      case .column: "column"
      case .value: "value"
      case .argument(let name): name
      case .field: "field"
      case .text: "text"
      case .number: "number"
      case .time: "time"
      case .code: "code"
      case .variable: "variable"
      case .newName: "name"
      }
    }
    #expect(words.contains(expected), "\(words)")
  }

  @Test(.timeLimit(.minutes(10)))
  func randomTokensNeverTrap() {
    let pieces = [
      "debtors", "where", "by", "show", "top", "10", "(", ")", ",", "and", "or", "not", "-", "=",
      "\"a\"", "no", "any", "meetings", "since", "2022-09", "as of", "from", "to", "in", "between",
      "is", "empty", "count", "sum(", "last", "month", "3 months ago", "start of", "refer",
      "record", "call", "export", "import", "expect", "define", "let", "$x", "TA0123B", "for",
      "yes", "promise", "explain", ".", "\0", "“", "1,5", "tỷ", "tháng", "không", "có", "đầu",
      "select", "*", "order by", "limit", "worklist", "null", "\n", ";", "#", "else", "total",
      "per",
    ]
    var generator = SeededGenerator(state: 42)
    for _ in 0..<4000 {
      let count = Int.random(in: 1...14, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
        .joined(separator: " ")
      let statement = read(text)
      if case .question(let parsed) = statement, parsed.isValid, let tree = parsed.tree {
        let printed = TreePrinter.text(of: tree)
        let again = Parser.parseQuestion(SourceText(printed), vocabulary: exampleVocabulary)
        #expect(again.tree.map(ShapeOfTree.of) == ShapeOfTree.of(tree), "\(text) → \(printed)")
      }
      for correction in statement.errors.compactMap(\.correction) { _ = read(correction) }
      _ = Completion(
        in: SourceText(text),
        at: text.utf8.count / 2,
        forms: StatementForms.all,
        vocabulary: exampleVocabulary
      )
      _ = Completeness(of: text, vocabulary: exampleVocabulary)
      _ = StatementSplitter.statements(in: text)
    }
  }
}

/// The generator SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
