package import Values

// The parameters of the calculators, as the dated rules have them.
extension LawTable {
  /// The due date of a month of contributions; nil where no rule is known for the month.
  package func dueDate(of month: Month, cycle: Int) -> DueDate? {
    count(.paymentDueAfter, on: month.firstDay).map {
      DueDate(month, cycle: cycle, monthsLater: $0)
    }
  }

  /// The first late day of a deadline, as counted on a day; nil before days were counted.
  ///
  /// Debts from before the law count from a day that the law does not say (41/2024/QH15, article
  /// 141.12): that of the rule.
  package func firstLateDay(after deadline: Day, on day: Day) -> Day? {
    guard let count = count(.chargeCountsFrom, on: day),
      let start = self.day(.chargeOldDebtsFrom, on: day)
    else { return nil }
    return max(deadline.advanced(by: count), start)
  }

  /// For each day late or evaded.
  package func chargeRate(on day: Day) -> Rate? {
    number(.chargeRate, on: day).map { Rate(millionths: $0) }
  }

  /// Nil before letters and days began to decide.
  package func evasionTerms(on day: Day) -> EvasionStart.Terms? {
    guard let limit = count(.evasionLetterWithin, on: day),
      let afterDeadline = count(.evasionAfter, on: day),
      let afterLetter = count(.evasionAfterLateLetter, on: day)
    else { return nil }
    return EvasionStart.Terms(
      letterLimit: limit,
      daysAfterDeadline: afterDeadline,
      daysAfterLetter: afterLetter
    )
  }

  /// The funds behind the workers who leave, in the order of a day.
  package func sharingOrder(on day: Day) -> [ContributionFund]? {
    words(.sharingOrder, on: day)?.compactMap(ContributionFund.init(rawValue:))
  }

  /// The sizes from which on the clauses of an article begin.
  package func sizes(_ rule: LawRule, on day: Day) -> PenalSizes? {
    steps(rule, on: day).map { PenalSizes(from: $0) }
  }
}
