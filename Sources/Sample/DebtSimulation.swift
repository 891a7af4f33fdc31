/// Who owes how many months, from January to September 2022.
///
/// How many units come to the police list and leave it each month is given, so that the figures of
/// the lists hold; which units these are is drawn.
struct DebtSimulation {
  /// Month by month, unit by unit.
  private(set) var months: [[DebtState]] = []
  private let units: SampleUnits
  private var random: RandomNumbers
  private var states: [DebtState]
  /// Units whose course is fixed.
  private let courses: [FixedCourse]
  private var isKnown: [Bool]
  /// Units that were on a list once; they do not come back.
  private(set) var wasListed: [Bool]
  /// Units that a decision keeps off the list of September: first those that were on August's.
  private(set) var held: [Int] = []

  /// New on the list and gone from it, from February to September.
  static let flows: [(new: Int, left: Int)] = [
    (198, 183), (205, 188), (191, 176), (214, 195), (202, 197), (196, 191), (207, 182), (209, 182),
  ]
  /// On the list of January.
  static let firstListCount = 3184
  static let monthCount = 9

  init(_ units: SampleUnits, seed: UInt64) {
    self.units = units
    random = RandomNumbers(seed: seed)
    states = Array(repeating: .free, count: units.count)
    wasListed = Array(repeating: false, count: units.count)
    isKnown = Array(repeating: false, count: units.count)
    courses = units.fixedCourses
    for course in courses { isKnown[course.unit] = true }
    begin()
    keep()
    for month in 1..<Self.monthCount {
      advance(to: month)
      keep()
    }
  }

  private mutating func keep() {
    for unit in states.indices where states[unit].isListed { wasListed[unit] = true }
    months.append(states)
  }

  // MARK: January

  private mutating func begin() {
    placeKnown(month: 0)
    let listed = Self.firstListCount - states.count { $0.isListed }
    let (few, pausing) = (12, 2)
    for _ in 0..<few { place(.unpaid(hundredths: 100, badReason()), as: .listed) }
    for place in 0..<pausing { self.place(pausingState(place), as: .listed) }
    for _ in 0..<(listed - few - pausing) { place(oldDebt(), as: .listed) }
    for _ in 0..<1150 { place(.unpaid(hundredths: 200 + fraction()), as: .two) }
    for _ in 0..<2900 { place(.unpaid(hundredths: 100 + fraction()), as: .one) }
    for _ in 0..<500 { place(.unpaid(hundredths: random.number(in: 20...99)), as: .arising) }
  }

  private mutating func placeKnown(month: Int) {
    for course in courses {
      let owed = course.owed[month]
      states[course.unit] = owed == 0 ? .free : .unpaid(hundredths: owed, course.reason)
    }
  }

  private func pausingState(_ place: Int) -> DebtState {
    .unpaid(hundredths: 300 + place * 200, .pausing)
  }

  /// Three months and more, each further month a little rarer.
  private mutating func oldDebt() -> DebtState {
    var months = 3
    while months < 60, !random.isChosen(perMille: 135) { months += 1 }
    let isBad = random.isChosen(perMille: 65)
    if isBad { months += 6 }
    return .unpaid(hundredths: months * 100 + fraction(), isBad ? badReason() : .none)
  }

  private mutating func badReason() -> SampleReason {
    [SampleReason.bankrupt, .dissolved, .absent][random.place(weights: [45, 30, 25])]
  }

  /// Mostly whole months, sometimes a part of one.
  private mutating func fraction() -> Int {
    random.isChosen(perMille: 120) ? random.number(in: 1...99) : 0
  }

  /// Gives a debt to a unit that has none.
  private mutating func place(_ state: DebtState, as band: DebtBand) {
    while true {
      let unit = random.below(states.count)
      guard !states[unit].isDebt, !isKnown[unit], !wasListed[unit],
        random.below(1000) < readiness(unit, band)
      else { continue }
      states[unit] = state
      return
    }
  }

  /// How readily a unit takes such a debt; small firms owe longest.
  private func readiness(_ unit: Int, _ band: DebtBand) -> Int {
    let kind = units.kinds[unit]
    if band == .listed, kind.isParticipant { return 0 }
    let size = [4, 9, 49, 199].firstIndex { units.workers[unit] <= $0 } ?? 4
    let bySize = band == .listed ? [1000, 800, 330, 75, 0] : [800, 800, 560, 260, 70]
    return kind.debtPerMille * bySize[size] / 1000
  }

  // MARK: The months after

  private mutating func advance(to month: Int) {
    let before = states
    let flow = Self.flows[month - 1]
    let moves = choose(flow, month, before)
    for unit in states.indices where before[unit].isDebt && !isKnown[unit] {
      states[unit] = moves[unit] ?? drift(before[unit], month, units.districts[unit])
    }
    placeKnown(month: month)
    for _ in 0..<2950 { place(.unpaid(hundredths: 100), as: .one) }
    for _ in 0..<420 { place(.unpaid(hundredths: random.number(in: 20...99)), as: .arising) }
  }

