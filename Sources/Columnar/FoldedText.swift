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
    folded = TextColumn(joining: pieces)
  }

  /// Folds every text of a dictionary; rows are codes.
  package init(_ dictionary: ValueDictionary) { self.init(dictionary.column) }

  package var count: Int { texts.count }
}

private func fold(_ texts: TextColumn, _ rows: Range<Int>, by table: FoldingTable) -> TextColumn {
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
  return TextColumn(bytes: bytes, ends: ends)
}
