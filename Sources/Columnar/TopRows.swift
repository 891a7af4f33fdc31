/// The rows with the greatest (or least) values of a column, collected over blocks and parts.
///
/// Of equal values the earlier row stands first. Blocks whose zone cannot reach the last kept value
/// are skipped. Rows without a value are not taken.
package struct TopRows: Sendable {
  package let limit: Int
  package let takesLeast: Bool
  /// Kept rows, best first.
  package private(set) var entries: [Entry] = []
  /// Rows that are not kept though their value equals the last kept one: ties that the limit cuts.
  package private(set) var cutTieCount = 0

  package struct Entry: Hashable, Sendable {
    package let value: Int64
    package let row: UInt32
  }

  /// - Parameters:
  ///   - limit: how many rows to keep at most.
  ///   - takesLeast: whether the smallest values are the best.
  package init(limit: Int, takesLeast: Bool = false) {
    self.limit = limit
    self.takesLeast = takesLeast
  }

  /// Whether no row of a block can matter, so that its other tests need not run either.
  package func canSkip(_ column: IntegerColumn, block: Int) -> Bool {
    guard limit > 0, let zone = column.zone(block: block) else { return true }
    guard entries.count == limit, let last = entries.last else { return false }
    return takesLeast ? zone.lowerBound > last.value : zone.upperBound < last.value
  }

  /// Takes the kept rows of a block; blocks come in the order of their rows.
  package mutating func add(
    _ column: IntegerColumn,
    rows: Range<Int>,
    where mask: BlockMask,
    scratch: inout GroupScratch
  ) {
    precondition(rows.count == mask.count, "one mask byte a row")
    guard limit > 0, !rows.isEmpty else { return }
    column.decode(rows, into: &scratch.values)
    let kept = mask.without(column.empties, rows)
    let values = scratch.values.span
    var reached = entries.count == limit ? entries.last?.value : nil
    forEachKept(kept.bytes.span) { place in
      let value = values[place]
      // Once the list is full hardly any row gets past this.
      if let reached, takesLeast ? value > reached : value < reached { return }
      insert(Entry(value: value, row: UInt32(truncatingIfNeeded: rows.lowerBound &+ place)))
      reached = entries.count == limit ? entries.last?.value : nil
    }
  }

  /// Takes what was collected over later rows of the same column.
  package mutating func merge(_ later: TopRows) {
    precondition(later.limit == limit && later.takesLeast == takesLeast, "the same question")
    for entry in later.entries { insert(entry) }
    if let cut = later.entries.last?.value, cut == entries.last?.value {
      cutTieCount += later.cutTieCount
    }
  }

  private mutating func insert(_ entry: Entry) {
    guard entries.count < limit else { return replaceLast(with: entry) }
    entries.insert(entry, at: place(for: entry.value))
  }

  private mutating func replaceLast(with entry: Entry) {
    guard let last = entries.last else { return }
    if entry.value == last.value {
      cutTieCount += 1
    } else if isBetter(entry.value, than: last.value) {
      entries.removeLast()
      entries.insert(entry, at: place(for: entry.value))
      cutTieCount = entries.last?.value == last.value ? cutTieCount + 1 : 0
    }
  }

  private func isBetter(_ value: Int64, than other: Int64) -> Bool {
    takesLeast ? value < other : value > other
  }

  /// Behind all entries that are as good or better.
  private func place(for value: Int64) -> Int {
    var start = 0
    var end = entries.count
    while start < end {
      let middle = (start + end) / 2
      if isBetter(value, than: entries[middle].value) { end = middle } else { start = middle + 1 }
    }
    return start
  }
}
