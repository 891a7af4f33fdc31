/// What a unit owes at a month's end, as parts of its monthly duty.
struct DebtState: Hashable {
  /// Months owed, in hundredths; 0 for none.
  var months: Int32 = 0
  /// Interest in millionths of the monthly duty.
  var interest: Int32 = 0
  var reason = SampleReason.none

  static let free = DebtState()

  /// The monthly rate of late interest in 2022: twice 4,39 % a year, in millionths.
  private static let rate: Int64 = 7317

  /// A unit that has paid nothing for so long.
  static func unpaid(hundredths: Int, _ reason: SampleReason = .none) -> DebtState {
    let months = Int64(hundredths)
    let interest = months > 100 ? rate * months * (months - 100) / 20_000 : 0
    return DebtState(months: Int32(hundredths), interest: Int32(interest), reason: reason)
  }

  var isDebt: Bool { months > 0 }
  /// On the police list: three months or more, or bad.
  var isListed: Bool { months >= 300 || reason.makesBad && isDebt }
  var band: DebtBand {
    if isListed { return .listed }
    return months >= 200 ? .two : months >= 100 ? .one : months > 0 ? .arising : .free
  }

  /// A month later without a payment.
  var grown: DebtState {
    DebtState(
      months: months + 100,
      interest: interest + Int32(Self.rate * Int64(months) / 100),
      reason: reason
    )
  }

  /// A month later with a payment that leaves so many months.
  func paidDown(to hundredths: Int) -> DebtState {
    let whole = grown
    return DebtState(
      months: Int32(hundredths),
      interest: Int32(Int64(whole.interest) * Int64(hundredths) / Int64(whole.months)),
      reason: reason
    )
  }
}

/// How old a debt is, as far as its further course depends on it.
enum DebtBand: Int {
  case free
  case arising
  case one
  case two
  case listed
}
