package import Values

/// What is to be done next about a debtor.
package enum WorkStep: String, CaseIterable, Sendable {
  /// Call: a promise was not kept.
  case brokenPromise = "broken_promise"
  /// Call: a promise is due soon, or on its day.
  case promise
  /// A letter with the month's statement.
  case letter
  case furtherLetter = "further_letter"
  /// A visit with minutes (D04h).
  case visit
  /// Over to those who collect old debts.
  case debtTeam = "debt_team"
  /// A surprise or inter-sectoral inspection (D04m).
  case inspection
  case policeList = "police_list"
  /// The unit may prove force majeure.
  case excuse
  /// Names of evaders on the portal (D15-TS).
  case publish
  case paused
}

/// The order of steps that the law of a day gives for urging; which one is next follows from what
/// was done.
package struct WorkLadder: Sendable {
  /// Which debts a step is for.
  package enum Debts: Sendable {
    case all
    /// Up to the months that the way of paying allows.
    case upToLimit
    case overLimit
    case daysLate(from: Int64)
  }

  /// When a step is due.
  package enum Due: Sendable {
    /// On this day of the month after the list's; 31 for its last day.
    case dayOfMonth(Int)
    /// On this day of the month after the first list of the debt that was over the limit.
    case dayOfMonthAfterLimit(Int)
    /// When so many days have passed since the last visit or letter.
    case afterVisit(days: Int)
    case afterLetter(days: Int)
    case monthsAfterVisit(Int)
  }

  /// What shows that a step was taken.
  package enum Sign: Sendable {
    case letterOfMonth
    case visit
    /// So many letters since the unit last paid.
    case letters(Int)
    case inspectionSinceVisit
    case listOfMonth
    /// Nothing is recorded of it: it gives way to the next step when that is due.
    case later
    /// It ends with its day.
    case itsDay
  }

  package struct Rung: Sendable {
    let step: WorkStep
    let debts: Debts
    let due: Due
    let sign: Sign
    /// The row of the law that says when.
    let rule: LawRow
  }

  /// In the order in which they are taken.
  package let rungs: [Rung]
  /// Months, in hundredths, that a unit may owe before it is visited, by its way of paying; empty
  /// where no unit is visited for its months.
  private let limits: [Int64: Int32]
  /// A promise is called for this many days before its day.
  let daysBeforePromise: Int

  /// The ladder of a day; without rungs where no rule holds.
  package init(_ law: LawTable, on day: Day) {
    var limits: [Int64: Int32] = [:]
    for (cycle, rule) in Self.limitRules {
      limits[cycle] = law.number(rule, on: day).map { Int32(clamping: $0) }
    }
    self.limits = limits
    daysBeforePromise = law.count(.urgingPromiseBefore, on: day) ?? 0
    rungs = (law.words(.urgingSteps, on: day) ?? []).compactMap { word in
      UrgingStep(rawValue: word)?.rung(law, on: day, hasLimits: !limits.isEmpty)
    }
  }

  private static let limitRules: [(cycle: Int64, rule: LawRule)] = [
    (1, .urgingLimitMonthly), (3, .urgingLimitQuarterly), (6, .urgingLimitHalfYearly),
  ]

  /// The limit of a way of paying, by the month where it is not known; nil where there is none.
  package func limit(cycle: Int64?) -> Int32? { cycle.flatMap { limits[$0] } ?? limits[1] }

  /// The day of the month on which a letter is due; nil where the ladder has no letter.
  var letterDay: Int? {
    rungs.lazy.compactMap { rung in
      guard rung.step == .letter, case .dayOfMonth(let day) = rung.due else { return nil }
      return day
    }.first
  }
}

/// A step as the law's list of steps has it.
enum UrgingStep: String, CaseIterable {
  case letter
  case visit
  case letterAfterVisit = "letter_after_visit"
  case furtherLetter = "further_letter"
  case debtTeam = "debt_team"
  case inspection
  case policeList = "police_list"
  case excuse
  case publish

  /// The rule that says when it is due.
  var rule: LawRule {
    switch self {
    case .letter: .urgingLetter
    case .visit: .urgingVisit
    case .letterAfterVisit: .urgingLetterAfterVisit
    case .furtherLetter: .urgingFurtherLetter
    case .debtTeam: .urgingDebtTeam
    case .inspection: .urgingInspection
    case .policeList: .urgingPoliceList
    case .excuse: .urgingExcuse
    case .publish: .urgingPublish
    }
  }

  /// The rung of the step; nil on a day for which its rule says nothing.
  func rung(_ law: LawTable, on day: Day, hasLimits: Bool) -> WorkLadder.Rung? {
    guard let row = law.row(rule, on: day), let count = law.count(rule, on: day) else {
      return nil
    }
    func rung(
      _ step: WorkStep,
      _ debts: WorkLadder.Debts,
      _ due: WorkLadder.Due,
      _ sign: WorkLadder.Sign
    ) -> WorkLadder.Rung {
      WorkLadder.Rung(step: step, debts: debts, due: due, sign: sign, rule: row)
    }
    switch self {
    case .letter:
      return rung(.letter, hasLimits ? .upToLimit : .all, .dayOfMonth(count), .letterOfMonth)
    case .visit: return rung(.visit, .overLimit, .dayOfMonthAfterLimit(count), .visit)
    case .letterAfterVisit:
      return rung(.letter, .overLimit, .afterVisit(days: count), .letters(1))
    case .furtherLetter:
      return rung(.furtherLetter, .overLimit, .afterLetter(days: count), .letters(2))
    case .debtTeam: return rung(.debtTeam, .overLimit, .afterLetter(days: count), .later)
    case .inspection:
      return rung(.inspection, .overLimit, .monthsAfterVisit(count), .inspectionSinceVisit)
    case .policeList: return rung(.policeList, .overLimit, .dayOfMonth(count), .listOfMonth)
    case .excuse: return rung(.excuse, .all, .dayOfMonth(count), .itsDay)
    case .publish:
      guard let days = law.number(.urgingPublishFrom, on: day) else { return nil }
      return rung(.publish, .daysLate(from: days), .dayOfMonth(count), .later)
    }
  }
}
