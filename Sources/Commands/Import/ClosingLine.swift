import Columnar
import Query
import Values

/// The row of totals that closes a list, compared with the sums of its lines.
package struct ClosingLine: Hashable, Sendable {
  /// The line of the file.
  package let line: Int
  /// Every figure that the row states beside the sum of the lines, rejected ones included.
  package let figures: [ClosingFigure]

  /// Figures that are not the sum of the lines.
  package var differing: [ClosingFigure] { figures.filter(\.differs) }

  /// Finds the closing line among the rows of totals; nil where there is none.
  init?(
    _ layout: ListLayout,
    _ rows: ListRows,
    _ figures: [String: ReadNumbers],
    _ grid: CellGrid
  ) {
    let stated = rows.totals.filter { row in figures.values.contains { $0.totals[row] != nil } }
    let lastLine = Int(rows.lines.last ?? 0)
    // `Tổng cộng` closes a list wherever it stands; `Cộng` closes parts, and the list at its end.
    let whole = stated.filter { Self.isWhole(grid, $0) }
    guard let row = whole.last ?? stated.last.flatMap({ $0 > lastLine ? $0 : nil }) else {
      return nil
    }
    var found: [ClosingFigure] = []
    for column in layout.columns {
      guard let numbers = figures[column.name], let stated = numbers.totals[row] else { continue }
      found.append(
        ClosingFigure(
          column: column.name,
          heading: column.heading,
          stated: stated,
          sum: sum(of: numbers.lines),
          roundedCount: numbers.roundedLines.count
        )
      )
    }
    line = Int(grid.lines[row])
    self.figures = found
  }

  private static func isWhole(_ grid: CellGrid, _ row: Int) -> Bool {
    (0..<grid.fieldCount(row: row)).contains { column in
      let word = TextFolding.folded(trimmed(grid, row, column)).prefix { $0.isLetter }
      return ["tong", "total", "grand"].contains(word)
    }
  }
}

/// The sum, held at the ends of 64 bits; a sum beyond them is rejected elsewhere.
func sum(of numbers: NumberColumn) -> Int64 {
  var total: Int128 = 0
  // Empty lines hold 0.
  for value in numbers.values { total += Int128(value) }
  return Int64(clamping: total)
}
