import Domain
import Values

/// The place of an inspection: its decision, and itself among those of the decision.
struct NgheAnPlace: Hashable {
  let decision: Int
  let inspection: Int
}

/// What an inspection found.
struct NgheAnFinding: Sendable {
  let place: NgheAnPlace
  let kind: String
  let day: Day
  /// The year of the duty.
  let year: Int
  /// Nil where no workers are concerned.
  let workers: Int?
  /// Dong to pay back.
  let amount: Int64
  /// What was paid of it, and when; nil for nothing.
  let paid: (day: Day, amount: Int64)?
}

/// The findings of the year, brought to the figures of the article.
struct NgheAnFindings {
  private(set) var findings: [NgheAnFinding] = []
  private var random: RandomNumbers
  private let decisions: [NgheAnDecision]

  /// Workers and dong to pay back: not enrolled or not long enough, and under-declared.
  static let enrolment = (workers: 204, amount: Int64(1_570_000_000))
  static let underDeclared = (workers: 23, amount: Int64(548_000_000))

  init(_ decisions: [NgheAnDecision], seed: UInt64) {
    self.decisions = decisions
    random = RandomNumbers(seed: seed)
    let concluded = places {
      $0.unit != nil && $0.concluded.map { $0 < NgheAnProvince.today } == true
    }
    let chosen = random.choose(82, from: concluded)
    let kinds =
      Array(repeating: "not_enrolled", count: 38) + Array(repeating: "short_time", count: 27)
    spread(kinds, over: chosen[..<65], Self.enrolment)
    spread(
      Array(repeating: "under_declared", count: 11),
      over: chosen[65..<76],
      Self.underDeclared
    )
    for place in chosen[76...] {
      add(place, "benefit_wrong", workers: 1, amount: Int64(random.number(in: 8...60)) * 500_000)
    }
    let facilities = places { $0.unit == nil }.filter {
      decisions[$0.decision].word == .facilitySurprise
    }
    for place in facilities {
      add(
        place,
        "inflated_cost",
        workers: nil,
        amount: Int64(random.number(in: 40...260)) * 1_000_000
      )
    }
    findings.sort {
      ($0.day, $0.place.decision, $0.place.inspection)
        < ($1.day, $1.place.decision, $1.place.inspection)
    }
  }

  private func places(where isMeant: (NgheAnInspection) -> Bool) -> [NgheAnPlace] {
    decisions.indices.flatMap { decision in
      decisions[decision].inspections.indices.filter {
        let inspection = decisions[decision].inspections[$0]
        return inspection.dropped == nil && isMeant(inspection)
      }.map { NgheAnPlace(decision: decision, inspection: $0) }
    }
  }

  /// Shares workers and money among inspections; the last takes what rounding leaves over.
  private mutating func spread(
    _ kinds: [String],
    over places: ArraySlice<NgheAnPlace>,
    _ total: (workers: Int, amount: Int64)
  ) {
    var workers = Array(repeating: 1, count: kinds.count)
    for _ in 0..<(total.workers - kinds.count) { workers[random.below(kinds.count)] += 1 }
    var rest = total.amount
    for (number, place) in places.enumerated() {
      let isLast = number == kinds.count - 1
      let part = total.amount * Int64(workers[number]) / Int64(total.workers) / 100_000 * 100_000
      add(place, kinds[number], workers: workers[number], amount: isLast ? rest : part)
      rest -= part
    }
  }

  private mutating func add(
    _ place: NgheAnPlace,
    _ kind: String,
    workers: Int?,
    amount: Int64
  ) {
    let inspection = decisions[place.decision].inspections[place.inspection]
    var paid: (Day, Int64)?
    if let concluded = inspection.concluded, random.isChosen(perMille: 760) {
      let day = concluded.advanced(by: random.number(in: 3...32)).workday
      let part = random.isChosen(perMille: 850) ? amount : amount / 2
      if day < NgheAnProvince.today, part > 0 { paid = (day, part) }
    }
    findings.append(
      NgheAnFinding(
        place: place,
        kind: kind,
        day: inspection.ended,
        year: random.number(in: 2019...2021),
        workers: workers,
        amount: amount,
        paid: paid
      )
    )
  }
}
