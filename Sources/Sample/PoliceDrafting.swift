import Values

/// What came after a list was handed over: what the police did, and names that were wrong.
struct PoliceDrafting {
  private(set) var outcomes: [SampleOutcome] = []
  private(set) var corrections: [SampleCorrection] = []
  private let units: SampleUnits
  private let lists: [SampleList]
  private var random: RandomNumbers

  /// How many units the police came back to, and how many of them twice.
  static let reportedUnits = 871
  static let reportedTwice = 333

  init(_ units: SampleUnits, _ lists: [SampleList], seed: UInt64) {
    self.units = units
    self.lists = lists
    random = RandomNumbers(seed: seed)
    addCorrections()
    addOutcomes()
  }

  // MARK: Corrections

  /// Of the lists of March and June each one line was wrong: its unit owed nothing a month later.
  private mutating func addCorrections() {
    for (place, number) in [(2, "562/BHXH-TST"), (5, "976/BHXH-TST")] {
      let next = Set(lists[place + 1].units)
      let list = lists[place]
      let wrong = (0..<list.count).first {
        list.isReferred($0) && !next.contains(list.units[$0])
          && !units.recoded.map(\.old).contains(list.units[$0])
      }
      guard let wrong else { continue }
      corrections.append(
        SampleCorrection(
          list: place,
          unit: list.units[wrong],
          day: SampleEvent.handover(of: list.month).advanced(by: 12).workday,
          number: number
        )
      )
    }
  }

  // MARK: Outcomes

  /// Letters of the police on the lists of January to August; of each unit the latest list counts.
  private mutating func addOutcomes() {
    let withdrawn = Set(corrections.map(\.unit))
    let count = lists.count - 1
    var taken = withdrawn
    for place in 0..<count {
      let list = lists[place]
      let able = (0..<list.count).filter {
        list.isReferred($0) && !taken.contains(list.units[$0])
      }.map { list.units[$0] }
      let wanted =
        Self.reportedUnits * (place + 1) / count - Self.reportedUnits * place / count
      let twice = Self.reportedTwice * (place + 1) / count - Self.reportedTwice * place / count
      let chosen = random.choose(wanted, from: able).sorted()
      taken.formUnion(chosen)
      for (number, unit) in chosen.enumerated() {
        addFirst(place, unit)
        if number < twice { addSecond(place, unit) }
      }
    }
    outcomes.sort { ($0.day, $0.unit) < ($1.day, $1.unit) }
  }

  /// Six to eighteen days behind the hand-over, mostly twelve.
  private mutating func addFirst(_ place: Int, _ unit: Int) {
    let days = 6 + random.below(7) + random.below(7)
    let actions = ["received", "invited", "verified", "returned", "refused"]
    let action = actions[random.place(weights: [40, 35, 15, 6, 4])]
    add(place, unit, days, action, nil)
  }

  private mutating func addSecond(_ place: Int, _ unit: Int) {
    let actions = ["worked", "reminded", "verified"]
    let action = actions[random.place(weights: [60, 30, 10])]
    let isPromised = action == "worked" && random.isChosen(perMille: 400)
    let amount = Int64(random.number(in: 2...40)) * 5_000_000
    add(place, unit, 19 + random.below(7), action, isPromised ? amount : nil)
  }

  private mutating func add(
    _ place: Int,
    _ unit: Int,
    _ days: Int,
    _ action: String,
    _ reported: Int64?
  ) {
    let handedOver = SampleEvent.handover(of: lists[place].month)
    outcomes.append(
      SampleOutcome(
        list: place,
        unit: unit,
        day: min(handedOver.advanced(by: days), SampleProvince.today),
        police: "PC03 Công an tỉnh",
        action: action,
        reported: reported
      )
    )
  }
}
