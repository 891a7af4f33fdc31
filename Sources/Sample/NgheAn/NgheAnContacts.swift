import Values

/// A call to a unit; those before an inspection name it.
struct NgheAnCall: Sendable {
  let unit: Int
  let day: Day
  let about: NgheAnPlace?
  /// A value of the catalogue's results of a contact.
  let result: String
}

/// Units that were invited to the office together with the economic police.
struct NgheAnSession: Sendable {
  let day: Day
  let units: [Int]
  let absent: [Int]
  let minutes: String
}

/// Calls before inspections, calls to others, and sessions with the police.
struct NgheAnContacts: Sendable {
  private(set) var calls: [NgheAnCall] = []
  private(set) var sessions: [NgheAnSession] = []

  init(
    _ units: NgheAnUnits,
    _ debts: NgheAnDebts,
    _ decisions: [NgheAnDecision],
    seed: UInt64
  ) {
    var random = RandomNumbers(seed: seed)
    var inspected: Set<Int> = []
    for (decision, decided) in decisions.enumerated() {
      for (place, inspection) in decided.inspections.enumerated() {
        guard let unit = inspection.unit else { continue }
        inspected.insert(unit)
        let day = decided.dated.advanced(by: 1).workday
        guard day < inspection.started, random.isChosen(perMille: 600) else { continue }
        let about = NgheAnPlace(decision: decision, inspection: place)
        let result = random.isChosen(perMille: 700) ? "promised" : "other"
        calls.append(NgheAnCall(unit: unit, day: day, about: about, result: result))
      }
    }
    for month in 1...11 {
      let owing = (0..<units.count).filter {
        debts.months[month][$0] >= 300 && !inspected.contains($0)
      }
      for unit in random.choose(30, from: owing) {
        let day = NgheAnProvince.year.advanced(by: month).firstDay
          .advanced(by: random.number(in: 6...25)).workday
        calls.append(NgheAnCall(unit: unit, day: day, about: nil, result: "promised"))
      }
      if month > 2 {
        let invited = random.choose(random.number(in: 6...12), from: owing)
        addSession(month, invited, isPartial: random.isChosen(perMille: 500))
      }
    }
    calls.sort { ($0.day, $0.unit) < ($1.day, $1.unit) }
  }

  private mutating func addSession(_ month: Int, _ invited: [Int], isPartial: Bool) {
    sessions.append(
      NgheAnSession(
        day: NgheAnProvince.year.advanced(by: month).firstDay.advanced(by: 19).workday,
        units: isPartial ? Array(invited.dropLast()) : invited,
        absent: isPartial ? Array(invited.suffix(1)) : [],
        minutes: padded(sessions.count + 1, to: 2) + "/BB-LV"
      )
    )
  }
}
