import Columnar
package import Values

/// Writes workbooks for Excel: real numbers and dates, texts that can never become formulas,
/// frozen headings with filters, pages that print.
package struct XLSXWriter: Sendable {
  /// Rows from which a sheet is written without holding it in memory.
  private static let largeRowCount = 10_000

  private let language: Language

  /// The language of headings, totals and the writer's own notes.
  package init(language: Language) { self.language = language }

  /// Writes a workbook to a file of its own.
  package func write(
    _ workbook: Workbook,
    to path: String,
    _ existing: ExistingFile = .refuse
  ) throws(FormatError) {
    let file = try AtomicFile(path, existing)
    try write(workbook, into: file)
    try file.commit()
  }

  /// Writes a workbook into a file that has nothing in it yet.
  ///
  /// O(cells), about a microsecond each; large sheets pass through temporary files.
  package func write(_ workbook: Workbook, into file: AtomicFile) throws(FormatError) {
    for case .table(let sheet) in workbook.sheets { try XLSXLimits.check(sheet, language) }
    let isLarge = workbook.sheets.contains { sheet in
      if case .table(let table) = sheet { table.table.rowCount > Self.largeRowCount } else { false }
    }
    var book = try XLSXBook(file, isLarge: isLarge)
    try fill(&book, workbook)
    try book.close()
  }

  private func fill(_ book: inout XLSXBook, _ workbook: Workbook) throws(FormatError) {
    var names = SheetNames()
    for sheet in workbook.sheets {
      switch sheet {
      case .table(let sheet):
        try book.addSheet(names.next(for: sheet.name))
        try XLSXTableSheet(sheet, language).write(to: &book)
      case .facts(let sheet):
        try book.addSheet(names.next(for: sheet.name))
        try XLSXFactSheet(sheet).write(to: &book)
      case .cells(let sheet):
        try book.addSheet(names.next(for: sheet.name))
        try XLSXCellSheet(sheet).write(to: &book)
      case .charts(let sheet):
        let name = names.next(for: sheet.name)
        try book.addSheet(name)
        try XLSXChartSheet(sheet, named: name, language).write(to: &book)
      }
    }
  }
}
