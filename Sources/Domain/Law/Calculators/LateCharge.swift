package import Values

/// The charge on late and evaded money since 01/07/2025: a part of the money for each day.
///
/// Per fund and month of contributions, without compounding (Law 41/2024/QH15, articles 40 and 41).
package struct LateCharge: Hashable, Sendable {
  /// Money that was owed, unchanged, for some days.
  package struct Stretch: Hashable, Sendable {
    /// Dong.
    package let amount: Int64
    package let firstDay: Day
    package let lastDay: Day

    package var days: Int64 { max(0, Int64(lastDay.index) - Int64(firstDay.index) + 1) }

    package init(amount: Int64, firstDay: Day, lastDay: Day) {
      (self.amount, self.firstDay, self.lastDay) = (amount, firstDay, lastDay)
    }
  }

  package let stretches: [Stretch]
  /// For each day.
  package let rate: Rate

  package init(_ stretches: [Stretch], rate: Rate) {
    (self.stretches, self.rate) = (stretches, rate)
  }

  /// Of a sum from the first late day on, less what was paid meanwhile.
  ///
  /// - Parameters:
  ///   - payable: in dong; what was paid by the due date is already taken off.
  ///   - payments: of this month and fund; a payment counts from its own day on.
  ///   - firstDay: the first late day.
  ///   - lastDay: up to which the charge is asked.
  ///   - rate: for each day.
  package init(
    on payable: Int64,
    paidBy payments: [(day: Day, amount: Int64)],
    from firstDay: Day,
    to lastDay: Day,
    rate: Rate
  ) {
    var stretches: [Stretch] = []
    var (open, start) = (payable, firstDay)
    for payment in payments.sorted(by: { $0.day < $1.day }) where payment.day <= lastDay {
      let end = payment.day.advanced(by: -1)
      if open > 0, start <= end {
        stretches.append(Stretch(amount: open, firstDay: start, lastDay: end))
      }
      open = max(0, open - payment.amount)
      start = max(start, payment.day)
    }
    if open > 0, start <= lastDay {
      stretches.append(Stretch(amount: open, firstDay: start, lastDay: lastDay))
    }
    self.init(stretches, rate: rate)
  }

  /// In dong, rounded once.
  package var amount: Int64 { rate.dong(of: Int64(clamping: dongDays)) }

  private var dongDays: Int128 {
    stretches.reduce(0) { $0 + Int128($1.amount) * Int128($1.days) }
  }

  /// The days of a unit as one number, each day weighted by its money; nil where there is no money.
  ///
  /// Charge ÷ money ÷ rate, as in the worksheet of 366/QĐ-BHXH; `amount` is the money that bears the
  /// charge, all months together.
  package static func weightedDays(charge: Int64, of amount: Int64, rate: Rate) -> Int64? {
    guard amount > 0, rate.millionths > 0 else { return nil }
    let divisor = Int128(amount) * Int128(rate.millionths)
    return Int64(clamping: divideRounding(Int128(charge) * million, by: divisor))
  }

  package var steps: [Localized] {
    stretches.map { stretch in
      let days = "\(stretch.firstDay.vietnamese) – \(stretch.lastDay.vietnamese)"
      let sum = "\(dongWords(stretch.amount)) × \(stretch.days)"
      return Localized(
        "\(days): \(sum) days × \(rate.words)",
        vi: "\(days): \(sum) ngày × \(rate.words)"
      )
    } + [Localized("charge: \(dongWords(amount))", vi: "tiền chậm đóng: \(dongWords(amount))")]
  }
}
