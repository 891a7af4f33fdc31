import Columnar
import Values

/// What Excel's files can hold.
enum XLSXLimits {
  private static let rows = 1_048_576
  private static let columns = 16_384
  private static let textLength = 32_767

  /// Refuses before anything is written.
  ///
  /// O(cells).
  static func check(_ sheet: TableSheet, _ language: Language) throws(FormatError) {
    let table = sheet.table
    let frame = 1 + 1 + sheet.subtitles.count + 2 + table.totals.count + sheet.notes.count + 2
    guard table.rowCount + frame <= rows else {
      throw .workbook(
        .tooManyRows(sheet: sheet.name, rowCount: table.rowCount, limit: rows)
      )
    }
    guard table.columns.count <= columns else {
      throw .workbook(
        .tooManyColumns(
          sheet: sheet.name,
          columnCount: table.columns.count,
          limit: columns
        )
      )
    }
    for column in table.columns { try checkTexts(of: column, on: sheet.name) }
  }

  private static func checkTexts(of column: OutputColumn, on sheet: String) throws(FormatError) {
    guard case .texts(let texts) = column.values else { return }
    for (row, text) in texts.enumerated()
    where text.utf8.count > textLength && text.utf16.count > textLength {
      throw .workbook(
        .textTooLong(sheet: sheet, column: column.name, row: row + 1, limit: textLength)
      )
    }
  }
}
