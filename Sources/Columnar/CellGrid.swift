/// The cells of a file that was read, column by column, nothing interpreted.
///
/// Readers of CSV and of workbooks make it, imports read it. Rows may have different lengths. A
/// column can be taken over as it lies in memory: texts of a list are those of its file, not copies.
package struct CellGrid: Sendable {
  /// What the file itself says that a cell is.
  package enum Kind: UInt8, Sendable {
    /// All cells of text files; its meaning is up to its column.
    case text
    /// Digits with at most one point, whatever the style of its column.
    case number
    /// `2022-09-15` or `2022-09-15 08:30:00`.
    case date
    /// The outcome of a formula that failed, such as `#REF!`.
    case failure
    /// A formula, beginning with `=`, whose outcome the file does not hold.
    case formula
  }

  private var columns: [CellColumn]
  /// Cells that are kept as their numbers, by column; the column itself has those above them.
  private var numbers: [Int: NumberCells] = [:]
  /// How many fields each row has, the empty ones among them.
  private let fieldCounts: [UInt32]
  /// The line of the file, from 1, on which each row begins.
  package let lines: [UInt32]

  /// - Precondition: one number of fields and one line a row, and no cell beyond its row's fields.
  package init(columns: [CellColumn], fieldCounts: [UInt32], lines: [UInt32]) {
    precondition(lines.count == fieldCounts.count, "one line number a row")
    precondition(columns.allSatisfy { $0.rows.upperBound <= lines.count }, "no cell below the rows")
    self.columns = columns
    self.fieldCounts = fieldCounts
    self.lines = lines
  }

  package var rowCount: Int { lines.count }

  /// Whether the file itself says of some cell what it is.
  package var statesKinds: Bool {
    columns.contains { !$0.kinds.isEmpty } || numbers.values.contains { $0.kind != .text }
  }

  /// How many columns hold anything.
  package var columnCount: Int { columns.count }

  /// How many fields a row has.
  package func fieldCount(row: Int) -> Int { Int(fieldCounts[row]) }

  /// The cells of a column; none where no row has such a column.
  ///
  /// O(rows) where they are kept as numbers, else nothing.
  package func column(_ column: Int) -> CellColumn {
    guard columns.indices.contains(column) else { return CellColumn() }
    return numbers[column].map { $0.written(below: columns[column]) } ?? columns[column]
  }

  /// What the file says that a field is.
  package func kind(row: Int, column: Int) -> Kind {
    guard columns.indices.contains(column) else { return .text }
    guard let cells = numbers[column], row >= cells.rows.lowerBound else {
      return columns[column].kind(row: row)
    }
    return cells.kind(row: row)
  }

  /// The text of a field, as it stands in the file; empty where the row has no such column.
  package func text(row: Int, column: Int) -> String {
    String(decoding: bytes(row: row, column: column), as: UTF8.self)
  }

  /// The bytes of a field; none where the row has no such column.
  package func bytes(row: Int, column: Int) -> ArraySlice<UInt8> {
    guard columns.indices.contains(column) else { return [] }
    guard let cells = numbers[column], row >= cells.rows.lowerBound else {
      return columns[column].bytes(row: row)
    }
    return cells.bytes(row: row)
  }

  /// Keeps the cells of a column in some rows as the numbers that they are, so that both take the
  /// room of one.
  ///
  /// Nothing is done where any of them is written otherwise than the plain digits of its number.
  ///
  /// There is one value a row, 0 for an empty cell. O(rows).
  package mutating func keep(
    _ values: [Int64],
    _ empties: Bitmap?,
    column: Int,
    rows: Range<Int>
  ) {
    precondition(values.count == rows.count, "one number a row")
    guard columns.indices.contains(column), numbers[column] == nil,
      let cells = NumberCells(values, empties, in: rows, of: columns[column])
    else { return }
    columns[column] = columns[column].copied(
      columns[column].rows.clamped(to: 0..<rows.lowerBound)
    )
    numbers[column] = cells
  }

  /// The texts of all fields, one behind the other in the order of the file.
  ///
  /// O(bytes).
  package var joinedBytes: [UInt8] {
    var result: [UInt8] = []
    for row in 0..<rowCount {
      for column in columns.indices { result.append(contentsOf: bytes(row: row, column: column)) }
    }
    return result
  }

  /// The same rows with other columns, before any is kept as numbers.
  package func replacing(_ columns: [CellColumn]) -> CellGrid {
    CellGrid(columns: columns, fieldCounts: fieldCounts, lines: lines)
  }
}

