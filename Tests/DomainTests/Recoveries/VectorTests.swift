import Testing

@testable import Domain

/// Vectors V2 and V3: the two articles in small, to the dong.
struct VectorTests {
  static let million = Story.million

  /// The first article: a list, two towns with their police, calls, and money of all kinds.
  static func articleOfBinhDuong() -> Story {
    var story = Story()
    var overdue: [String: Int64] = [
      "T1": 9_000, "T2": 5_000, "B1": 700, "O1": 20_000, "O2": 1_000, "N1": 3_000,
    ]
    story.end("2022-07", overdue)
    story.list("R-07", on: "15/08", overdue.filter { $0.key != "N1" })
    overdue["B1"] = nil
    story.end("2022-08", overdue)
    story.setOverdue("B1", 638_700_000, at: "2022-08")
    for unit in ["T1", "T2"] { story.act(.jointMeeting, unit, "22/08", name: "Tân Uyên") }
    story.act(.jointMeeting, "B1", "25/08", name: "Bến Cát")
    for unit in ["O1", "T1"] { story.act(.call, unit, "05/09") }
    story.pay("O1", 400, "15/08")
    story.pay("T1", 8_500, "06/09")
    story.pay("O1", 15_000, "07/09")
    story.pay("O2", 0, "08/09") { $0.amount = 971_300_000 }
    story.pay("T2", 5_400, "09/09")
    story.pay("N1", 2_000, "10/09")
    story.pay(nil, 900, "11/09")
    story.pay("B1", 0, "12/09") { $0.amount = 638_700_000 }
    return story
  }

  /// The second article: three inspections, a call before one of them, a list after it.
  static func articleOfNgheAn() -> Story {
    var story = Story()
    story.end("2022-03", ["X": 30_000])
    story.end("2022-05", ["X": 15_000])
    story.end("2022-07", ["X": 9_000])
    story.end("2022-08", ["Y": 50_000])
    story.end("2022-10", ["Z": 25_000])
    let concluded = story.day("20/05")
    story.act(.inspection, "X", "05/04", name: "I-1") { $0.conclude(on: concluded, Story.windows) }
    story.act(.inspection, "Y", "06/09", name: "I-2")
    story.act(.inspection, "Z", "16/11", name: "I-3")
    story.act(.call, "Y", "03/09")
    story.list("R-08", on: "12/09", ["Y": 50_000])
    for (unit, amount, date) in [
      ("X", 10_000, "12/04"), ("X", 5_000, "20/04"), ("X", 8_000, "15/06"), ("X", 1_000, "25/08"),
      ("Y", 4_000, "05/09"), ("Y", 30_000, "09/09"), ("Y", 8_000, "20/09"), ("Z", 20_400, "18/11"),
    ] as [(String, Int64, String)] {
      story.pay(unit, amount, date)
    }
    return story
  }

  @Test("V2: payments are recovered, surplus or unmatched")
  func paymentsOfBinhDuong() {
    let result = attribute(Self.articleOfBinhDuong().input)
    #expect(result.shares.reduce(0) { $0 + $1.recovered } == 32_510_000_000)
    #expect(result.shares.reduce(0) { $0 + $1.surplus } == 400_000_000)
    #expect(result.shares.reduce(0) { $0 + $1.unmatched } == 900_000_000)
  }

  @Test("V2: listed, and joint by town")
  func scopesOfBinhDuong() {
    let story = Self.articleOfBinhDuong()
    let result = attribute(story.input)
    #expect(result.sum { $0.line != nil } == 30_110_000_000)
    for (town, amount, units) in [
      ("Tân Uyên", 13_500_000_000, 2), ("Bến Cát", 638_700_000, 1),
    ] as [(String, Int64, Int)] {
      let isOfTown = { (row: RecoveryRow) in row.joint.map { story.actNames[Int($0)] } == town }
      #expect(result.sum(where: isOfTown) == amount)
      let payers = result.rows.filter(isOfTown).map { story.input.payments[Int($0.payment)].unit }
      #expect(Set(payers).count == units)
    }
  }

