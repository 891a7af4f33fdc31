import Columnar
import Diagnostics
import Formats
import Foundation
import Testing
import Values

/// What openpyxl finds in a workbook, as `Fixtures/xlsx/describe.py` prints it.
private struct Described: Decodable {
  struct Cell: Decodable {
    var value: String?
    var kind: String
    var format: String
    var bold: Bool
  }

  struct Sheet: Decodable {
    var name: String
    var cells: [[Cell]]
    var freeze: String?
    var filter: String?
    var titleRows: String?
    var merged: [String]
    var widths: [String: Double]
    var orientation: String?
    var paper: String?
    var fitsPage: Bool
    var fitToWidth: Int?
    var fitToHeight: Int?
    var links: Int
  }

  var sheets: [Sheet]
}

private func describe(_ path: String) throws -> [Described.Sheet] {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3", Fixtures.path("xlsx/describe.py"), path]
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  try #require(
    process.terminationStatus == 0,
    "needs Python with openpyxl: pip install openpyxl"
  )
  return try JSONDecoder().decode(Described.self, from: data).sheets
}

private func write(
  _ sheets: [Workbook.Sheet],
  in folder: TemporaryFolder,
  _ language: Language = .vietnamese
) throws -> [Described.Sheet] {
  let path = folder.file("list.xlsx")
  try XLSXWriter(language: language).write(Workbook(sheets: sheets), to: path)
  return try describe(path)
}