  /// The units whose step is given by the month's counts.
  private mutating func choose(
    _ flow: (new: Int, left: Int),
    _ month: Int,
    _ before: [DebtState]
  ) -> [Int: DebtState] {
    var moves: [Int: DebtState] = [:]
    for (unit, isWhole) in leaving(flow.left, month, before) {
      moves[unit] =
        isWhole ? .free : before[unit].paidDown(to: random.number(in: 50...290))
    }
    if month == 8 {
      for unit in hold(before, moves) { moves[unit] = before[unit].grown }
    }
    let free = before.indices.filter {
      before[$0].isDebt && !isKnown[$0] && moves[$0] == nil
    }
    let candidates = free.filter { !units.kinds[$0].isParticipant && !wasListed[$0] }
    let turned = random.choose(3, from: candidates.filter { before[$0].band == .one })
    for unit in turned { moves[unit] = claimed(before[unit].grown) }
    let arriving = courses.count { $0.owed[month] / 100 == 3 && $0.owed[month - 1] < 300 }
    let crossing = candidates.filter {
      before[$0].band == .two && random.below(1000) < readiness($0, .listed)
    }
    for unit in random.choose(flow.new - turned.count - arriving, from: crossing) {
      moves[unit] = before[unit].grown
    }
    let old = free.filter { before[$0].band == .listed && before[$0].reason == .none }
    for unit in random.choose(4, from: old) { moves[unit] = claimed(before[unit].grown) }
    return moves
  }

  /// Draws the units that are held back in September beside the one of the guides.
  private mutating func hold(_ before: [DebtState], _ moves: [Int: DebtState]) -> [Int] {
    func able(_ band: DebtBand) -> [Int] {
      before.indices.filter {
        before[$0].band == band && before[$0].reason == .none && moves[$0] == nil && !isKnown[$0]
          && (band == .listed || !wasListed[$0]) && !units.kinds[$0].isParticipant
          && units.workers[$0] <= 49 && !Self.jointDistricts.contains(units.districts[$0])
      }
    }
    held = [units.known[.pausing]].compactMap { $0 }
    held += random.choose(HeldMark.listedCount - held.count, from: able(.listed))
    held += random.choose(HeldMark.all.count - HeldMark.listedCount, from: able(.two))
    return held.filter { !isKnown[$0] }
  }

  private mutating func claimed(_ state: DebtState) -> DebtState {
    var state = state
    state.reason = badReason()
    return state
  }

  /// Small units that pay everything, or so much that less than three months are left.
  ///
  /// In September those of Tân Uyên and Bến Cát are some of the units that worked with the police.
  private mutating func leaving(
    _ count: Int,
    _ month: Int,
    _ before: [DebtState]
  ) -> [(unit: Int, isWhole: Bool)] {
    let able = before.indices.filter {
      before[$0].band == .listed && before[$0].reason == .none && !isKnown[$0]
        && units.workers[$0] <= 9 && before[$0].months <= 1500
    }
    guard month == 8 else {
      return random.choose(count, from: able).enumerated().map { ($1, $0 * 3 < count * 2) }
    }
    let town = able.filter { units.districts[$0] == .tanUyen }
    let other = able.filter { units.districts[$0] == .benCat }
    let rest = able.filter { !Self.jointDistricts.contains(units.districts[$0]) }
    let (whole, partly) = (Self.septemberPayers.whole, Self.septemberPayers.partly)
    let both = random.choose(12, from: town) + random.choose(3, from: other)
    let chosen = both + random.choose(whole + partly - both.count, from: rest)
    return chosen.enumerated().map { ($1, $0 < whole) }
  }

  /// The districts whose town police worked with the office.
  static let jointDistricts: Set<SampleDistrict> = [.tanUyen, .benCat]
  /// Of the 182 that left the list in September: free of debt, and below three months; the others
  /// are held back.
  static let septemberPayers = (whole: 121, partly: 182 - 121 - HeldMark.listedCount)

  /// The step of a unit that was not chosen; none crosses the line of the list.
  private mutating func drift(
    _ state: DebtState,
    _ month: Int,
    _ district: SampleDistrict
  ) -> DebtState {
    switch state.band {
    case .free: return .free
    case .listed: return driftListed(state, month, district)
    case .two:
      if random.isChosen(perMille: 620) { return .free }
      return state.paidDown(to: random.number(in: 60...296))
    case .one:
      if random.isChosen(perMille: 500) { return state.grown }
      if random.isChosen(perMille: 700) { return .free }
      return state.paidDown(to: random.number(in: 30...180))
    case .arising:
      if random.isChosen(perMille: 550) { return .free }
      return random.isChosen(perMille: 600) ? state.grown : state
    }
  }

  private mutating func driftListed(
    _ state: DebtState,
    _ month: Int,
    _ district: SampleDistrict
  ) -> DebtState {
    guard state.reason == .none, state.months >= 500 else { return state.grown }
    // In September the receipts are recorded, too, and are no more than the article says.
    let isRecorded = month == 8
    let pays = random.isChosen(perMille: isRecorded ? 60 : 480)
    guard pays, !isRecorded || !Self.jointDistricts.contains(district) else { return state.grown }
    let isLevel = random.isChosen(perMille: 800)
    return state.paidDown(
      to: Int(state.months) + 100 - (isLevel ? 100 : 50 * random.number(in: 3...6))
    )
  }
}
