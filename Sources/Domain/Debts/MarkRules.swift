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

  /// Whether a proof of it makes bad debt proven (decision 1111/QĐ-BHXH: hard a to c).
  package var provesBadDebt: Bool {
    switch self {
    case .absent, .dissolving, .ended: true
    case .suspended, .rehabilitation, .dispute, .forceMajeure, .instalments: false
    }
  }

  /// What a proven mark of the kind holds back, as dated rows.
  package var rules: [DatedRule<MarkEffect>] {
    switch self {
    case .absent, .dissolving, .ended: Self.nothingHeld
    case .suspended, .rehabilitation: Self.suspensions
    case .forceMajeure: Self.forceMajeureRules
    case .dispute, .instalments: Self.ownRules
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

extension MarkKind {
  private static let newLaw = Day(year: 2025, month: 7, day: 1)
  private static let lastOldDay = Day(year: 2025, month: 6, day: 30)

  private static func rows(
    old: String,
    new: String,
    _ effect: MarkEffect
  ) -> [DatedRule<MarkEffect>] {
    [
      DatedRule(firstDay: nil, lastDay: lastOldDay, source: old, rule: effect),
      DatedRule(firstDay: newLaw, lastDay: nil, source: new, rule: effect),
    ]
  }

  private static let everything = MarkEffect(
    holdsList: true,
    holdsEvasion: true,
    holdsWorklist: true
  )

  private static let suspensions = rows(
    old: "58/2014/QH13, Điều 88",
    new: "41/2024/QH15, Điều 37",
    MarkEffect(holdsList: true, holdsEvasion: true, holdsWorklist: true, mostMonths: 12)
  )

  private static let forceMajeureRules = rows(
    old: "quy ước của cơ quan",
    new: "41/2024/QH15, Điều 38; 274/2025/NĐ-CP",
    everything
  )

  private static let ownRules = [
    DatedRule(
      firstDay: nil,
      lastDay: nil,
      source: "quy ước của cơ quan",
      rule: MarkEffect(holdsList: true, holdsWorklist: true)
    )
  ]

  private static let nothingHeld = [
    DatedRule(
      firstDay: nil,
      lastDay: nil,
      source: "1111/QĐ-BHXH",
      rule: MarkEffect()
    )
  ]
}
