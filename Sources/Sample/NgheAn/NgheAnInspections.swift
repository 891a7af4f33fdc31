import Domain
import Values

/// A decision of the invented office, and those it inspects.
struct NgheAnDecision: Sendable {
  let word: InspectionWord
  let dated: Day
  let number: String
  let head: String
  var inspections: [NgheAnInspection]
}

/// One unit or other party under a decision.
struct NgheAnInspection: Sendable {
  enum Party: Sendable {
    /// A row of the units.
    case unit(Int)
    case other(code: String)
  }

  let party: Party
  let announced: Day
  let started: Day
  let ended: Day
  /// Nil while there is no conclusion yet.
  let concluded: Day?
  /// Given up before it began, with a reason of the catalogue.
  var dropped: String?

  var unit: Int? {
    if case .unit(let unit) = party { return unit }
    return nil
  }
}

/// The programme of 2022 as it was carried out: the counts of the article, month by month.
struct NgheAnSchedule {
  private(set) var decisions: [NgheAnDecision] = []
  private var random: RandomNumbers
  private var numbers = 90

  /// How many inspections of each word end in each month, from January on.
  static let specialised = [0, 0, 20, 30, 30, 30, 30, 35, 30, 30, 25, 15]
  static let surprise = [0, 0, 20, 40, 45, 45, 45, 50, 50, 40, 20, 9]
  static let assignedCount = 33
  /// Of the assigned units those that had been inspected before in the year.
  static let repeatedCount = 8
  static let agentCount = 12
  static let facilityCount = 20

  init(_ pool: NgheAnPool, seed: UInt64) {
    random = RandomNumbers(seed: seed)
    var planned = pool.planned[...]
    var surprised = pool.surprised[...]
    for month in 0..<12 {
      inspect(.specialised, month, planned.take(Self.specialised[month]), perDecision: 5)
      inspect(.surprise, month, surprised.take(Self.surprise[month]), perDecision: 8)
    }
    assign(Array(pool.assigned) + pool.planned.prefix(Self.repeatedCount))
    drop(planned.take(3), .specialised, surprised.take(3))
    checkParties()
    decisions.sort { ($0.dated, $0.number) < ($1.dated, $1.number) }
  }

  private static let heads = [
    "Trần Văn Phú", "Nguyễn Thị Hoài", "Hồ Sỹ Long", "Phan Văn Thành", "Lê Thị Mai", "Võ Quang Huy",
  ]

  private func day(_ month: Int, _ day: Int) -> Day {
    NgheAnProvince.year.advanced(by: month).firstDay.advanced(by: day - 1).workday
  }

  private mutating func add(
    _ word: InspectionWord,
    _ dated: Day,
    _ inspections: [NgheAnInspection]
  ) {
    guard !inspections.isEmpty else { return }
    numbers += 1
    decisions.append(
      NgheAnDecision(
        word: word,
        dated: dated,
        number: String(numbers) + "/QĐ-BHXH",
        head: Self.heads[random.below(Self.heads.count)],
        inspections: inspections
      )
    )
  }

  /// The days of an inspection from the days between its steps; the conclusion may lie ahead.
  private mutating func inspection(
    _ party: NgheAnInspection.Party,
    _ dated: Day,
    start: ClosedRange<Int>,
    length: ClosedRange<Int>
  ) -> NgheAnInspection {
    let started = dated.advanced(by: random.number(in: start)).workday
    let ended = started.advanced(by: random.number(in: length)).workday
    let concluded = ended.advanced(by: random.number(in: 18...30)).workday
    return NgheAnInspection(
      party: party,
      announced: max(dated, started.advanced(by: -2).workday),
      started: started,
      ended: ended,
      concluded: concluded <= NgheAnProvince.today ? concluded : nil
    )
  }

  private mutating func inspect(
    _ word: InspectionWord,
    _ month: Int,
    _ units: [Int],
    perDecision: Int
  ) {
    for group in units.groups(of: perDecision) {
      let dated = day(month, random.number(in: 1...6))
      let isSurprise = word == .surprise
      add(
        word,
        dated,
        group.map {
          inspection(
            .unit($0),
            dated,
            start: isSurprise ? 1...3 : 7...9,
            length: isSurprise ? 1...2 : 2...4
          )
        }
      )
    }
  }

