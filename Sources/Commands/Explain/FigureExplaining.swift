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
    guard let who = arguments.expression("who") else { return FigureAccount.unknownWords }
    let tables = try workplace.tables()
    if let number = arguments.expression("article") {
      return words(of: try article(number, who, tables), tables.law)
    }
    let unit = try workplace.employer(who, in: source)
    if arguments.has("sharing") { return words(of: try sharing(unit, tables), tables.law) }
    return words(of: try account(unit, tables), tables.law)
  }

  /// Nil for what is not known of the time that is asked for.
  private func account(_ unit: Int, _ tables: LedgerTables) throws -> FigureAccount? {
    switch ExplainForms.Figure(rawValue: arguments.word("topic") ?? "") {
    case .months:
      let (month, revision) = try month()
      return try tables.explainMonths(of: unit, month, revision: revision)
    case .debtClass:
      let (month, revision) = try month()
      return try tables.explainClass(of: unit, month, revision: revision)
    case .recovered:
      let time = arguments.timeSpan("span").map { String(source[$0.span]) } ?? ""
      return try tables.explainRecovered(of: unit, payments: try payments(of: unit), time: time)
    case .due: return try tables.explainDue(of: unit, on: day())
    case .charge: return try tables.explainCharge(of: unit, on: day())
    case .evasion: return try tables.explainEvasion(of: unit, on: day())
    case .fine: return try tables.explainFine(of: unit, on: day())
    case nil: return nil
    }
  }

  /// The latest payment, or those of the time that is asked for.
  private func sharing(_ unit: Int, _ tables: LedgerTables) throws -> FigureAccount {
    let span = arguments.timeSpan("span")
    var ids = try payments(of: unit)
    if span == nil { ids = ids.suffix(1) }
    var leaving: Int64?
    if let syntax = arguments.expression("leaving") {
      if ids.count != 1 {
        throw workplace.located(ActFact.leavingOfOnePayment(ids.count).diagnostic, syntax)
      }
      let amount = try workplace.dong(syntax, in: source)
      if amount < 0 {
        throw workplace.located(RecordFact.amountNegative(field: "leaving").diagnostic, syntax)
      }
      leaving = amount
    }
    return try tables.explainSharing(
      of: unit,
      payments: ids,
      leaving: leaving,
      time: span.map { String(source[$0.span]) } ?? ""
    )
  }

  private func article(
    _ number: ExpressionSyntax,
    _ who: ExpressionSyntax,
    _ tables: LedgerTables
  ) throws -> FigureAccount {
    let name = try workplace.text(who, in: source)
    let party: RecordParty
    do {
      party = try tables.party(named: name)
    } catch let fact as RecordFact {
      throw workplace.located(fact.diagnostic, who)
    }
    let digits = String(source[number.span])
    let level: EmployerLevel = arguments.has("by") ? .firm : .unit
    guard let article = Int(digits),
      let account = try tables.explainArticle(
        article,
        of: party,
        called: name,
        of: level,
        on: day()
      )
    else { throw workplace.located(CommandFact.noSuchArticle(digits).diagnostic, number) }
    return account
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

  /// The day up to which records count: today unless the statement names one.
  private func day() throws -> Day {
    let bound = try workplace.bind(try question("dues"), in: source)
    guard case .day(let day) = bound.time else { return workplace.today }
    return day
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
      let result = account.result.map { ": " + $0.text(in: language) } ?? ""
      var lines = [account.title.text(in: language) + result]
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
      part(
        Localized("conditions", vi: "điều kiện"),
        account.conditions.map { $0.text(in: language) }
      )
      part(
        Localized("beside them, deciding nothing", vi: "tham khảo, không quyết định"),
        account.hints.map { $0.text(in: language) }
      )
      if let summary = account.summary { lines.append(summary.text(in: language)) }
      return lines.joined(separator: "\n")
    }
    return Localized(text(.english), vi: text(.vietnamese))
  }
}
