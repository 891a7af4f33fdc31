import Testing
import Values

@testable import Domain

/// "A rule table with a gap or overlap": every table of dated rules is whole, and a faulty one is
/// told with its reason.
@Suite struct RuleTableTests {
  @Test func everyTableIsWhole() {
    #expect(DebtClass.rules.fault() == nil)
    #expect(DebtBucket.rules.fault() == nil)
    #expect(InspectionForms.rules.fault() == nil)
    #expect(CaseChecklist.rules.fault() == nil)
    for kind in MarkKind.allCases { #expect(kind.rules.fault() == nil, "\(kind)") }
  }

  private func rule(_ first: String?, _ last: String?) throws -> DatedRule<Int> {
    DatedRule(
      firstDay: try first.map { try day($0) },
      lastDay: try last.map { try day($0) },
      source: "595/QĐ-BHXH",
      rule: 1
    )
  }

  @Test func aFaultIsTold() throws {
    let before = try rule(nil, "2025-06-30")
    #expect([before, try rule("2025-07-01", nil)].fault() == nil)
    #expect([before, try rule("2025-07-02", nil)].fault() == .gap(after: try day("2025-06-30")))
    #expect([before, try rule("2025-06-30", nil)].fault() == .overlap(on: try day("2025-06-30")))
    #expect([before, try rule(nil, nil)].fault() != nil)
    #expect(
      [try rule("2025-07-01", "2025-06-01")].fault() == .reversed(firstDay: try day("2025-07-01"))
    )
    #expect([DatedRule<Int>]().fault() == .empty)
    let unnamed = DatedRule(firstDay: nil, lastDay: nil, source: "", rule: 1)
    #expect([unnamed].fault() == .noSource)
  }

  @Test func aSuspensionHoldsForTwelveMonths() throws {
    let mark = UnitMark(
      id: "A-2021-0001",
      unit: 0,
      kind: .suspended,
      firstDay: try day("2021-09-30"),
      lastDay: nil,
      isProven: true
    )
    #expect(mark.effect(on: try day("2022-09-29")).holdsList)
    #expect(!mark.effect(on: try day("2022-09-30")).holdsList)
    #expect(!mark.effect(on: try day("2021-09-29")).holdsList)
  }
}
