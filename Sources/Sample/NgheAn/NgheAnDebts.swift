import Columnar
import Domain
import Values

/// A part of its debt that a unit pays on a day.
struct NgheAnShare {
  let unit: Int
  let day: Day
  /// Of what it still owes of the month-end before, in thousandths; 1000 clears it.
  let perMille: Int
  /// It lies in the window of an inspection, so that it counts as recovered by it.
  let isInspected: Bool
}

/// Who owes how many months at each month's end, and which parts are paid.
struct NgheAnDebts: Sendable {
  /// Month by month the hundredths of a month that each unit owes.
  private(set) var months: [[Int32]]
  private(set) var shares: [NgheAnShare] = []
  /// Dong of each share, in the same order.
  private(set) var amounts: [Int64] = []
  private var duties: [Int64]
  private var random: RandomNumbers

  /// The article: 81.4 billion recovered by inspection.
  static let recoveredTotal: Int64 = 81_400_000_000

  init(_ units: NgheAnUnits, _ decisions: [NgheAnDecision], seed: UInt64) {
    random = RandomNumbers(seed: seed)
    duties = units.duties
    months = Array(
      repeating: Array(repeating: 0, count: units.count),
      count: NgheAnProvince.monthCount
    )
    // A unit that is inspected again has its debt from the first time.
    var known: Set<Int> = []
    for decision in decisions {
      for inspection in decision.inspections {
        guard let unit = inspection.unit, known.insert(unit).inserted else { continue }
        owe(unit, inspection, decision)
      }
    }
    for unit in 0..<units.count where !known.contains(unit) && units.kinds[unit] != .publicBody {
      if random.isChosen(perMille: 95) {
        oweLong(unit)
      } else if random.isChosen(perMille: 330) {
        oweNow(unit)
      }
    }
    shares.sort { ($0.day, $0.unit) < ($1.day, $1.unit) }
  }

  private static func place(of day: Day) -> Int {
    Int(day.month.index - NgheAnProvince.firstMonth.index)
  }

  // MARK: Inspected units

  /// A debt that has grown up to the decision, and what is paid of it.
  private mutating func owe(
    _ unit: Int,
    _ inspection: NgheAnInspection,
    _ decision: NgheAnDecision
  ) {
    let isPlanned = decision.word == .specialised
    if isPlanned, random.isChosen(perMille: 380) { return }
    let before = Self.place(of: decision.dated) - 1
    let owed = isPlanned ? random.number(in: 1...14) : random.number(in: 3...26)
    var paid: [NgheAnShare] = []
    if inspection.dropped == nil, random.isChosen(perMille: isPlanned ? 800 : 780) {
      paid = parts(unit, inspection, decision)
    }
    grow(unit, until: before, owed: owed, paid)
    shares += paid
  }

  /// One or two payments before, during or after the work on site.
  private mutating func parts(
    _ unit: Int,
    _ inspection: NgheAnInspection,
    _ decision: NgheAnDecision
  ) -> [NgheAnShare] {
    let last = NgheAnProvince.today.advanced(by: -1)
    let phases = [
      (decision.dated, inspection.started.advanced(by: -1)), (inspection.started, inspection.ended),
      (inspection.ended.advanced(by: 1), min(inspection.ended.advanced(by: 55), last)),
    ]
    var days: [Day] = []
    for (place, perMille) in [300, 250, 620].enumerated() {
      let (first, end) = phases[place]
      guard first <= end, random.isChosen(perMille: perMille) else { continue }
      days.append(first.advanced(by: random.below(Int(end.index - first.index) + 1)))
    }
    if days.isEmpty { days = [inspection.ended] }
    let clears = random.isChosen(perMille: 340)
    return days.enumerated().map { place, day in
      let isLast = place == days.count - 1
      return NgheAnShare(
        unit: unit,
        day: day,
        perMille: isLast && clears ? 1000 : random.number(in: 150...700),
        isInspected: true
      )
    }
  }

  /// The months of a unit: growing up to a month, then as the payments leave it.
  private mutating func grow(_ unit: Int, until before: Int, owed: Int, _ paid: [NgheAnShare]) {
    var now = Int32(max(0, owed - before) * 100)
    for place in months.indices {
      if place > 0, now > 0 || place > before - owed, !isCleared(unit, place, paid) { now += 100 }
      for share in paid where Self.place(of: share.day) == place {
        now = share.perMille == 1000 ? 0 : now * Int32(1000 - share.perMille) / 1000
      }
      months[place][unit] = now
    }
  }

