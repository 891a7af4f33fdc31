@testable import Commands
import Domain
import Ledger
import Testing
import Values

/// Every column of `truth.csv` but the month, under its name in a question about debts.
private let columns = [
  "code", "name", "tax_code", "district", "sector", "representative", "workers", "months", "si",
  "hi", "ui", "acc", "interest", "amount", "reason",
]

private let questionColumns = columns.map { name in
  ["name", "tax_code", "district", "sector", "representative"].contains(name)
    ? "employer." + name : name
}

@Suite struct SampleListTests {
  @Test(arguments: [
    ["2022-06", "2022-07", "2022-08", "2022-09"], ["2022-09", "2022-08", "2022-07", "2022-06"],
  ])
  func monthsAreTakenExactlyInAnyOrder(months: [String]) throws {
    let bench = try ImportBench()
    for month in months {
      let plan = try bench.plan(try SampleLists.text(month + ".csv"), name: month + ".csv")
      #expect(plan.rejects.isEmpty)
      #expect(plan.month.iso == month)
      #expect(plan.files.first?.closing?.differing.isEmpty == true)
      #expect(plan.funds.form == .inTotal)
      try bench.commit(plan)
    }
    for month in months {
      let truth = try SampleLists.truth(month, columns)
      #expect(try bench.lines(month, questionColumns) == truth)
    }
    #expect(try bench.ledger.verify().findings.isEmpty)
  }

  @Test(arguments: ["2022-09.xlsx", "2022-08.tcvn3.csv"])
  func workbooksAndOldEncodingsAreTakenExactly(name: String) throws {
    let bench = try ImportBench()
    let plan = try bench.plan([try bench.read(SampleLists.fixture("lists/" + name))])
    #expect(plan.refusals.isEmpty && plan.files.first?.closing?.differing.isEmpty == true)
    try bench.commit(plan)
    let truth = try SampleLists.truth(plan.month.iso, columns)
    #expect(try bench.lines(plan.month.iso, questionColumns) == truth)
  }

  @Test func aConversionIsSaidWithThePlan() throws {
    let bench = try ImportBench()
    let plan = try bench.plan([try bench.read(SampleLists.fixture("lists/2022-08.tcvn3.csv"))])
    let line = try #require(ImportReport(plan).lines.dropFirst().first)
    #expect(line.english == "encoding TCVN3 (ABC), by the words it makes: 13.038 cells converted")
    #expect(line.vietnamese == "bảng mã TCVN3 (ABC), theo các chữ đọc được: đã chuyển 13.038 ô")
  }

  @Test func theNextMonthIsComparedWithTheOneBefore() throws {
    let bench = try ImportBench()
    try bench.take(try SampleLists.text("2022-08.csv"))
    let plan = try bench.plan(try SampleLists.text("2022-09.csv"), name: "2022-09.csv")
    #expect(
      ImportReport(plan).lines.map(\.english) == [
        "2022-09.csv · headings in row 5 · 17 columns known · unit dong · month 2022-09 from the"
          + " title \"DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG BHXH, BHYT, BHTN ĐẾN NGÀY 30/09/2022\"",
        "2.684 rows · 557.731.434.989 ₫ · 1.169 new · 1.088 gone · 1.515 in both months (2022-08)",
        "closing line 557.731.434.989 = sum of rows ✓",
        "funds + interest = total in every row ✓",
        "months: as stated by the list · not-due part: not stated, the total is taken as overdue",
        "complete: a unit that is missing counts as free of debt",
        "register: 1.169 new units · changed · status: 3",
      ]
    )
    #expect(plan.difference.largest.count == 10)
    #expect(plan.refusals.isEmpty && !plan.needsConfirmation)
  }

  @Test func shortHeadingsAndSemicolonsAreTaken() throws {
    let bench = try ImportBench()
    let plan = try bench.plan(try SampleLists.text("2022-07.short-headers.csv"))
    #expect(plan.lineCount == 2702)
    #expect(plan.amount == 585_269_631_582)
    #expect(plan.files.first?.closing?.differing.isEmpty == true)
    #expect(plan.files.first?.layout.unknown.isEmpty == true)
    #expect(plan.month.iso == "2022-07")
    #expect(plan.refusals.isEmpty)
  }
}
