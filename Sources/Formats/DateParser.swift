package import Columnar
package import Values

/// Reads the dates of a column whose style is known.
package struct DateParser: Sendable {
  private let style: DateStyle

  package init(_ style: DateStyle) { self.style = style }

  /// Reads a column as days (`Day.index`).
  ///
  /// O(bytes of the column).
  package func column(_ column: Int, of grid: CellGrid, rows: Range<Int>) -> ParsedColumn {
    var result = ParsedColumn(rowCount: rows.count)
    let cells = grid.column(column)
    let bytes = cells.bytes.span
    for row in rows {
      switch read(bytes.extracting(cells.byteRange(row: row))) {
      case .value(let day): result.values[row - rows.lowerBound] = Int64(day.index)
      case .empty: result.empties[row - rows.lowerBound] = true
      case .rejected(let fact):
        result.empties[row - rows.lowerBound] = true
        result.rejected.append(RejectedCell(row: row, fact: fact))
      }
    }
    return result
  }

  /// Reads one text.
  package func read(_ text: String) -> CellReading<Day> {
    let bytes = Array(text.utf8)
    return read(bytes.span)
  }

  private func read(_ bytes: Span<UInt8>) -> CellReading<Day> {
    guard let form = DateForm(bytes) else {
      return NumberForm.isEmpty(bytes) ? .empty : .rejected(.notADate)
    }
    return form.day(in: style).map { .value($0) } ?? .rejected(.noSuchDay)
  }
}
