/// The cells of a file that was read: rows of fields, all bytes in one arena, nothing interpreted.
///
/// Readers of CSV and of workbooks make it, imports read it. Rows may have different lengths.
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

  /// The texts of all fields, one behind the other, as valid UTF-8 without quotes.
  package let bytes: [UInt8]
  /// Where each field ends in `bytes`.
  package let fieldEnds: [UInt32]
  /// Where each row ends in `fieldEnds`.
  package let rowEnds: [UInt32]
  /// The line of the file, from 1, on which each row begins.
  package let lines: [UInt32]
  /// What each field is; empty where all are texts.
  package let kinds: [Kind]

  package init(
    bytes: [UInt8],
    fieldEnds: [UInt32],
    rowEnds: [UInt32],
    lines: [UInt32],
    kinds: [Kind] = []
  ) {
    precondition(lines.count == rowEnds.count, "one line number a row")
    precondition(Int(rowEnds.last ?? 0) == fieldEnds.count, "the last row ends with the fields")
    precondition(Int(fieldEnds.last ?? 0) == bytes.count, "the last field ends with the bytes")
    precondition(kinds.isEmpty || kinds.count == fieldEnds.count, "one kind a field")
    self.bytes = bytes
    self.fieldEnds = fieldEnds
    self.rowEnds = rowEnds
    self.lines = lines
    self.kinds = kinds
  }

  package var rowCount: Int { rowEnds.count }

  /// How many fields a row has.
  package func fieldCount(row: Int) -> Int {
    Int(rowEnds[row]) - (row == 0 ? 0 : Int(rowEnds[row - 1]))
  }

  /// The bytes of a field in `bytes`; empty where the row has no such column.
  package func byteRange(row: Int, column: Int) -> Range<Int> {
    guard column >= 0, column < fieldCount(row: row) else { return 0..<0 }
    let field = (row == 0 ? 0 : Int(rowEnds[row - 1])) + column
    return (field == 0 ? 0 : Int(fieldEnds[field - 1]))..<Int(fieldEnds[field])
  }

  /// What the file says that a field is.
  package func kind(row: Int, column: Int) -> Kind {
    guard !kinds.isEmpty, column >= 0, column < fieldCount(row: row) else { return .text }
    return kinds[(row == 0 ? 0 : Int(rowEnds[row - 1])) + column]
  }

  /// The text of a field, as it stands in the file.
  package func text(row: Int, column: Int) -> String {
    String(decoding: bytes[byteRange(row: row, column: column)], as: UTF8.self)
  }
}
