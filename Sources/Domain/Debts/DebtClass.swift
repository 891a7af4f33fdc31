package import Values

/// The class of a debt: how old it is, or that it is hard to collect.
package enum DebtClass: String, CaseIterable, Sendable {
  case arising
  case late
  case prolonged
  case bad

  /// The class of a line of a month's list.
  ///
  /// - Parameters:
  ///   - hundredths: months owed, unrounded, in hundredths; nil when unknown.
  ///   - status: what the list's reason claims about the unit.
  ///   - month: the data month; the rule of its last day holds.
  /// - Returns: nil when the months are unknown and the reason does not decide.
  package static func of(
    hundredths: Int64?,
    status: EmployerStatus,
    month: Month
  ) -> DebtClass? {
    if status.makesBad { return .bad }
    guard let hundredths, let steps = rules.rule(on: month.lastDay) else { return nil }
    return steps.last { hundredths >= $0.from }?.debtClass
  }

  /// From how many hundredths of a month on a class begins.
  package struct Step: Sendable {
    package let from: Int64
    package let debtClass: DebtClass
  }

  /// Procedure 595/QĐ-BHXH, article 36, was repealed on 1/5/2026 by 366/QĐ-BHXH; the partners
  /// still ask for its classes, so the office goes on with them.
  package static let rules: [DatedRule<[Step]>] = [
    DatedRule(
      firstDay: nil,
      lastDay: Day(year: 2026, month: 4, day: 30),
      source: "595/QĐ-BHXH, Điều 36",
      rule: stepsOf595
    ),
    DatedRule(
      firstDay: Day(year: 2026, month: 5, day: 1),
      lastDay: nil,
      source: "quy ước của cơ quan, theo 595/QĐ-BHXH, Điều 36",
      rule: stepsOf595
    ),
  ]

  private static let stepsOf595 = [
    Step(from: .min, debtClass: .arising), Step(from: 100, debtClass: .late),
    Step(from: 300, debtClass: .prolonged),
  ]
}

/// What a debt's class rests on.
package enum ClassState: String, CaseIterable, Sendable {
  case computed
  /// The list says so, no document proves it.
  case claimed
  case proven

  /// A class that comes from the list's reason is claimed until a mark proves it.
  package static func of(_ debtClass: DebtClass?) -> ClassState? {
    switch debtClass {
    case .arising, .late, .prolonged: .computed
    case .bad: .claimed
    case nil: nil
    }
  }
}
