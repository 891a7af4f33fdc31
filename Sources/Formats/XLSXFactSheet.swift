import Values

/// One sheet of labels and values.
struct XLSXFactSheet {
  private let sheet: FactSheet

  init(_ sheet: FactSheet) { self.sheet = sheet }

  func write(to book: inout XLSXBook) throws(FormatError) {
    let labelWidth = sheet.lines.map { TerminalText.width(of: $0.label) }.max() ?? 0
    try book.setWidth(min(40, labelWidth) + 2, column: 0)
    try book.setWidth(80, column: 1)
    var row = 0
    if !sheet.title.isEmpty {
      try book.writeAcross(sheet.title, row: row, columnCount: 2, .title)
      row += 2
    }
    for line in sheet.lines {
      try book.write(line.label, row: row, column: 0, .label)
      switch line.value {
      case .text(let text): try book.write(text, row: row, column: 1, .wrapped)
      case .number(let number, let kind):
        try book.write(CellContent(number, kind), row: row, column: 1, .leftAligned)
      }
      row += 1
    }
  }
}
