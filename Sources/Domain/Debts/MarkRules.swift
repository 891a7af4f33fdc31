import Values

/// What is said about a unit for a time.
package enum MarkKind: String, CaseIterable, Sendable {
  case absent
  case dissolving
  case ended
  case suspended
  case rehabilitation
  case dispute
  case forceMajeure = "force_majeure"
  case instalments

  /// The rule that says what a proven mark of the kind holds back.
  package var hold: LawRule {
    switch self {
    case .absent: .holdAbsent
    case .dissolving: .holdDissolving
    case .ended: .holdEnded
    case .suspended: .holdSuspended
    case .rehabilitation: .holdRehabilitation
    case .dispute: .holdDispute
    case .forceMajeure: .holdForceMajeure
    case .instalments: .holdInstalments
    }
  }

  /// The rule that ends it, whatever its paper says; nil where there is none.
  package var longest: LawRule? {
    switch self {
    case .suspended, .rehabilitation: .holdSuspensionMost
    case .absent, .dissolving, .ended, .dispute, .forceMajeure, .instalments: nil
    }
  }
}

/// What a proven, running mark holds back.
package struct MarkEffect: Hashable, Sendable {
  package var holdsList = false
  package var holdsEvasion = false
  package var holdsWorklist = false
  /// For how many months it can hold anything, from its first day; nil without a limit.
  package var mostMonths: Int?
}

extension MarkEffect {
  /// What the law of a day lets a mark of a kind hold back.
  init(_ kind: MarkKind, on day: Day, in law: LawTable) {
    let held = law.words(kind.hold, on: day) ?? []
    holdsList = held.contains("list")
    holdsEvasion = held.contains("evasion")
    holdsWorklist = held.contains("worklist")
    mostMonths = kind.longest.flatMap { law.count($0, on: day) }
  }
}
