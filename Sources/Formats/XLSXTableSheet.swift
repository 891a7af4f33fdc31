import Columnar
import Values

/// One sheet with a table, row by row from the top, as the writer's large mode needs it.
struct XLSXTableSheet {
  private let sheet: TableSheet
  private let language: Language
  private let widths: [Int]
  private let headings: [String]

  init(_ sheet: TableSheet, _ language: Language) {
    self.sheet = sheet
    self.language = language
    let headings = sheet.table.columns.map { $0.label.text(in: language) }
    self.headings = headings
    widths = sheet.table.columns.enumerated().map { place, column in
      ColumnWidth.fitting(
        column,
        heading: headings[place],
        totals: sheet.table.totals.compactMap { $0.value(at: place) }
      )
    }
  }

  func write(to book: inout XLSXBook) throws(FormatError) {
    for (column, width) in widths.enumerated() { try book.setWidth(width, column: column) }
    var row = 0
    try writeTitles(to: &book, &row)
    let headingRow = row
    try writeHeadings(to: &book, row)
    var longColumns: Set<Int> = []
    for place in 0..<sheet.table.rowCount {
      try writeRow(place, to: &book, row: headingRow + 1 + place, &longColumns)
    }
    row = headingRow + 1 + sheet.table.rowCount
    if !headings.isEmpty {
      try book.frame(
        headingRow: headingRow,
        lastRow: max(headingRow, row - 1),
        columnCount: headings.count
      )
    }
    for total in sheet.table.totals {
      try writeTotal(total, to: &book, row, &longColumns)
      row += 1
    }
    try writeNotes(to: &book, row, longColumns)
  }

  private func writeTitles(to book: inout XLSXBook, _ row: inout Int) throws(FormatError) {
    if !sheet.title.isEmpty {
      try writeTitle(sheet.title, to: &book, &row, .title, lineHeight: 20)
    }
    for subtitle in sheet.subtitles {
      try writeTitle(subtitle, to: &book, &row, .subtitle, lineHeight: 16)
    }
    if row > 0 { row += 1 }
  }

  /// A title breaks into lines where the table is narrow; merged cells do not grow by themselves.
  private func writeTitle(
    _ text: String,
    to book: inout XLSXBook,
    _ row: inout Int,
    _ look: XLSXBook.Look,
    lineHeight: Int
  ) throws(FormatError) {
    let room = max(10, widths.reduce(0, +))
    let letters = TerminalText.width(of: text) * lineHeight / 14
    try book.setHeight(lineHeight * (1 + letters / room), row: row)
    try book.writeAcross(text, row: row, columnCount: headings.count, look)
    row += 1
  }

  private func writeHeadings(to book: inout XLSXBook, _ row: Int) throws(FormatError) {
    let lines = zip(headings, widths).map { heading, width in
      1 + TerminalText.width(of: heading) / max(1, width)
    }
    try book.setHeight(16 * min(4, lines.max() ?? 1) + 4, row: row)
    for (column, heading) in headings.enumerated() {
      try book.write(heading, row: row, column: column, .heading)
    }
  }

  private func writeRow(
    _ place: Int,
    to book: inout XLSXBook,
    row: Int,
    _ longColumns: inout Set<Int>
  ) throws(FormatError) {
    for (index, column) in sheet.table.columns.enumerated() {
      switch column.values {
      case .texts(let texts):
        guard !texts[place].isEmpty else { continue }
        let format: String? = column.kind == .code ? "@" : nil
        try book.write(texts[place], row: row, column: index, .plain, format: format)
      case .numbers(let numbers):
        guard let number = numbers[place] else { continue }
        let content = CellContent(number, column.kind)
        if case .longNumber = content { longColumns.insert(index) }
        try book.write(content, row: row, column: index)
      }
    }
  }

  private func writeTotal(
    _ total: OutputTable.TotalLine,
    to book: inout XLSXBook,
    _ row: Int,
    _ longColumns: inout Set<Int>
  ) throws(FormatError) {
    let lead = headings.indices.first { total.value(at: $0) == nil }
    for (index, column) in sheet.table.columns.enumerated() {
      if let number = total.value(at: index) {
        let content = CellContent(number, column.kind)
        if case .longNumber = content { longColumns.insert(index) }
        try book.write(content, row: row, column: index, .total)
      } else if index == lead {
        try book.write(total.label.text(in: language), row: row, column: index, .total)
      } else {
        try book.writeBlank(row: row, column: index, .total)
      }
    }
    if lead == nil {
      try book.write(
        total.label.text(in: language),
        row: row,
        column: headings.count,
        .total
      )
    }
  }

  private func writeNotes(
    to book: inout XLSXBook,
    _ row: Int,
    _ longColumns: Set<Int>
  ) throws(FormatError) {
    var notes = sheet.notes
    if !longColumns.isEmpty {
      let names = longColumns.sorted().map { headings[$0] }.joined(separator: ", ")
      notes.append(
        Localized(
          "Figures of more than 15 digits are written as text, Excel would round them: \(names)",
          vi: "Số quá 15 chữ số được ghi dạng văn bản vì Excel sẽ làm tròn: \(names)"
        ).text(in: language)
      )
    }
    for (place, note) in notes.enumerated() {
      try book.write(note, row: row + 1 + place, column: 0, .note)
    }
  }
}
