package import Diagnostics
import Domain
import Ledger
package import Query
package import Values

/// `refer debtors where … number "…"`: freezes the month's list for the police under its number.
package struct ReferCommand: Command {
  package let form = ReferralForms.refer
  package let summary = Localized(
    "freeze the month's list for the police",
    vi: "chốt danh sách chuyển công an của tháng"
  )
  package let examples = [
    "refer debtors where months >= 3 or class = bad number \"1234/BHXH-TST\""
  ]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let question = arguments.question("question") else { return .done }
    guard let number = try text("number", arguments, in: source, at: workplace) else {
      throw StatementFailure(CommandFact.draftsNotYet.diagnostic)
    }
    let month = try month(arguments, in: source, at: workplace)
    let answer = try workplace.rows(of: question.asked(about: month), in: source)
    guard let period = answer.periods.last, Set(answer.periods).count == 1,
      ["debts", "debtors"].contains(answer.question.source)
        || workplace.last?.source.declaration.mainMeasure == "overdue"
    else { throw StatementFailure(CommandFact.referNeedsDebts.diagnostic) }
    if let month, month != period {
      throw StatementFailure(CommandFact.referMonthDiffers(month, period).diagnostic)
    }
    var draft = ReferralDraft(
      month: period,
      units: try workplace.employers(of: answer),
      definition: TreePrinter.text(of: question),
      number: number
    )
    draft.note = try text("note", arguments, in: source, at: workplace)
    draft.purpose = try text("purpose", arguments, in: source, at: workplace)
    draft.dated = try day("dated", arguments, in: source, at: workplace)
    try workplace.commit("refer", hasYes: arguments.has("yes"), asksFrom: 1, in: source) {
      tables,
      head in
      let plan = try draft.plan(over: tables)
      var change = head
      plan.fill(&change)
      let words = ReferralWords(plan).lines
      return PlannedChange(
        rowCount: plan.totals.units,
        change: change,
        preview: words,
        report: arguments.has("yes") ? words : [Localized(plan.id, vi: plan.id)]
      )
    }
    return .done
  }

  private func text(
    _ name: String,
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> String? {
    try arguments.expression(name).map { try workplace.text($0, in: source) }
  }

  private func month(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Month? {
    guard let when = arguments.expression("for") else { return nil }
    guard case .time(let period) = try workplace.fieldValue(when, in: source) else {
      throw workplace.located(.monthExpected(String(source[when.span])), when)
    }
    return period.lastMonth
  }

  private func day(
    _ name: String,
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Day? {
    guard let when = arguments.expression(name) else { return nil }
    guard case .time(.day(let day)) = try workplace.fieldValue(when, in: source) else {
      throw workplace.located(.dayExpected(String(source[when.span])), when)
    }
    return day
  }
}

extension QuestionSyntax {
  /// The question about a month, where it names no time itself.
  fileprivate func asked(about month: Month?) -> QuestionSyntax {
    guard let month, timeSpan == nil, source.name.key != "last" else { return self }
    var question = self
    let moment = ExpressionSyntax(.moment(.period(.month(month))), span: span)
    question.timeSpan = TimeSpanSyntax(form: .asOf(moment, revision: nil), span: span)
    return question
  }
}

/// A list in words: how many, how much, what changed since the list before.
struct ReferralWords {
  let lines: [Localized]

  init(_ plan: ReferralPlan) {
    var lines = [Self.head(plan)]
    if !plan.heldBack.isEmpty {
      let codes = plan.heldBack.prefix(10).map(\.code).joined(separator: ", ")
      let count = Self.count(plan.heldBack.count)
      lines.append(
        Localized(
          "held back by refer itself, participants who are no employers: \(count) (\(codes))",
          vi: "giữ lại, người tham gia không phải đơn vị: \(count) (\(codes))"
        )
      )
    }
    if !plan.left.isEmpty { lines.append(Self.left(plan)) }
    if plan.totals.paying > 0 {
      let count = Self.count(plan.totals.paying)
      lines.append(
        Localized(
          "look before signing: \(count) paid something after \(plan.month.lastDay.vietnamese)",
          vi: "xem trước khi ký: \(count) đơn vị đã nộp sau \(plan.month.lastDay.vietnamese)"
        )
      )
    }
    self.lines = lines
  }

  private static func count(_ number: Int) -> String { DigitGrouping.grouped(Int128(number)) }

  private static func head(_ plan: ReferralPlan) -> Localized {
    let totals = plan.totals
    let amount = DigitGrouping.grouped(Int128(totals.amount)) + " ₫"
    var english = "\(plan.id) · \(count(totals.units)) employers · \(amount)"
    var vietnamese = "\(plan.id) · \(count(totals.units)) đơn vị · \(amount)"
    let (new, continuing) = (count(totals.new), count(totals.continuing))
    english += " · \(new) new, \(continuing) continuing"
    vietnamese += " · \(new) mới, \(continuing) tiếp tục"
    if totals.recoded > 0 {
      english += " (\(count(totals.recoded)) under a new code)"
      vietnamese += " (\(count(totals.recoded)) đổi mã)"
    }
    if let previous = plan.previous {
      english += ", \(count(plan.left.count)) left since \(previous.id)"
      vietnamese += ", \(count(plan.left.count)) ra khỏi danh sách so với \(previous.id)"
    }
    return Localized(english, vi: vietnamese)
  }

  private static func left(_ plan: ReferralPlan) -> Localized {
    var english: [String] = []
    var vietnamese: [String] = []
    for why in LeavingReason.allCases {
      let count = plan.left.filter { $0.why == why }.count
      guard count > 0 else { continue }
      english.append(Self.count(count) + " " + words(why).english)
      vietnamese.append(Self.count(count) + " " + words(why).text(in: .vietnamese))
    }
    return Localized(
      "left: " + english.joined(separator: ", "),
      vi: "ra khỏi danh sách: " + vietnamese.joined(separator: ", ")
    )
  }

  private static func words(_ why: LeavingReason) -> Localized {
    switch why {
    case .noDebt: Localized("no debt", vi: "hết nợ")
    case .below: Localized("below the criteria", vi: "không còn thuộc diện")
    case .heldBack: Localized("held back", vi: "tạm giữ lại")
    case .error: Localized("listed in error", vi: "lập nhầm")
    case .notLoaded: Localized("not loaded", vi: "chưa nhập")
    }
  }
}
