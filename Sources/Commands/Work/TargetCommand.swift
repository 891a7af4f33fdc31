package import Diagnostics
import Domain
import Ledger
package import Query
package import Values

/// `target 2023 specialised 240`: the programme of a year, a quarter or a month.
///
/// Said again of the same time and word it is a revision, which needs its reason; the earlier number
/// stays readable.
package struct TargetCommand: Command {
  package let form = TargetForms.target
  package let summary = Localized(
    "set or revise the number of inspections of a year, quarter or month",
    vi: "giao hoặc điều chỉnh số cuộc thanh tra, kiểm tra của năm, quý, tháng"
  )
  package let examples = [
    "target 2023 specialised 240", "target q1/2023 facilities 5",
    "target 2022 specialised 270 number \"1507/QĐ-BHXH\" dated 15/07/2022 because \"điều chỉnh kế hoạch\"",
  ]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let when = arguments.expression("period"), let word = arguments.name("word"),
      let number = arguments.expression("target")
    else { return .done }
    let period = try workplace.timePeriod(when, in: source)
    if case .day = period {
      throw workplace.located(.monthExpected(String(source[when.span])), when)
    }
    var entries = [
      FieldEntry("period", .time(period)), FieldEntry("word", .word(word.text)),
      FieldEntry("target", try workplace.fieldValue(number, in: source)),
    ]
    for name in ["number", "dated"] {
      guard let value = arguments.expression(name) else { continue }
      entries.append(FieldEntry(name, try workplace.fieldValue(value, in: source)))
    }
    let setting = TargetSetting(
      entries: entries,
      because: try arguments.expression("because").map { try workplace.text($0, in: source) },
      operatorName: workplace.operatorName
    )
    try workplace.commit("target", hasYes: true, asksFrom: 2, in: source) { tables, head in
      do {
        guard let plan = try setting.plan(over: tables) else {
          return PlannedChange(rowCount: 0, change: nil, report: [Self.unchanged])
        }
        return try planned(plan, head, over: tables)
      } catch let fact as RecordFact {
        var diagnostic = fact.diagnostic
        if case .unknownValue("word", _, _, _) = fact { diagnostic.span = word.span }
        throw StatementFailure(diagnostic)
      }
    }
    return .done
  }

  private static let unchanged = Localized(
    "nothing changes: the target is the same already",
    vi: "không đổi gì: chỉ tiêu đã như vậy"
  )
}
