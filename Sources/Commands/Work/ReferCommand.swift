package import Diagnostics
import Domain
import Ledger
package import Query
package import Values

/// `refer debtors where …`: drafts the month's list for the police; with `number` it signs it, too.
package struct ReferCommand: Command {
  package let form = ReferralForms.refer
  package let summary = Localized(
    "draft the month's list for the police; with a number, sign it",
    vi: "lập dự thảo danh sách chuyển công an; có số thì ký luôn"
  )
  package let examples = [
    "refer debtors where months >= 3 or class = bad for 2022-09",
    "refer debtors where months >= 3 or class = bad number \"1234/BHXH-TST\"",
  ]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let question = arguments.question("question") else { return .done }
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
      number: try text("number", arguments, in: source, at: workplace)
    )
    draft.note = try text("note", arguments, in: source, at: workplace)
    draft.purpose = try text("purpose", arguments, in: source, at: workplace)
    draft.dated = try workplace.day(arguments.expression("dated"), in: source)
    let rules = try workplace.officeRules(
      behind: answer,
      with: [ReadColumn(source: "marks", column: "holds_list")]
    )
    try workplace.commit("refer", hasYes: arguments.has("yes"), asksFrom: 1, in: source) {
      tables,
      head in
      let plan = try draft.plan(over: tables)
      var change = head
      plan.fill(&change)
      let words = ReferralWords(plan).lines + [rules].compactMap { $0 }
      let head = [words[0]]
      return PlannedChange(
        rowCount: plan.totals.units,
        change: change,
        preview: words,
        report: arguments.has("yes") ? words : head
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
