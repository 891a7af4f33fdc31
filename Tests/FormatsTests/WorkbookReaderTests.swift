import Columnar
import Foundation
import Testing

@testable import Formats

/// What a workbook holds, in the form of `Fixtures/xlsx/*.cells`.
private func described(_ name: String) throws -> [String] {
  let workbook = try TableFile(Fixtures.path("xlsx/" + name)).workbook()
  var lines: [String] = []
  for index in workbook.sheets.indices {
    let grid = try workbook.read(index).grid
    for row in 0..<grid.rowCount {
      var cells = [workbook.sheets[index].name, String(grid.lines[row])]
      for column in 0..<grid.fieldCount(row: row) {
        let text = grid.text(row: row, column: column)
        guard !text.isEmpty else { continue }
        let kind = grid.kind(row: row, column: column)
        let shown = text.replacing("\n", with: "⏎")
        cells.append("\(letters(column))=\(kind):\(shown)")
      }
      lines.append(cells.joined(separator: "\t"))
    }
  }
  return lines
}

private func letters(_ column: Int) -> String {
  let last = String(UnicodeScalar(UInt8(65 + column % 26)))
  return column < 26 ? last : letters(column / 26 - 1) + last
}

private func stored(_ text: String) -> StoredNumber? {
  let bytes = Array(text.utf8)
  return StoredNumber(bytes.indices, of: bytes.span)
}

private func expected(_ name: String) throws -> [String] {
  let text = try String(contentsOfFile: Fixtures.path("xlsx/" + name + ".cells"), encoding: .utf8)
  return text.split(separator: "\n").map(String.init)
}

struct WorkbookReaderTests {
  @Test(arguments: ["kinds", "formulas", "libre", "mac-1904", "sheets", "two-lists"])
  func cellsAreThoseOfOpenpyxl(name: String) throws {
    #expect(try described(name + ".xlsx") == expected(name))
  }

  /// The form of Excel 97 gives the same, as far as its sheets reach.
  @Test(arguments: ["kinds", "libre", "mac-1904", "sheets"])
  func oldCellsAreThoseOfOpenpyxl(name: String) throws {
    let reachable = try expected(name).filter { line in
      !["XFD=", "\t1048576\t"].contains(where: line.contains)
    }
    #expect(try described(name + ".xls") == reachable)
  }

