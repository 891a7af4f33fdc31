import Query
import Testing
import Values

@testable import Domain

/// What the columns of dues make of letters, marks and registers.
@Suite struct DueColumnTests {
  private func office() throws -> SmallLedger {
    let small = try SmallLedger(today: "2026-06-15")
    try small.importList("2026-05", "code|name|months|amount\nTA0001A|Gỗ Phú Thịnh|4|900")
    return small
  }

  private func entries(_ words: [String: FieldValue]) -> [FieldEntry] {
    words.sorted { $0.key < $1.key }.map { FieldEntry($0.key, $0.value) }
  }

  private func due(_ small: SmallLedger, _ month: String, _ owed: Int64) throws {
    try small.record(
      .due,
      [0],
      entries([
        "period": .time(.month(try small.month("2026-05"))),
        "month": .time(.month(try small.month(month))), "fund": .text("hi"),
        "owed": .number(Decimal(Int128(owed)), isMoney: false),
      ])
    )
  }

  private func letter(_ small: SmallLedger, _ date: String, covering month: String?) throws {
    var words: [String: FieldValue] = [
      "kind": .text("urging"), "date": .time(.day(try day(date))),
    ]
    if let month { words["last_month"] = .time(.month(try small.month(month))) }
    try small.record(.letter, [0], entries(words))
  }

  private func rows(_ small: SmallLedger, _ columns: String) throws -> [String] {
    try small.rows("dues", .day(small.today), columns)
  }

  /// 31/05 is day 92 after 28/02.
  @Test func daysAndChargeRunToTheEndOfTheDataMonth() throws {
    let small = try office()
    try due(small, "2026-01", 100_000_000)
    try due(small, "2026-04", 100_000_000)
    try due(small, "2025-05", 10_000_000)
    let due = try rows(small, "due_on days_late charge").map { $0.split(separator: "|") }
    #expect(due[0].map { String($0) }.dropFirst() == ["92", "2760000"])
    #expect(due[1].count == 1)
    // A month of the old law counts from 01/07/2025.
    #expect(due[2].map { String($0) }.dropFirst() == ["335", "1005000"])
  }

  @Test func evasionFollowsTheLettersThatCoverTheMonth() throws {
    let small = try office()
    try due(small, "2026-01", 100)
    #expect(try rows(small, "evasion_ground evasion_on") == ["unknown|"])
    try letter(small, "2026-04-20", covering: "2025-12")
    #expect(try rows(small, "evasion_ground evasion_on") == ["unknown|"])
    try letter(small, "2026-04-20", covering: "2026-02")
    let evaded = try day("2026-05-05").index
    #expect(try rows(small, "evasion_ground evasion_on") == ["urged_late|\(evaded)"])
    try letter(small, "2026-04-10", covering: "2026-01")
    let earlier = try day("2026-04-30").index
    #expect(try rows(small, "evasion_ground evasion_on") == ["urged_in_time|\(earlier)"])
  }

  @Test func neverUrgedNeedsACompleteRegister() throws {
    let small = try office()
    try due(small, "2026-01", 100)
    func complete(_ first: String, _ last: String) throws {
      try small.record(
        .register,
        [],
        entries([
          "kind": .text("letters"), "first_month": .time(.month(try small.month(first))),
          "last_month": .time(.month(try small.month(last))),
        ])
      )
    }
    try complete("2026-03", "2026-04")
    #expect(try rows(small, "evasion_ground") == ["unknown"])
    try complete("2026-05", "2026-05")
    #expect(try rows(small, "evasion_ground") == ["never_urged"])
    // A letter that does not say what it covers may be about this month.
    try letter(small, "2026-04-20", covering: nil)
    #expect(try rows(small, "evasion_ground") == ["unknown"])
  }

  @Test func aProvenMarkHoldsEvasionOff() throws {
    let small = try office()
    try due(small, "2026-01", 100)
    try letter(small, "2026-04-20", covering: "2026-01")
    try small.record(
      .mark,
      [0],
      entries([
        "kind": .text("force_majeure"), "first_day": .time(.day(try day("2026-05-01"))),
        "last_day": .time(.day(try day("2026-05-20"))), "document": .text("7/XN"),
      ])
    )
    let evaded = try day("2026-05-21").index
    #expect(try rows(small, "evasion_ground evasion_on") == ["excused|\(evaded)"])
  }

  @Test func theNewestStatementOfEachUnitStands() throws {
    let small = try office()
    try due(small, "2026-01", 100)
    try small.record(
      .due,
      [0],
      entries([
        "period": .time(.month(try small.month("2026-04"))),
        "month": .time(.month(try small.month("2025-12"))), "fund": .text("hi"),
        "owed": .number(Decimal(7), isMoney: false),
      ])
    )
    #expect(try rows(small, "owed") == ["100"])
    #expect(try small.rows("dues", .day(try day("2026-05-30")), "owed") == ["7"])
    #expect(try small.rows("dues", .day(try day("2026-04-29")), "owed").isEmpty)
  }
}
