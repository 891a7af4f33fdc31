import Columnar
import Values

/// One sheet of cells as they came from a file.
struct XLSXCellSheet {
  private let sheet: CellSheet
  private static let widthMax = 60

  init(_ sheet: CellSheet) { self.sheet = sheet }

  func write(to book: inout XLSXBook) throws(FormatError) {
    for (column, width) in widths.enumerated() { try book.setWidth(width, column: column) }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let look = look(of: cell)
        if cell.kind == .number, let number = Double(cell.text) {
          let content = CellContent.number(number, format: "General")
          try book.write(content, row: row, column: column, look)
        } else if !cell.text.isEmpty {
          try book.write(cell.text, row: row, column: column, look)
        } else if look != .plain {
          try book.writeBlank(row: row, column: column, look)
        }
      }
    }
  }

  /// Titles stand over several columns, so that only the rows from the headings on count.
  private var widths: [Int] {
    let start = sheet.rows.firstIndex { row in row.contains { $0.look == .heading } } ?? 0
    var widths: [Int] = []
    for row in sheet.rows[start...] {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(8) }
        let wanted = TerminalText.width(of: cell.text) + 2
        widths[column] = min(Self.widthMax, max(widths[column], wanted))
      }
    }
    return widths
  }

  private func look(of cell: CellSheet.Cell) -> XLSXBook.Look {
    switch cell.look {
    case .plain: .plain
    case .heading: .heading
    case .fault: .fault
    }
  }
}
