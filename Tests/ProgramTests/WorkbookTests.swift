import Foundation
import Testing

/// Workbooks that are made to fill memory, disk or time, and honest ones of great size.
struct WorkbookTests {
  /// Writes `w.xlsx` with one sheet, of which the rows are written piece by piece.
  private static let maker = """
    import zipfile
    main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    package = 'http://schemas.openxmlformats.org/package/2006/relationships'
    def relation(kind, target):
        return f'<Relationships xmlns="{package}"><Relationship Id="r" Type="{office}/{kind}" Target="{target}"/></Relationships>'
    with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as book:
        book.writestr('_rels/.rels', relation('officeDocument', 'xl/workbook.xml'))
        book.writestr('xl/_rels/workbook.xml.rels', relation('worksheet', 'worksheets/sheet1.xml'))
        book.writestr('xl/workbook.xml', f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="S" sheetId="1" r:id="r"/></sheets></workbook>')
        with book.open('xl/worksheets/sheet1.xml', 'w') as sheet:
            sheet.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
            for piece in pieces():
                sheet.write(piece.encode())
            sheet.write(b'</sheetData></worksheet>')
    """

  /// Imports the workbook with at most a gigabyte and a half of memory.
  private func take(_ pieces: String) throws -> ProgramRun {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.python("def pieces():\n" + pieces + "\n" + Self.maker, bench.path("w.xlsx"))
    let program = try Workbench.built("arrears").path
    return try bench.runTool(
      "/bin/bash",
      [
        "-c", "ulimit -v 1500000; exec \"$0\" \"$@\"", program, ledger, "--today", "13/10/2022",
        "-c",
        "import debts \"w.xlsx\" for 10/2022 dry run",
      ]
    )
  }

  @Test func aBombOfXMLIsRefusedInBoundedMemory() throws {
    let run = try take("    for _ in range(5000): yield '<' + 'a' * 50000 + '/>'")
    #expect(run.exitCode == 3)
    #expect(run.messages.contains("w.xlsx: the part xl/worksheets/sheet1.xml grows to more than"))
  }

  @Test func aBombOfCellsIsRefusedInBoundedMemory() throws {
    let run = try take(
      "    for n in range(1, 3000): yield f'<row r=\"{n}\"><c r=\"XFD{n}\"><v>1</v></c></row>'"
    )
    #expect(run.exitCode == 3)
    #expect(run.messages.contains("w.xlsx: sheet 'S' has more than 33.554.432 cells"))
  }

  @Test func aTagWithoutAnEndIsRefused() throws {
    let run = try take("    for n in range(1, 400): yield '<row ' + ('%09d' % n) * 10000")
    #expect(run.exitCode == 3)
    #expect(run.messages.contains("the part xl/worksheets/sheet1.xml of the workbook is damaged"))
  }

  /// Formatted rows without content take no room.
  @Test func emptyRowsToTheEndOfTheSheetAreNothing() throws {
    let run = try take(
      """
          yield '<row r="1"><c t="inlineStr"><is><t>Mã đơn vị</t></is></c><c t="inlineStr"><is><t>Số tiền</t></is></c></row>'
          yield '<row r="2"><c t="inlineStr"><is><t>TA0001A</t></is></c><c><v>100</v></c></row>'
          for n in range(3, 200000): yield f'<row r="{n}" spans="1:2"><c r="A{n}" s="1"/></row>'
      """
    )
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.messages.contains("1 rows · 100 ₫"))
  }
}
