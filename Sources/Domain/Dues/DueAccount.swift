package import Values

/// One due of a unit with all that the law makes of it, each figure with the steps that lead to it.
package struct DueAccount: Sendable {
  /// The id of the record.
  package let id: String
  /// The month of contributions.
  package let month: Month
  package let fund: ContributionFund
  /// The month at whose end it is owed.
  package let period: Month
  /// Dong, without interest or charge.
  package let owed: Int64
  /// The last day of payment; nil where no rule is known for the month.
  package let deadline: Day?
  /// How the deadline follows from the cycle; nil where the record states it.
  package let due: DueDate?
  /// The charge to the end of `period` on what is still owed; nil where none runs.
  package let charge: LateCharge?
  /// What the record states in its place; nil where it does not.
  package let statedCharge: Int64?
  /// Nil for what is not overdue, and before letters and days decide.
  package let evasion: EvasionStart?
  /// The days that evasion was counted with, and the day before the first late one.
  package let evasionTerms: EvasionStart.Terms?
  package let lateFrom: Day?
}

/// The interest of late payment of one fund for a month, to 30/06/2025.
package struct FundInterest: Sendable {
  package let fund: ContributionFund
  /// The month that the interest is for, behind that of the balances.
  package let month: Month
  /// Nil where nobody knows the rate of the month.
  package let interest: LateInterest?
  /// Owed at the end of the month before, and of that what was not overdue, in dong.
  package let owed: Int64
  package let notDue: Int64
}

extension LedgerTables {
  /// The newest dues of a unit up to a day, the oldest month first.
  ///
  /// Empty where none is recorded, which is not that nothing is due.
  ///
  /// - Throws: what the ledger throws.
  package func dueAccounts(of unit: Int, on day: Day) throws -> [DueAccount] {
    let reader = try records.tables.dueReader()
    return try reader.book.rows(of: Int64(unit), until: day).map { try reader.account($0) }
      .sorted { ($0.month, $0.fund.rawValue) < ($1.month, $1.fund.rawValue) }
  }

  /// The interest of late payment on a unit's newest dues up to a day, a fund each (595/QĐ-BHXH,
  /// article 37).
  ///
  /// What fell due in the month of the balances itself is not overdue yet. Empty without dues, and
  /// from the month on in which the charge by the day took its place.
  ///
  /// - Throws: what the ledger throws.
  package func interest(of unit: Int, on day: Day) throws -> [FundInterest] {
    let law = records.tables.law
    let accounts = try dueAccounts(of: unit, on: day)
    guard let period = accounts.first?.period else { return [] }
    let month = period.advanced(by: 1)
    return ContributionFund.allCases.compactMap { fund in
      let own = accounts.filter { $0.fund == fund && $0.owed > 0 }
      let rule: LawRule = fund == .hi ? .interestRateHealth : .interestRateSocial
      guard !own.isEmpty, law.row(rule, on: month.firstDay) != nil else { return nil }
      let owed = Self.owed(own)
      let notDue = Self.owed(own.filter { $0.deadline.map { $0.month >= period } ?? true })
      let rate = law.number(rule, on: month.firstDay).map { Rate(millionths: $0) }
      return FundInterest(
        fund: fund,
        month: month,
        interest: rate.map { LateInterest(owed: owed, notDue: notDue, rate: $0) },
        owed: owed,
        notDue: notDue
      )
    }
  }

  private static func owed(_ accounts: [DueAccount]) -> Int64 {
    Int64(clamping: accounts.reduce(Int128(0)) { $0 + Int128($1.owed) })
  }
}
