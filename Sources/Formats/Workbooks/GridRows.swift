import Columnar

/// The cells of a sheet while they are read, row by row and from left to right.
///
/// Rows without any content are left out, and so are the empty cells behind the last filled one:
/// a million formatted rows take no room.
struct GridRows {
  /// More fields than a full sheet of thirty columns has, the empty ones before filled ones included.
  static let fieldsMax = 1 << 25
  /// More than a sheet's texts ever were; cells that share a long text repeat it here.
  static let bytesMax = 1 << 30

  /// The bytes of all cells; those of the next one are appended before `endCell`.
  var bytes: [UInt8] = []
  private var fieldEnds: [UInt32] = []
  private var kinds: [CellGrid.Kind] = []
  private var rowEnds: [UInt32] = []
  private var lines: [UInt32] = []
  /// Where the row begins that is being read.
  private var rowStart = 0

  var rowCount: Int { rowEnds.count }
  /// Whether there is room for further cells.
  var hasRoom: Bool { fieldEnds.count <= Self.fieldsMax && bytes.count <= Self.bytesMax }
  /// Fields of the row that is being read.
  private var fieldCount: Int { fieldEnds.count - rowStart }
  /// Where the bytes of the cell begin that is being read.
  var cellStart: Int { Int(fieldEnds.last ?? 0) }

  /// Takes what was appended as the cell of a column; one without a byte is left out.
  ///
  /// - Returns: false where the column is not behind the one before.
  mutating func endCell(_ column: Int, _ kind: CellGrid.Kind) -> Bool {
    let start = cellStart
    guard bytes.count > start else { return true }
    guard column >= fieldCount else { return false }
    while fieldCount < column {
      fieldEnds.append(UInt32(truncatingIfNeeded: start))
      kinds.append(.text)
    }
    fieldEnds.append(UInt32(truncatingIfNeeded: bytes.count))
    kinds.append(kind)
    return true
  }

  /// Ends a row of the file.
  ///
  /// - Returns: whether it holds anything.
  mutating func endRow(line: Int) -> Bool {
    guard fieldEnds.count > rowStart else { return false }
    rowStart = fieldEnds.count
    rowEnds.append(UInt32(truncatingIfNeeded: rowStart))
    lines.append(UInt32(truncatingIfNeeded: line))
    return true
  }

  /// The row of a line of the file; nil where that is empty.
  func row(ofLine line: Int) -> Int? {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle]) < line { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && Int(lines[low]) == line ? low : nil
  }

  /// All cells, composed (NFC) and in Unicode.
  ///
  /// - Throws: where the bytes are no text.
  func grid(
    _ choice: EncodingChoice?
  ) throws(FormatError) -> (grid: CellGrid, conversion: LetterConversion?) {
    let survey = try TextSurvey(bytes, from: 0)
    let grid = CellGrid(
      bytes: bytes,
      fieldEnds: fieldEnds,
      rowEnds: rowEnds,
      lines: lines,
      kinds: kinds
    )
    return try grid.inUnicode(choice, survey)
  }
}
