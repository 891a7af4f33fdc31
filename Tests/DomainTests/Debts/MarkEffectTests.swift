import Testing
import Values

@testable import Domain

/// What a mark holds back, by the law of the day.
@Suite struct MarkEffectTests {
  @Test func aSuspensionHoldsForTwelveMonths() throws {
    let mark = UnitMark(
      id: "A-2021-0001",
      unit: 0,
      kind: .suspended,
      firstDay: try day("2021-09-30"),
      lastDay: nil,
      isProven: true
    )
    #expect(mark.effect(on: try day("2022-09-29"), in: .standard).holdsList)
    #expect(!mark.effect(on: try day("2022-09-30"), in: .standard).holdsList)
    #expect(!mark.effect(on: try day("2021-09-29"), in: .standard).holdsList)
  }

  @Test func eachKindHoldsWhatTheLawSays() throws {
    let on = try day("2026-01-31")
    let held = MarkKind.allCases.map { kind in
      let effect = MarkEffect(kind, on: on, in: .standard)
      return [effect.holdsList, effect.holdsEvasion, effect.holdsWorklist]
    }
    let (none, all, lists) = ([false, false, false], [true, true, true], [true, false, true])
    #expect(held == [none, none, none, all, all, lists, all, lists])
  }
}
