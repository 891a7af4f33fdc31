import Columnar

/// The cells of a sheet of Excel 95 to 2003 while its records are read, which may come in any order.
struct OldSheetCells {
  private struct Cell {
    var row: Int
    var column: Int
    var kind: CellGrid.Kind
    var bytes: Range<Int>
  }

  private let formats: [CellFormat]
  private let countsFrom1904: Bool
  private var cells: [Cell] = []
  private var bytes: [UInt8] = []
  private var hiddenRows: Set<Int> = []
  private var merges: [MergedCells] = []
  private var hiddenColumnCount = 0
  /// The cell whose formula has a text for its outcome, which comes next.
  private var textFormula: (row: Int, column: Int)?

  init(formats: [CellFormat], countsFrom1904: Bool) {
    self.formats = formats
    self.countsFrom1904 = countsFrom1904
  }

  // MARK: - Records

  mutating func takeColumns(_ reader: inout RecordReader) throws(SpreadsheetFact) {
    let first = try reader.number16()
    let last = try reader.number16()
    try reader.skip(4)
    let isHidden = try reader.number16() & 1 == 1
    // Unused columns to the right edge say nothing.
    if isHidden, last < 255 { hiddenColumnCount += max(0, last - first + 1) }
  }

  mutating func takeRow(_ reader: inout RecordReader) throws(SpreadsheetFact) {
    let row = try reader.number16()
    try reader.skip(10)
    if try reader.number16() & 0x20 != 0 { hiddenRows.insert(row) }
  }

  mutating func takeMerges(_ reader: inout RecordReader) throws(SpreadsheetFact) {
    for _ in 0..<(try reader.number16()) {
      let (firstRow, lastRow) = (try reader.number16(), try reader.number16())
      let (firstColumn, lastColumn) = (try reader.number16(), try reader.number16())
      guard firstRow <= lastRow, firstColumn <= lastColumn else { continue }
      merges.append(MergedCells(rows: firstRow...lastRow, columns: firstColumn...lastColumn))
    }
  }

  /// The outcome of a formula: a number, or eight bytes that end with FF FF and say what it is.
  mutating func takeFormula(
    _ reader: inout RecordReader,
    _ row: Int,
    _ column: Int,
    style: Int
  ) throws(SpreadsheetFact) {
    let low = try reader.number32()
    let high = try reader.number32()
    guard high >> 16 == 0xFFFF else {
      let number = Double(bitPattern: UInt64(high) << 32 | UInt64(low))
      return add(number, row, column, style: style)
    }
    let value = UInt8(truncatingIfNeeded: low >> 16)
    switch low & 0xFF {
    case 0: textFormula = (row, column)
    case 1: add(truth: value, isError: false, row, column)
    case 2: add(truth: value, isError: true, row, column)
    default: break
    }
  }

  mutating func takeFormulaText(_ text: String) {
    guard let place = textFormula else { return }
    textFormula = nil
    add(text, .text, place.row, place.column)
  }

  // MARK: - Cells

  mutating func add(_ text: String, _ kind: CellGrid.Kind, _ row: Int, _ column: Int) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    cells.append(Cell(row: row, column: column, kind: kind, bytes: start..<bytes.count))
  }

  mutating func add(_ number: Double, _ row: Int, _ column: Int, style: Int) {
    let written = Array(number.description.utf8)
    guard let stored = StoredNumber(written.indices, of: written.span) else {
      return add("#NUM!", .failure, row, column)
    }
    let start = bytes.count
    let format = formats.indices.contains(style) ? formats[style] : .general
    let kind = stored.append(to: &bytes, as: format, countsFrom1904: countsFrom1904)
    cells.append(Cell(row: row, column: column, kind: kind, bytes: start..<bytes.count))
  }

  mutating func add(truth value: UInt8, isError: Bool, _ row: Int, _ column: Int) {
    guard isError else { return add(value == 0 ? "FALSE" : "TRUE", .text, row, column) }
    let names: [UInt8: String] = [
      0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
      0x24: "#NUM!", 0x2A: "#N/A",
    ]
    add(names[value] ?? "#ERROR!", .failure, row, column)
  }

  // MARK: - The sheet

  /// All cells in order; of a cell that was written twice, the last.
  ///
  /// - Complexity: O(cells), times their logarithm where they are out of order
  func contents(_ sheet: String, rowLimit: Int) throws(SpreadsheetFact) -> SheetContents {
    var result = SheetContents()
    result.merges = merges
    result.hiddenColumnCount = hiddenColumnCount
    let order = cells.indices.sorted {
      (cells[$0].row, cells[$0].column, $0) < (cells[$1].row, cells[$1].column, $1)
    }
    for (place, index) in order.enumerated() {
      let cell = cells[index]
      let next = place + 1 < order.count ? cells[order[place + 1]] : nil
      if next?.row == cell.row, next?.column == cell.column { continue }
      guard result.rows.append(bytes[cell.bytes].span, cell.kind, column: cell.column) else {
        throw .broken
      }
      guard result.rows.hasRoom else {
        throw .tooManyCells(sheet: sheet, limit: GridRows.cellsMax)
      }
      if next?.row == cell.row { continue }
      let hasContent = result.rows.endRow(line: cell.row + 1)
      if hasContent, hiddenRows.contains(cell.row) { result.hiddenLines.append(cell.row + 1) }
      if result.rows.rowCount >= rowLimit { break }
    }
    return result
  }
}
