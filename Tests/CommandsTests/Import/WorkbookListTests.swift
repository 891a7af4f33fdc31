import Domain
import Foundation
import Formats
import Testing
import Values

@testable import Commands

/// Workbooks as offices send them, up to the plan.
@Suite struct WorkbookListTests {
  private func plan(_ name: String, sheet: SheetChoice? = nil) throws -> ImportPlan {
    let bench = try ImportBench()
    return try bench.plan([try bench.read(SampleLists.fixture("xlsx/" + name), sheet: sheet)])
  }

  private func fault(_ name: String, sheet: SheetChoice? = nil) throws -> SheetFact? {
    let bench = try ImportBench()
    do {
      _ = try bench.read(SampleLists.fixture("xlsx/" + name), sheet: sheet)
    } catch let fault as FileReadingFault {
      if case .sheet(let fact) = fault { return fact }
      throw fault
    }
    return nil
  }

  @Test func theOnlySheetWithTheHeadingsIsTaken() throws {
    let plan = try plan("sheets.xlsx")
    #expect(plan.files[0].file.kind == .workbook(sheet: "DS nợ"))
    #expect(plan.lineCount == 3 && plan.amount == 41_960_000 && plan.refusals.isEmpty)
    #expect(
      ImportReport(plan).lines[1].english
        == "sheets not taken: 'Bìa', 'Tổng hợp', 'Tháng trước' (hidden)"
    )
  }

  @Test(arguments: [SheetChoice.name("ds NO"), .name("DS nợ"), .number(2)])
  func aSheetIsNamed(choice: SheetChoice) throws {
    #expect(try plan("two-lists.xlsx", sheet: choice).month.iso == "2022-09")
  }

  /// A hidden sheet is taken where it is asked for.
  @Test func aHiddenSheetIsTakenByItsName() throws {
    #expect(try plan("sheets.xlsx", sheet: .name("Tháng trước")).month.iso == "2022-08")
  }

  @Test func sheetsThatAreNotClearAreListed() throws {
    #expect(try fault("two-lists.xlsx") == .severalFit(["DS nợ", "Tháng trước"]))
    #expect(try fault("kinds.xlsx", sheet: .name("Trống")) == .empty("Trống"))
    guard case .noneFits(let sheets) = try fault("kinds.xlsx") else {
      Issue.record("a sheet fits")
      return
    }
    #expect(sheets.map(\.name) == ["Các loại ô", "Ẩn", "Trống"])
    #expect(try fault("kinds.xlsx", sheet: .number(4)) == .unknown("4", sheets))
  }

  /// Macros are never read, the file that a formula refers to never opened: here it is `/dev/zero`.
  @Test func macrosAndOtherFilesAreLeftAlone() throws {
    let plan = try plan("foreign.xlsm")
    #expect(plan.lineCount == 3 && plan.amount == 41_960_000 && plan.refusals.isEmpty)
    #expect(plan.files[0].file.notes == [.externalLinks(count: 1)])
  }

  @Test func headingsOverTwoRowsAndMergedDistrictsAreRead() throws {
    let plan = try plan("merged.xlsx")
    #expect(plan.lineCount == 3 && plan.amount == 41_960_000 && plan.refusals.isEmpty)
    #expect(plan.files[0].layout.columns.map(\.name).contains("si"))
    #expect(
      (0..<3).map { plan.placed.unitText("district", $0) } == ["Tân Uyên", "Tân Uyên", "Tân Uyên"]
    )
  }

  /// What Excel did not compute is no figure, and an error no remark.
  @Test func failedFormulasAreRejected() throws {
    #expect(try plan("formulas.xlsx").rejects.map(\.reason) == [.cell(.formulaNotComputed)])
    let computed = try plan("libre.xlsx")
    #expect(computed.rejects.map(\.reason) == [.cell(.formulaFailed)])
    #expect(computed.files[0].closing?.figures.first?.stated == 41_960_000)
  }
}

/// Rejected rows as a workbook, which is corrected and taken in again.
@Suite struct RejectedWorkbookTests {
  @Test func theBadCellIsColouredAndTheRowComesBack() throws {
    let bench = try ImportBench()
    var list = ListText()
    list.set(0, "Tổng số tiền", to: "12x4")
    list.set(1, "Tên đơn vị", to: "=Hai")
    list.set(1, "Số tháng chậm đóng", to: "-2")
    let plan = try bench.plan(list.text)
    let path = NSTemporaryDirectory() + "rejects-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(
      try RejectsFile.write(
        plan.rejects,
        in: plan.fileLayouts,
        to: path,
        .refuse,
        in: .vietnamese
      )
    )
    let file = try bench.read(path)
    #expect(file.kind == .workbook(sheet: "dòng bị loại"))
    let again = try bench.plan([file])
    #expect(again.files[0].layout.holdsRejects && again.extent == .part)
    #expect(again.rejects.map(\.heading) == ["Tổng số tiền", "Số tháng chậm đóng"])
    #expect(again.rejects.map(\.value) == ["12x4", "-2"])
    #expect(try marks(path) == ["M6", "G7"])
  }

  /// The cells on a coloured ground, by openpyxl.
  private func marks(_ path: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import openpyxl, sys
      sheet = openpyxl.load_workbook(sys.argv[1]).active
      print(*[c.coordinate for r in sheet for c in r if c.fill.fgColor.rgb == 'FFFFC7CE'])
      """,
      path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .map(String.init)
  }
}
