package import Domain
package import Values

/// What a paper says of a unit, and the day on which the office took it in.
package struct SampleMark: Sendable {
  package let day: Day
  package let unit: Int
  package let kind: MarkKind
  package let firstDay: Day
  /// Nil where it has no end.
  package let lastDay: Day?
  package let document: String
  package let issuer: String
  package let dated: Day
}

/// A decision that keeps a unit off the list of September.
struct HeldMark {
  let kind: MarkKind
  let firstDay: Day
  let lastDay: Day
  let document: String
  let issuer: String

  /// How many of them are about units of August's list.
  static let listedCount = 9

  /// Nine suspensions, three disputes, two cases of force majeure; the first is that of the unit
  /// of the guides.
  static let all: [HeldMark] =
    [suspended("12"), suspended("13"), suspended("15"), suspended("16"), suspended("18")]
    + [suspended("21"), disputed("44"), disputed("47"), struck("102/XN-UBND")]
    + [suspended("22"), suspended("23"), suspended("25"), disputed("51"), struck("118/XN-UBND")]

  private static func day(_ month: Int, _ day: Int) -> Day {
    SampleProvince.firstMonth.advanced(by: month - 1).firstDay.advanced(by: day - 1)
  }

  private static func suspended(_ number: String) -> HeldMark {
    HeldMark(
      kind: .suspended,
      firstDay: day(9, 1),
      lastDay: day(12, 31),
      document: number + "/QĐ-SLĐ",
      issuer: "Sở Lao động - Thương binh và Xã hội"
    )
  }

  private static func disputed(_ number: String) -> HeldMark {
    HeldMark(
      kind: .dispute,
      firstDay: day(9, 15),
      lastDay: day(11, 30),
      document: number + "/TB-TLVA",
      issuer: "Tòa án nhân dân tỉnh"
    )
  }

  private static func struck(_ document: String) -> HeldMark {
    HeldMark(
      kind: .forceMajeure,
      firstDay: day(9, 10),
      lastDay: day(12, 31),
      document: document,
      issuer: "Ủy ban nhân dân phường"
    )
  }
}

/// The papers of the year: proofs of bad debts, and what held units back in September.
struct MarkDrafting {
  private(set) var marks: [SampleMark] = []
  private let units: SampleUnits

  /// So many of the bad debts of September have no paper yet.
  static let unprovenCount = 2

  init(_ units: SampleUnits, _ lists: [SampleList], held: [Int]) {
    self.units = units
    for place in lists.indices { addProofs(place, lists) }
    addHeld(held)
    marks.sort { ($0.day, $0.unit) < ($1.day, $1.unit) }
  }

  private func day(_ month: Int, _ day: Int) -> Day {
    SampleProvince.firstMonth.advanced(by: month - 1).firstDay.advanced(by: day - 1).workday
  }

  /// Papers for the debts whose remark of this month is the first that makes them bad.
  private mutating func addProofs(_ place: Int, _ lists: [SampleList]) {
    let list = lists[place]
    let isLast = place == lists.count - 1
    let before = place == 0 ? [] : bad(lists[place - 1])
    let known = Set(before.map(\.unit))
    var new = bad(list).filter { !known.contains($0.unit) }
    if isLast { new.removeLast(Self.unprovenCount) }
    let taken = isLast ? day(10, 7) : day(place + 2, 20)
    for (number, line) in new.enumerated() {
      guard let paper = line.reason.paper else { continue }
      marks.append(
        SampleMark(
          day: taken,
          unit: line.unit,
          kind: paper.kind,
          firstDay: list.month.firstDay,
          lastDay: nil,
          document: String(100 * (place + 1) + number) + paper.series,
          issuer: paper.issuer,
          dated: list.month.firstDay.advanced(by: number % 25)
        )
      )
    }
  }

  private func bad(_ list: SampleList) -> [(unit: Int, reason: SampleReason)] {
    (0..<list.count).filter { list.reasons[$0].makesBad }.map { (list.units[$0], list.reasons[$0]) }
  }

  private mutating func addHeld(_ held: [Int]) {
    for (unit, mark) in zip(held, HeldMark.all) {
      marks.append(
        SampleMark(
          day: day(9, 28),
          unit: unit,
          kind: mark.kind,
          firstDay: mark.firstDay,
          lastDay: mark.lastDay,
          document: mark.document,
          issuer: mark.issuer,
          dated: mark.firstDay.advanced(by: -3)
        )
      )
    }
  }
}

extension SampleReason {
  /// The paper that proves what the remark says.
  fileprivate var paper: (kind: MarkKind, series: String, issuer: String)? {
    switch self {
    case .bankrupt: (.dissolving, "/TB-TLPS", "Tòa án nhân dân tỉnh")
    case .dissolved: (.ended, "/TB-ĐKKD", "Phòng Đăng ký kinh doanh")
    case .absent: (.absent, "/XN-UBND", "Ủy ban nhân dân phường")
    case .none, .pausing: nil
    }
  }
}
