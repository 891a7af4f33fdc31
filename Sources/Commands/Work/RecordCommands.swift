package import Diagnostics
import Domain
import Ledger
package import Query
package import Values

/// `record call TA0123B …`: a record of work, for one employer or many, as one act.
package struct RecordCommand: Command {
  package let form = RecordForms.record
  package let summary = Localized(
    "record a call, meeting, payment, promise …",
    vi: "ghi cuộc gọi, buổi làm việc, nộp tiền …"
  )
  package let examples = [
    "record call TA0123B result promised note \"hẹn tuần sau\"",
    "record meeting TA0123B on 12/09/2022 police \"Phòng CSKT\" explained 216 promise 500m by 15/11/2022",
  ]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let word = arguments.word("kind") else { return .done }
    guard let kind = RecordKind.named(word) else {
      throw StatementFailure(CommandFact.notYet("record " + word).diagnostic)
    }
    let (arguments, source) = try RecordDialogue(kind: kind, workplace: workplace)
      .completed(arguments, in: source)
    let draft = try workplace.draft(arguments, of: kind, in: source)
    let fields = arguments.fields("fields")
    try workplace.commit("record", hasYes: arguments.has("yes"), asksFrom: 2, in: source) {
      tables,
      head in
      try planned(
        workplace.locating(fields, in: source) { try draft.plan(over: tables) },
        head,
        over: tables
      )
    }
    return .done
  }
}

/// `amend M-2022-0017 attended no`: a later version; earlier ones stay readable.
package struct AmendCommand: Command {
  package let form = RecordForms.amend
  package let summary = Localized(
    "correct a record, change an employer",
    vi: "sửa một bản ghi, một đơn vị"
  )
  package let examples = [
    "amend M-2022-0017 attended no because \"nhầm dòng\"",
    "amend TA0123B successor TA0123K from 01/09/2022 because \"chuyển cơ quan quản lý\"",
  ]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let subject = arguments.subject("subject") else { return .done }
    if try EmployerAmending.isAbout(subject, at: workplace, in: source) {
      try EmployerAmending(workplace: workplace, source: source).run(arguments, subject)
      return .done
    }
    let ids = try workplace.records(subject, in: source)
    guard let first = ids.first else { throw StatementFailure(ActFact.noRowChosen.diagnostic) }
    if let from = arguments.expression("from") {
      throw workplace.located(ActFact.recordHasNoFrom(first).diagnostic, from)
    }
    let kind = RecordKind.of(id: first) ?? .call
    let (entries, promises) = try workplace.entries(
      arguments.fields("fields"),
      of: kind,
      in: source
    )
    let because = try arguments.expression("because").map { try workplace.text($0, in: source) }
    let amendment = RecordAmendment(
      ids: ids,
      entries: entries,
      promises: promises,
      because: because
    )
    let fields = arguments.fields("fields")
    try workplace.commit("amend", hasYes: arguments.has("yes"), asksFrom: 2, in: source) {
      tables,
      head in
      try planned(
        workplace.locating(fields, in: source) { try amendment.plan(over: tables) },
        head,
        over: tables
      )
    }
    return .done
  }
}

/// `void M-2022-0017 because "…"`: a counter-entry; nothing is deleted.
package struct VoidCommand: Command {
  package let form = RecordForms.void
  package let summary = Localized(
    "take a record back, with the reason",
    vi: "hủy một bản ghi, nêu lý do"
  )
  package let examples = ["void M-2022-0017 because \"nhập nhầm\""]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    let ids = try arguments.expressions("records").map {
      try workplace.text($0, in: source).uppercased()
    }
    guard let reason = arguments.expression("because") else { return .done }
    let voiding = RecordVoiding(ids: ids, because: try workplace.text(reason, in: source))
    try workplace.commit("void", hasYes: arguments.has("yes"), asksFrom: 2, in: source) {
      tables,
      head in
      try planned(voiding.plan(over: tables), head, over: tables)
    }
    return .done
  }
}

/// Some ids, or the first and the last of many.
private func shortened(_ ids: [String]) -> String {
  guard ids.count > 6, let first = ids.first, let last = ids.last else {
    return ids.joined(separator: ", ")
  }
  return "\(first) – \(last) (\(ids.count))"
}

/// A plan of the domain as a change, told by its ids.
func planned(
  _ plan: RecordPlan,
  _ head: ChangeSet,
  over tables: LedgerTables
) throws -> PlannedChange {
  var change = head
  plan.fill(&change)
  let ids = plan.ids
  var words = ids.first ?? ""
  if ids.count > 1, let last = ids.last { words += " – " + last }
  if let numbers = plan.numbers { words += " · \(numbers.first) – \(numbers.last)" }
  if !plan.alongside.isEmpty { words += " · " + shortened(plan.alongside) }
  return PlannedChange(
    rowCount: plan.rowCount,
    change: change,
    report: [Localized(words, vi: words)],
    warnings: try tables.remarks(on: plan.records).map(\.diagnostic)
  )
}
