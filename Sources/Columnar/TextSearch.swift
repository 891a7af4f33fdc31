import Synchronization

/// Texts that are searched without regard to case and marks: folded when they are first searched.
///
/// Remembers the rows of its last search, which the months of a question share.
package final class SearchedText: Sendable {
  package let texts: TextColumn
  private let folded: Lazily<FoldedText>
  private let last = Mutex<(test: TextTest, rows: Bitmap)?>(nil)

  package init(_ texts: TextColumn) {
    self.texts = texts
    folded = Lazily { FoldedText(texts) }
  }

  /// The rows whose text passes; an empty text never does.
  ///
  /// - Complexity: O(bytes of all texts), and folding them once
  package func rows(where test: TextTest) -> Bitmap {
    if let last = last.withLock({ $0 }), last.test == test { return last.rows }
    let folded = folded.value
    let pieces = forkJoin(rowCount: texts.count, morselSize: Self.morselSize) { rows in
      var found: [UInt32] = []
      for start in stride(from: rows.lowerBound, to: rows.upperBound, by: BlockMask.capacity) {
        let block = start..<min(start + BlockMask.capacity, rows.upperBound)
        var mask = BlockMask(count: block.count)
        folded.mark(test, rows: block, into: &mask)
        mask.appendRows(startingAt: start, to: &found)
      }
      return found
    }
    var rows = Bitmap(count: texts.count)
    for row in pieces.joined() { rows[Int(row)] = true }
    last.withLock { [rows] in $0 = (test, rows) }
    return rows
  }

  private static let morselSize = 16 * BlockMask.capacity
}

/// How a table's text column is searched without writing it out.
package struct TextSearch: Sendable {
  /// The texts of the table itself, or of another one that its rows refer to.
  package let text: SearchedText
  /// The row of the texts for each row of the table; nil where they are the table's own.
  package let rows: IntegerColumn?
  /// The one row that has a text but for case and marks, where an index knows it.
  package let find: (@Sendable (String) -> Int?)?

  package init(
    _ text: SearchedText,
    rows: IntegerColumn?,
    find: (@Sendable (String) -> Int?)? = nil
  ) {
    self.text = text
    self.rows = rows
    self.find = find
  }
}

extension BlockMask {
  /// Keeps the rows that refer to a row of a set; those that refer to none are not kept.
  package mutating func keep(
    _ rows: Range<Int>,
    of references: IntegerColumn,
    in set: Bitmap,
    scratch: inout [Int64]
  ) {
    precondition(rows.count == count, "one mask byte a row")
    references.decode(rows, into: &scratch)
    for place in 0..<count {
      let row = scratch[place]
      bytes[place] = row >= 0 && row < Int64(set.count) && set[Int(row)] ? 1 : 0
    }
    if let empties = references.empties, !empties.isEmpty(in: rows) {
      for place in 0..<count where empties[rows.lowerBound + place] { bytes[place] = 0 }
    }
  }
}
