import Diagnostics
import Values

// What must be said of answers over several months.
extension Binder {
  /// A note that names the months of the range that were not imported.
  mutating func noteMissingMonths(_ time: BoundTime?, at span: SourceSpan?) {
    guard let span, let time, case .months(let first, let last) = time.request else { return }
    let imported = Set(context.importedMonths)
    var runs: [ClosedRange<Month>] = []
    // A range of centuries is no question about months: its ends are cut to what can be named.
    let start = max(first, Month(index: last.index - 1200))
    var month = start
    while month <= last {
      if !imported.contains(month) {
        if let run = runs.last, run.upperBound.advanced(by: 1) == month {
          runs[runs.count - 1] = run.lowerBound...month
        } else {
          runs.append(month...month)
        }
      }
      month = month.advanced(by: 1)
    }
    if !runs.isEmpty { report(.monthsMissing(runs), at: span) }
  }

  /// Rows of several months are employer-months, and their number is headed so.
  func namedByMonth(
    _ items: [BoundItem],
    keys: [BoundItem],
    isOverMonths: Bool
  ) -> [BoundItem] {
    let hasPeriod = keys.contains { $0.expression.node == .column("period") }
    guard isOverMonths, !hasPeriod else { return items }
    let count = BoundExpression.Node.aggregate(Aggregate(.count, nil))
    return items.map { item in
      guard item.expression.node == count, item.name == "count" else { return item }
      return BoundItem(
        expression: item.expression,
        name: "employer_months",
        label: Localized("employer_months", vi: "lượt đơn vị theo tháng")
      )
    }
  }
}
