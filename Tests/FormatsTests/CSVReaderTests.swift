import Columnar
import Foundation
import Formats
import Testing

/// The rows of a grid as texts.
func rows(of grid: CellGrid) -> [[String]] {
  (0..<grid.rowCount).map { row in
    (0..<grid.fieldCount(row: row)).map { grid.text(row: row, column: $0) }
  }
}

func read(_ text: String, _ separator: FieldSeparator? = nil) throws -> [[String]] {
  rows(of: try CSVReader.read(Array(text.utf8), separator: separator).grid)
}

struct CSVReaderTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n\n1,2\n", [["a", "b"], [], ["1", "2"]]),
    ("a,\n,b\n", [["a", ""], ["", "b"]]),
    ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
    ("\"hai\r\ndòng\",2\n", [["hai\r\ndòng", "2"]]),
    ("\"\",\"\"\n", [["", ""]]),
    ("\"x\"y,z\"w\n", [["xy", "z\"w"]]),
    ("\u{FEFF}mã,tên\n", [["mã", "tên"]]),
  ])
  func rowsAreReadAsWritten(text: String, expected: [[String]]) throws {
    #expect(try read(text, .comma) == expected)
  }

  @Test func rowsKeepTheLineTheyBeginOn() throws {
    let text = "a,b\r\n\"1\r\n2\n3\r4\",x\r\ny,z\n\nend,\n"
    let grid = try CSVReader.read(Array(text.utf8)).grid
    #expect(grid.lines == [1, 2, 6, 7, 8])
  }

  @Test func decomposedCellsAreComposed() throws {
    let composed = "Gỗ,Tân Uyên\nđ–₫,ASCII\n"
    let decomposed = composed.decomposedStringWithCanonicalMapping
    #expect(Array(decomposed.utf8) != Array(composed.utf8))
    let grid = try CSVReader.read(Array(decomposed.utf8)).grid
    #expect(grid.joinedBytes == Array("GỗTân Uyênđ–₫ASCII".utf8))
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func markedUTF16IsConverted(encoding: TextEncoding) throws {
    let isLittle = encoding == .utf16LittleEndian
    let bytes = "\u{FEFF}tên;số\r\nGỗ 𝄞;1\r\n".utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    let reading = try CSVReader.read(bytes)
    #expect(rows(of: reading.grid) == [["tên", "số"], ["Gỗ 𝄞", "1"]])
    #expect(reading.encoding == encoding)
  }

  static let refused: [(bytes: [UInt8], fact: ContentFact)] = [
    ([], .empty),
    ([0xEF, 0xBB, 0xBF], .empty),
    (Array("a,b\r\nc,\"d\ne,f".utf8), .unterminatedQuote(line: 2)),
    (Array("a,b\nc,".utf8) + [0xB6, 0x0A], .notUTF8(line: 2, byte: 3, value: 0xB6)),
    (Array("a,b\n".utf8) + [0xC3], .notUTF8(line: 2, byte: 1, value: 0xC3)),
    (
      [UInt8](repeating: 0x61, count: 5000) + [0x0A, 0x00],
      .nulByte(line: 2)
    ),
    (Array("%PDF-1.7".utf8), .notText(.pdf)),
    ([0x1F, 0x8B, 0x08], .notText(.gzip)),
    ([0x01, 0x00, 0x02, 0x03, 0x04, 0x05], .notText(.unknown)),
    ([0x61, 0x00, 0x2C, 0x00], .encodingRefused("UTF-16 without a byte-order mark")),
    ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], .encodingRefused("UTF-32")),
    ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xD8], .notUTF16(line: 2)),
    ([0xFF, 0xFE, 0x61], .notUTF16(line: 1)),
  ]

  @Test(arguments: refused)
  func whatIsNoTableOfTextIsRefused(bytes: [UInt8], fact: ContentFact) {
    #expect(throws: FormatError.content(fact)) { try CSVReader.read(bytes) }
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", FieldSeparator.comma),
    ("a;b;c\n1;2;3\n", .semicolon),
    ("a\tb\n1\t2\n", .tab),
    (
      "BÁO CÁO, THÁNG 9, NĂM 2022\n\nTên;Địa chỉ;Nợ\nA;1 đường X, phố Y;1,5\nB;2, Z;2,5\n",
      .semicolon
    ),
    ("a;b\n1,5;2,5\n3,5;4,5\n5,5;6,5\n", .semicolon),
    ("1,5;2,5\n3,5;4,5\n", .semicolon),
    ("title; one\nname,amount\n\"A; B\",1\n\"C; D\",2\n", .comma),
    ("name,note,n\nA,x; y,1\nB,z; w,2\nC,none,3\n", .comma),
    ("a;\"b\nwith, commas, and, more\";c\n1;\"2\n,,,\";3\n", .semicolon),
    ("only\none\ncolumn\n", .comma),
    ("ten;tien\nA;1\nB;2\nTổng cộng, hai dòng, ba đồng;3\n", .semicolon),
    ("sep=;\nx,y;z\n", .semicolon),
  ])
  func separatorFollowsTheShapeOfTheWholeFile(text: String, expected: FieldSeparator) throws {
    #expect(try CSVReader.read(Array(text.utf8)).separator == expected)
  }

  @Test func separatorHintIsNoRow() throws {
    let grid = try CSVReader.read(Array("sep=,\r\na,b;c\r\n".utf8)).grid
    #expect(rows(of: grid) == [["a", "b;c"]])
    #expect(grid.lines == [2])
  }

  @Test func oneEndlessLineIsRead() throws {
    let grid = try CSVReader.read([UInt8](repeating: 0x78, count: 1 << 20)).grid
    #expect(grid.rowCount == 1 && grid.fieldCount(row: 0) == 1)
  }
}

