/// The money of one line of a list, as far as the list states it, in dong.
package struct DebtFigures: Hashable, Sendable {
  package var amount: Int64?
  package var overdue: Int64?
  package var notDue: Int64?
  package var late: Int64?
  package var evaded: Int64?
  package var principal: Int64?
  package var interest: Int64?
  package var si: Int64?
  package var sickness: Int64?
  package var pension: Int64?
  package var hi: Int64?
  package var ui: Int64?
  package var acc: Int64?

  package init() {}
}

/// What does not add up in a line; a line is taken or rejected by whoever imports it.
package enum DebtFault: Hashable, Sendable {
  /// Neither a total nor anything that adds up to one.
  case noAmount
  /// Neither the funds nor the funds with the interest are the total.
  case fundsDiffer(funds: Int64, interest: Int64, amount: Int64)
  /// Not yet due and overdue are not the total.
  case dueDiffers(notDue: Int64, overdue: Int64, amount: Int64)
  /// Late and evaded are not what is overdue.
  case overdueDiffers(late: Int64, evaded: Int64, overdue: Int64)
  /// A sum leaves 64 bits.
  case tooLarge
}

/// Where the interest of a list stands: in its total, or beside it.
package enum InterestPlace: Hashable, Sendable {
  /// Funds + interest = total, as in the lists before 07/2025.
  case inTotal
  /// Funds = total, and the charge stands beside it, as in B03 of 366/QĐ-BHXH.
  case besideTotal
  /// The line does not tell: no funds or no interest.
  case undecided
}

extension DebtFigures {
  /// Fills in what follows from the stated figures, and says what contradicts.
  ///
  /// - `amount` is stated, or the sum of not due and overdue, or of funds and interest.
  /// - `overdue` is stated, or late + evaded, or amount − not due, or the amount: a list without a
  ///   part that is not yet due holds overdue debts only (lists before 07/2025).
  /// - `principal` is stated, or amount − interest where the total contains the interest, or the
  ///   funds where the interest stands beside it.
  ///
  /// `roundedCount`: how many of the figures were rounded to whole dong; sums may be so many dong
  /// apart.
  package func completed(
    roundedCount: Int = 0
  ) -> (figures: DebtFigures, place: InterestPlace, fault: DebtFault?) {
    var result = self
    let slack = UInt128(max(0, roundedCount))
    let parts = sum([sickness, pension])
    result.si = si ?? parts.flatMap { Int64(exactly: $0) }
    let funds = sum([result.si, hi, ui, acc])
    let whole = amount.map { Int128($0) } ?? sum([notDue, overdue]) ?? joined(funds, interest)
    guard let whole else { return (result, .undecided, .noAmount) }
    guard let total = Int64(exactly: whole), fits(funds), fits(parts) else {
      return (result, .undecided, .tooLarge)
    }
    let fundsTotal = funds.map { Int64($0) }
    result.amount = total
    let place = InterestPlace(
      amount: total,
      funds: fundsTotal,
      interest: interest,
      slack: slack
    )
    let fault = result.completeOverdue(of: total, slack)
    result.principal = principal ?? result.principal(place, total, fundsTotal)
    return (result, place ?? .undecided, fault ?? fundsFault(place, total, fundsTotal))
  }

  /// The sum of what is stated; nil when nothing is.
  private func sum(_ parts: [Int64?]) -> Int128? {
    let stated = parts.compactMap { $0 }
    return stated.isEmpty ? nil : stated.reduce(0) { $0 + Int128($1) }
  }

  private func joined(_ funds: Int128?, _ interest: Int64?) -> Int128? {
    funds == nil && interest == nil ? nil : (funds ?? 0) + Int128(interest ?? 0)
  }

  private func fits(_ sum: Int128?) -> Bool { sum.map { Int64(exactly: $0) != nil } ?? true }

  private mutating func completeOverdue(of amount: Int64, _ slack: UInt128) -> DebtFault? {
    if overdue == nil {
      let rest = sum([late, evaded]) ?? Int128(amount) - Int128(notDue ?? 0)
      guard let rest = Int64(exactly: rest) else { return .tooLarge }
      overdue = rest
    }
    let stated = overdue ?? amount
    if let notDue, differ(sum([notDue, stated]), amount, slack) {
      return .dueDiffers(notDue: notDue, overdue: stated, amount: amount)
    }
    if let late, let evaded, differ(sum([late, evaded]), stated, slack) {
      return .overdueDiffers(late: late, evaded: evaded, overdue: stated)
    }
    return nil
  }

  private func differ(_ sum: Int128?, _ whole: Int64, _ slack: UInt128) -> Bool {
    ((sum ?? 0) - Int128(whole)).magnitude > slack
  }

  private func principal(_ place: InterestPlace?, _ amount: Int64, _ funds: Int64?) -> Int64? {
    switch place {
    case .inTotal:
      let (rest, overflow) = amount.subtractingReportingOverflow(interest ?? 0)
      return overflow ? nil : rest
    case .besideTotal: return overdue
    case .undecided: return interest == nil ? nil : funds
    case nil: return funds
    }
  }

  private func fundsFault(
    _ place: InterestPlace?,
    _ amount: Int64,
    _ funds: Int64?
  ) -> DebtFault? {
    guard place == nil, let funds else { return nil }
    return .fundsDiffer(funds: funds, interest: interest ?? 0, amount: amount)
  }
}

extension InterestPlace {
  /// - Returns: nil when the funds contradict the total in both readings.
  init?(amount: Int64, funds: Int64?, interest: Int64?, slack: UInt128 = 0) {
    guard let funds else {
      self = .undecided
      return
    }
    let rest = Int128(amount) - Int128(funds)
    if (rest - Int128(interest ?? 0)).magnitude <= slack {
      self = interest == nil ? .undecided : .inTotal
    } else if rest.magnitude <= slack {
      self = .besideTotal
    } else {
      return nil
    }
  }
}
