import Values

/// What is recorded of one unit, or of all codes of one employer, that bears on Article 216.
struct EvasionFacts: Sendable {
  /// Unpaid months of contributions with the principal owed; overdue, and of the time that counts.
  var unpaid: [Month: Int128] = [:]
  /// Months that an earlier statement had as unpaid and the newest has not.
  var paidSince: Set<Month> = []
  /// The end of the newest statement of dues; nil without one.
  var duesPeriod: Month?
  /// Whether nothing is owed that is not among the dues.
  var hasAllDues = false
  /// Served sanctions for evasion, by their ids with the day of serving.
  var sanctions: [(id: String, served: Day)] = []
  /// Sanctions for evasion that were not served, or annulled, or lapsed.
  var otherSanctions: [String] = []
  var hasAllSanctions = false
  /// Findings of evasion, with duty and workers as far as they say.
  var findings: [String] = []
  var foundAmount: Int128?
  var foundWorkers: Int128?
  var deceit = ShownBy()
  var withheld = ShownBy()
  /// The ids of dues that make the unpaid months, first and last.
  var dueIDs: [String] = []
  /// The sizes of several codes together; nil while it is about one.
  private var joined: (amount: KnownSum, workers: KnownSum)?
}

/// A sum of which some parts may not be known.
struct KnownSum: Sendable {
  /// Of the parts that are known; nil where none is.
  let known: Int128?
  /// Whether every part is known.
  let isWhole: Bool

  init(_ number: Int128?) {
    known = number
    isWhole = number != nil
  }

  private init(_ known: Int128?, isWhole: Bool) { (self.known, self.isWhole) = (known, isWhole) }

  func adding(_ other: KnownSum) -> KnownSum {
    let parts = [known, other.known].compactMap { $0 }
    return KnownSum(
      parts.isEmpty ? nil : parts.reduce(0, +),
      isWhole: isWhole && other.isWhole
    )
  }
}

/// The evidence for and against a circumstance.
struct ShownBy: Sendable {
  var present: [String] = []
  var absent: [String] = []

  var state: ConditionState {
    switch (present.isEmpty, absent.isEmpty) {
    case (false, true): .met
    case (true, false): .notMet
    case (true, true), (false, false): .unknown
    }
  }

  mutating func add(_ other: ShownBy) {
    present += other.present
    absent += other.absent
  }
}

/// What a list and the register say of the duty to contribute.
struct DutyFacts: Sendable {
  var hasList = false
  var isParticipant = false
  /// The proven mark by which the unit had ended before the month.
  var endedBy: String?
  /// Workers enrolled; nil where no list states them.
  var workers: Int64?

  var state: ConditionState {
    if !hasList { return .unknown }
    if isParticipant || endedBy != nil { return .notMet }
    return workers.map { $0 > 0 } ?? false ? .met : .unknown
  }

  /// Of all codes of one employer: one that has the duty is enough.
  mutating func add(_ other: DutyFacts) {
    let parts = [workers, other.workers].compactMap { $0.map { Int128($0) } }
    workers = parts.isEmpty ? nil : Int64(clamping: parts.reduce(0, +))
    hasList = hasList || other.hasList
    isParticipant = isParticipant && other.isParticipant
    if other.endedBy == nil { endedBy = nil }
  }
}

/// The sizes and numbers that Article 216 counts.
struct EvasionBounds: Sendable {
  let months: Int
  let amounts: PenalSizes
  let workers: PenalSizes
  /// Conduct and sanctions before it do not count.
  let from: Day

  init?(_ law: LawTable, on day: Day) {
    guard let months = law.count(.article216Months, on: day),
      let amounts = law.sizes(.article216Amounts, on: day),
      let workers = law.sizes(.article216Workers, on: day),
      let from = law.day(.article216From, on: day)
    else { return nil }
    (self.months, self.amounts, self.workers, self.from) = (months, amounts, workers, from)
  }
}

extension EvasionFacts {
  /// Takes another code of the same employer in law in.
  mutating func add(_ other: EvasionFacts) {
    joined = (amount.adding(other.amount), workers.adding(other.workers))
    unpaid.merge(other.unpaid) { $0 + $1 }
    paidSince.formUnion(other.paidSince)
    duesPeriod = [duesPeriod, other.duesPeriod].compactMap { $0 }.max()
    hasAllDues = hasAllDues && other.hasAllDues
    sanctions += other.sanctions
    otherSanctions += other.otherSanctions
    hasAllSanctions = hasAllSanctions && other.hasAllSanctions
    findings += other.findings
    foundAmount = foundAmount.map { $0 + (other.foundAmount ?? 0) } ?? other.foundAmount
    foundWorkers = foundWorkers.map { $0 + (other.foundWorkers ?? 0) } ?? other.foundWorkers
    deceit.add(other.deceit)
    withheld.add(other.withheld)
    dueIDs += other.dueIDs
  }

  /// Principal owed by the dues; nil without them, unless they are declared complete.
  var owed: Int128? {
    duesPeriod == nil && !hasAllDues ? nil : unpaid.values.reduce(0, +)
  }

  /// What was evaded: of each code the dues or the findings, whichever is more, as one may hold the
  /// other.
  var amount: KnownSum {
    joined?.amount ?? KnownSum([owed, foundAmount].compactMap { $0 }.max())
  }

  var workers: KnownSum { joined?.workers ?? KnownSum(foundWorkers) }

  /// Every condition but the duty.
  func state(_ condition: ArticleCondition, _ bounds: EvasionBounds) -> ConditionState {
    switch condition {
    case .deceit: deceit.state
    case .withheld: withheld.state
    case .sixMonths:
      unpaid.count >= bounds.months ? .met : hasAllDues ? .notMet : .unknown
    case .sanctionedBefore: !sanctions.isEmpty ? .met : hasAllSanctions ? .notMet : .unknown
    case .stillViolating: violationState
    case .amount: sizeState(amount, bounds.amounts, isOtherKnown: workers.isWhole)
    case .workers: sizeState(workers, bounds.workers, isOtherKnown: true)
    case .duty, .falsePapers, .benefit, .moneyTaken, .damage: .unknown
    }
  }

  /// Owed for months behind the one in which the first sanction was served.
  private var violationState: ConditionState {
    guard let served = sanctions.map(\.served).min() else {
      return hasAllSanctions ? .notMet : .unknown
    }
    if unpaid.keys.contains(where: { $0 > served.month }) { return .met }
    return hasAllDues ? .notMet : .unknown
  }

  /// Below the first size it is not met only where the other size is known, too.
  private func sizeState(
    _ size: KnownSum,
    _ sizes: PenalSizes,
    isOtherKnown: Bool
  ) -> ConditionState {
    guard let known = size.known else { return .unknown }
    if sizes.clause(of: known) > 0 { return .met }
    return size.isWhole && isOtherKnown ? .notMet : .unknown
  }
}
