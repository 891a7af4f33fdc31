import Columnar
import Ledger
import Query
import Testing
import Values

@testable import Domain

private let september = TableRequest.Time.month(Month(index: 2022 * 12 + 8), revision: nil)
private let august = TableRequest.Time.month(Month(index: 2022 * 12 + 7), revision: nil)

private func twoMonths() throws -> SmallLedger {
  let small = try SmallLedger()
  try small.importList(
    "2022-08",
    """
    code|name|district|tax_code|workers|months|interest|amount|reason
    TA0001A|Gỗ Phú Thịnh|Tân Uyên|0743915007|50|2|10|110|
    TB0002B|May Bình Minh|Dĩ An|5061622511|7|14|5|1005|Đã giải thể
    TA0003C|Gỗ Hoàng Gia|Tân Uyên|0743915007|3|0.50|0|30|
    """
  )
  try small.importList(
    "2022-09",
    """
    code|name|district|tax_code|workers|months|interest|amount|reason
    TA0003C|Gỗ Hoàng Gia 2|Bến Cát|0743915007|4|1|1|40|
    TA0001A|Gỗ Phú Thịnh|Tân Uyên|0743915007|51|3|12|212|
    TC0009D|Cơ khí Dĩ An|Dĩ An||9||0|-70|
    """
  )
  return small
}

