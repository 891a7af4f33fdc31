import Values

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

/// The order of steps that the law gives for urging, as data; which one is next follows from what
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
    /// The text it rests on, and how sure that is.
    let source: String
    let certainty: Certainty
  }

  package enum Certainty: String, CaseIterable, Sendable {
    case official
    case reported
    /// A setting of the office.
    case own
  }

  /// In the order in which they are taken.
  package let rungs: [Rung]

  /// Months, in hundredths, that a unit may owe before it is visited, by its way of paying.
  package func limit(cycle: Int64?) -> Int32 {
    switch cycle {
    case 3: 400
    case 6: 700
    default: 200
    }
  }

  /// A promise is called for this many days before its day; a setting of the office.
  package static let daysBeforePromise = 5

  package static let rules: [DatedRule<WorkLadder>] = [
    DatedRule(
      firstDay: nil,
      lastDay: Day(year: 2025, month: 11, day: 29),
      source: "595/QĐ-BHXH",
      rule: WorkLadder(rungs: rungsOf595)
    ),
    DatedRule(
      firstDay: Day(year: 2025, month: 11, day: 30),
      lastDay: nil,
      source: "274/2025/NĐ-CP",
      rule: WorkLadder(rungs: rungsOf274)
    ),
  ]

  private static let rungsOf595 = [
    Rung(
      step: .letter,
      debts: .upToLimit,
      due: .dayOfMonth(10),
      sign: .letterOfMonth,
      source: "595/QĐ-BHXH; ngày 10: quy ước của cơ quan",
      certainty: .official
    ),
    Rung(
      step: .visit,
      debts: .overLimit,
      due: .dayOfMonthAfterLimit(10),
      sign: .visit,
      source: "595/QĐ-BHXH; ngày 10: quy ước của cơ quan",
      certainty: .official
    ),
    Rung(
      step: .letter,
      debts: .overLimit,
      due: .afterVisit(days: 15),
      sign: .letters(1),
      source: "595/QĐ-BHXH",
      certainty: .official
    ),
    Rung(
      step: .furtherLetter,
      debts: .overLimit,
      due: .afterLetter(days: 15),
      sign: .letters(2),
      source: "595/QĐ-BHXH",
      certainty: .official
    ),
    Rung(
      step: .debtTeam,
      debts: .overLimit,
      due: .afterLetter(days: 15),
      sign: .later,
      source: "595/QĐ-BHXH",
      certainty: .official
    ),
    Rung(
      step: .inspection,
      debts: .overLimit,
      due: .monthsAfterVisit(3),
      sign: .inspectionSinceVisit,
      source: "595/QĐ-BHXH",
      certainty: .official
    ),
    Rung(
      step: .policeList,
      debts: .overLimit,
      due: .dayOfMonth(10),
      sign: .listOfMonth,
      source: "quy chế phối hợp 01/QCPH-BCA-BHXHVN; ngày 10: quy ước của cơ quan",
      certainty: .reported
    ),
  ]

  private static let rungsOf274 = [
    Rung(
      step: .letter,
      debts: .all,
      due: .dayOfMonth(10),
      sign: .letterOfMonth,
      source: "274/2025/NĐ-CP, 366/QĐ-BHXH (01-ĐĐ)",
      certainty: .reported
    ),
    Rung(
      step: .excuse,
      debts: .all,
      due: .dayOfMonth(25),
      sign: .itsDay,
      source: "274/2025/NĐ-CP",
      certainty: .reported
    ),
    Rung(
      step: .publish,
      debts: .daysLate(from: 61),
      due: .dayOfMonth(31),
      sign: .later,
      source: "366/QĐ-BHXH (D15-TS)",
      certainty: .official
    ),
  ]
}