  /// Whoever has cleared its debt pays its current months from then on.
  private func isCleared(_ unit: Int, _ place: Int, _ paid: [NgheAnShare]) -> Bool {
    paid.contains { $0.perMille == 1000 && Self.place(of: $0.day) < place }
  }

  // MARK: The others

  private mutating func oweLong(_ unit: Int) {
    let owed = random.number(in: 1...30)
    var paid: [NgheAnShare] = []
    if random.isChosen(perMille: 320) {
      let day = NgheAnProvince.year.firstDay.advanced(by: 3 + random.below(355)).workday
      paid = [
        NgheAnShare(
          unit: unit,
          day: min(day, NgheAnProvince.today.advanced(by: -1)),
          perMille: random.isChosen(perMille: 250) ? 1000 : random.number(in: 100...800),
          isInspected: false
        )
      ]
    }
    grow(unit, until: 0, owed: owed, paid)
    shares += paid
  }

  private mutating func oweNow(_ unit: Int) {
    for place in months.indices where random.isChosen(perMille: 260) {
      months[place][unit] = random.isChosen(perMille: 800) ? 100 : 200
    }
  }

  // MARK: Money

  /// Scales the duties of those who paid in the scope of inspections, so that the article's sum comes
  /// out to the dong.
  mutating func calibrate(_ units: inout NgheAnUnits) {
    let counted = shares.indices.filter {
      shares[$0].isInspected && shares[$0].day.month.year == 2022
    }
    settle()
    let raw = counted.reduce(0) { $0 + amounts[$1] }
    let payers = Set(shares.filter(\.isInspected).map(\.unit))
    // Millionths keep the product within 64 bits; a little less leaves room for the rest.
    let factor = Self.recoveredTotal / 1_000 * 999 / (raw / 1_000_000)
    for unit in payers { duties[unit] = duties[unit] * factor / 1_000_000 }
    settle()
    let rest = Self.recoveredTotal - counted.reduce(0) { $0 + amounts[$1] }
    // The payment that leaves most open takes what is left over.
    let widest = counted.max { open(behind: $0) < open(behind: $1) }
    if let widest { amounts[widest] += rest }
    units.duties = duties
  }

  /// What a unit owes at a month's end; 0 where it is not on the list.
  func amount(_ unit: Int, _ place: Int) -> Int64 {
    figures(unit, place)?.amount ?? 0
  }

  func figures(_ unit: Int, _ place: Int) -> LineFigures? {
    let owed = months[place][unit]
    guard owed > 0 else { return nil }
    let state = DebtState.unpaid(hundredths: Int(owed))
    return LineFigures(state, duty: duties[unit], correction: 0, paysHealth: true)
  }

  private mutating func settle() {
    amounts = []
    var paid: [Int: Int64] = [:]
    var month: Month?
    for share in shares {
      if share.day.month != month {
        month = share.day.month
        paid = [:]
      }
      let open = amount(share.unit, Self.place(of: share.day) - 1) - (paid[share.unit] ?? 0)
      let part = share.perMille == 1000 ? open : open / 1000 * Int64(share.perMille)
      let whole = share.perMille == 1000 ? part : part / 100_000 * 100_000
      amounts.append(max(whole, 0))
      paid[share.unit, default: 0] += max(whole, 0)
    }
  }

  /// What stays open behind a payment that is the only one of its unit; 0 for others.
  private func open(behind place: Int) -> Int64 {
    let share = shares[place]
    guard shares.count(where: { $0.unit == share.unit }) == 1 else { return 0 }
    return amount(share.unit, Self.place(of: share.day) - 1) - amounts[place]
  }

  /// The list of a month.
  func lines(_ place: Int, of units: NgheAnUnits) -> ListLines {
    var rows: [UInt32] = []
    var columns: [[Int64]] = Array(repeating: [], count: 8)
    for unit in 0..<units.count {
      guard let figures = figures(unit, place) else { continue }
      rows.append(UInt32(unit))
      let values = [
        figures.amount, figures.si, figures.hi, figures.ui, figures.acc, figures.interest,
        Int64(months[place][unit]), units.workers[unit],
      ]
      for (column, value) in values.enumerated() { columns[column].append(value) }
    }
    let names = ["amount", "si", "hi", "ui", "acc", "interest", "months", "workers"]
    return ListLines(
      month: NgheAnProvince.firstMonth.advanced(by: place),
      extent: .complete,
      codes: units.codes.gather(rows),
      figures: Dictionary(
        uniqueKeysWithValues: zip(names, columns).map { ($0, IntegerColumn(values: $1)) }
      )
    )
  }
}
