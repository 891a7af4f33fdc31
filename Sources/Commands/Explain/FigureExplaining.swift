import Diagnostics
import Domain
import Query
import Values

/// `explain class for TA0123B as of 2022-09`: how one figure of one employer was found.
struct FigureExplaining {
  private let arguments: StatementArguments
  private let source: SourceText
  private let workplace: Workplace

  init(_ arguments: StatementArguments, _ source: SourceText, _ workplace: Workplace) {
    self.arguments = arguments
    self.source = source
    self.workplace = workplace
  }

  func text() throws -> Localized {
    guard let who = arguments.expression("who") else { throw notYet }
    let unit = try workplace.employer(who, in: source)
    let tables = try workplace.tables()
    switch arguments.word("topic") {
    case "months":
      let (month, revision) = try month()
      return words(of: try tables.explainMonths(of: unit, month, revision: revision), tables.law)
    case "class":
      let (month, revision) = try month()
      return words(of: try tables.explainClass(of: unit, month, revision: revision), tables.law)
    case "recovered":
      let time = arguments.timeSpan("span").map { String(source[$0.span]) } ?? ""
      return words(
        of: try tables.explainRecovered(of: unit, payments: try payments(of: unit), time: time),
        tables.law
      )
    default: throw notYet
    }
  }

  private var notYet: StatementFailure {
    let topic = arguments.word("topic") ?? "article"
    return StatementFailure(CommandFact.notYet("explain " + topic).diagnostic)
  }

  // MARK: Time

  /// A question about a source, at the time that the statement names.
  private func question(_ text: String) throws -> QuestionSyntax {
    let own = SourceText(text)
    let parsed = Parser.parseQuestion(own, vocabulary: workplace.vocabulary)
    var tree = try workplace.accepted(parsed.tree, parsed.diagnostics, in: own)
    tree.timeSpan = arguments.timeSpan("span")
    return tree
  }

  /// The month that is asked for, the newest unless the statement names one.
  private func month() throws -> (Month, revision: Int?) {
    let bound = try workplace.bind(try question("debts"), in: source)
    guard case .month(let month, let revision) = bound.time else {
      var diagnostic = CommandFact.explainsOneMonth(arguments.word("topic") ?? "").diagnostic
      diagnostic.span = arguments.timeSpan("span")?.span
      throw StatementFailure(diagnostic)
    }
    return (month, revision)
  }

  /// The ids of the unit's payments at the time that is asked for.
  private func payments(of unit: Int) throws -> [String] {
    let code = try workplace.tables().register.code(of: unit).replacing("\"", with: "\"\"")
    let tree = try question("payments where code == \"" + code + "\" show id")
    return try workplace.rows(of: tree, in: source).texts(of: "id")
  }

  // MARK: Words

  private func words(of account: FigureAccount?, _ law: LawTable) -> Localized {
    guard let account else { return FigureAccount.unknownWords }
    func text(_ language: Language) -> String {
      var lines = [account.title.text(in: language) + ": " + account.result.text(in: language)]
      func part(_ heading: Localized, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        lines.append(heading.text(in: language))
        lines += texts.map { "  " + $0 }
      }
      part(
        Localized("rules", vi: "quy định"),
        account.rules.map { $0.words(law, in: language) }
      )
      part(Localized("read", vi: "số liệu đã đọc"), account.read.map { $0.text(in: language) })
      part(Localized("steps", vi: "các bước"), account.steps.map { $0.text(in: language) })
      return lines.joined(separator: "\n")
    }
    return Localized(text(.english), vi: text(.vietnamese))
  }
}
