import Columnar

/// What was read of a sheet, whatever the form of its workbook.
struct SheetContents {
  var rows = GridRows()
  var merges: [MergedCells] = []
  /// Lines with content that the sheet hides.
  var hiddenLines: [Int] = []
  var hiddenColumnCount = 0
  /// Formulas whose outcome is not in the file.
  var formulaCount = 0

  /// The cells in Unicode; merged ones hold their text in every row that they cover.
  ///
  /// - Throws: where the bytes are no text, or are too many.
  func reading(_ sheet: String, _ choice: EncodingChoice?) throws(FormatError) -> SheetReading {
    let (grid, conversion) = try rows.grid(choice)
    guard let filled = grid.withTexts(of: merges, rows) else {
      throw .spreadsheet(.tooManyCells(sheet: sheet, limit: GridRows.fieldsMax))
    }
    return SheetReading(
      grid: filled,
      hiddenLines: hiddenLines,
      hiddenColumnCount: hiddenColumnCount,
      formulaCount: formulaCount,
      conversion: conversion
    )
  }
}
