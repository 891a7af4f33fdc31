import Columnar
import Formats
import Testing
import Values

/// A grid of one column.
private func column(_ cells: [String]) throws -> CellGrid {
  let lines = cells.map { "\"" + $0 + "\"\n" }
  return try CSVReader.read(Array(lines.joined().utf8), separator: .comma).grid
}

private func style(
  _ cells: [String],
  _ range: NumberRange = .decimal
) throws -> StyleDecision<NumberStyle> {
  try NumberStyle.detected(
    in: column(cells),
    column: 0,
    rows: 0..<cells.count,
    holding: range
  )
}

struct NumberStyleTests {
  @Test(arguments: [
    (["1.234.567", "1.500"], NumberStyle.pointsAndComma),
    (["1,234,567", "1,500"], .commasAndPoint),
    (["1.500", "1.5"], .commasAndPoint),
    (["1,500", "1,5"], .pointsAndComma),
    (["1.234,5"], .pointsAndComma),
    (["1,234.5", "7"], .commasAndPoint),
    (["0.500", "1.500"], .commasAndPoint),
    (["1234.500", "1.500"], .commasAndPoint),
    (["1 234 567", "1 500"], .spacesAndComma),
    (["1\u{A0}234\u{202F}567,5"], .spacesAndComma),
    (["1 234.5"], .spacesAndPoint),
    (["1234567", "0", "", "-"], .pointsAndComma),
    (["Tổng cộng", "abc", ""], .pointsAndComma),
    (["(1.234.567)", "−5", "- 3", "1.000 đ", "₫ 2.000", "5 VNĐ"], .pointsAndComma),
  ])
  func styleFollowsFromAllValues(cells: [String], expected: NumberStyle) throws {
    #expect(try style(cells) == .decided(expected))
  }

  @Test(arguments: [
    (["1.500", "2.250"], NumberStyle.pointsAndComma),
    (["1,500"], .commasAndPoint),
    (["1.500", "2.000,00"], .pointsAndComma),
    (["1234.00", "2,500"], .commasAndPoint),
  ])
  func wholeNumbersHaveThousands(cells: [String], expected: NumberStyle) throws {
    #expect(try style(cells, .whole) == .decided(expected))
  }

  @Test(arguments: [
    (["1.500", "17", "2.250"], [0, 2]), (["1,500", "", "9,999", "1,000", "2,000"], [0, 2, 3]),
  ])
  func twoReadingsAreUndecidable(cells: [String], rows: [Int]) throws {
    #expect(try style(cells) == .undecidable(rows: rows))
  }

  @Test(arguments: [
    (["1.234.567", "5", "1,234,567"], 2, 0), (["1,5", "x", "1.5"], 2, 0),
    (["1 234", "1.234.567"], 1, 0),
  ])
  func contradictionsNameTheirRows(cells: [String], row: Int, earlier: Int) throws {
    #expect(try style(cells) == .mixed(row: row, earlier: earlier))
  }

  @Test func onlyTheGivenRowsAreJudged() throws {
    let grid = try column(["số 1.5", "1.5", "1.234.567", "2,5"])
    let found = NumberStyle.detected(in: grid, column: 0, rows: 2..<4, holding: .decimal)
    #expect(found == .decided(.pointsAndComma))
    let none = NumberStyle.detected(in: grid, column: 7, rows: 0..<4, holding: .whole)
    #expect(none == .decided(.pointsAndComma))
  }
}

struct NumberParserTests {
  private typealias Reading = CellReading<Decimal>

  @Test(arguments: [
    ("1.234.567", CellReading.value(Decimal(1_234_567))),
    ("1234567", .value(Decimal(1_234_567))),
    ("1.234,50", .value(Decimal(123_450, scale: 2))),
    ("0,001", .value(Decimal(1, scale: 3))),
    ("-1.000", .value(Decimal(-1000))),
    ("− 5", .value(Decimal(-5))),
    ("(1.000 đ)", .value(Decimal(-1000))),
    ("1.000.000 VND", .value(Decimal(1_000_000))),
    ("đồng 7", .value(Decimal(7))),
    ("\u{A0}12\u{A0}", .value(Decimal(12))),
    ("18446744073709551615", .value(Decimal(18_446_744_073_709_551_615))),
    ("", .empty), ("   ", .empty), ("-", .empty), ("–", .empty), (" - đ", .empty),
    ("1.5", .rejected(.otherNumberStyle)), ("1,234,567", .rejected(.otherNumberStyle)),
    ("12.34.567", .rejected(.notANumber)), ("1..5", .rejected(.notANumber)),
    ("--5", .rejected(.notANumber)), ("(5", .rejected(.notANumber)),
    ("(-5)", .rejected(.notANumber)), ("đ", .rejected(.notANumber)),
    ("5 USD", .rejected(.notANumber)), ("$5", .rejected(.notANumber)),
    ("1,2E+09", .rejected(.notANumber)), ("()", .rejected(.notANumber)),
    (".5", .rejected(.notANumber)), ("5,", .rejected(.notANumber)),
    ("#REF!", .rejected(.notANumber)), ("١٢", .rejected(.notANumber)),
    ("18446744073709551616", .rejected(.numberTooLarge)),
    ("9.999.999.999.999.999.999.999", .rejected(.numberTooLarge)),
    ("0,0000000000000000001", .rejected(.tooManyDecimals(most: 18))),
  ])
  func textsAreReadByTheStyle(text: String, expected: CellReading<Decimal>) {
    #expect(NumberParser(.pointsAndComma).read(text) == expected)
  }

