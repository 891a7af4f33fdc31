import Columnar
@testable import Commands
import Domain
import Foundation
import Testing
import Values

/// One list, written in the ways in which offices and programs write it.
@Suite struct ListVariantTests {
  struct Variant: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
  }

  static func variant(
    _ name: String,
    _ change: (inout ListText) -> Void,
    then rewrite: (String) -> String = { $0 }
  ) -> Variant {
    var list = ListText()
    change(&list)
    return Variant(testDescription: name, text: rewrite(list.text))
  }

  static let variants = [
    variant("as it is") { _ in },
    variant("semicolons") { $0.separator = ";" },
    variant("tabs") { $0.separator = "\t" },
    variant("byte-order mark and CRLF", { _ in }) {
      "\u{FEFF}" + $0.replacingOccurrences(of: "\n", with: "\r\n")
    },
    variant("decomposed letters", { _ in }) { $0.decomposedStringWithCanonicalMapping },
    variant("plain numbers") { list in
      for row in list.rows.indices {
        list.rows[row] = list.rows[row].map { $0.replacingOccurrences(of: ".", with: "") }
      }
      list.closing = "41960000"
    },
    variant("commas group digits") { list in
      list.separator = ";"
      for row in list.rows.indices {
        list.rows[row] = list.rows[row].map { $0.replacingOccurrences(of: ".", with: ",") }
      }
      list.closing = "41,960,000"
    },
    variant("spaces group digits") { list in
      for row in list.rows.indices {
        list.rows[row] = list.rows[row].map { $0.replacingOccurrences(of: ".", with: "\u{A0}") }
      }
      list.closing = "41 960 000"
    },
    variant("currency signs and spaces") { list in
      list.set(0, "Tổng số tiền", to: " 1.400.000 đ ")
      list.set(1, "BHXH", to: "30.000.000 VND")
      list.set(2, "Mã đơn vị", to: " hc0003c ")
      list.set(2, "BHYT", to: "-")
    },
    variant("English headings") {
      $0.headings = [
        "no", "code", "name", "tax code", "district", "workers", "months", "social insurance",
        "health insurance", "ui", "acc", "interest", "amount", "remarks",
      ]
      $0.closing = nil
    },
    variant("technical names") {
      $0.headings = [
        "stt", "madvi", "tendvi", "masothue", "Quận", "sld", "so_thang", "BHXH", "BHYT", "BHTN",
        "TNLĐ", "Lãi phạt", "_tien_ck", "ghichu",
      ]
      $0.closing = nil
    },
    variant("headings on two lines", { _ in }) {
      $0.replacingOccurrences(of: "Số tháng chậm đóng", with: "\"Số tháng\nchậm đóng\"")
    },
    variant("another order") { list in
      list.headings.reverse()
      for row in list.rows.indices { list.rows[row].reverse() }
    },
    variant("numbered columns, signatures below") { list in
      list.rows.insert((1...14).map { "(\($0))" }, at: 0)
      list.notes = [
        ",,,,,,,,,,,,,", ",\"Bình Dương, ngày 05 tháng 10 năm 2022\",,,,,,,,,,,,",
        ",Người lập biểu,,,,,,,Giám đốc,,,,,",
      ]
    },
    variant("subtotals") { list in
      list.rows.insert(["", "", "Cộng huyện Tân Uyên"] + Array(repeating: "", count: 11), at: 2)
      list.rows[2][12] = "41.400.000"
    },
    variant("total in the column of codes") { list in
      list.closing = nil
      list.rows.append(["", "Tổng cộng"] + Array(repeating: "", count: 10) + ["41.960.000", ""])
    },
    variant("headings on every page") { list in
      list.rows.insert(list.headings, at: 2)
      list.rows.insert((1...14).map { "(\($0))" }, at: 3)
    },
    variant("codes of digits and a count of units in the total") { list in
      list.closing = nil
      list.rows.append(
        ["Tổng cộng", "3"] + Array(repeating: "", count: 10) + ["41.960.000", ""]
      )
    },
    variant("an unknown column") { list in
      list.headings.append("Chữ ký")
      for row in list.rows.indices { list.rows[row].append("x") }
    },
  ]

  @Test(arguments: variants)
  func everyWayOfWritingIsRead(variant: Variant) throws {
    let bench = try ImportBench()
    let plan = try bench.plan(variant.text)
    #expect(plan.rejects.map(\.explanation.english) == [])
    #expect(plan.refusals == [])
    try bench.commit(plan)
    var expected = smallList
    // A dash says that there is no figure.
    if variant.testDescription == "currency signs and spaces" {
      expected[0] = expected[0].replacingOccurrences(of: "|500000|0|", with: "|500000||")
    }
    #expect(try bench.lines("2022-09", smallListColumns) == expected)
  }

  @Test(arguments: [
    ("Đơn vị tính: nghìn đồng", "1.400,5", 1_400_500),
    ("ĐVT: 1.000 đồng", "1.400,5", 1_400_500),
    ("Đơn vị tính: triệu đồng  Mẫu B03", "1,4005", 1_400_500),
    ("(Đơn vị tính: đồng)", "1.400.500", 1_400_500),
    ("Các đơn vị tính đến ngày 30/09/2022: đợt 1", "1.400.500", 1_400_500),
  ])
  func theUnitLineIsApplied(unit: String, amount: String, dong: Int64) throws {
    var list = ListText()
    list.titles[2] = unit
    list.rows = [["1", "TA0001A", "Công ty Một", amount]]
    list.headings = ["STT", "Mã đơn vị", "Tên đơn vị", "Tổng số tiền"]
    list.closing = nil
    let bench = try ImportBench()
    try bench.take(list.text)
    #expect(try bench.lines("2022-09", ["amount"]) == [String(dong)])
  }

  @Test func aUnitInTheHeadingComesBeforeTheUnitLine() throws {
    let bench = try ImportBench()
    try bench.take("code;Tổng nợ (triệu đồng)\nTA0001A;1,5\n", name: "2022-09.csv")
    #expect(try bench.lines("2022-09", ["amount"]) == ["1500000"])
  }

  @Test(arguments: [
    ("3", "3"), ("2,4", "2.4"), ("2.96", "2.96"), ("2,996", "2.99"), ("0", "0"), ("", ""),
    ("12.00", "12"),
  ])
  func monthsAreCutNeverRounded(stated: String, months: String) throws {
    var list = ListText()
    list.set(0, "Số tháng chậm đóng", to: stated)
    let bench = try ImportBench()
    try bench.take(list.text)
    #expect(try bench.lines("2022-09", ["code", "months"])[1] == "TA0001A|\(months)")
  }

  @Test(arguments: [
    ("tyleno", "ratio"), ("Số tháng nợ", "stated"),
  ])
  func theHeadingSaysHowTheMonthsWereFound(heading: String, basis: String) throws {
    var list = ListText()
    list.headings[list.place("Số tháng chậm đóng")] = heading
    let bench = try ImportBench()
    try bench.take(list.text)
    #expect(try bench.lines("2022-09", ["months_basis"]) == [basis, basis, basis])
  }

  @Test func theInterestMayStandBesideTheTotal() throws {
    var list = ListText()
    list.set(0, "Tổng số tiền", to: "1.320.000")
    list.set(1, "Tổng số tiền", to: "39.600.000")
    list.closing = "41.480.000"
    let bench = try ImportBench()
    let plan = try bench.plan(list.text)
    #expect(plan.funds.form == .besideTotal)
    try bench.commit(plan)
    #expect(
      try bench.lines("2022-09", ["code", "amount", "principal", "interest"]) == [
        "HC0003C|560000|560000|0", "TA0001A|1320000|1320000|80000",
        "TB0002B|39600000|39600000|400000",
      ]
    )
  }

  @Test func theTotalMayFollowFromTheFunds() throws {
    var list = ListText()
    list.remove("Tổng số tiền")
    list.closing = nil
    let bench = try ImportBench()
    try bench.take(list.text)
    #expect(try bench.lines("2022-09", smallListColumns) == smallList)
  }

  @Test func whatIsNotYetDueIsNoDebt() throws {
    let bench = try ImportBench(today: Day(validYearForTests: 2025, month: 9, day: 5))
    try bench.take(
      "code,amount,not_due,late,evaded\nTA0001A,1000000,1000000,0,0\nTB0002B,900,100,500,300\n",
      name: "2025-08.csv"
    )
    #expect(
      try bench.lines("2025-08", ["code", "overdue", "not_due", "late"]) == [
        "TA0001A|0|1000000|0", "TB0002B|800|100|500",
      ]
    )
  }

  @Test func overpaymentIsKeptAndSaid() throws {
    let bench = try ImportBench()
    let plan = try bench.plan(
      "code,amount\nTA0001A,-5000\nTB0002B,(700)\nTC0003C,900\n",
      name: "2022-09"
    )
    #expect(plan.warnings.contains(.overpaid(count: 2, amount: -5700)))
    try bench.commit(plan)
    #expect(
      try bench.lines("2022-09", ["code", "amount"]) == [
        "TA0001A|-5000", "TB0002B|-700", "TC0003C|900",
      ]
    )
  }

  @Test func leadingZerosSurvive() throws {
    let bench = try ImportBench()
    try bench.take("code,tax_code,phone,amount\n0012345,0000123456,0903,5\n", name: "2022-09")
    #expect(
      try bench.lines("2022-09", ["code", "employer.tax_code", "employer.phone"]) == [
        "0012345|0000123456|0903"
      ]
    )
  }
}

