@testable import Commands
import Diagnostics
import Domain
import Ledger
import Testing
import Values

/// What is wrong with a list is said with its line, its column and its reason.
@Suite struct ListFaultTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let rejects: [String]
  }

  static func fault(
    _ name: String,
    _ rejects: [String],
    _ change: (inout ListText) -> Void
  ) -> Fault {
    var list = ListText()
    change(&list)
    return Fault(testDescription: name, text: list.text, rejects: rejects)
  }

  static let faults = valueFaults + rowFaults

  private static let valueFaults = [
    fault("text in an amount", ["7: Tổng số tiền 'nhiều': not a number"]) {
      $0.set(1, "Tổng số tiền", to: "nhiều")
    },
    fault("another style", ["7: BHXH '30,000,000': written unlike the rest of its column"]) {
      $0.set(1, "BHXH", to: "30,000,000")
    },
    fault("decimals of a dong", ["6: Tiền lãi chậm đóng '80.000,5': not a whole number"]) {
      $0.set(0, "Tiền lãi chậm đóng", to: "80.000,5")
    },
    fault("a number beyond 64 bits", ["6: BHXH '99999999999999999999': too large"]) {
      $0.set(0, "BHXH", to: "99999999999999999999")
    },
    fault("negative months", ["6: Số tháng chậm đóng '-1': months below 0"]) {
      $0.set(0, "Số tháng chậm đóng", to: "-1")
    },
    fault("impossible months", ["6: Số tháng chậm đóng '5000': more than 1.200"]) {
      $0.set(0, "Số tháng chậm đóng", to: "5000")
    },
    fault("negative workers", ["8: Số lao động '-3': below 0"]) {
      $0.set(2, "Số lao động", to: "-3")
    },
    fault("impossible workers", ["8: Số lao động '900000000': more than 10.000.000"]) {
      $0.set(2, "Số lao động", to: "900000000")
    },
  ]

  private static let rowFaults = [
    fault(
      "a code twice",
      [
        "6: Mã đơn vị 'TA0001A': the same code as in line 8",
        "8: Mã đơn vị 'ta0001a': the same code as in line 6",
      ]
    ) { $0.set(2, "Mã đơn vị", to: "ta0001a") },
    fault(
      "more money than there is",
      ["6: Tổng số tiền '1.000.000.000.000.001': more than 1.000.000.000.000.000"]
    ) {
      $0.remove("BHXH")
      $0.set(0, "Tổng số tiền", to: "1.000.000.000.000.001")
    },
    fault("a code that is none", ["6: Mã đơn vị 'TA 0001': not a unit code"]) {
      $0.set(0, "Mã đơn vị", to: "TA 0001")
    },
    fault("a row without a code", ["7: Mã đơn vị '2': a row without a unit code"]) {
      $0.set(1, "Mã đơn vị", to: "")
    },
    fault("a last row without a code", ["8: Mã đơn vị '3': a row without a unit code"]) {
      $0.set(2, "Mã đơn vị", to: "")
    },
    fault("a company that is called Tổng công ty", ["7: Mã đơn vị '2': a row without a unit code"])
    {
      $0.set(1, "Mã đơn vị", to: "")
      $0.set(1, "Tên đơn vị", to: "TONG CONG TY")
    },
    fault(
      "funds that contradict the total",
      ["6: Tổng số tiền '1.400.001': funds 1.320.000 + interest 80.000 are not 1.400.001"]
    ) { list in
      list.set(0, "Tổng số tiền", to: "1.400.001")
      list.closing = "41.960.001"
    },
    fault("no amount", ["8: Tổng số tiền: no amount"]) { list in
      for heading in ["BHXH", "BHYT", "BHTN", "TNLĐ-BNN", "Tiền lãi chậm đóng", "Tổng số tiền"] {
        list.set(2, heading, to: "")
      }
      list.closing = "41.400.000"
    },
    fault("a lost separator", ["6: 13 cells, 14 headings: a separator is missing"]) {
      $0.rows[0].remove(at: 13)
    },
    fault("a separator too many", ["6: 15 cells, 14 headings: a separator stands inside a value"]) {
      $0.rows[0].append("x")
    },
    fault(
      "digits rounded away",
      [
        "6: Mã số thuế '1,23E+11': a spreadsheet has rounded the digits; format the column as text"
      ]
    ) { $0.set(0, "Mã số thuế", to: "1,23E+11") },
  ]

  @Test(arguments: faults)
  func everyFaultNamesItsPlace(fault: Fault) throws {
    let plan = try ImportBench().plan(fault.text)
    #expect(plan.rejects.map { "\($0.line): \($0.explanation.english)" } == fault.rejects)
    #expect(plan.refusals.first.map(isRejectedRows) == true)
  }

  @Test func nothingIsTakenWithARejectedRow() throws {
    let bench = try ImportBench()
    #expect(throws: ImportFact.rejectedRows(count: 1, lineCount: 1)) {
      try bench.take(Self.faults[0].text)
    }
    #expect(try bench.ledger.snapshot().lastAct == 0)
  }

  @Test func theOtherRowsAreTakenWhereThatIsAllowed() throws {
    var request = ImportRequest()
    request.allowsRejects = true
    let bench = try ImportBench()
    try bench.take(Self.faults[0].text, request)
    #expect(try bench.lines("2022-09", ["code"]) == ["HC0003C", "TA0001A"])
    #expect(try bench.imports(["rows", "rejected", "amount"]) == ["2|1|1960000"])
  }

  /// A line that stood in the list and was not taken says nothing of its unit.
  @Test func aListWithoutItsRejectedLinesIsAPart() throws {
    var request = ImportRequest()
    request.allowsRejects = true
    request.extent = .complete
    let bench = try ImportBench()
    try bench.take(ListText().text)
    let plan = try bench.plan(Self.faults[0].text, request)
    #expect(plan.extent == .part && plan.resultingExtent == .part)
    #expect(plan.difference.gone.count == 0 && plan.keptCount == 1)
    #expect(plan.warnings.map(\.words.english).contains { $0.contains("the month is a part") })
    try bench.take(Self.faults[0].text, request)
    #expect(try bench.lines("2022-09", ["code"]) == ["HC0003C", "TA0001A", "TB0002B"])
  }

  @Test func aListWithoutAnyLineLeftIsRefused() throws {
    var request = ImportRequest()
    request.allowsRejects = true
    let bench = try ImportBench()
    #expect(throws: ImportFact.everyLineRejected(lineCount: 1)) {
      try bench.take("code,amount\nTA0001A,x\n", name: "2022-09.csv", request)
    }
    #expect(try bench.ledger.snapshot().lastAct == 0)
  }

  @Test func aClosingLineThatDiffersHoldsTheListUp() throws {
    var list = ListText()
    list.closing = "41.960.001"
    let bench = try ImportBench()
    let fact = ImportFact.closingLineDiffers(
      [
        ClosingFigure(
          column: "amount",
          heading: "Tổng số tiền",
          stated: 41_960_001,
          sum: 41_960_000
        )
      ],
      line: 9
    )
    #expect(throws: fact) { try bench.take(list.text) }
    var request = ImportRequest()
    request.allowsRejects = true
    let plan = try bench.plan(list.text, request)
    #expect(
      plan.warnings.map(\.words.english) == [
        "the closing line 9 is not the sum of the rows: Tổng số tiền 41.960.001, sum 41.960.000"
      ]
    )
  }

  private func isRejectedRows(_ fact: ImportFact) -> Bool {
    if case .rejectedRows = fact { true } else { false }
  }
}