  @Test func aColumnOfDongIsWhole() throws {
    let cells = [
      "9223372036854775807", "-9.223.372.036.854.775.808", "9223372036854775808", "", "1.500,00",
      "1,5", "x",
    ]
    let parsed = NumberParser(.pointsAndComma).column(
      0,
      of: try column(cells),
      rows: 0..<cells.count
    )
    #expect(parsed.values == [.max, .min, 0, 0, 1500, 0, 0])
    #expect(
      parsed.rejected == [
        RejectedCell(row: 2, fact: .numberTooLarge),
        RejectedCell(row: 5, fact: .tooManyDecimals(most: 0)),
        RejectedCell(row: 6, fact: .notANumber),
      ]
    )
    #expect(
      (0..<cells.count).map { parsed.empties[$0] } == [false, false, true, true, false, true, true]
    )
  }

  @Test func aColumnOfMonthsIsInHundredths() throws {
    let cells = ["3", "2,5", "0,25", "1,125", "184467440737095516,15"]
    let parsed = NumberParser(.plainAndComma).column(
      0,
      of: try column(cells),
      rows: 1..<5,
      scale: 2
    )
    #expect(parsed.values == [250, 25, 0, 0])
    #expect(
      parsed.rejected == [
        RejectedCell(row: 3, fact: .tooManyDecimals(most: 2)),
        RejectedCell(row: 4, fact: .numberTooLarge),
      ]
    )
  }

  @Test(
    arguments: [
      ("1234567.0000001", 1_234_567, false), ("123456789.99999999", 123_456_790, false),
      ("-41.9999", -42, false), ("1234567.84", 1_234_568, true), ("0.5", 1, true),
      ("-0.5", -1, true), ("1234567.001", 1_234_567, true), ("7.0009", 7, false),
    ] as [(String, Int64, Bool)]
  )
  func storedNumbersAreRoundedAndSaidSo(text: String, value: Int64, isTold: Bool) throws {
    let cells = CellColumn(TextColumn([text]), firstRow: 0, kinds: [.number])
    let grid = CellGrid(columns: [cells], fieldCounts: [1], lines: [1])
    let rounded = NumberParser(.pointsAndComma).column(0, of: grid, rows: 0..<1, rounds: true)
    #expect(rounded.values == [value] && rounded.roundedRows == (isTold ? [0] : []))
    let strict = NumberParser(.pointsAndComma).column(0, of: grid, rows: 0..<1)
    #expect(strict.rejected.map(\.fact) == (isTold ? [.tooManyDecimals(most: 0)] : []))
    #expect(strict.values == [isTold ? 0 : value])
  }

  @Test(arguments: NumberStyle.allCases, [7, 8] as [UInt64])
  func writtenNumbersComeBack(style: NumberStyle, seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    let numbers = (0..<500).map { _ in
      Int64.random(in: .min ... .max, using: &generator)
        >> Int64.random(in: 0..<63, using: &generator)
    }
    let cells = numbers.map { write($0, style) }
    let parsed = NumberParser(style).column(0, of: try column(cells), rows: 0..<cells.count)
    #expect(parsed.values == numbers && parsed.rejected.isEmpty)
    let decision = NumberStyle.detected(
      in: try column(cells),
      column: 0,
      rows: 0..<cells.count,
      holding: .whole
    )
    guard case .decided(let found) = decision else {
      Issue.record("\(decision)")
      return
    }
    let again = NumberParser(found).column(0, of: try column(cells), rows: 0..<cells.count)
    #expect(again.values == numbers)
  }

  private func write(_ number: Int64, _ style: NumberStyle) -> String {
    let grouped = DigitGrouping.grouped(Int128(number))
    return switch style {
    case .pointsAndComma: grouped
    case .commasAndPoint: grouped.replacing(".", with: ",")
    case .spacesAndComma, .spacesAndPoint: grouped.replacing(".", with: " ")
    case .plainAndComma, .plainAndPoint: String(number)
    }
  }

  @Test func anyBytesAreReadWithoutTrap() throws {
    var generator = SeededGenerator(11)
    let pieces = [
      "1", "000", ".", ",", " ", "-", "−", "(", ")", "đ", "\u{A0}", "\u{202F}", "VND", "9",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0..<9, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      for style in NumberStyle.allCases { _ = NumberParser(style).read(text) }
      _ = DateParser(.dayMonthYear).read(text)
    }
  }
}

