import Columnar
import Ledger
import Query
import Testing
import Values

@testable import Domain

private func office() throws -> SmallLedger {
  let small = try SmallLedger(today: "2022-10-10")
  try small.importList(
    "2022-08",
    """
    code|name|tax_code|workers|months|si|interest|amount
    TA0001A|Gỗ Phú Thịnh|0743915007|50|3|100|10|110
    TB0002B|May, "Bình Minh"|5061622511|7|4|70|5|75
    TC0003C|Cơ khí|5061622511|1|5|30|0|30
    KQ0004D|Hộ Nguyễn|079123456789|1|9|9|0|9
    TD0005E|Dệt||2|6|50|0|50
    """
  )
  try small.importList(
    "2022-09",
    """
    code|name|tax_code|workers|months|si|interest|amount
    TA0001A|Gỗ Phú Thịnh Mới|0743915007|51|4.25|200|12|212
    TB0002B|May, "Bình Minh"|5061622511|7|1|70|5|75
    KQ0004D|Hộ Nguyễn|079123456789|1|10|9|0|9
    TD0006F|Dệt|||7|50|0|50
    """
  )
  return small
}

extension SmallLedger {
  func refer(
    _ month: String,
    _ codes: [String],
    number: String? = "1234/BHXH-TST",
    purpose: String? = nil,
    dated: String? = nil
  ) throws -> ReferralPlan {
    let tables = try tables()
    let units = try codes.map { try tables.register.resolved($0, on: today) }
    let draft = ReferralDraft(
      month: try self.month(month),
      units: units,
      definition: "debtors where months >= 3",
      number: number,
      dated: try dated.map { try day($0) },
      purpose: purpose
    )
    return try draft.plan(over: tables)
  }

  @discardableResult
  func sign(_ plan: ReferralPlan) throws -> String {
    try commit("refer") { plan.fill(&$0) }
    return plan.id
  }
}

