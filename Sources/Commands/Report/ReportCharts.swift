import Columnar
import Domain
import Formats
import Values

/// The pictures of a report: how the debt went, how old it is, what came back, who owes most.
struct ReportCharts {
  private let scope: ReportScope
  private let workplace: Workplace
  private let language: Language

  init(_ scope: ReportScope, at workplace: Workplace) {
    self.scope = scope
    self.workplace = workplace
    language = workplace.settings.language
  }

  /// Those for which there are figures; reports of checks have none.
  func charts() throws -> [Chart] {
    guard scope.kind != .checks else { return [] }
    var charts: [Chart] = []
    if let month = scope.month, try workplace.facts().list(of: month) != nil {
      charts = [try debtByMonth(upTo: month), try ageing(of: month)]
    }
    charts.append(try recovered())
    if let month = scope.month, try workplace.facts().list(of: month) != nil {
      charts.append(try topDebtors(of: month))
    }
    return charts.filter { chart in chart.points.contains { $0.value != nil } }
  }

  private func words(_ words: Localized) -> String { words.text(in: language) }

  /// A year at the most; a month that was not imported is a gap.
  private func debtByMonth(upTo last: Month) throws -> Chart {
    let first = last.advanced(by: -12)
    let months = try workplace.facts().importedMonths.filter { first <= $0 && $0 <= last }
    let sums = try months.map { month in
      let rows = try AskedRows(
        "debtors as of \(month.iso) show sum(overdue) as owed",
        at: workplace
      )
      return (month: month, value: rows.number("owed"))
    }
    return Chart(
      title: words(Localized("Overdue debt at the month's end", vi: "Nợ quá hạn cuối tháng")),
      kind: .money,
      months: sums
    )
  }

  private func ageing(of month: Month) throws -> Chart {
    try bars(
      Localized("Overdue debt by months owed", vi: "Nợ quá hạn theo số tháng nợ"),
      "debtors as of \(month.iso) by bucket show sum(overdue)"
    )
  }

  private func recovered() throws -> Chart {
    try bars(
      Localized("Recovered by district", vi: "Thu hồi theo huyện"),
      scope.filled("recoveries {in} by district show sum(amount) sort sum(amount) desc"),
      limit: 15
    )
  }

  private func topDebtors(of month: Month) throws -> Chart {
    try bars(
      Localized("The ten largest debtors", vi: "Mười đơn vị nợ nhiều nhất"),
      "debtors as of \(month.iso) show name, overdue sort overdue desc top 10"
    )
  }

  private func bars(_ title: Localized, _ question: String, limit: Int = 20) throws -> Chart {
    let drawn = try AnswerCharts(try workplace.answer(toText: question), language)
    var chart =
      drawn.charts.first ?? Chart(title: "", shape: .bars, kind: .money, points: [])
    chart.title = words(title)
    return chart.limited(to: limit, language)
  }
}
