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

  /// Reserves room by what the beginning of the text lets expect, a tenth more.
  private init(_ bytes: Span<UInt8>, separator: UInt8) {
    let sampleCount = min(bytes.count, 1 << 16)
    var separatorCount = 0
    var lineFeedCount = 0
    for index in 0..<sampleCount {
      separatorCount += bytes[index] == separator ? 1 : 0
      lineFeedCount += bytes[index] == .lineFeed ? 1 : 0
    }
    let byteCount = bytes.count
    // At most 2^16 × 2^32 × 11, so nothing overflows.
    let expected = { (count: Int) in count * byteCount / max(1, sampleCount) * 11 / 10 + 16 }
    fieldEnds.reserveCapacity(expected(separatorCount + lineFeedCount))
    rowEnds.reserveCapacity(expected(lineFeedCount))
    lines.reserveCapacity(expected(lineFeedCount))
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
