/// A text column folded for search: lower case, without marks, in one arena.
package struct FoldedText: Sendable {
  /// The texts as they are written.
  package let texts: TextColumn
  /// The folded texts, row by row.
  package let folded: TextColumn

  private static let rowsPerMorsel = 16 * BlockMask.capacity

  /// Folds every text, on all cores.
  ///
  /// - Complexity: O(bytes)
  package init(_ texts: TextColumn) {
    self.texts = texts
    let table = FoldingTable.shared
    let pieces = forkJoin(rowCount: texts.count, morselSize: Self.rowsPerMorsel) { rows in
      fold(texts, rows, by: table)
    }
    if pieces.count == 1 {
      folded = TextColumn(bytes: pieces[0].bytes, ends: pieces[0].ends)
    } else {
      folded = joined(pieces)
    }
  }

  /// Folds every text of a dictionary; rows are codes.
  package init(_ dictionary: ValueDictionary) { self.init(dictionary.column) }

  package var count: Int { texts.count }
}

private struct FoldedPiece: Sendable {
  var bytes: [UInt8]
  /// Counted from the start of the piece.
  var ends: [UInt32]
}

private func fold(_ texts: TextColumn, _ rows: Range<Int>, by table: FoldingTable) -> FoldedPiece {
  let start = texts.byteRange(of: rows.lowerBound).lowerBound
  let end = texts.byteRange(of: rows.upperBound - 1).upperBound
  let arena = texts.bytes.span
  var ends = [UInt32](repeating: 0, count: rows.count)
  let bytes = [UInt8](capacity: FoldingTable.room(forByteCount: end - start)) { output in
    for row in rows {
      table.append(arena.extracting(texts.byteRange(of: row)), to: &output)
      ends[row - rows.lowerBound] = UInt32(output.count)
    }
  }
  return FoldedPiece(bytes: bytes, ends: ends)
}

private func joined(_ pieces: [FoldedPiece]) -> TextColumn {
  var bytes: [UInt8] = []
  var ends: [UInt32] = []
  bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
  ends.reserveCapacity(pieces.reduce(0) { $0 + $1.ends.count })
  for piece in pieces {
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: piece.bytes)
    for end in piece.ends { ends.append(start + end) }
  }
  return TextColumn(bytes: bytes, ends: ends)
}