  /// The units that dispatch 3428 of 11/11/2022 names.
  private mutating func assign(_ units: [Int]) {
    for (place, group) in units.groups(of: 7).enumerated() {
      let dated = day(10, 16 + place)
      add(.assigned, dated, group.map { inspection(.unit($0), dated, start: 2...5, length: 1...3) })
    }
  }

  private mutating func drop(_ planned: [Int], _ word: InspectionWord, _ surprised: [Int]) {
    let reasons = ["gone", "taken_over", "duplicate"]
    for (units, word) in [(planned, word), (surprised, .surprise)] {
      for (place, unit) in units.enumerated() {
        let dated = day(4 + place, 7)
        var inspection = inspection(.unit(unit), dated, start: 7...9, length: 2...3)
        inspection.dropped = reasons[place]
        add(word, dated, [inspection])
      }
    }
  }

  private mutating func checkParties() {
    for group in 0..<4 {
      let dated = day(3 + group * 2, 4)
      add(
        .agents,
        dated,
        (0..<3).map { place in
          let code = NgheAnParty.agentCode(group * 3 + place)
          return inspection(.other(code: code), dated, start: 5...7, length: 1...2)
        }
      )
    }
    for group in 0..<4 {
      let dated = day(4 + group * 2, 5)
      add(
        .facilities,
        dated,
        (0..<5).map { place in
          let code = NgheAnParty.facilityCode(group * 5 + place)
          return inspection(.other(code: code), dated, start: 6...8, length: 2...4)
        }
      )
    }
    for place in 0..<4 {
      let dated = day(7 + place, 8)
      let code = NgheAnParty.facilityCode(place * 3)
      add(
        .facilitySurprise,
        dated,
        [inspection(.other(code: code), dated, start: 1...2, length: 2...3)]
      )
    }
  }
}

/// Which units are inspected, and why.
struct NgheAnPool {
  /// By the plan of the year.
  let planned: [Int]
  /// For debts of three months and more.
  let surprised: [Int]
  /// Named by the dispatch.
  let assigned: [Int]

  init(_ units: NgheAnUnits, seed: UInt64) {
    var random = RandomNumbers(seed: seed)
    let firms = (0..<units.count).filter {
      !units.kinds[$0].isParticipant && units.kinds[$0] != .publicBody && units.workers[$0] >= 3
    }
    let plannedCount = NgheAnSchedule.specialised.reduce(3, +)
    let surprisedCount = NgheAnSchedule.surprise.reduce(3, +)
    let assignedCount = NgheAnSchedule.assignedCount - NgheAnSchedule.repeatedCount
    let chosen = random.choose(plannedCount + surprisedCount + assignedCount, from: firms)
    planned = Array(chosen.prefix(plannedCount))
    surprised = Array(chosen.dropFirst(plannedCount).prefix(surprisedCount))
    assigned = Array(chosen.suffix(assignedCount))
  }
}

/// Agents and medical facilities, invented.
enum NgheAnParty {
  static func agentCode(_ place: Int) -> String { "DL" + padded(place + 1, to: 2) }
  static func facilityCode(_ place: Int) -> String { "KCB" + padded(place + 1, to: 2) }

  static let agentNames = [
    "Bưu điện", "Tổ chức dịch vụ thu", "Công ty Dịch vụ", "Trung tâm Dịch vụ",
  ]
  static let facilityNames = [
    "Bệnh viện Đa khoa", "Trung tâm Y tế", "Phòng khám Đa khoa", "Bệnh viện Chuyên khoa",
  ]
}

extension ArraySlice {
  /// The first elements, which are then gone.
  fileprivate mutating func take(_ count: Int) -> [Element] {
    let taken = Array(prefix(count))
    self = dropFirst(count)
    return taken
  }
}

extension Array {
  fileprivate func groups(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
