/// Cells of a column that are whole numbers in plain digits, kept as these numbers.
///
/// Who has read the numbers shares them: neither the digits nor the places of a million cells stay.
struct NumberCells: Sendable {
  let rows: Range<Int>
  /// What the file says that all of them are.
  let kind: CellGrid.Kind
  private let values: [Int64]
  private let empties: Bitmap?
  /// The cells below them.
  private let rest: CellColumn

  /// - Returns: nil where a cell is written otherwise, or not all are of one kind.
  /// - Complexity: O(rows)
  init?(
    _ values: [Int64],
    _ empties: Bitmap?,
    in rows: Range<Int>,
    of column: CellColumn
  ) {
    guard let first = rows.first, column.kinds.isEmpty || column.rows.contains(first) else {
      return nil
    }
    kind = column.kind(row: first)
    let inside = rows.clamped(to: column.rows)
    var byteCount = 0
    for row in inside {
      byteCount += column.byteRange(row: row).count
      if column.kind(row: row) != kind { return nil }
    }
    // No number is written in fewer bytes than it has digits, so that equal sums mean equal texts.
    var digitCount = 0
    for place in values.indices where empties?[place] != true {
      digitCount += Self.digitCount(values[place])
    }
    guard byteCount == digitCount else { return nil }
    self.rows = rows
    self.values = values
    self.empties = empties
    let end = max(rows.upperBound, column.rows.upperBound)
    rest = column.copied(column.rows.clamped(to: rows.upperBound..<end))
  }

  /// Digits and the sign.
  private static func digitCount(_ value: Int64) -> Int {
    var count = value < 0 ? 2 : 1
    var rest = value.magnitude
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }

  func bytes(row: Int) -> ArraySlice<UInt8> {
    guard row < rows.upperBound else { return rest.bytes(row: row) }
    let place = row - rows.lowerBound
    return empties?[place] == true ? [] : Array(String(values[place]).utf8)[...]
  }

  func kind(row: Int) -> CellGrid.Kind {
    if row >= rows.upperBound { return rest.kind(row: row) }
    return empties?[row - rows.lowerBound] == true ? .text : kind
  }

  /// The whole column as texts again.
  func written(below head: CellColumn) -> CellColumn {
    var builder = CellColumnBuilder()
    for row in head.rows {
      builder.append(head.bytes(row: row).span, head.kind(row: row), row: row)
    }
    for row in rows.lowerBound..<max(rows.upperBound, rest.rows.upperBound) {
      builder.append(bytes(row: row).span, kind(row: row), row: row)
    }
    return builder.column()
  }
}
