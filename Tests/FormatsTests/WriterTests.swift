import Columnar
import Formats
import Testing
import Values

private func written(_ table: OutputTable, by writer: some TableWriter) throws -> String {
  let sink = MemorySink()
  try writer.write(table, to: sink)
  return sink.text
}

struct DelimitedWriterTests {
  @Test func csvIsExactForPrograms() throws {
    #expect(
      try written(SampleTables.debtors, by: DelimitedWriter(separator: .comma)) == """
        code,name,months,amount,class
        TA0123B,Công ty TNHH Gỗ Phú Thịnh,14,12345678900,prolonged
        0012,DNTN “Hòa\tBình”,2.5,-5,

        """
    )
  }

  @Test func tsvQuotesItsTabs() throws {
    #expect(
      try written(SampleTables.debtors, by: DelimitedWriter(separator: .tab)) == """
        code\tname\tmonths\tamount\tclass
        TA0123B\tCông ty TNHH Gỗ Phú Thịnh\t14\t12345678900\tprolonged
        0012\t"DNTN “Hòa\tBình”"\t2.5\t-5\t

        """
    )
  }

  @Test func everyKindHasItsForm() throws {
    #expect(
      try written(SampleTables.kinds, by: DelimitedWriter(separator: .comma)) == """
        held,month,quarter,year,share,count
        2022-09-15,2022-09,2022-q3,2022,0.31246,9007199254740993
        ,,,,,

        """
    )
  }

  private static let dangerous = OutputTable(
    columns: [
      SampleTables.column("note", "", .text, ["=1+1", "@x", "-a,b", "+84", "\tx", "ok"]),
      SampleTables.column("amount", "", .money, [-1, 2, -3, 4, -5, nil]),
    ],
    rowCount: 6
  )

  @Test func excelGetsAMarkAndGuardedTextsButPlainFigures() throws {
    let writer = DelimitedWriter(separator: .comma, for: .spreadsheet)
    #expect(
      try written(Self.dangerous, by: writer)
        == "\u{FEFF}note,amount\r\n'=1+1,-1\r\n'@x,2\r\n\"'-a,b\",-3\r\n'+84,4\r\n'\tx,-5\r\nok,\r\n"
    )
  }

  @Test func programsGetTextsAsTheyAre() throws {
    let text = try written(Self.dangerous, by: DelimitedWriter(separator: .comma))
    #expect(text.hasPrefix("note,amount\n=1+1,-1\n@x,2\n\"-a,b\",-3\n"))
  }

  @Test func anEmptyFieldAloneIsNoEmptyLine() throws {
    let table = OutputTable(
      columns: [SampleTables.column("note", "", .text, ["", "x"])],
      rowCount: 2
    )
    let text = try written(table, by: DelimitedWriter(separator: .comma))
    #expect(text == "note\n\"\"\nx\n")
    #expect(try read(text) == [["note"], [""], ["x"]])
  }

  @Test(arguments: [FieldSeparator.comma, .semicolon, .tab], [1, 2, 3])
  func anyTextComesBackThroughTheReader(separator: FieldSeparator, seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    let pieces = ["\"", ",", ";", "\t", "\n", "\r\n", "Gỗ", "=", "'", " ", "x", "1.5"]
    let texts = (0..<300).map { _ in
      (0..<Int.random(in: 0..<8, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
    }
    let numbers = texts.map { _ in
      Bool.random(using: &generator)
        ? Int128(Int64.random(in: .min ... .max, using: &generator)) : nil
    }
    let table = OutputTable(
      columns: [
        SampleTables.column("note", "", .text, texts),
        SampleTables.column("n", "", .money, numbers),
      ],
      rowCount: texts.count
    )
    let text = try written(table, by: DelimitedWriter(separator: separator))
    let expected = zip(texts, numbers).map { [$0, $1.map { String($0) } ?? ""] }
    #expect(try read(text, separator) == [["note", "n"]] + expected)
  }
}

struct JSONWriterTests {
  @Test func arrayHoldsOneObjectARow() throws {
    #expect(
      try written(SampleTables.debtors, by: JSONWriter(.array)) == """
        [
        {"code":"TA0123B","name":"Công ty TNHH Gỗ Phú Thịnh","months":14,"amount":12345678900,\
        "class":"prolonged"},
        {"code":"0012","name":"DNTN “Hòa\\tBình”","months":2.5,"amount":-5,"class":null}
        ]

        """
    )
  }

  @Test func linesHoldOneObjectEach() throws {
    #expect(
      try written(SampleTables.kinds, by: JSONWriter(.lines)) == """
        {"held":"2022-09-15","month":"2022-09","quarter":"2022-q3","year":2022,"share":0.31246,\
        "count":9007199254740993}
        {"held":null,"month":null,"quarter":null,"year":null,"share":null,"count":null}

        """
    )
  }

  @Test(arguments: [(JSONWriter.Shape.array, "[]\n"), (.lines, "")])
  func noRowsAreAnEmptyList(shape: JSONWriter.Shape, expected: String) throws {
    #expect(try written(SampleTables.empty, by: JSONWriter(shape)) == expected)
  }

  @Test func signsOfTheFormatAreEscaped() throws {
    let table = OutputTable(
      columns: [SampleTables.column("a\"b", "", .text, ["\"\\\n\r\u{1}\u{7F}\u{0}é"])],
      rowCount: 1
    )
    #expect(
      try written(table, by: JSONWriter(.lines))
        == #"{"a\"b":"\"\\\n\r\u0001\u007f\u0000é"}"# + "\n"
    )
  }
}

struct MarkdownWriterTests {
  @Test func tableHasAlignmentsAndTotals() throws {
    let writer = MarkdownWriter(OutputOptions(language: .vietnamese, emptySign: ""))
    #expect(
      try written(SampleTables.debtors, by: writer) == """
        | Mã đơn vị | Tên đơn vị | Số tháng | Tổng nợ | Loại |
        | --- | --- | ---: | ---: | --- |
        | TA0123B | Công ty TNHH Gỗ Phú Thịnh | 14 | 12.345.678.900 | prolonged |
        | 0012 | DNTN “Hòa\\u{9}Bình” | 2,5 | -5 |  |
        | **tổng cộng** |  |  | **12.345.678.895** |  |

        """
    )
  }

  @Test func signsOfTheFormatAreEscaped() throws {
    let table = OutputTable(
      columns: [SampleTables.column("n", "", .text, ["a|b\\c*<x>\nd_e"])],
      rowCount: 1
    )
    #expect(
      try written(table, by: MarkdownWriter(OutputOptions()))
        == "| n |\n| --- |\n| a\\|b\\\\c\\*\\<x>&#10;d\\_e |\n".replacing("&#10;", with: "<br>")
    )
  }
}
