/// Texts of many distinct values in one arena of UTF-8 bytes; an empty text is an empty value.
///
/// Rows may refer to texts that stand elsewhere, in any order and as often as they like, so that a
/// selection of rows copies no text; see `picking`.
package struct TextColumn: Sendable {
  /// All texts, one behind the other; of picked rows, also those that no row has.
  package private(set) var bytes: [UInt8]
  /// Where each text ends in `bytes`.
  private var textEnds: [UInt32]
  /// Of each row the number of its text, or `Column.missingRow` for an empty one; nil where row n
  /// has text n.
  private var picks: [UInt32]?

  /// - Precondition: `ends` ascends and its last element is the number of bytes.
  package init(bytes: [UInt8], ends: [UInt32]) {
    precondition(Int(ends.last ?? 0) == bytes.count, "the last text ends where the bytes end")
    self.bytes = bytes
    textEnds = ends
  }

  package init(_ texts: some Sequence<String>) {
    bytes = []
    textEnds = []
    for text in texts { append(text) }
  }

  package var count: Int { picks?.count ?? textEnds.count }

  /// Whether row n has text n.
  package var isDense: Bool { picks == nil }

  /// Where the text of each row ends in `bytes`.
  ///
  /// - Precondition: the column is dense.
  package var ends: [UInt32] {
    precondition(isDense, "texts that stand in the order of the rows")
    return textEnds
  }

  package func byteRange(of row: Int) -> Range<Int> {
    guard let picks else { return textRange(row) }
    return picks[row] == Column.missingRow ? 0..<0 : textRange(Int(picks[row]))
  }

  private func textRange(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(textEnds[number - 1]))..<Int(textEnds[number])
  }

  /// The texts of chosen rows, in their order, without a copy of them; `Column.missingRow` gives an
  /// empty one.
  ///
  /// All bytes of this column stay in memory as long as the other does. O(rows).
  package func picking(_ rows: [UInt32]) -> TextColumn {
    var result = self
    guard let picks else {
      result.picks = rows
      return result
    }
    result.picks = rows.map { $0 == Column.missingRow ? $0 : picks[Int($0)] }
    return result
  }

  /// The same texts in the order of the rows, and nothing else in memory.
  ///
  /// O(bytes) where the column is not dense.
  package var dense: TextColumn {
    isDense ? self : gather((0..<UInt32(count)).map { $0 })
  }

  /// The same rows with all texts written anew by a function that is called once for each text.
  ///
  /// - Returns: nil where they would grow beyond what 32-bit places name.
  package func mapTexts(_ body: (ArraySlice<UInt8>, inout [UInt8]) -> Void) -> TextColumn? {
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count)
    var ends: [UInt32] = []
    ends.reserveCapacity(textEnds.count)
    for number in textEnds.indices {
      body(bytes[textRange(number)], &written)
      guard let end = UInt32(exactly: written.count) else { return nil }
      ends.append(end)
    }
    var result = TextColumn(bytes: written, ends: ends)
    result.picks = picks
    return result
  }

  package subscript(row: Int) -> String {
    String(decoding: bytes[byteRange(of: row)], as: UTF8.self)
  }

  package func isEmpty(at row: Int) -> Bool { byteRange(of: row).isEmpty }

  /// Adds a row of valid UTF-8.
  ///
  /// - Precondition: all texts together are shorter than 4 GB; who reads files bounds them.
  package mutating func append(_ text: Span<UInt8>) {
    // A pick refers to a text by its number, which the next one has.
    picks?.append(UInt32(textEnds.count))
    // Safety: the pointer is read before the closure ends, and the array copies what it reads.
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    textEnds.append(UInt32(bytes.count))
  }

  /// Adds rows without a text.
  package mutating func appendEmpty(_ rowCount: Int) {
    for _ in 0..<rowCount { append("") }
  }

  /// Adds a row, with the same bound.
  package mutating func append(_ text: String) {
    picks?.append(UInt32(textEnds.count))
    bytes.append(contentsOf: text.utf8)
    textEnds.append(UInt32(bytes.count))
  }

  /// Sets aside room for this much more.
  package mutating func reserveCapacity(rows: Int, bytes byteCount: Int) {
    textEnds.reserveCapacity(textEnds.count + rows)
    bytes.reserveCapacity(bytes.count + byteCount)
  }
}
