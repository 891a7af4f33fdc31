package import Diagnostics
import Domain
import Ledger
package import Query
package import Values

/// `sign R-2022-09 number "1234/BHXH-TST" dated 10/10/2022`: freezes a draft under its number.
package struct SignCommand: Command {
  package let form = ReferralForms.sign
  package let summary = Localized(
    "freeze a drafted list under its number",
    vi: "ký danh sách dự thảo, cho số"
  )
  package let examples = [
    "sign R-2022-09 number \"1234/BHXH-TST\" dated 10/10/2022 by \"Phó Giám đốc\""
  ]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let list = arguments.expression("referral"), let number = arguments.expression("number"),
      let dated = try workplace.day(arguments.expression("dated"), in: source)
    else { return .done }
    let signing = ReferralSigning(
      try workplace.text(list, in: source).uppercased(),
      number: try workplace.text(number, in: source),
      dated: dated,
      signer: try arguments.expression("by").map { try workplace.text($0, in: source) }
    )
    try workplace.commit("sign", hasYes: true, asksFrom: 2, in: source) { tables, head in
      let plan = try signing.plan(over: tables)
      var change = head
      plan.fill(&change)
      return PlannedChange(
        rowCount: plan.totals.units,
        change: change,
        report: ReferralWords(plan).lines
      )
    }
    return .done
  }
}

/// `withdraw TA0777B from R-2022-09 because "…"`: strikes a line of a draft, or corrects a list.
package struct WithdrawCommand: Command {
  package let form = ReferralForms.withdraw
  package let summary = Localized(
    "take units back from a list for the police",
    vi: "rút đơn vị khỏi danh sách chuyển công an"
  )
  package let examples = [
    "withdraw TA0777B, TB0412C from R-2022-09 because \"đã nộp đủ ngày 05/10/2022\"",
    "withdraw TC1273A from R-2022-09 because \"nhầm mã đơn vị\" number \"1251/BHXH-TST\" dated 14/10/2022",
  ]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let list = arguments.expression("referral"), let reason = arguments.expression("because")
    else { return .done }
    let withdrawal = ReferralWithdrawal(
      try workplace.text(list, in: source).uppercased(),
      employers: try workplace.employers(.who(arguments.expressions("employers")), in: source),
      because: try workplace.text(reason, in: source),
      number: try arguments.expression("number").map { try workplace.text($0, in: source) },
      dated: try workplace.day(arguments.expression("dated"), in: source)
    )
    try workplace.commit("withdraw", hasYes: arguments.has("yes"), asksFrom: 2, in: source) {
      tables,
      head in
      let plan = try withdrawal.plan(over: tables)
      var change = head
      plan.fill(&change)
      return PlannedChange(
        rowCount: plan.codes.count,
        change: change,
        report: [words(withdrawal.id, plan)]
      )
    }
    return .done
  }

  private func words(_ id: String, _ plan: WithdrawalPlan) -> Localized {
    let codes = plan.codes.joined(separator: ", ")
    guard let correction = plan.correction else {
      return Localized("\(id) · struck: \(codes)", vi: "\(id) · đã gạch: \(codes)")
    }
    var english =
      "\(id) stands as signed · correction \(plan.place), \(correction): \(codes) withdrawn"
    var vietnamese =
      "\(id) giữ nguyên như đã ký · đính chính lần \(plan.place), \(correction): rút \(codes)"
    if !plan.recipients.isEmpty {
      let names = plan.recipients.map { "\($0.name) (\($0.day.vietnamese))" }.joined(
        separator: ", "
      )
      english += " · hand the correction to: " + names
      vietnamese += " · bàn giao đính chính cho: " + names
    }
    return Localized(english, vi: vietnamese)
  }
}

/// `hand over R-2022-09 to "PC03" on 10/10/2022`: logs that a list reached a recipient.
package struct HandOverCommand: Command {
  package let form = ReferralForms.handOver
  package let summary = Localized(
    "log that a list, a correction or a case reached a recipient",
    vi: "ghi việc bàn giao danh sách, đính chính, hồ sơ vụ việc"
  )
  package let examples = [
    "hand over R-2022-09 to \"PC03 Công an tỉnh\" on 10/10/2022 receipt \"Đại úy A\" copies 2"
  ]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let list = arguments.expression("referral"), let to = arguments.expression("to"),
      let day = try workplace.day(arguments.expression("on"), in: source)
    else { return .done }
    let handover = ReferralHandover(
      try workplace.text(list, in: source).uppercased(),
      to: try workplace.text(to, in: source),
      on: day,
      receipt: try arguments.expression("receipt").map { try workplace.text($0, in: source) },
      copies: try copies(arguments, in: source, at: workplace),
      by: workplace.operatorName
    )
    try workplace.commit("hand over", hasYes: true, asksFrom: 2, in: source) { tables, head in
      let plan = try handover.plan(over: tables)
      var change = head
      plan.fill(&change)
      let line = "\(plan.id) · \(handover.id) → \(handover.recipient) · \(day.vietnamese)"
      return PlannedChange(rowCount: 1, change: change, report: [Localized(line, vi: line)])
    }
    return .done
  }

  private func copies(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Int64 {
    guard let copies = arguments.expression("copies") else { return 1 }
    guard case .number(let number, false) = try workplace.fieldValue(copies, in: source),
      number.normalized.scale == 0, let count = Int64(exactly: number.normalized.unscaled)
    else { throw workplace.located(.valueExpected(String(source[copies.span])), copies) }
    return count
  }
}

extension Workplace {
  /// The day that an argument names; nil where it was not written.
  func day(_ when: ExpressionSyntax?, in source: SourceText) throws -> Day? {
    guard let when else { return nil }
    guard case .time(.day(let day)) = try fieldValue(when, in: source) else {
      throw located(.dayExpected(String(source[when.span])), when)
    }
    return day
  }
}
