package import Values

/// The class of a debt: how old it is, or that it is hard to collect.
package enum DebtClass: String, CaseIterable, Sendable {
  case arising
  case late
  case prolonged
  case bad

  /// From how many hundredths of a month on each class by months begins; none where no rule holds.
  package static func steps(on day: Day, in law: LawTable) -> [(from: Int64, step: DebtClass)] {
    guard let late = law.number(.classLateFrom, on: day),
      let prolonged = law.number(.classProlongedFrom, on: day)
    else { return [] }
    return [(.min, .arising), (late, .late), (prolonged, .prolonged)]
  }
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
