package import Values

/// The interest of late payment for one month and fund, to 30/06/2025.
///
/// It is due on what was owed at the end of the month before and was overdue then (595/QĐ-BHXH,
/// article 37).
package struct LateInterest: Hashable, Sendable {
  /// Owed to the fund at the end of the month before, without interest, in dong.
  package let owed: Int64
  /// Of that, what was not yet overdue.
  package let notDue: Int64
  package let rate: Rate

  package init(owed: Int64, notDue: Int64, rate: Rate) {
    (self.owed, self.notDue, self.rate) = (owed, notDue, rate)
  }

  /// What bears interest; interest itself bears none.
  package var base: Int64 { max(0, owed - notDue) }

  /// In dong.
  package var amount: Int64 { rate.dong(of: base) }

  package var steps: [Localized] {
    [
      Localized(
        "overdue: \(dongWords(owed)) − \(dongWords(notDue)) not yet due = \(dongWords(base))",
        vi: "quá hạn: \(dongWords(owed)) − \(dongWords(notDue)) chưa đến hạn = \(dongWords(base))"
      ),
      Localized(
        "interest of the month: \(dongWords(base)) × \(rate.words) = \(dongWords(amount))",
        vi: "lãi của tháng: \(dongWords(base)) × \(rate.words) = \(dongWords(amount))"
      ),
    ]
  }
}

/// The interest on duty that is collected afterwards (595/QĐ-BHXH, article 38).
package struct BackCollection: Hashable, Sendable {
  /// The month in which the duty arose.
  package let month: Month
  /// The month in which it is collected.
  package let collected: Month
  /// Dong.
  package let amount: Int64
  /// Of the months from one to the other so many bear none.
  package let monthsLess: Int64
  package let rate: Rate

  package init(
    of amount: Int64,
    for month: Month,
    collected: Month,
    monthsLess: Int64,
    rate: Rate
  ) {
    (self.month, self.collected, self.amount, self.rate) = (month, collected, amount, rate)
    self.monthsLess = monthsLess
  }

  /// Months that bear interest: those between the two.
  package var months: Int64 {
    max(0, Int64(collected.index) - Int64(month.index) - monthsLess)
  }

  /// In dong.
  package var interest: Int64 { rate.dong(of: amount, times: months) }

  package var steps: [Localized] {
    let sum = "\(dongWords(amount)) × \(months) × \(rate.words) = \(dongWords(interest))"
    let span = "\(month.vietnamese) – \(collected.vietnamese)"
    return [
      Localized(
        "\(span): \(months) months between · \(sum)",
        vi: "\(span): \(months) tháng · \(sum)"
      )
    ]
  }
}
