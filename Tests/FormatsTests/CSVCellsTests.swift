import Columnar
import Testing

@testable import Formats

/// The cells of a text that is cut in parts of so many bytes.
private func grid(_ text: String, partBytes: Int) throws -> CellGrid {
  let cells = CSVCells(separator: .comma, firstLine: 1, partBytes: partBytes)
  return try cells.grid(of: Array(text.utf8), from: 0)
}

private func shown(_ grid: CellGrid) -> [[String]] {
  zip(grid.lines, rows(of: grid)).map { [String($0)] + $1 }
}

private func outcome(_ text: String, partBytes: Int) -> Result<[[String]], FormatError> {
  do throws(FormatError) {
    let cells = CSVCells(separator: .comma, firstLine: 1, partBytes: partBytes)
    return .success(shown(try cells.grid(of: Array(text.utf8), from: 0)))
  } catch {
    return .failure(error)
  }
}

struct CSVCellsTests {
  /// Texts of separators, quotes and ends of lines in any order, each cut in parts of every size.
  @Test(arguments: 0..<300)
  func cellsDoNotDependOnTheParts(seed: Int) {
    var generator = SeededGenerator(UInt64(seed))
    let signs = ["a", "đ", ",", "\"", "\"\"", "\n", "\r", "\r\n", ",\"", "\",", "\"\n", "\n\""]
    let text = (0..<Int.random(in: 1..<60, using: &generator)).map { _ in
      signs[Int.random(in: 0..<signs.count, using: &generator)]
    }.joined()
    let whole = outcome(text, partBytes: 1 << 20)
    for partBytes in 1..<12 {
      #expect(outcome(text, partBytes: partBytes) == whole, "parts of \(partBytes) bytes")
    }
  }

  @Test func quotedLinesReachOverManyParts() throws {
    let long = String(repeating: "một dòng\r\n", count: 50)
    let grid = try grid("x,y\n\"\(long)\",1\nz,\"2\"\n", partBytes: 7)
    #expect(rows(of: grid) == [["x", "y"], [long, "1"], ["z", "2"]])
    #expect(grid.lines == [1, 2, 53])
  }

  @Test(arguments: [3, 1 << 20])
  func anOpenQuoteIsNamedWithItsLine(partBytes: Int) {
    #expect(throws: FormatError.content(.unterminatedQuote(line: 3))) {
      try grid("a,b\nc,d\ne,\"f\n" + String(repeating: "g,h\n", count: 20), partBytes: partBytes)
    }
  }

  @Test func aLineWithoutEndIsRefused() {
    let text = "a,b\n" + String(repeating: "1,", count: 20_000) + "\n"
    #expect(throws: FormatError.content(.tooManyColumns(line: 2, limit: 16_384))) {
      try grid(text, partBytes: 1 << 20)
    }
  }

  /// Separators alone are no cells, however many there are.
  @Test func emptyCellsTakeNoRoom() throws {
    let wide = String(repeating: ",", count: 100_000)
    let grid = try grid("a,b\n\(wide)\n1,2\n", partBytes: 1 << 12)
    #expect(grid.fieldCount(row: 1) == 100_001 && grid.columnCount == 2)
    #expect(rows(of: grid)[2] == ["1", "2"])
  }

  @Test func emptyLinesAreRowsWithoutCells() throws {
    let text = "a,b\n" + String(repeating: "\n", count: 100_000) + "1,2\n"
    let grid = try grid(text, partBytes: 1 << 14)
    #expect(grid.rowCount == 100_002 && grid.lines.last == 100_002)
    #expect(grid.fieldCount(row: 50_000) == 0 && grid.text(row: 100_001, column: 1) == "2")
  }

  /// Wide rows far from each other: their columns would be of empty cells almost only.
  @Test func cellsOfNothingAreRefused() {
    let wide = String(repeating: "1,", count: 16_000) + "\n"
    let text = wide + String(repeating: "\n", count: 300_000) + wide
    for partBytes in [1 << 16, 1 << 22] {
      #expect(throws: FormatError.content(.tooManyCells(limit: 1 << 27))) {
        try grid(text, partBytes: partBytes)
      }
    }
  }
}
