import Columnar

/// What was read of a sheet, whatever the form of its workbook.
struct SheetContents {
  var rows = GridRows()
  /// What a look at the texts said that cells share; nil where there are none.
  var sharedSurvey: TextSurvey?
  var merges: [MergedCells] = []
  /// Lines with content that the sheet hides.
  var hiddenLines: [Int] = []
  var hiddenColumnCount = 0
  /// Formulas whose outcome is not in the file.
  var formulaCount = 0

  /// The cells in Unicode; merged ones hold their text in every row that they cover.
  ///
  /// - Throws: where the bytes are no text, or are too many.
  consuming func reading(
    _ sheet: String,
    _ choice: EncodingChoice?
  ) throws(FormatError) -> SheetReading {
    let (hiddenLines, hiddenColumnCount) = (hiddenLines, hiddenColumnCount)
    let (formulaCount, merges) = (formulaCount, merges)
    let (grid, conversion) = try rows.grid(choice, sharedSurvey)
    guard let filled = grid.withTexts(of: merges) else {
      throw .spreadsheet(.tooManyCells(sheet: sheet, limit: GridRows.cellsMax))
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