/// What Python's csv module reads from a text.
private struct PythonCase: Decodable {
  var text: String
  var rows: [[String]]
}

struct CSVReaderComparisonTests {
  @Test func rowsAreThoseOfPython() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: Fixtures.path("csv/python-rows.json")))
    let cases = try JSONDecoder().decode([PythonCase].self, from: data)
    #expect(cases.count == 600)
    for example in cases {
      let found = example.text.isEmpty ? [] : try read(example.text, .comma)
      #expect(found == example.rows, "\(example.text.debugDescription)")
    }
  }

  @Test func rowsAreThoseOfANaiveReader() throws {
    var generator = SeededGenerator(9)
    let pieces = ["\"", "\"\"", ";", "\n", "\r\n", "\r", "x", "ệ", "1,5", " "]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1..<30, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      #expect((try? read(text, .semicolon)) == naiveRows(text), "\(text.debugDescription)")
    }
  }

  @Test func brokenBytesNeverTrap() throws {
    let whole = try FileBytes.read(Fixtures.path("lists/2022-09.csv")).prefix(3000)
    var generator = SeededGenerator(3)
    for length in stride(from: 0, to: whole.count, by: 7) {
      _ = try? CSVReader.read(Array(whole.prefix(length)))
    }
    for _ in 0..<500 {
      var bytes = Array(whole)
      for _ in 0..<Int.random(in: 1..<6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      if let grid = try? CSVReader.read(bytes).grid { _ = rows(of: grid) }
    }
  }

  /// Letter by letter, nil where a quote has no end.
  private func naiveRows(_ text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var isFresh = true
    var isEmptyRow = true
    var rest = Array(text.unicodeScalars)[...]
    func endRow() {
      rows.append(isEmptyRow ? [] : row + [field])
      (row, field, isFresh, isEmptyRow) = ([], "", true, true)
    }
    while let scalar = rest.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if rest.first == "\"" {
          field += "\""
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" && isFresh {
        (isQuoted, isFresh, isEmptyRow) = (true, false, false)
      } else if scalar == ";" {
        row.append(field)
        (field, isFresh, isEmptyRow) = ("", true, false)
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", rest.first == "\n" { rest.removeFirst() }
        endRow()
      } else {
        field.unicodeScalars.append(scalar)
        (isFresh, isEmptyRow) = (false, false)
      }
    }
    if isQuoted { return nil }
    if !isEmptyRow { endRow() }
    return rows
  }
}

struct SampleListTests {
  @Test(arguments: [
    ("2022-06.csv", FieldSeparator.comma, 2680, 16, "537.470.864.939"),
    ("2022-07.csv", .comma, 2616, 16, "578.599.405.693"),
    ("2022-08.csv", .comma, 2609, 16, "556.042.585.594"),
    ("2022-09.csv", .comma, 2690, 16, "557.731.434.989"),
    ("2022-07.short-headers.csv", .semicolon, 2708, 0, "585.269.631.582"),
    ("truth.csv", .comma, 10572, 14, "1395072506"),
  ])
  func listsHaveTheirRowsAndClosingTotals(
    name: String,
    separator: FieldSeparator,
    rowCount: Int,
    column: Int,
    total: String
  ) throws {
    let reading = try CSVReader.read(FileBytes.read(Fixtures.path("lists/" + name)))
    #expect(reading.separator == separator)
    #expect(reading.grid.rowCount == rowCount)
    #expect(reading.grid.text(row: rowCount - 1, column: column) == total)
  }
}
