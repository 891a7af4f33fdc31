package import Values

/// The conducts for which the decrees set fines, as sanctions name them.
package enum FinedConductKind: String, CaseIterable, Sendable {
  case late
  case evasion
  case notEnrolled = "not_enrolled"
  case underDeclared = "under_declared"
  case forgedFile = "forged_file"
  case withheld
  case noInformation = "no_information"
}

extension LawTable {
  /// The clauses under which conduct is fined that ended, or still went on, on a day: one for all
  /// debts together, or one for each kind of insurance.
  ///
  /// Empty where no decree is known for the day; under the decree of 2022 workers who are not
  /// registered and wages declared too low are fined like late payment.
  package func fineClauses(_ conduct: FinedConductKind, on day: Day) -> [FineClause] {
    let isApart = words(.fineBase, on: day) == ["each"]
    switch conduct {
    case .late: return shares([.social: .fineLate, .unemployment: .fineLate], isApart, day)
    case .evasion:
      if isApart { return evasionShares(day) }
      return fixed(.fineEvasion, on: day) { .flat(lowest: $0.lowerBound, highest: $0.upperBound) }
    case .underDeclared:
      return isApart
        ? evasionShares(day)
        : shares([.social: .fineLate, .unemployment: .fineLate], isApart, day)
    case .notEnrolled:
      guard isApart else {
        return shares([.social: .fineLate, .unemployment: .fineLate], isApart, day)
      }
      return headcount(.fineUnregisteredSocialFew, .fineUnregisteredSocialMany, .social, day)
        + headcount(
          .fineUnregisteredUnemploymentFew,
          .fineUnregisteredUnemploymentMany,
          .unemployment,
          day
        )
    case .forgedFile:
      guard let most = number(.fineMost, on: day) else { return [] }
      return fixed(.fineForgedFile, on: day) {
        .perFile(lowest: $0.lowerBound, highest: $0.upperBound, ceiling: most)
      }
    case .withheld: return []
    case .noInformation:
      return fixed(.fineRefusedInformation, on: day) {
        .flat(lowest: $0.lowerBound, highest: $0.upperBound)
      }
    }
  }

  /// How many times the fine of an individual an organisation pays.
  package func fineTimes(isOrganisation: Bool, on day: Day) -> Int64 {
    isOrganisation ? number(.fineOrganisation, on: day) ?? 1 : 1
  }

  private func evasionShares(_ day: Day) -> [FineClause] {
    shares([.social: .fineEvasionSocial, .unemployment: .fineEvasionUnemployment], true, day)
  }

  private func shares(
    _ rules: [FineClause.Base: LawRule],
    _ isApart: Bool,
    _ day: Day
  ) -> [FineClause] {
    let bases: [FineClause.Base] = isApart ? [.social, .unemployment] : [.socialAndUnemployment]
    return bases.compactMap { base in
      guard let rule = rules[isApart ? base : .social], let row = row(rule, on: day),
        case .range(let range) = row.value, let most = number(.fineMost, on: day)
      else { return nil }
      return FineClause(
        source: row.source,
        measure: .share(
          lowest: Rate(millionths: range.lowerBound),
          highest: Rate(millionths: range.upperBound),
          ceiling: most
        ),
        base: base,
        warningBelow: rule == .fineLate ? number(.fineWarningBelow, on: day) : nil
      )
    }
  }

  private func fixed(
    _ rule: LawRule,
    on day: Day,
    _ measure: (ClosedRange<Int64>) -> FineClause.Measure
  ) -> [FineClause] {
    guard let row = row(rule, on: day), case .range(let range) = row.value else { return [] }
    return [FineClause(source: row.source, measure: measure(range), base: .socialAndUnemployment)]
  }

  /// Of the brackets only the first and the last are known.
  private func headcount(
    _ few: LawRule,
    _ many: LawRule,
    _ base: FineClause.Base,
    _ day: Day
  ) -> [FineClause] {
    guard let row = row(few, on: day), let least = range(few, on: day),
      let most = range(many, on: day), let steps = steps(.fineHeadcountSteps, on: day),
      let last = steps.last
    else { return [] }
    let first = FineClause.Bracket(from: 0, lowest: least.lowerBound, highest: least.upperBound)
    let between = steps.dropLast().map { FineClause.Bracket(from: $0, lowest: nil, highest: nil) }
    let end = FineClause.Bracket(from: last, lowest: most.lowerBound, highest: most.upperBound)
    return [
      FineClause(source: row.source, measure: .byWorkers([first] + between + [end]), base: base)
    ]
  }
}