@Suite struct LedgerTablesTests {
  @Test func linesStandInTheOrderOfTheRegister() throws {
    let small = try twoMonths()
    #expect(
      try small.rows("debts", september, "code employer amount") == [
        "TA0001A|0|212", "TA0003C|1|40", "TC0009D|3|-70",
      ]
    )
  }

  @Test func debtorsOweOverdueMoney() throws {
    let small = try twoMonths()
    #expect(try small.rows("debtors", september, "code overdue") == ["TA0001A|212", "TA0003C|40"])
    #expect(try small.rows("debtors", august, "code").count == 3)
  }

  @Test func figuresFollowFromWhatTheListStates() throws {
    let small = try twoMonths()
    #expect(
      try small.rows("debts", august, "code principal class class_state bucket months_basis") == [
        "TA0001A|100|late|computed|from_1|stated",
        "TA0003C|30|arising|computed|under_1|stated",
        "TB0002B|1000|bad|claimed|from_12|stated",
      ]
    )
    #expect(
      try small.rows("debts", september, "class bucket months_basis not_due si") == [
        "prolonged|from_3|stated||", "late|from_1|stated||", "|unknown|||",
      ]
    )
  }

  @Test func namesAreThoseOfTheMonthsEnd() throws {
    let small = try twoMonths()
    #expect(
      try small.rows("debts", august, "employer.name employer.district").contains(
        "Gỗ Hoàng Gia|Tân Uyên"
      )
    )
    #expect(
      try small.rows("debts", september, "employer.name employer.district").contains(
        "Gỗ Hoàng Gia 2|Bến Cát"
      )
    )
    #expect(
      try small.rows("employers", .all, "code name workers status") == [
        "TA0001A|Gỗ Phú Thịnh|51|working", "TA0003C|Gỗ Hoàng Gia 2|4|working",
        "TB0002B|May Bình Minh|7|dissolved", "TC0009D|Cơ khí Dĩ An|9|working",
      ]
    )
  }

  @Test func aFirmIsAllUnitsOfOneTaxCode() throws {
    let small = try twoMonths()
    #expect(
      try small.rows("debts", september, "code firm_amount firm_months") == [
        "TA0001A|252|300", "TA0003C|252|300", "TC0009D|0|",
      ]
    )
  }

  @Test func owingSinceIsTheFirstMonthOfTheSpell() throws {
    let small = try twoMonths()
    let since = Int(try small.month("2022-08").index)
    #expect(
      try small.rows("debts", september, "code owing_since") == [
        "TA0001A|\(since)", "TA0003C|\(since)", "TC0009D|",
      ]
    )
  }

  @Test func aPartSaysNothingAboutOtherUnits() throws {
    let small = try twoMonths()
    try small.importList("2022-10", extent: .part, "code|amount\nTC0009D|5")
    try small.importList("2022-11", "code|amount\nTA0001A|5\nTB0002B|9")
    let november = TableRequest.Time.month(try small.month("2022-11"), revision: nil)
    let (first, last) = (try small.month("2022-08").index, try small.month("2022-11").index)
    #expect(
      try small.rows("debts", november, "code owing_since") == [
        "TA0001A|\(first)", "TB0002B|\(last)",
      ]
    )
  }

  @Test func aSecondImportIsARevisionAndMayBeUndone() throws {
    let small = try twoMonths()
    let act = try small.importList("2022-09", "code|name|amount\nTA0001A|Gỗ Mới|9\nTD0001A|X|1")
    #expect(
      try small.rows("debts", september, "code amount revision") == ["TA0001A|9|2", "TD0001A|1|2"]
    )
    #expect(
      try small.rows("debts", .month(try small.month("2022-09"), revision: 1), "code").count == 3
    )
    #expect(try small.rows("employers", .all, "code").count == 5)
    try small.undo(act)
    #expect(try small.rows("debts", september, "code").count == 3)
    #expect(try small.rows("employers", .all, "code").count == 4)
    #expect(try small.rows("employers", .all, "name").contains("Gỗ Phú Thịnh"))
    try small.importList("2022-10", "code|amount\nTD0001A|1")
    #expect(try small.rows("employers", .all, "employer code").last == "5|TD0001A")
    let found = try small.tables().register.employer(code: "td0001a")
    #expect(found == 5)
  }

  @Test func anEarlierMonthTakenInLateChangesNoLaterName() throws {
    let small = try twoMonths()
    try small.importList("2022-07", "code|name|amount\nTA0001A|Gỗ Cũ|1")
    let july = TableRequest.Time.month(try small.month("2022-07"), revision: nil)
    #expect(try small.rows("debts", july, "employer.name") == ["Gỗ Cũ"])
    #expect(try small.rows("debts", august, "employer.name").contains("Gỗ Phú Thịnh"))
    #expect(try small.rows("employers", .all, "name").contains("Gỗ Phú Thịnh"))
  }

  @Test func severalMonthsAreAPartEach() throws {
    let small = try twoMonths()
    let parts = try small.tables().tables(
      for: TableRequest(
        source: "debts",
        time: .months(try small.month("2022-01"), try small.month("2022-09"))
      )
    )
    #expect(parts.map { $0.period?.iso } == ["2022-08", "2022-09"])
  }

  @Test(arguments: DomainCatalogue.standard.sources.map(\.name))
  func everyDeclaredColumnIsServed(source: String) throws {
    let small = try twoMonths()
    let declaration = try #require(DomainCatalogue.standard.source(source))
    let months = try small.tables().lists.months
    let time: TableRequest.Time =
      declaration.time == .compared ? .compared(months[0], months[1]) : .all
    let parts = try small.tables().tables(for: TableRequest(source: source, time: time))
    for part in parts {
      for column in declaration.columns {
        #expect(try part.table.column(column.name).count == part.table.rowCount, "\(column.name)")
      }
      guard declaration.belongsToEmployer else { continue }
      #expect(try part.table.column("employer").count == part.table.rowCount)
      for column in DomainCatalogue.employers.columns {
        #expect(try part.table.column("employer." + column.name).count == part.table.rowCount)
      }
    }
    #expect(!parts.isEmpty)
  }

  @Test func duplicateAndEmptyCodesAreFacts() throws {
    let small = try SmallLedger()
    #expect(throws: ListFault.duplicateCode("TA1", row: 1, firstRow: 0)) {
      try small.importList("2022-09", "code|amount\nTA1|1\nTA1|2")
    }
    #expect(throws: ListFault.emptyCode(row: 1)) {
      try small.importList("2022-09", "code|amount\nTA1|1\n|2")
    }
  }

  @Test func factsKnowMonthsCodesAndLabels() throws {
    let small = try twoMonths()
    try small.importList("2022-10", extent: .part, "code|amount\nTA0001A|5")
    let facts = LedgerFacts(try small.tables())
    #expect(facts.importedMonths.map(\.iso) == ["2022-08", "2022-09", "2022-10"])
    #expect(facts.list(of: try small.month("2022-10"))?.extent == .part)
    #expect(facts.hasEmployer(code: "ta0001a") && !facts.hasEmployer(code: "ta9999a"))
    #expect(
      Set(facts.labels(of: "employer.district", source: "debtors") ?? []) == [
        "Tân Uyên", "Dĩ An", "Bến Cát",
      ]
    )
    #expect(facts.labels(of: "reason", source: "debts") == ["Đã giải thể"])
  }

  @Test func everyActIsAnEntryOfTheAudit() throws {
    let small = try twoMonths()
    #expect(
      try small.rows("audit", .all, "id operator action period year") == [
        "1|Lan|import|24273|2022", "2|Lan|import|24273|2022",
      ]
    )
  }
}