struct DateStyleTests {
  private func style(_ cells: [String]) throws -> StyleDecision<DateStyle> {
    try DateStyle.detected(in: column(cells), column: 0, rows: 0..<cells.count)
  }

  @Test(arguments: [
    (["01/02/2022", "15/09/2022"], DateStyle.dayMonthYear),
    (["01/02/2022", "09/15/2022"], .monthDayYear),
    (["2022-09-15", "", "x"], .yearMonthDay),
    (["2022/9/5"], .yearMonthDay),
    (["1-2-2022", "31-1-2022"], .dayMonthYear),
    (["15.09.2022"], .dayMonthYear),
    (["05/05/2022", "", "06/06/2022"], .dayMonthYear),
    (["2022-09-15", "15/09/2022"], .dayMonthYear),
    (["31/04/2022", "13/01/2022"], .dayMonthYear),
    (["x", ""], .dayMonthYear),
  ])
  func orderFollowsFromAllValues(cells: [String], expected: DateStyle) throws {
    #expect(try style(cells) == .decided(expected))
  }

  @Test func datesThatFitBothOrdersAreUndecidable() throws {
    #expect(try style(["01/02/2022", "03/03/2022", "12/11/2022"]) == .undecidable(rows: [0, 2]))
  }

  @Test func contradictionsNameTheirRows() throws {
    #expect(try style(["01/02/2022", "15/09/2022", "09/15/2022"]) == .mixed(row: 2, earlier: 1))
  }

  @Test(arguments: [
    ("15/9/2022", CellReading<String>.value("2022-09-15")),
    ("01.02.2022", .value("2022-02-01")), ("2022-02-28", .value("2022-02-28")),
    ("15/09/2022 00:00:00", .value("2022-09-15")), ("2022-09-15T10:30:00Z", .value("2022-09-15")),
    ("", .empty), ("-", .empty), ("31/04/2022", .rejected(.noSuchDay)),
    ("29/02/2023", .rejected(.noSuchDay)), ("2022-13-01", .rejected(.noSuchDay)),
    ("15/09/22", .rejected(.notADate)), ("15/09", .rejected(.notADate)),
    ("15/09-2022", .rejected(.notADate)), ("44819", .rejected(.notADate)),
    ("15/09/2022 x", .rejected(.notADate)), ("99999/1/1", .rejected(.notADate)),
  ])
  func textsAreReadByTheStyle(text: String, expected: CellReading<String>) {
    let found: CellReading<String> =
      switch DateParser(.dayMonthYear).read(text) {
      case .value(let day): .value(day.iso)
      case .empty: .empty
      case .rejected(let fact): .rejected(fact)
      }
    #expect(found == expected)
  }

  @Test func aColumnIsReadAsDays() throws {
    let parsed = DateParser(.monthDayYear).column(
      0,
      of: try column(["1/2/1970", "", "2/30/2022"]),
      rows: 0..<3
    )
    #expect(parsed.values == [1, 0, 0] && parsed.hasEmpties)
    #expect(parsed.rejected == [RejectedCell(row: 2, fact: .noSuchDay)])
  }
}

struct SampleListNumberTests {
  @Test(arguments: ["2022-06", "2022-07", "2022-08", "2022-09"])
  func amountsAddUpToTheClosingLine(month: String) throws {
    let grid = try CSVReader.read(FileBytes.read(Fixtures.path("lists/\(month).csv"))).grid
    let rows = 5..<(grid.rowCount - 1)
    let decision = NumberStyle.detected(in: grid, column: 16, rows: rows, holding: .whole)
    #expect(decision == .decided(.pointsAndComma))
    let parsed = NumberParser(.pointsAndComma).column(16, of: grid, rows: rows)
    #expect(parsed.rejected.isEmpty && !parsed.hasEmpties)
    let closing = NumberParser(.pointsAndComma).read(
      grid.text(row: grid.rowCount - 1, column: 16)
    )
    #expect(closing == .value(Decimal(parsed.values.reduce(0) { $0 + Int128($1) })))
  }
}
