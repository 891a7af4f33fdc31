import Glibc

extension TextColumn {
  private static let rowsPerPiece = 16 * BlockMask.capacity

  /// The texts of chosen rows, in their order; `Column.missingRow` gives an empty one.
  ///
  /// O(bytes), on all cores.
  package func gather(_ rows: [UInt32]) -> TextColumn {
    if isEveryRow(rows) { return self }
    var ends = [UInt32](repeating: 0, count: rows.count)
    var end: UInt32 = 0
    var pieceEnds: [Int] = []
    for place in rows.indices {
      end += UInt32(range(rows[place]).count)
      ends[place] = end
      if (place + 1).isMultiple(of: Self.rowsPerPiece) { pieceEnds.append(Int(end)) }
    }
    if !rows.count.isMultiple(of: Self.rowsPerPiece) { pieceEnds.append(Int(end)) }
    let bytes = unsafe parallelBytes(ends: pieceEnds) { piece, output in
      let first = piece * Self.rowsPerPiece
      var place = 0
      for row in rows[first..<min(first + Self.rowsPerPiece, rows.count)] {
        let text = self.bytes.span.extracting(range(row))
        unsafe copy(text, to: output, at: place)
        place += text.count
      }
    }
    return TextColumn(bytes: bytes, ends: ends)
  }

  /// Columns of texts, one behind the other.
  ///
  /// O(bytes), on all cores.
  package init(joining columns: [TextColumn]) {
    guard columns.count != 1 else {
      self = columns[0]
      return
    }
    var ends: [UInt32] = []
    ends.reserveCapacity(columns.reduce(0) { $0 + $1.count })
    var pieceEnds: [Int] = []
    let columns = columns.map(\.dense)
    for column in columns {
      let start = UInt32(pieceEnds.last ?? 0)
      for end in column.ends { ends.append(start + end) }
      pieceEnds.append(Int(start) + column.bytes.count)
    }
    let bytes = unsafe parallelBytes(ends: pieceEnds) { piece, output in
      let bytes = columns[piece].bytes
      unsafe copy(bytes.span, to: output, at: 0)
    }
    self.init(bytes: bytes, ends: ends)
  }

  private func isEveryRow(_ rows: [UInt32]) -> Bool {
    isDense && rows.count == count && rows.indices.allSatisfy { rows[$0] == UInt32($0) }
  }

  private func range(_ row: UInt32) -> Range<Int> {
    row == Column.missingRow ? 0..<0 : byteRange(of: Int(row))
  }
}

/// Copies bytes into a buffer from a place on, within its bounds.
private func copy(_ bytes: Span<UInt8>, to output: UnsafeMutableRawBufferPointer, at place: Int) {
  precondition(place >= 0 && place + bytes.count <= output.count, "the text fits its piece")
  // Safety: both sides were checked to have this many bytes, and a span never overlaps the output.
  unsafe bytes.withUnsafeBufferPointer { source in
    if let from = source.baseAddress, let to = output.baseAddress {
      unsafe _ = memcpy(to.advanced(by: place), from, source.count)
    }
  }
}
