import Query
import Testing

@testable import Domain

private let catalogue = DomainCatalogue.standard

private func matcher(_ source: String) throws -> HeadingMatcher {
  HeadingMatcher(try #require(catalogue.source(source)), in: catalogue)
}

@Suite struct HeadingMatcherTests {
  @Test(arguments: ["debts", "employers"])
  func noTwoColumnsClaimOneHeading(source: String) throws {
    var owners: [String: String] = [:]
    for column in try matcher(source).columns {
      for heading in HeadingMatcher.texts(of: column).map(HeadingMatcher.normalized) {
        let owner = owners[heading]
        #expect(owner == nil || owner == column.name, "\(heading): \(owner ?? ""), \(column.name)")
        owners[heading] = column.name
      }
    }
  }

  @Test(arguments: [
    ("Mã đơn vị", "code"), ("Tên đơn vị", "name"), ("Mã số thuế", "tax_code"),
    ("Địa chỉ", "address"), ("Huyện/Thị xã/Thành phố", "district"), ("Khối quản lý", "sector"),
    ("Người đại diện", "representative"), ("Điện thoại", "phone"), ("Số lao động", "workers"),
    ("Số tháng chậm đóng", "months"), ("BHXH", "si"), ("BHYT", "hi"), ("BHTN", "ui"),
    ("BHTNLĐ-BNN", "acc"), ("Tiền lãi chậm đóng", "interest"), ("Tổng số tiền", "amount"),
    ("Ghi chú", "reason"),
  ])
  func headingsOfTheLongListsAreKnown(heading: String, column: String) throws {
    #expect(try matcher("debts").column(for: heading)?.name == column)
  }

  @Test(arguments: [
    ("Tong no", "amount"), ("Khoi", "sector"), ("Dia chi", "address"), ("Ma DV", "code"),
    ("No TNLD", "acc"), ("So thang no", "months"), ("Ten don vi", "name"), ("No BHYT", "hi"),
    ("Nguoi dai dien", "representative"), ("So LD", "workers"), ("No BHTN", "ui"),
    ("Ghi chu", "reason"), ("SDT", "phone"), ("Huyen", "district"), ("MST", "tax_code"),
    ("No BHXH", "si"), ("Lai", "interest"),
  ])
  func headingsOfTheShortListsAreKnown(heading: String, column: String) throws {
    #expect(try matcher("debts").column(for: heading)?.name == column)
  }

  @Test(arguments: [
    ("madvi", "code"), ("tendvi", "name"), ("makhoi", "sector"), ("sld", "workers"),
    ("thanght", "paid_to"), ("tyleno", "months"), ("_tien_ck", "amount"), ("_tien_unc", "paid"),
    ("tongbhck", "payable"), ("diachi", "address"), ("dienthoai", "phone"),
  ])
  func technicalNamesOfTheExportAreKnown(heading: String, column: String) throws {
    #expect(try matcher("debts").column(for: heading)?.name == column)
  }

  @Test(arguments: [
    ("SỐ THÁNG\nCHẬM  ĐÓNG", "months"), ("Tổng số tiền (đồng)", "amount"),
    ("Tổng nợ đến 30/09/2022", "amount"), ("Số nợ đến hết tháng 9/2022", "amount"),
    ("amount", "amount"), ("Số tiền nợ BHXH", "si"), ("Nợ BHXH, BHYT, BHTN", "amount"),
  ])
  func spellingBracketsAndDatesDoNotMatter(heading: String, column: String) throws {
    #expect(try matcher("debts").column(for: heading)?.name == column)
  }

  @Test(arguments: ["", "Cột 7", "_laiqh", "(đồng)", "Ngày"])
  func unknownHeadingsAreNoColumn(heading: String) throws {
    #expect(try matcher("debts").column(for: heading) == nil)
  }

  @Test func anUnknownHeadingHasCandidates() throws {
    let candidates = try matcher("debts").candidates(for: "Số thang châm dong")
    #expect(candidates.first?.name == "months")
  }

  @Test(arguments: ["STT", "TT", "Số TT", "Stt."])
  func rowNumbersAreTold(heading: String) {
    #expect(HeadingMatcher.isRowNumber(heading))
  }

  @Test func aListNeedsACodeAndMoney() {
    #expect(DebtsRequirement.missing(in: ["code", "amount"]).isEmpty)
    #expect(DebtsRequirement.missing(in: ["code", "si", "hi"]).isEmpty)
    #expect(DebtsRequirement.missing(in: ["name", "months"]) == [.code, .amount])
  }
}
