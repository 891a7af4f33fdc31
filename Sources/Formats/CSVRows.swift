import Columnar

/// The rows of a text, while they are read: where fields and rows end.
struct CSVRows {
  private var fieldEnds: [UInt32] = []
  private var rowEnds: [UInt32] = []
  private var lines: [UInt32] = []

  /// Reads all rows from the cursor on.
  ///
  /// O(bytes).
  ///
  /// - Precondition: at most `UInt32.max` bytes, valid UTF-8.
  static func grid(
    of text: consuming [UInt8],
    from cursor: CSVCursor
  ) throws(FormatError) -> CellGrid {
    var bytes = text
    var cursor = cursor
    var rows = CSVRows(bytes.span, separator: cursor.separator)
    var span = bytes.mutableSpan
    try rows.read(&span, &cursor)
    bytes.removeLast(bytes.count - cursor.written)
    return CellGrid(
      bytes: bytes,
      fieldEnds: rows.fieldEnds,
      rowEnds: rows.rowEnds,
      lines: rows.lines
    )
  }

  /// Reserves room once, by upper bounds of the numbers of fields and rows.
  private init(_ bytes: Span<UInt8>, separator: UInt8) {
    var separatorCount = 0
    var lineEndCount = 0
    for index in bytes.indices {
      let byte = bytes[index]
      separatorCount &+= byte == separator ? 1 : 0
      lineEndCount &+= byte == .lineFeed || byte == .carriageReturn ? 1 : 0
    }
    fieldEnds.reserveCapacity(separatorCount + lineEndCount + 1)
    rowEnds.reserveCapacity(lineEndCount + 1)
    lines.reserveCapacity(lineEndCount + 1)
  }

  private mutating func read(
    _ bytes: inout MutableSpan<UInt8>,
    _ cursor: inout CSVCursor
  ) throws(FormatError) {
    while cursor.read < bytes.count {
      lines.append(cursor.line)
      if !bytes[cursor.read].isLineEnd {
        repeat {
          try cursor.copyField(&bytes)
          fieldEnds.append(UInt32(truncatingIfNeeded: cursor.written))
        } while cursor.passSeparator(bytes)
      }
      rowEnds.append(UInt32(truncatingIfNeeded: fieldEnds.count))
      cursor.passLineEnd(bytes)
    }
  }
}