/// Headings that are divided into rows, as forms have them.
@Suite struct DividedHeadingTests {
  private static let rows =
    "1,TA0001A,Một,Tân Uyên,3,1000,400,1400\n2,TB0002B,Hai,Dĩ An,12,3000,1000,4000\n"

  private func plan(_ headings: String) throws -> ImportPlan {
    let text = "DANH SÁCH CHẬM ĐÓNG,,,,,,,\nTháng 9/2022,,,,,,,\n\(headings)\n\(Self.rows)"
    return try ImportBench().plan(text)
  }

  @Test(arguments: [
    "STT,Mã đơn vị,Tên đơn vị,Huyện,Số tháng,Số tiền chậm đóng,,\n,,,,,BHXH,BHYT,Tổng cộng",
    "STT,Mã đơn vị,Tên đơn vị,Huyện,Số tháng,Trong đó,,Tổng\n,,,,,BHXH,BHYT,cộng",
    "STT,Đơn vị,,,Nợ,,,\n,Mã đơn vị,Tên đơn vị,Huyện,Số tháng,Số tiền,,\n,,,,,BHXH,BHYT,Tổng cộng",
    "STT,Mã đơn vị,Tên đơn vị,Huyện,Số tháng,Số tiền,,\n,,,,,BHXH,BHYT,Tổng cộng\n(1),(2),(3),(4),(5),(6),(7),(8)=6+7",
  ])
  func dividedHeadingsAreReadTogether(headings: String) throws {
    let plan = try plan(headings)
    #expect(
      plan.files[0].layout.columns.map(\.name)
        == ["code", "name", "district", "months", "si", "hi", "amount"]
    )
    #expect(plan.lineCount == 2 && plan.amount == 5400 && plan.refusals.isEmpty)
    #expect(plan.month.iso == "2022-09")
  }

  /// One name below two groups is told apart by the group, or by `map`.
  @Test func groupsTellEqualHeadingsApart() throws {
    let headings =
      "STT,Mã đơn vị,Tên đơn vị,Huyện,Số tháng,Kỳ này,Kỳ trước,Kỳ này\n,,,,,BHXH,BHXH,Tổng cộng"
    #expect(throws: ImportFact.self) { try plan(headings) }
    var request = ImportRequest()
    request.mappings = [.init(column: "si", heading: "Kỳ này BHXH")]
    let text = "Tháng 9/2022,,,,,,,\n\(headings)\n\(Self.rows)"
    let mapped = try ImportBench().plan(text, request)
    #expect(mapped.files[0].layout.column("si")?.heading == "Kỳ này BHXH")
    #expect(mapped.files[0].layout.unknown.map(\.heading) == ["Kỳ trước BHXH"])
  }

  /// The file of rejects has all rows of headings, so that it can be taken in again.
  @Test func rejectsKeepDividedHeadings() throws {
    let bench = try ImportBench()
    let headings = "STT,Mã đơn vị,Tên đơn vị,Huyện,Số tháng,Số tiền,,\n,,,,,BHXH,BHYT,Tổng cộng"
    let text = "Tháng 9/2022,,,,,,,\n\(headings)\n1,TA0001A,Một,Tân Uyên,x,1000,400,1400\n"
    let rejects = try bench.rejects(of: try bench.plan(text))
    let again = try bench.plan(rejects.replacing(",x,", with: ",3,"))
    #expect(again.lineCount == 1 && again.amount == 1400 && again.refusals.isEmpty)
  }
}
