/// Finds the row of a text by its exact bytes: codes of units, tax codes, values of a dictionary.
///
/// Open addressing with 32 bits of the hash in each slot and twice as many slots as rows. The empty
/// text is a text like any other here. Rows keep their order: row n is the n-th inserted text.
package struct HashIndex: Sendable {
  /// All texts, also repeated ones.
  package private(set) var texts: TextColumn
  /// Rows whose text stood in an earlier row, with that row.
  package private(set) var duplicates: [Duplicate] = []
  private var table: HashTable

  /// A row whose text an earlier row has too.
  package struct Duplicate: Hashable, Sendable {
    package let row: Int
    package let firstRow: Int
  }

  package init() { self.init(TextColumn(bytes: [], ends: [])) }

  /// - Complexity: O(bytes)
  package init(_ column: TextColumn) {
    texts = column
    table = HashTable(capacity: column.count)
    for row in 0..<column.count {
      let range = column.byteRange(of: row)
      let place = find(column.bytes.span.extracting(range))
      if let firstRow = place.row {
        duplicates.append(Duplicate(row: row, firstRow: firstRow))
      } else {
        table.fill(place.slot, hash: place.hash, row: row)
      }
    }
  }

  /// The first row with exactly these bytes; nil when there is none.
  package func row(of bytes: Span<UInt8>) -> Int? { find(bytes).row }

  /// The first row with exactly this text; nil when there is none.
  package func row(of text: String) -> Int? { find(text.utf8.span).row }

  /// The row of a text, which becomes the next row when it is new.
  ///
  /// - Complexity: O(length), amortised
  @discardableResult
  package mutating func row(inserting bytes: Span<UInt8>) -> (row: Int, isNew: Bool) {
    if table.isFull { grow() }
    let place = find(bytes)
    if let row = place.row { return (row, false) }
    table.fill(place.slot, hash: place.hash, row: texts.count)
    texts.append(bytes)
    return (texts.count - 1, true)
  }

  /// The row of a text, which becomes the next row when it is new.
  @discardableResult
  package mutating func row(inserting text: String) -> (row: Int, isNew: Bool) {
    row(inserting: text.utf8.span)
  }

  private func find(_ bytes: Span<UInt8>) -> (row: Int?, slot: Int, hash: UInt64) {
    let hash = byteHash(bytes)
    var slot = table.firstSlot(of: hash)
    while true {
      switch table.probe(slot, for: hash) {
      case .free: return (nil, slot, hash)
      case .other: break
      case .candidate(let row):
        let range = texts.byteRange(of: row)
        if areEqual(texts.bytes.span.extracting(range), bytes) { return (row, slot, hash) }
      }
      slot = table.slot(after: slot)
    }
  }

  /// Doubles the table; repeated rows stay out of it.
  private mutating func grow() {
    var repeated = duplicates.makeIterator()
    var nextRepeated = repeated.next()
    var larger = HashTable(capacity: table.capacity * 2)
    for row in 0..<texts.count {
      if row == nextRepeated?.row {
        nextRepeated = repeated.next()
        continue
      }
      larger.add(hash: byteHash(texts.bytes.span.extracting(texts.byteRange(of: row))), row: row)
    }
    table = larger
  }
}