@Suite struct ReferralPlanTests {
  @Test func theFirstListIsAllNew() throws {
    let small = try office()
    let plan = try small.refer("2022-08", ["TC0003C", "TA0001A", "TB0002B", "KQ0004D"])
    #expect(plan.id == "R-2022-08" && plan.series == "monthly" && plan.previous == nil)
    #expect(plan.heldBack.map(\.code) == ["KQ0004D"])
    var totals = ReferralTotals()
    (totals.units, totals.taxCodes, totals.workers, totals.amount) = (3, 2, 58, 215)
    totals.new = 3
    totals.bases = [.stated]
    #expect(plan.totals == totals)
    try small.sign(plan)
    #expect(
      try small.rows("referred", .all, "referral code change name overdue class") == [
        "R-2022-08|TA0001A|new|Gỗ Phú Thịnh|110|prolonged",
        "R-2022-08|TB0002B|new|May, \"Bình Minh\"|75|prolonged",
        "R-2022-08|TC0003C|new|Cơ khí|30|prolonged",
      ]
    )
    #expect(
      try small.rows("referrals", .all, "id state number units tax_codes amount held_back") == [
        "R-2022-08|signed|1234/BHXH-TST|3|2|215|1"
      ]
    )
  }

  @Test func theNextListSaysWhatIsNewAndWhatLeft() throws {
    let small = try office()
    try small.sign(try small.refer("2022-08", ["TA0001A", "TB0002B", "TC0003C", "TD0005E"]))
    let successor = try EmployerAmendment(
      employers: [try small.tables().register.resolved("TD0005E", on: small.today)],
      entries: [FieldEntry("successor", .code("TD0006F"))],
      firstDay: try day("2022-09-01")
    ).plan(over: small.tables())
    try small.commit("amend") { successor.fill(&$0) }
    let plan = try small.refer("2022-09", ["TA0001A", "TD0006F"], number: "1300")
    #expect(plan.previous?.id == "R-2022-08" && plan.previous?.unitCount == 4)
    #expect(plan.totals.new == 0 && plan.totals.continuing == 2 && plan.totals.recoded == 1)
    #expect(
      plan.left.map { "\($0.code) \($0.why.rawValue) \($0.amount)" } == [
        "TB0002B below 75", "TC0003C no_debt 30",
      ]
    )
    try small.sign(plan)
    #expect(
      try small.rows("left", .all, "referral code why previous amount employer.name") == [
        "R-2022-09|TB0002B|below|R-2022-08|75|May, \"Bình Minh\"",
        "R-2022-09|TC0003C|no_debt|R-2022-08|30|Cơ khí",
      ]
    )
  }

  @Test func aPartIsNoProofThatAUnitIsFreeOfDebt() throws {
    let small = try office()
    try small.sign(try small.refer("2022-08", ["TA0001A", "TC0003C"]))
    try small.importList("2022-09", extent: .part, "code|months|amount\nTA0001A|4|5")
    let plan = try small.refer("2022-09", ["TA0001A"], number: "2")
    #expect(plan.left.map(\.why) == [.notLoaded])
  }

  @Test func aFrozenListDoesNotMove() throws {
    let small = try office()
    let plan = try small.refer("2022-08", ["TA0001A", "TB0002B"])
    try small.sign(plan)
    let columns = ReferredLine.columnNames.joined(separator: " ")
    let before = try small.rows("referred", .all, columns)
    try small.importList("2022-08", "code|name|months|amount\nTA0001A|Tên Khác|1|1")
    let payment = RecordDraft(
      .payment,
      employers: [0],
      entries: [FieldEntry("amount", .number(Decimal(7), isMoney: true))],
      operatorName: "Lan"
    )
    let record = try payment.plan(over: small.tables())
    try small.commit { record.fill(&$0) }
    #expect(try small.rows("referred", .all, columns) == before)
    #expect(try small.refer("2022-09", ["TA0001A"], number: "9").hash != plan.hash)
  }

  @Test func theCSVIsCanonical() throws {
    let small = try office()
    let first = try small.refer("2022-09", ["TB0002B", "TA0001A"])
    let second = try small.refer("2022-09", ["TA0001A", "TB0002B", "TA0001A"])
    #expect(first.csv == second.csv && first.hash == second.hash && first.hash.count == 64)
    let text = String(decoding: first.csv, as: UTF8.self)
    let rows = text.split(separator: "\r\n")
    #expect(rows.count == 3 && text.hasSuffix("\r\n"))
    #expect(rows[0].hasPrefix("code,change,name,address,tax_code,representative,phone,district"))
    #expect(
      rows[1] == "TA0001A,new,Gỗ Phú Thịnh Mới,,0743915007,,,,,,51,4.25,stated,prolonged,computed,"
        + "200,,,,12,200,212,212,,,0"
    )
    #expect(rows[2].hasPrefix("TB0002B,new,\"May, \"\"Bình Minh\"\"\","))
  }

  @Test func whatWasDoneAndPaidIsPrinted() throws {
    let small = try office()
    small.today = try day("2022-10-08")
    for (kind, entries) in [
      (
        RecordKind.letter,
        [FieldEntry("kind", .word("urging")), FieldEntry("number", .text("12/TB"))]
      ),
      (.call, []), (.call, []),
      (.meeting, [FieldEntry("minutes", .text("41/BB")), FieldEntry("attended", .word("no"))]),
      (.payment, [FieldEntry("amount", .number(Decimal(7), isMoney: true))]),
      (.call, [FieldEntry("date", .time(.day(try day("2020-01-01"))))]),
    ] {
      let plan = try RecordDraft(kind, employers: [1], entries: entries, operatorName: "Lan")
        .plan(over: small.tables())
      try small.commit { plan.fill(&$0) }
    }
    small.today = try day("2022-10-10")
    let plan = try small.refer("2022-09", ["TA0001A"])
    #expect(
      textValue(try plan.lines.column("measures"), at: 0)
        == "công văn 12/TB ngày 08/10/2022; mời làm việc ngày 08/10/2022, biên bản 41/BB, không đến;"
        + " 2 cuộc gọi, gần nhất 08/10/2022"
    )
    #expect(textValue(try plan.lines.column("paid_since"), at: 0) == "7")
    #expect(plan.totals.paying == 1)
    let earlier = try small.refer("2022-09", ["TA0001A"], dated: "2022-10-05")
    #expect(textValue(try earlier.lines.column("paid_since"), at: 0) == "0")
  }

  @Test func aFurtherListOfAMonthNeedsAPurpose() throws {
    let small = try office()
    try small.sign(try small.refer("2022-08", ["TA0001A"]))
    #expect(throws: ReferralFact.purposeMissing(existing: "R-2022-08")) {
      try small.refer("2022-08", ["TB0002B"], number: "2")
    }
    let second = try small.refer("2022-08", ["TB0002B"], number: "2", purpose: "nợ lớn")
    #expect(second.id == "R-2022-08-2" && second.series == "nợ lớn")
    try small.sign(second)
    #expect(throws: ReferralFact.purposeUsed("Nợ Lớn", existing: "R-2022-08-2")) {
      try small.refer("2022-08", ["TB0002B"], number: "3", purpose: "Nợ Lớn")
    }
    let monthly = try small.refer("2022-09", ["TA0001A"], number: "4")
    #expect(monthly.previous?.id == "R-2022-08")
    let large = try small.refer("2022-09", ["TB0002B"], number: "4", purpose: "NỢ LỚN")
    #expect(large.id == "R-2022-09" && large.previous?.id == "R-2022-08-2")
    #expect(large.series == "nợ lớn")
  }

  @Test func whatCannotBeSignedIsAFact() throws {
    let small = try office()
    try small.sign(try small.refer("2022-08", ["TA0001A"], number: "12/TB"))
    #expect(throws: RecordFact.numberGiven("12/tb", id: "R-2022-08", year: 2022)) {
      try small.refer("2022-09", ["TA0001A"], number: "12/tb")
    }
    #expect(throws: ReferralFact.numberMissing) {
      try small.refer("2022-09", ["TA0001A"], number: " ")
    }
    #expect(throws: ReferralFact.datedAhead(try day("2022-10-11"), today: small.today)) {
      try small.refer("2022-09", ["TA0001A"], number: "1", dated: "2022-10-11")
    }
    #expect(throws: ReferralFact.noUnits(heldBackCount: 1)) {
      try small.refer("2022-09", ["KQ0004D"], number: "1")
    }
    #expect(throws: ReferralFact.monthNotImported(try small.month("2022-07"))) {
      try small.refer("2022-07", ["TA0001A"], number: "1")
    }
    #expect(
      throws: ReferralFact.notOnList(["TC0003C"], count: 1, month: try small.month("2022-09"))
    ) { try small.refer("2022-09", ["TC0003C", "TA0001A"], number: "1") }
  }
}