/// What cannot be understood at all is refused with what would help.
@Suite struct ListRefusalTests {
  static let refusals: [(name: String, text: String, message: String, help: String?)] = [
    (
      "no headings", "a,b\n1,2\n", "no row of headings among the first 2 rows",
      "a row must name two columns or more, such as 'Mã đơn vị' and 'Tổng số tiền'; or say map"
        + " code = \"…\", amount = \"…\""
    ),
    (
      "no amount", "Mã đơn vị,Tên đơn vị,Tổng nợ phải thu\nTA0001A,Một,5\n", "no column for amount",
      "say map amount = \"Tổng nợ phải thu\""
    ),
    (
      "no code", "Tên đơn vị,Tổng nợ,XYZ\nMột,5,TA0001A\n", "no column for code",
      "headings that are not known: 'XYZ'; say map code = \"…\""
    ),
    (
      "a column twice", "Mã đơn vị,Tổng nợ,Tổng số tiền\nTA0001A,5,6\n",
      "'Tổng nợ', 'Tổng số tiền' all stand for 'amount'",
      "say which, such as map amount = \"Tổng nợ\""
    ),
    (
      "an unknown unit", "Đơn vị tính: USD\nMã đơn vị,Tổng nợ\nTA0001A,5\n",
      "unknown unit of money 'USD'",
      "say one of unit dong, unit thousand, unit million, unit billion"
    ),
    (
      "no month", "Mã đơn vị,Tổng nợ\nTA0001A,5\n",
      "no month in the title, the rows or the file's name",
      "say the month of the list, such as for 09/2022"
    ),
    (
      "two titles", "Tháng 8/2022\nTháng 9/2022\nMã đơn vị,Tổng nợ\nTA0001A,5\n",
      "several months: 08/2022, 09/2022", "say which, such as for 09/2022"
    ),
    (
      "two months", "Kỳ,Mã đơn vị,Tổng nợ\n09/2022,TA0001A,5\n08/2022,TB0002B,6\n",
      "two months in one list: 09/2022 in line 2, 08/2022 in line 3",
      "divide the file by months"
    ),
    (
      "another month in the rows",
      "Đến ngày 30/09/2022\nKỳ,Mã đơn vị,Tổng nợ\n202208,TA0001A,5\n",
      "the list is of 09/2022, but line 3 says 08/2022", "correct the title or the rows"
    ),
    (
      "numbers of two readings",
      "Đơn vị tính: nghìn đồng\nTháng 9/2022\nMã đơn vị;Tổng nợ\nTA0001A;1.500\n",
      "'Tổng nợ' has two readings: '1.500' (4)",
      "say decimal comma or decimal point at the end of the import"
    ),
    (
      "numbers of two styles",
      "Tháng 9/2022\nMã đơn vị;Tổng nợ\nTA0001A;1.500.000\nTB0002B;1,500,000\n",
      "'Tổng nợ' is written in two ways: '1.500.000' (3) and '1,500,000' (4)",
      "say decimal comma or decimal point at the end of the import"
    ),
    (
      "a title of two months", "Tháng 8/2022 đến tháng 9/2022\nMã đơn vị,Tổng nợ\nTA0001A,5\n",
      "several months: 08/2022, 09/2022", "say which, such as for 09/2022"
    ),
    (
      "a month ahead", "Tháng 9/2032\nMã đơn vị,Tổng nợ\nTA0001A,5\n",
      "09/2032 lies ahead: today is 13/10/2022", "for 09/2022, or another month that has begun"
    ),
    (
      "two units",
      "Tháng 9/2022\nĐơn vị tính: đồng\nĐVT: triệu đồng\nMã đơn vị,Tổng nợ\nTA0001A,5\n",
      "the titles state several units of money: dong, million dong",
      "say which is right: unit dong, unit million"
    ),
    (
      "months that may be thousands",
      "Tháng 9/2022\nMã đơn vị;Số tháng;Tổng nợ\nTA0001A;1.500;1.400.000\nTA0002A;3;5\n",
      "'Số tháng' has two readings: '1.500' (3)",
      "say decimal comma or decimal point at the end of the import"
    ),
    ("no lines", "Tháng 9/2022\nMã đơn vị,Tổng nợ\n", "no line with a unit code", nil),
  ]

