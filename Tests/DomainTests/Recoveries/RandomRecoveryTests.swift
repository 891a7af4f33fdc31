import Columnar
import Testing
import Values

@testable import Domain

/// The invariants of recovered money on random ledgers, and the same answer from a slow rule.
struct RandomRecoveryTests {
  private func seeds(_ twenty: Int) -> Range<UInt64> {
    UInt64(twenty * 20)..<UInt64(twenty * 20 + 20)
  }

  @Test(arguments: 1...20)
  func agreesWithTheSlowRule(twenty: Int) {
    for seed in seeds(twenty) {
      let input = RandomRecovery(seed: seed).input
      let found = attribute(input)
      let expected = PlainAttribution(input)
      #expect(found.shares == expected.shares)
      #expect(found.rows == expected.rows)
    }
  }

  /// Invariant 1: the parts of the payments are the payments, in any period.
  @Test(arguments: 1...20)
  func partsAddUpToPayments(twenty: Int) {
    for seed in seeds(twenty) {
      let input = RandomRecovery(seed: seed).input
      let result = attribute(input)
      for (payment, share) in zip(input.payments, result.shares) {
        let parts =
          share.recovered + share.surplus + share.finding + share.unmatched + share.undecidable
          + share.reversed
        #expect(parts == payment.amount)
      }
      for (place, share) in result.shares.enumerated() {
        let rows = result.rows.filter { $0.payment == Int32(place) }
        #expect(rows.reduce(0) { $0 + $1.amount } == share.recovered)
      }
    }
  }

  /// Invariant 2: at most its own amount, and of a unit and month at most what was overdue before.
  @Test(arguments: 1...20)
  func neverRecoversMoreThanWasOverdue(twenty: Int) {
    for seed in seeds(twenty) {
      let input = RandomRecovery(seed: seed, hasLinks: false).input
      let result = attribute(input)
      var byUnitAndMonth: [[Int32]: Int64] = [:]
      for (payment, share) in zip(input.payments, result.shares) where share.recovered > 0 {
        #expect(share.recovered <= payment.amount)
        let month = payment.countingDay.month
        byUnitAndMonth[[payment.unit ?? -1, month.index], default: 0] += share.recovered
      }
      for (key, recovered) in byUnitAndMonth {
        let end = input.monthEnds.first { $0.month.index == key[1] - 1 }
        #expect(recovered <= end?.overdue(of: key[0]) ?? 0)
      }
    }
  }

  /// What a list's line is credited with is never more than it stated.
  @Test(arguments: 1...20)
  func neverListsMoreThanTheLine(twenty: Int) {
    for seed in seeds(twenty) {
      let input = RandomRecovery(seed: seed).input
      let result = attribute(input)
      for line in input.lines.indices {
        let listed = result.rows.filter { $0.line == Int32(line) }.reduce(0) { $0 + $1.amount }
        #expect(listed <= input.lines[line])
      }
    }
  }
}

/// A random ledger of six units over half a year, with everything that may happen to money.
struct RandomRecovery {
  var input = RecoveryInput()
  private var state: UInt64
  private var isOfLists = false

  init(seed: UInt64, hasLinks: Bool = true) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
    for month in 0..<6 where draw(6) > 0 { addEnd(month) }
    // Every fourth ledger is mostly of lists whose units become one.
    isOfLists = seed % 4 == 0
    for _ in 0..<draw(25) { addAct() }
    for _ in 0..<draw(30) { addPayment() }
    guard hasLinks else { return }
    if draw(4) == 0 {
      input.divisions = [UnitDivision(unit: Int32(draw(6)), firstDay: day(), parts: [1, 4])]
    }
    // Every third ledger takes the codes of employers in law together.
    if seed % 3 == 0 {
      for unit in 0..<Int32(draw(6)) { input.leaders[unit] = unit / 3 * 3 }
    }
    for _ in 0..<draw(isOfLists ? 9 : 4) {
      input.links.append(
        UnitLink(
          unit: Int32(draw(6)),
          firstDay: day(),
          successor: draw(5) == 0 ? nil : Int32(draw(6))
        )
      )
    }
  }

  private mutating func draw(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }

  private mutating func day() -> Day {
    (Month(year: 2022, month: 1)?.firstDay ?? Day(index: 0)).advanced(by: draw(190))
  }

  private mutating func addEnd(_ month: Int) {
    let units = (0..<6).filter { _ in draw(4) > 0 }
    let isComplete = draw(3) > 0
    input.monthEnds.append(
      MonthEnd(
        month: Month(index: 2021 * 12 + 11 + Int32(month)),
        isComplete: isComplete,
        units: IntegerColumn(values: units.map { Int64($0) }),
        overdue: IntegerColumn(values: units.map { _ in Int64(draw(12)) * 10 - 10 })
      )
    )
  }

  private mutating func addAct() {
    let drawn = RecoveryActKind.allCases[draw(RecoveryActKind.allCases.count)]
    let kind = isOfLists && draw(5) > 0 ? .handover : drawn
    var act = RecoveryAct(unit: Int32(draw(6)), kind: kind, date: day(), Story.windows)
    if kind == .inspection, draw(2) == 0 {
      act.conclude(on: act.date.advanced(by: draw(120)), Story.windows)
    }
    if kind == .call || kind == .meeting, draw(3) == 0 {
      act.stretch(toPromiseDue: act.date.advanced(by: draw(90)), Story.windows)
    }
    if kind == .handover {
      act.line = Int32(input.lines.count)
      act.list = draw(4) == 0 ? nil : Int32(draw(2))
      input.lines.append(Int64(draw(10)) * 10)
      if draw(4) == 0 { act.withdraw(on: act.date.advanced(by: draw(60))) }
    }
    input.acts.append(act)
  }

  private mutating func addPayment() {
    let unit = draw(8) == 0 ? nil : Int32(draw(6))
    var payment = RecoveryPayment(unit: unit, date: day(), amount: Int64(draw(60)))
    payment.isDayKnown = draw(6) > 0
    payment.isTowardsFinding = draw(9) == 0
    input.payments.append(payment)
    guard draw(6) == 0 else { return }
    var reversal = payment
    reversal.reverses = Int32(input.payments.count - 1)
    reversal.amount = -(draw(2) == 0 ? payment.amount : Int64(draw(60)))
    reversal.date = payment.date.advanced(by: draw(20))
    input.payments.append(reversal)
  }
}
