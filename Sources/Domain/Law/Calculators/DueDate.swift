package import Values

/// The last day on which a month of contributions may be paid.
package struct DueDate: Hashable, Sendable {
  /// The month of contributions.
  package let month: Month
  /// Months of one payment: 1, or 3 and 6 for those who pay by the product.
  package let cycle: Int
  /// Months from the end of the cycle to that of the due date.
  ///
  /// 0 for months to 06/2025 (595/QĐ-BHXH, article 7), then 1 (Law 41/2024/QH15, article 34.4).
  package let monthsLater: Int

  package init(_ month: Month, cycle: Int, monthsLater: Int) {
    (self.month, self.cycle, self.monthsLater) = (month, max(1, cycle), monthsLater)
  }

  /// The last month of the payer's cycle; cycles begin with the year.
  package var cycleEnd: Month {
    month.advanced(by: cycle - 1 - (month.month - 1) % cycle)
  }

  package var day: Day { cycleEnd.advanced(by: monthsLater).lastDay }

  package var steps: [Localized] {
    let (month, end, due) = (month.vietnamese, cycleEnd.vietnamese, day.vietnamese)
    let cycle =
      cycle == 1
      ? Localized("month \(month), paid monthly", vi: "tháng \(month), đóng hằng tháng")
      : Localized(
        "month \(month), paid every \(cycle) months: the cycle ends with \(end)",
        vi: "tháng \(month), đóng \(cycle) tháng một lần: kỳ đóng hết tháng \(end)"
      )
    let rule =
      monthsLater == 0
      ? Localized(
        "last day of that month: \(due)",
        vi: "ngày cuối tháng đó: \(due)"
      )
      : Localized(
        "last day of the month after: \(due)",
        vi: "ngày cuối tháng sau: \(due)"
      )
    return [cycle, rule]
  }
}