struct XLSXWriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let list = TableSheet(
    name: "DS 09/2022",
    title: "DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG",
    subtitles: ["Tháng 09/2022"],
    table: SampleTables.debtors,
    notes: ["Nguồn: sổ nợ"]
  )

  @Test func cellsAreRealNumbersAndTexts() throws {
    let sheet = try #require(try write([.table(Self.list)], in: folder).first)
    let row = sheet.cells[4]
    #expect(row.map(\.kind) == ["s", "s", "n", "n", "s"])
    #expect(row.map(\.format) == ["@", "General", "#,##0.00", "#,##0", "General"])
    #expect(row[0].value == "TA0123B" && row[1].value == "Công ty TNHH Gỗ Phú Thịnh")
    #expect(row[2].value == "14" && row[3].value == "12345678900")
    #expect(sheet.cells[5].map(\.value) == ["0012", "DNTN “Hòa\tBình”", "2.5", "-5", nil])
  }

  @Test func headingsAreFrozenFilteredAndRepeated() throws {
    let sheet = try #require(try write([.table(Self.list)], in: folder).first)
    #expect(sheet.name == "DS 09 2022")
    #expect(
      sheet.cells[3].map(\.value) == ["Mã đơn vị", "Tên đơn vị", "Số tháng", "Tổng nợ", "Loại"]
    )
    #expect(sheet.cells[3].allSatisfy { $0.bold })
    #expect(sheet.freeze == "A5" && sheet.filter == "A4:E6" && sheet.titleRows == "$4:$4")
    #expect(sheet.orientation == "landscape" && sheet.paper == "9")
    #expect(sheet.fitsPage && sheet.fitToWidth == 1 && sheet.fitToHeight == 0)
  }

  @Test func titlesTotalsAndNotesStandAroundTheTable() throws {
    let sheet = try #require(try write([.table(Self.list)], in: folder).first)
    #expect(sheet.merged.sorted() == ["A1:E1", "A2:E2"])
    #expect(sheet.cells[0][0].value == "DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG" && sheet.cells[0][0].bold)
    #expect(sheet.cells[6].map(\.value) == ["tổng cộng", nil, nil, "12345678895", nil])
    #expect(sheet.cells[6][3].bold && sheet.cells[6][3].format == "#,##0")
    #expect(sheet.cells[8][0].value == "Nguồn: sổ nợ")
  }

  @Test func columnsAreAsWideAsTheirContent() throws {
    let widths = try #require(try write([.table(Self.list)], in: folder).first).widths
    #expect(try #require(widths["B"]) >= 26)
    let amount = try #require(widths["D"])
    #expect(amount >= 15 && amount < 22)
    #expect(widths.values.allSatisfy { $0 <= 63 })
  }

  @Test func datesAreRealDates() throws {
    let sheet = TableSheet(name: "x", table: SampleTables.kinds)
    let cells = try #require(try write([.table(sheet)], in: folder).first).cells
    #expect(cells[1].map(\.kind) == ["d", "d", "s", "n", "n", "s"])
    #expect(
      cells[1].map(\.format) == ["dd/mm/yyyy", "mm/yyyy", "General", "0", "0.00%", "General"]
    )
    #expect(
      cells[1].map(\.value) == [
        "2022-09-15", "2022-09-01", "2022-q3", "2022", "0.31246", "9007199254740993",
      ]
    )
    #expect(cells[2].allSatisfy { $0.value == nil })
    #expect(cells.last?.first?.value?.hasPrefix("Số quá 15 chữ số") == true)
  }

  @Test func noTextBecomesAFormulaOrALink() throws {
    let texts = [
      "=1+1", "+84", "-x", "@SUM(A1)", "https://example.com", "mailto:a@b.c", "{=1}", "a\0b",
    ]
    let table = OutputTable(
      columns: [SampleTables.column("note", "Ghi chú", .text, texts)],
      rowCount: texts.count
    )
    let sheet = try #require(
      try write([.table(TableSheet(name: "x", table: table))], in: folder).first
    )
    let found = sheet.cells.dropFirst().map { $0.first?.value }
    #expect(found == texts.map { $0.replacing("\0", with: "\u{FFFD}") })
    #expect(sheet.links == 0)
    let parts = try parts(of: folder.file("list.xlsx"))
    #expect(!parts.contains("<f>") && !parts.contains("<f ") && !parts.contains("hyperlink"))
  }

  @Test func sheetNamesAreMadeFit() throws {
    let names = ["a/b", "A b", "'x'", "", "History", String(repeating: "ệ", count: 40)]
    let sheets = names.map { name in
      Workbook.Sheet.facts(FactSheet(name: name, lines: [.init("k", .text("v"))]))
    }
    #expect(
      try write(sheets, in: folder).map(\.name) == [
        "a b", "A b (2)", "x", "Sheet", "Sheet (2)", String(repeating: "ệ", count: 31),
      ]
    )
  }

  @Test func factsStandBesideTheirLabels() throws {
    let sheet = FactSheet(
      name: "Về danh sách",
      title: "VỀ DANH SÁCH",
      lines: [
        .init("Mã", .text("R-2022-09")), .init("Tổng", .number(5_000_000, .money)),
        .init("Ngày", .number(19_250, .day)),
      ]
    )
    let cells = try #require(try write([.facts(sheet)], in: folder).first).cells
    #expect(cells[0][0].value == "VỀ DANH SÁCH")
    #expect(cells[2...4].map { $0[1].value } == ["R-2022-09", "5000000", "2022-09-15"])
    #expect(cells[3][1].format == "#,##0" && cells[4][1].kind == "d")
  }

  @Test func largeTablesReadTheSame() throws {
    let count = 10_500
    let table = OutputTable(
      columns: [
        SampleTables.column("code", "Mã", .code, (0..<count).map { "C\($0)" }),
        SampleTables.column("amount", "Nợ", .money, (0..<count).map { Int128($0) * 1_000_003 }),
      ],
      rowCount: count,
      totals: [.init(label: Localized("total"), values: [nil, 7])]
    )
    let sheet = TableSheet(name: "x", title: "Tiêu đề", subtitles: [], table: table, notes: ["n"])
    let cells = try #require(try write([.table(sheet), .table(Self.list)], in: folder).first).cells
    #expect(cells[0][0].value == "Tiêu đề" && cells.count == count + 6)
    #expect(cells[count + 2].map(\.value) == ["C10499", "10499031497"])
    #expect(cells[count + 3].map(\.value) == ["total", "7"])
  }

  @Test func theFileIsPrivateAndAlone() throws {
    _ = try write([.table(Self.list)], in: folder)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("list.xlsx"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try folder.names == ["list.xlsx"])
    #expect(throws: FormatError.file(.exists, path: folder.file("list.xlsx"))) {
      try XLSXWriter(language: .english).write(
        Workbook(sheets: [.table(Self.list)]),
        to: folder.file("list.xlsx")
      )
    }
  }

  @Test func tooManyRowsNameCSV() throws {
    let count = 1_048_576
    let numbers = [Int128?](repeating: 1, count: count)
    let table = OutputTable(
      columns: [SampleTables.column("n", "", .count, numbers)],
      rowCount: count
    )
    let error = FormatError.workbook(
      .tooManyRows(sheet: "x", rowCount: count, limit: 1_048_576)
    )
    #expect(throws: error) {
      try XLSXWriter(language: .english).write(
        Workbook(sheets: [.table(TableSheet(name: "x", table: table))]),
        to: folder.file("y.xlsx")
      )
    }
    #expect(error.diagnostic.help?.english == "export to a .csv file instead")
    #expect(try folder.names.isEmpty)
  }

  @Test func aTextTooLongIsSaidBeforeAnythingIsWritten() throws {
    let text = String(repeating: "ệ", count: 32_768)
    let table = OutputTable(
      columns: [SampleTables.column("note", "", .text, ["a", text])],
      rowCount: 2
    )
    #expect(
      throws: FormatError.workbook(
        .textTooLong(sheet: "x", column: "note", row: 2, limit: 32_767)
      )
    ) {
      try XLSXWriter(language: .english).write(
        Workbook(sheets: [.table(TableSheet(name: "x", table: table))]),
        to: folder.file("y.xlsx")
      )
    }
    #expect(try folder.names.isEmpty)
  }

  /// All parts of the archive as one text.
  private func parts(of path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); "
        + "print(*(z.read(n).decode() for n in z.namelist()))", path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