  @Test("V2: by act")
  func actsOfBinhDuong() {
    let story = Self.articleOfBinhDuong()
    let result = attribute(story.input)
    #expect(result.sum(of: .call, story) == 23_500_000_000)
    #expect(result.sum(of: .jointMeeting, story) == 5_638_700_000)
    #expect(result.sum(of: .handover, story) == 971_300_000)
    #expect(result.sum { $0.act == nil } == 2_400_000_000)
    #expect(result.sum { _ in true } == 32_510_000_000)
  }

  @Test("a unit is divided: what its parts pay in that month is undecidable, never 0")
  func dividedUnits() {
    var story = Story()
    story.end("2022-09", ["A": 100, "C": 10])
    story.end("2022-10", ["B": 70, "C": 40])
    story.list("R-09", on: "05/10", ["A": 100])
    story.input.divisions = [
      UnitDivision(unit: story.unit("A"), firstDay: story.day("10/10"), parts: [1, 2])
    ]
    story.pay("C", 10, "09/10")
    story.pay("B", 30, "20/10")
    story.pay("A", 5, "20/10")
    story.pay("B", 30, "02/11")
    let result = attribute(story.input)
    #expect(story.shares(result) == ["10+0", "undecidable 30", "5+0", "30+0"])
    #expect(story.rows(result) == ["10 none", "5 R-09, listed R-09", "30 none"])
  }

  /// Two codes of one tax code: A owes and is on the list, B pays.
  private func twoCodes(taken leaders: [Int32: Int32]) -> (shares: [String], rows: [String]) {
    var story = Story()
    story.end("2022-08", ["A": 100, "B": 20])
    story.list("R-08", on: "15/09", ["A": 100])
    story.act(.call, "A", "18/09")
    story.pay("B", 70, "20/09")
    story.pay("A", 60, "25/09")
    story.input.leaders = leaders
    let result = attribute(story.input)
    return (story.shares(result), story.rows(result))
  }

  @Test("rule 8: each code for itself, unless the employer in law is asked for")
  func codesOfOneEmployer() {
    let units = twoCodes(taken: [:])
    #expect(units.shares == ["20+50", "60+0"])
    #expect(units.rows == ["20 none", "60 call, listed R-08"])
    let firm = twoCodes(taken: [0: 0, 1: 0])
    #expect(firm.shares == ["70+0", "50+10"])
    #expect(firm.rows == ["70 call, listed R-08", "30 call, listed R-08", "20 call"])
  }

  @Test("V3: recovered, inspected, listed and both")
  func scopesOfNgheAn() {
    let result = attribute(Self.articleOfNgheAn().input)
    #expect(result.sum { _ in true } == 86_400_000_000)
    #expect(result.sum { $0.inspection != nil } == 81_400_000_000)
    #expect(result.sum { $0.line != nil } == 8_000_000_000)
    #expect(result.sum { $0.line != nil && $0.inspection != nil } == 8_000_000_000)
  }

  @Test("V3: by act")
  func actsOfNgheAn() {
    let story = Self.articleOfNgheAn()
    let result = attribute(story.input)
    #expect(result.sum(of: .inspection, story) == 73_400_000_000)
    #expect(result.sum(of: .handover, story) == 8_000_000_000)
    #expect(result.sum(of: .call, story) == 4_000_000_000)
    #expect(result.sum { $0.act == nil } == 1_000_000_000)
  }
}

extension RecoveryResult {
  func sum(where isCounted: (RecoveryRow) -> Bool) -> Int64 {
    rows.filter(isCounted).reduce(0) { $0 + $1.amount }
  }

  func sum(of kind: RecoveryActKind, _ story: Story) -> Int64 {
    sum { row in row.act.map { story.input.acts[Int($0)].kind } == kind }
  }
}