  @Test(arguments: refusals.indices)
  func whatIsNotUnderstoodIsRefused(index: Int) throws {
    let refusal = Self.refusals[index]
    let bench = try ImportBench()
    let fact = #expect(throws: ImportFact.self, "\(refusal.name)") {
      try bench.plan(refusal.text)
    }
    let diagnostic = try #require(fact).diagnostic
    #expect(diagnostic.message.english == refusal.message)
    #expect(diagnostic.help?.english == refusal.help)
    #expect(diagnostic.message.vietnamese != nil)
  }

  @Test func theStatementDecidesWhatTheFileLeavesOpen() throws {
    var request = ImportRequest()
    request.period = Month(year: 2022, month: 9)
    request.decimalSign = .comma
    request.unit = .thousand
    request.mappings = [
      .init(column: "so tien", heading: "phai thu"), .init(column: "code", heading: "DV"),
    ]
    let bench = try ImportBench()
    try bench.take("DV;Phải thu;Tổng nợ\nTA0001A;1.500;7\n", request)
    #expect(try bench.lines("2022-09", ["code", "amount"]) == ["TA0001A|1500000"])
  }

  @Test(arguments: [
    (ImportRequest.Mapping(column: "amoun", heading: "Tổng nợ"), "unknown column 'amoun'"),
    (
      ImportRequest.Mapping(column: "amount", heading: "Tổng no phai"),
      "no heading 'Tổng no phai' for amount"
    ),
  ])
  func aMapThatFitsNothingIsRefused(mapping: ImportRequest.Mapping, message: String) throws {
    var request = ImportRequest()
    request.mappings = [mapping]
    let bench = try ImportBench()
    let fact = #expect(throws: ImportFact.self) {
      try bench.plan("Mã đơn vị,Tổng nợ\nTA0001A,5\n", name: "2022-09", request)
    }
    #expect(try #require(fact).diagnostic.message.english == message)
  }

  /// A unit that the list does not have would multiply every debt.
  @Test(arguments: [
    ("Đơn vị tính: đồng\nMã đơn vị,Tổng nợ\nTA0001A,5\n", "the title says dong"),
    ("Mã đơn vị,Tổng nợ (đồng)\nTA0001A,5\n", "'Tổng nợ (đồng)' says dong"),
  ])
  func aUnitThatContradictsTheListIsRefused(text: String, start: String) throws {
    var request = ImportRequest()
    request.unit = .million
    let fact = #expect(throws: ImportFact.self) {
      try ImportBench().plan(text, name: "2022-09.csv", request)
    }
    let diagnostic = try #require(fact).diagnostic
    #expect(diagnostic.message.english == start + ", the statement million dong")
    #expect(diagnostic.help?.english == "leave unit out, or correct the file")
  }

  @Test func aFileNamedForAnotherMonthIsRefusedUntilTheStatementDecides() throws {
    let bench = try ImportBench()
    let fact = #expect(throws: ImportFact.self) {
      try bench.plan(ListText().text, name: "2022-08.csv")
    }
    let diagnostic = try #require(fact).diagnostic
    #expect(
      diagnostic.message.english == "the list is of 09/2022, but the file is named 2022-08.csv"
    )
    #expect(diagnostic.help?.english == "say which is right: for 09/2022, for 08/2022")
    var request = ImportRequest()
    request.period = Month(year: 2022, month: 9)
    #expect(
      try bench.plan(ListText().text, name: "2022-08.csv", request).warnings.map(\.words.english)
        == ["the file's name 2022-08.csv says 08/2022, the statement 09/2022"]
    )
    // The day on which a file was sent is no month of data.
    #expect(try bench.plan(ListText().text, name: "gửi 05.10.2022.csv").refusals.isEmpty)
  }

  @Test(arguments: [(DecimalSign.point, "TA0001A|1.5"), (.comma, "")])
  func theStatementDecidesHowMonthsAreWritten(sign: DecimalSign, line: String) throws {
    var request = ImportRequest()
    request.decimalSign = sign
    let text = "Mã đơn vị;Số tháng;Tổng nợ\nTA0001A;1.500;1\n"
    let bench = try ImportBench()
    let plan = try bench.plan(text, name: "2022-09.csv", request)
    if line.isEmpty {
      #expect(
        plan.rejects.map(\.explanation.english) == ["Số tháng '1.500': more than 1.200"]
      )
    } else {
      try bench.commit(plan)
      #expect(try bench.lines("2022-09", ["code", "months"]) == [line])
    }
  }

  @Test func aTitleOfAnotherMonthThanTheStatementIsSaid() throws {
    var request = ImportRequest()
    request.period = Month(year: 2022, month: 8)
    let plan = try ImportBench().plan(ListText().text, request)
    #expect(
      plan.warnings.map(\.words.english) == ["the title says 09/2022, the statement 08/2022"]
    )
  }

  /// A file of many kilobytes by a short name.
  struct StrangeFile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String

    init(_ text: String, named name: String? = nil) {
      self.text = text
      testDescription = name ?? text.debugDescription
    }
  }

  @Test(arguments: [
    StrangeFile(""), StrangeFile("\n\n\n"), StrangeFile(",,,\n,,,\n"),
    StrangeFile("code,amount\n,,,,,\n"), StrangeFile("code,amount\n\"TA\n0001\",5\n"),
    StrangeFile(String(repeating: "x,", count: 5000) + "\n", named: "5000 headings"),
    StrangeFile("code\n"), StrangeFile("code,amount\nTA1,1\nTA2\n\n\n,,,,,\n"),
  ])
  func strangeFilesAreRefusedOrRejected(file: StrangeFile) throws {
    let bench = try ImportBench()
    do {
      let plan = try bench.plan(file.text, name: "2022-09")
      #expect(!plan.refusals.isEmpty)
    } catch {}
    #expect(try bench.ledger.snapshot().lastAct == 0)
  }
}
