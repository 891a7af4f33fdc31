import Columnar
import Ledger
import Query
import Testing
import Values

@testable import Domain

private let august = """
  code|name|tax_code|workers|months|si|interest|amount
  TA0001A|Gỗ Phú Thịnh|0743915007|50|3|100|10|110
  TB0002B|May Bình Minh|5061622511|7|4|70|5|75
  TC0003C|Cơ khí|5061622511|1|5|30|0|30
  TD0005E|Dệt||2|6|50|0|50
  """
private let september = """
  code|name|tax_code|workers|months|si|interest|amount
  TA0001A|Gỗ Phú Thịnh|0743915007|51|4|200|12|212
  TB0002B|May Bình Minh|5061622511|7|1|70|5|75
  TC0003C|Cơ khí|5061622511|1|6|40|0|40
  TE0009F|Giày|||3|50|0|50
  """

private func office() throws -> SmallLedger {
  let small = try SmallLedger(today: "2022-10-10")
  try small.importList("2022-08", august)
  try small.importList("2022-09", september)
  return small
}

extension SmallLedger {
  fileprivate func withdraw(_ codes: [String], from id: String, number: String? = nil) throws {
    let tables = try tables()
    let plan = try ReferralWithdrawal(
      id,
      employers: try codes.map { try tables.register.resolved($0, on: today) },
      because: "nhầm",
      number: number,
      dated: number == nil ? nil : today
    ).plan(over: tables)
    try commit("withdraw") { plan.fill(&$0) }
  }

  fileprivate func sign(_ id: String, number: String) throws {
    let plan = try ReferralSigning(id, number: number, dated: today).plan(over: tables())
    try commit("sign") { plan.fill(&$0) }
  }

  fileprivate func count(_ source: String, _ id: String) throws -> Int {
    try rows(source, .all, "referral").filter { $0 == id }.count
  }
}

/// The life of a list, and what its figures must always say (chapter 3.3 of the work).
@Suite struct ReferralLifeTests {
  @Test func linesOfTwoListsAddUp() throws {
    let small = try office()
    try small.sign(try small.refer("2022-08", ["TA0001A", "TB0002B", "TC0003C", "TD0005E"]))
    try small.withdraw(["TC0003C"], from: "R-2022-08", number: "77")
    let draft = try small.refer("2022-09", ["TA0001A", "TC0003C", "TE0009F"], number: nil)
    try small.sign(draft)
    #expect(draft.isDraft && draft.hash.isEmpty)
    try small.withdraw(["TA0001A"], from: "R-2022-09")
    try small.sign("R-2022-09", number: "1300")
    let lines = try small.count("referred", "R-2022-09")
    let changes = try small.rows("referred", .all, "referral change")
    let new = changes.filter { $0 == "R-2022-09|new" }.count
    let continuing = changes.filter { $0 == "R-2022-09|continuing" }.count
    #expect(new + continuing == lines)
    #expect(
      try continuing + small.count("left", "R-2022-09") == small.count("referred", "R-2022-08")
    )
    #expect(
      try small.rows("left", .all, "referral code why").sorted() == [
        "R-2022-09|TA0001A|held_back", "R-2022-09|TB0002B|below", "R-2022-09|TC0003C|error",
        "R-2022-09|TD0005E|no_debt",
      ]
    )
    try FrozenList.check(in: small.tables().snapshot)
  }

  @Test func mergedUnitsAreOneThatGoesOn() throws {
    let small = try office()
    try small.sign(try small.refer("2022-08", ["TA0001A", "TB0002B", "TC0003C", "TD0005E"]))
    for code in ["TB0002B", "TD0005E"] {
      let change = try EmployerAmendment(
        employers: [try small.tables().register.resolved(code, on: small.today)],
        entries: [FieldEntry("successor", .code("TC0003C"))],
        firstDay: try day("2022-09-01")
      ).plan(over: small.tables())
      try small.commit("amend") { change.fill(&$0) }
    }
    let plan = try small.refer("2022-09", ["TA0001A", "TC0003C"], number: "9")
    #expect(plan.totals.continuing == 2 && plan.totals.recoded == 0)
    #expect(plan.left.map { "\($0.code) \($0.why)" } == ["TB0002B merged", "TD0005E merged"])
  }

  @Test func aDraftIsDrawnAnewUnderItsID() throws {
    let small = try office()
    try small.sign(try small.refer("2022-08", ["TA0001A"]))
    try small.sign(try small.refer("2022-09", ["TA0001A", "TC0003C"], number: nil))
    let second = try small.refer("2022-09", ["TE0009F"], number: nil)
    #expect(second.id == "R-2022-09")
    try small.sign(second)
    #expect(
      try small.rows("referred", .all, "referral code") == [
        "R-2022-08|TA0001A", "R-2022-09|TE0009F",
      ]
    )
    #expect(try small.rows("left", .all, "referral code") == ["R-2022-09|TA0001A"])
  }

  @Test func aSignedListStandsWhateverComesLater() throws {
    let small = try office()
    try small.sign(try small.refer("2022-09", ["TA0001A", "TC0003C"], number: nil))
    try small.sign("R-2022-09", number: "1300")
    let columns = "referral " + ReferredLine.columnNames.joined(separator: " ")
    let before = try small.rows("referred", .all, columns)
    try small.withdraw(["TC0003C"], from: "R-2022-09", number: "1301")
    try small.importList("2022-09", "code|name|months|amount\nTA0001A|Tên Khác|1|1")
    try small.record(
      .payment,
      [0],
      [FieldEntry("amount", .number(Decimal(7), isMoney: true))]
    )
    #expect(try small.rows("referred", .all, columns) == before)
    #expect(
      try small.rows("referrals", .all, "units amount corrections units_corrected amount_corrected")
        == ["2|252|1|1|212"]
    )
    #expect(throws: ReferralFact.self) { try small.sign("R-2022-09", number: "1400") }
    #expect(throws: ReferralFact.self) {
      try small.withdraw(["TC0003C"], from: "R-2022-09", number: "1302")
    }
  }
}