  @Test func oldSheetsHaveTheirVisibilityToo() throws {
    let workbook = try TableFile(Fixtures.path("xlsx/kinds.xls")).workbook()
    #expect(workbook.sheets.map(\.name) == ["Các loại ô", "Ẩn", "Biểu đồ", "Trống"])
    #expect(workbook.sheets.map(\.isVisible) == [true, false, true, true])
    let first = try workbook.read(0)
    #expect(first.hiddenLines == [3] && first.hiddenColumnCount == 1)
    let merged = try TableFile(Fixtures.path("xlsx/merged.xls")).workbook().read(0).grid
    #expect(
      (3...5).map { merged.text(row: $0, column: 3) } == ["Tân Uyên", "Tân Uyên", "Tân Uyên"]
    )
  }

  /// Records of Excel 95 in any order, with texts in the ABC fonts.
  @Test func workbooksOfExcel95AreRead() throws {
    let workbook = try TableFile(Fixtures.path("xlsx/excel-95.xls")).workbook()
    let reading = try workbook.read(0)
    #expect(
      rows(of: reading.grid) == [
        ["Mã đơn vị", "Tên đơn vị", "Huyện", "Số tiền"],
        ["TA0001A", "Công ty Gỗ Phú Thịnh", "Tân Uyên", "1.5"],
        ["2022-09-15", "ab", "#N/A"],
      ]
    )
    #expect(reading.grid.kind(row: 2, column: 0) == .date)
    #expect(reading.conversion?.encoding == .tcvn3)
  }

  /// The forms that must be rewritten give what the plain form gives.
  @Test(arguments: ["prefixed", "marked", "utf-16"])
  func unusualFormsGiveTheSameCells(name: String) throws {
    #expect(try described(name + ".xlsx") == expected("sheets"))
  }

  @Test func sheetsAreNamedWithTheirVisibility() throws {
    let workbook = try TableFile(Fixtures.path("xlsx/kinds.xlsx")).workbook()
    #expect(workbook.sheets.map(\.name) == ["Các loại ô", "Ẩn", "Trống"])
    #expect(workbook.sheets.map(\.isVisible) == [true, false, true])
    let first = try workbook.read(0)
    #expect(first.hiddenLines == [3] && first.hiddenColumnCount == 1)
    #expect(try workbook.read(2).grid.rowCount == 0)
  }

  @Test func onlyTheWantedRowsAreRead() throws {
    let workbook = try TableFile(Fixtures.path("xlsx/kinds.xlsx")).workbook()
    let grid = try workbook.read(0, rowLimit: 2).grid
    #expect(grid.lines == [1, 3])
  }

  /// A district that covers three rows is that of each; a sum would count three times.
  @Test func mergedTextsStandInEachRow() throws {
    let workbook = try TableFile(Fixtures.path("xlsx/merged.xlsx")).workbook()
    let grid = try workbook.read(0).grid
    #expect(rows(of: grid)[2].prefix(3) == ["STT", "Mã đơn vị", "Tên đơn vị"])
    #expect((3...5).map { grid.text(row: $0, column: 3) } == ["Tân Uyên", "Tân Uyên", "Tân Uyên"])
    #expect(grid.text(row: 2, column: 5) == "BHXH")
    #expect(grid.text(row: 0, column: 1).isEmpty)
  }

  @Test func formulasWithoutOutcomeAreCounted() throws {
    #expect(try TableFile(Fixtures.path("xlsx/formulas.xlsx")).workbook().read(0).formulaCount == 2)
    #expect(try TableFile(Fixtures.path("xlsx/libre.xlsx")).workbook().read(0).formulaCount == 0)
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.0", "0"), ("12", "12"), ("-12.50", "-12.5"), ("1E3", "1000"),
    ("1.5e-3", "0.0015"), ("999999999999999", "999999999999999"), (".5", "0.5"),
    ("9999999999999995", "1E+16"), ("12345678901234567", "1.23456789012346E+16"),
    ("1.23456789012E+11", "123456789012"), ("0.1000000000000000055", "0.1"),
    ("5.55E-17", "0"), ("1e-10", "0.0000000001"), ("000123", "123"), ("1e999", "1E+999"),
    ("0e999", "0"),
  ])
  func storedNumbersKeepFifteenDigits(written: String, shown: String) throws {
    let number = try #require(stored(written))
    var text: [UInt8] = []
    number.append(to: &text)
    #expect(String(decoding: text, as: UTF8.self) == shown)
  }

  @Test(arguments: ["", "-", "e5", "1e", "1.2.3", "1,5", "0x10", "1e99999999", "NaN", "1 "])
  func whatIsNoStoredNumberIsNone(text: String) {
    #expect(stored(text) == nil)
  }

  @Test(arguments: [
    ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("61", false, "1900-03-01"),
    ("60", false, nil), ("44819", false, "2022-09-15"), ("43357", true, "2022-09-15"),
    ("0", true, "1904-01-01"), ("44819.354166666664", false, "2022-09-15 08:30:00"),
    ("44818.999999999", false, "2022-09-15"), ("0.5", false, "12:00:00"), ("-1", false, nil),
    ("2958465", false, "9999-12-31"), ("2958466", false, nil), ("1e12", false, nil),
  ])
  func serialsAreDays(written: String, countsFrom1904: Bool, day: String?) throws {
    let number = try #require(stored(written))
    #expect(number.date(countsFrom1904: countsFrom1904) == day)
  }

  @Test(arguments: [
    (0, nil, CellFormat.general), (14, nil, .date), (49, nil, .general),
    (164, "0000000000", .padded(10)),
    (164, "yyyy\"năm\"", .date), (164, "#,##0\\ \"đ\"", .general), (164, "[Red]0", .general),
    (164, "[h]:mm", .date), (164, "0;[Red]-d", .general), (164, "_(* #,##0_)", .general),
    (164, "General", .general), (164, "0", .general), (164, "[$-42A]dd/mm/yyyy;@", .date),
  ])
  func formatsTellDates(number: Int, code: String?, format: CellFormat) {
    #expect(CellFormat(number: number, code: code) == format)
  }

  @Test func brokenWorkbooksNeverTrap() throws {
    let folder = try TemporaryFolder()
    let whole = try FileBytes.read(Fixtures.path("xlsx/marked.xlsx"))
    var generator = SeededGenerator(5)
    for round in 0..<400 {
      var bytes = round % 4 == 0 ? Array(whole.prefix(round * whole.count / 400)) : whole
      for _ in 0..<Int.random(in: 1..<6, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      let path = folder.file("broken.xlsx")
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      guard let workbook = try? TableFile(path).workbook() else { continue }
      for index in workbook.sheets.indices { _ = try? workbook.read(index) }
    }
  }
}