/// The cells of one column of a file, between its first and its last that is not empty.
package struct CellColumn: Sendable {
  /// Of each of the `rows` its text, as valid UTF-8 without quotes.
  package let texts: TextColumn
  /// The rows of the grid that may have a text.
  package let rows: Range<Int>
  /// What each cell of the `rows` is; empty where all are texts.
  package let kinds: [CellGrid.Kind]

  package init(_ texts: TextColumn, firstRow: Int, kinds: [CellGrid.Kind] = []) {
    precondition(kinds.isEmpty || kinds.count == texts.count, "one kind a cell")
    self.texts = texts
    rows = firstRow..<(firstRow + texts.count)
    self.kinds = kinds
  }

  /// A column without cells.
  package init() { self.init(TextColumn(bytes: [], ends: []), firstRow: 0) }

  /// The arena in which the texts stand.
  package var bytes: [UInt8] { texts.bytes }

  /// The bytes of the cell in a row of the grid; empty where there is none.
  package func byteRange(row: Int) -> Range<Int> {
    guard row >= rows.lowerBound, row < rows.upperBound else { return 0..<0 }
    return texts.byteRange(of: row - rows.lowerBound)
  }

  /// The bytes of the cell in a row of the grid; none where there is none.
  package func bytes(row: Int) -> ArraySlice<UInt8> { bytes[byteRange(row: row)] }

  /// The cells of some of the rows, with memory of their own.
  func copied(_ chosen: Range<Int>) -> CellColumn {
    guard !chosen.isEmpty else { return CellColumn() }
    let places = (chosen.lowerBound - rows.lowerBound)..<(chosen.upperBound - rows.lowerBound)
    return CellColumn(
      texts.picking(places.map { UInt32($0) }).dense,
      firstRow: chosen.lowerBound,
      kinds: kinds.isEmpty ? [] : Array(kinds[places])
    )
  }

  package func kind(row: Int) -> CellGrid.Kind {
    guard !kinds.isEmpty, row >= rows.lowerBound, row < rows.upperBound else { return .text }
    return kinds[row - rows.lowerBound]
  }

  /// The texts in chosen rows of the grid, in their order, without a copy of them.
  ///
  /// O(rows).
  package func picking(_ chosen: [UInt32]) -> TextColumn {
    // Most columns begin and end with the list, so that all of them share the one list of rows.
    let isWhole = rows.lowerBound == 0 && chosen.allSatisfy { $0 < rows.upperBound }
    guard !isWhole else { return texts.picking(chosen) }
    return texts.picking(
      chosen.map { row in
        rows.contains(Int(row)) ? row - UInt32(rows.lowerBound) : Column.missingRow
      }
    )
  }

  /// Columns of parts of a file, one below the other, each from the row on with which its part begins.
  ///
  /// - Returns: nil where there would be more cells than `cellsMax`.
  /// - Complexity: O(bytes), on all cores
  package init?(joining parts: [(column: CellColumn, firstRow: Int)], cellsMax: Int) {
    let parts = parts.filter { !$0.column.rows.isEmpty }
    guard let first = parts.first, let last = parts.last else {
      self.init()
      return
    }
    let start = first.firstRow + first.column.rows.lowerBound
    guard last.firstRow + last.column.rows.upperBound - start <= cellsMax else { return nil }
    var texts: [TextColumn] = []
    var row = start
    for part in parts {
      let gap = part.firstRow + part.column.rows.lowerBound - row
      precondition(gap >= 0, "parts from the first to the last")
      if gap > 0 { texts.append(TextColumn(bytes: [], ends: [UInt32](repeating: 0, count: gap))) }
      texts.append(part.column.texts)
      row += gap + part.column.rows.count
    }
    self.init(TextColumn(joining: texts), firstRow: start)
  }
}
