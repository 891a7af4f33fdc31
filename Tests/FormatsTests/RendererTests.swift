import Columnar
import Formats
import Testing
import Values

private let english = OutputOptions()
private let vietnamese = OutputOptions(language: .vietnamese)

private func render(
  _ table: OutputTable,
  _ options: OutputOptions,
  width: Int
) throws -> RenderedTable {
  try TableRenderer(options, layout: .terminal(width: width)).render(table)
}

struct TableRendererTests {
  @Test func tableStandsAsInTheManual() throws {
    let shown = try render(SampleTables.debtors, english, width: 100)
    #expect(
      shown.text == """
         code     name                       months          amount  class
         TA0123B  Công ty TNHH Gỗ Phú Thịnh      14  12.345.678.900  prolonged
         0012     DNTN “Hòa\\u{9}Bình”           2,5              -5  -
         total                                       12.345.678.895

        """
    )
    #expect(shown.cutColumns.isEmpty && shown.droppedColumns.isEmpty)
  }

  @Test func headingsAndTotalsFollowTheLanguage() throws {
    #expect(
      try render(SampleTables.debtors, vietnamese, width: 100).text == """
         Mã đơn vị  Tên đơn vị                 Số tháng         Tổng nợ  Loại
         TA0123B    Công ty TNHH Gỗ Phú Thịnh        14  12.345.678.900  prolonged
         0012       DNTN “Hòa\\u{9}Bình”             2,5              -5  -
         tổng cộng                                       12.345.678.895

        """
    )
  }

  @Test func decomposedTextTakesTheSameRoom() throws {
    var table = SampleTables.debtors
    table.columns[1].values = .texts(["Go\u{302}\u{303}", "ệ"])
    #expect(
      try render(table, english, width: 100).text == """
         code     name  months          amount  class
         TA0123B  Gỗ        14  12.345.678.900  prolonged
         0012     ệ        2,5              -5  -
         total                  12.345.678.895

        """
    )
  }

  @Test func textsAreCutAndCutsAreSaid() throws {
    let shown = try render(SampleTables.debtors, english, width: 60)
    #expect(
      shown.text == """
         code     name             months          amount  class
         TA0123B  Công ty TNHH G…      14  12.345.678.900  prolonged
         0012     DNTN “Hòa\\u{9}…     2,5              -5  -
         total                             12.345.678.895

        """
    )
    #expect(shown.cutColumns == ["name"] && shown.droppedColumns.isEmpty)
  }

  @Test func columnsWithoutRoomAreDroppedAndSaid() throws {
    let shown = try render(SampleTables.debtors, english, width: 30)
    #expect(
      shown.text == """
         code             amount
         TA0123B  12.345.678.900
         0012                 -5
         total    12.345.678.895

        """
    )
    #expect(shown.cutColumns.isEmpty)
    #expect(shown.droppedColumns == ["name", "months", "class"])
  }

  @Test func theNameAndTheSumStayLongest() throws {
    let shown = try render(SampleTables.debtors, english, width: 40)
    #expect(
      shown.text == """
         code     name                    amount
         TA0123B  Công ty TNHH …  12.345.678.900
         0012     DNTN “Hòa\\u{9…              -5
         total                    12.345.678.895

        """
    )
    #expect(shown.droppedColumns == ["months", "class"])
  }

  @Test(arguments: 1...120)
  func linesNeverPassTheWidth(width: Int) throws {
    let shown = try render(SampleTables.debtors, vietnamese, width: width)
    for line in shown.text.split(separator: "\n") {
      #expect(TerminalText.width(of: String(line)) <= max(2, width))
    }
  }

  @Test func boldLinesAreHeadingsAndTotals() throws {
    let renderer = TableRenderer(english, layout: .terminal(width: 100, isBold: true))
    let lines = try renderer.render(SampleTables.debtors).text.split(separator: "\n")
    #expect(lines.map { $0.hasPrefix("\u{1B}[1m") } == [true, false, false, true])
  }

  @Test func pipesGetEverythingPlain() throws {
    var table = SampleTables.debtors
    let long = String(repeating: "dài ", count: 60) + "x"
    table.columns[1].values = .texts([long, "b"])
    let options = OutputOptions(figures: .plain, emptySign: "")
    let shown = try TableRenderer(options, layout: .unlimited).render(table)
    #expect(shown.text.contains(long) && shown.text.contains("  12345678900  prolonged\n"))
    #expect(shown.text.contains("     2.5"))
    #expect(shown.cutColumns.isEmpty && shown.droppedColumns.isEmpty)
  }

  @Test func everyKindHasItsForm() throws {
    #expect(
      try render(SampleTables.kinds, vietnamese, width: 100).text == """
         Ngày        Tháng    Quý      Năm   Tỷ trọng               Số lượng
         15/09/2022  09/2022  2022-q3  2022    31,25%  9.007.199.254.740.993
         -           -        -        -            -                      -

        """
    )
  }

  @Test func aTotalWithoutRoomForItsLabelKeepsIt() throws {
    let table = OutputTable(
      columns: [SampleTables.column("amount", "Tiền", .money, [1500])],
      rowCount: 1,
      totals: [.init(label: Localized("of all"), values: [2_000_000])]
    )
    #expect(
      try render(table, english, width: 80).text == "    amount\n     1.500\n 2.000.000  of all\n"
    )
  }

  @Test func noRowsLeaveTheHeadings() throws {
    #expect(try render(SampleTables.empty, english, width: 80).text == " code  n\n")
  }
}

struct RecordRendererTests {
  @Test func fieldsStandOneALine() {
    #expect(
      RecordRenderer(vietnamese).render(SampleTables.debtors) == """
         Mã đơn vị   TA0123B
         Tên đơn vị  Công ty TNHH Gỗ Phú Thịnh
         Số tháng    14
         Tổng nợ     12.345.678.900
         Loại        prolonged

         Mã đơn vị   0012
         Tên đơn vị  DNTN “Hòa\\u{9}Bình”
         Số tháng    2,5
         Tổng nợ     -5
         Loại        -

        """
    )
  }
}
