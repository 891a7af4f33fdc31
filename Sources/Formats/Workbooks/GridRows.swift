import Columnar

/// The cells of a sheet while they are read, row by row and from left to right.
///
/// Rows without any content are left out: a million formatted rows take no room.
struct GridRows {
  /// More cells than a full sheet of thirty columns has, the empty ones between filled ones included.
  static let cellsMax = 1 << 25
  /// More than a sheet's texts ever were, a shared text counted in each cell that has it.
  static let bytesMax = 1 << 30

  private var columns: [CellColumnBuilder] = []
  private var fieldCounts: [UInt32] = []
  private var lines: [UInt32] = []
  private var cellCount = 0
  private var byteCount = 0
  /// Fields of the row that is being read, and of those before.
  private var fieldCount = 0
  private var fieldTotal = 0

  var rowCount: Int { lines.count }
  /// Whether there is room for further cells.
  var hasRoom: Bool {
    max(cellCount, fieldTotal + fieldCount) <= Self.cellsMax && byteCount <= Self.bytesMax
  }

  /// Takes a cell; one without a byte is left out.
  ///
  /// - Returns: false where the column is not behind the one before.
  mutating func append(_ text: Span<UInt8>, _ kind: CellGrid.Kind, column: Int) -> Bool {
    guard !text.isEmpty else { return true }
    guard takesField(column) else { return false }
    byteCount += text.count
    cellCount += columns[column].append(text, kind, row: rowCount)
    return true
  }

  /// Takes a cell whose text is one of those that cells share.
  ///
  /// - Returns: as above.
  mutating func append(sharedText number: Int, of texts: TextColumn, column: Int) -> Bool {
    guard !texts.isEmpty(at: number) else { return true }
    guard takesField(column) else { return false }
    byteCount += texts.byteRange(of: number).count
    cellCount += columns[column].append(sharedText: number, of: texts, row: rowCount)
    return true
  }

  private mutating func takesField(_ column: Int) -> Bool {
    guard column >= fieldCount else { return false }
    while columns.count <= column { columns.append(CellColumnBuilder()) }
    fieldCount = column + 1
    return true
  }

  /// Ends a row of the file.
  ///
  /// - Returns: whether it holds anything.
  mutating func endRow(line: Int) -> Bool {
    guard fieldCount > 0 else { return false }
    fieldCounts.append(UInt32(truncatingIfNeeded: fieldCount))
    lines.append(UInt32(truncatingIfNeeded: line))
    fieldTotal += fieldCount
    fieldCount = 0
    return true
  }

  /// Sets aside room for a sheet of which this is the part read so far, however long it is said to be.
  mutating func reserve(forWhole factor: Int) {
    let rows = min(rowCount * factor, 1 << 20)
    for column in columns.indices {
      columns[column].reserve(
        forWhole: factor,
        rowLimit: rows,
        byteLimit: Self.reservedBytesMax / columns.count
      )
    }
    fieldCounts.reserveCapacity(rows)
    lines.reserveCapacity(rows)
  }

  private static let reservedBytesMax = 1 << 28

  /// All cells, composed (NFC) and in Unicode.
  ///
  /// `sharedSurvey` is of the texts that cells share, which are composed already.
  func grid(
    _ choice: EncodingChoice?,
    _ sharedSurvey: TextSurvey?
  ) throws(FormatError) -> (grid: CellGrid, conversion: LetterConversion?) {
    var made: [CellColumn] = []
    var hasStrangeLetter = sharedSurvey?.hasStrangeLetter ?? false
    for builder in columns {
      guard !builder.isShared else {
        made.append(builder.column())
        continue
      }
      let column = builder.column()
      let survey = try TextSurvey(column.bytes, from: 0)
      hasStrangeLetter = hasStrangeLetter || survey.hasStrangeLetter
      made.append(
        CellColumn(
          survey.isComposed ? column.texts : try column.texts.composed(),
          firstRow: column.rows.lowerBound,
          kinds: column.kinds
        )
      )
    }
    let grid = CellGrid(columns: made, fieldCounts: fieldCounts, lines: lines)
    return try grid.inUnicode(choice, hasStrangeLetter: hasStrangeLetter)
  }
}
