/// The kept rows of one block of a table, read column by column.
///
/// One value serves all blocks of a pass, so that nothing is allocated from block to block.
package struct BlockRows: Sendable {
  /// All rows of the block, kept or not.
  package private(set) var range = 0..<0
  /// One byte a row of the block.
  package var mask = BlockMask(count: 0)
  /// How many rows are kept.
  package private(set) var count = 0
  /// The numbers of the kept rows in the front; written when they are first asked for.
  private var numbers = [UInt32](repeating: 0, count: BlockMask.capacity)
  private var hasNumbers = false

  package init() {}

  package var isWhole: Bool { count == range.count }

  /// Takes a block and its mask.
  package mutating func take(_ range: Range<Int>, where mask: BlockMask) {
    begin(range)
    self.mask = mask
    finish()
  }

  /// Moves on to a block, whose mask somebody writes before `finish`.
  package mutating func begin(_ range: Range<Int>) {
    self.range = range
    mask.resize(range.count)
  }

  /// Counts what the mask keeps.
  package mutating func finish() {
    precondition(range.count == mask.count, "one mask byte a row")
    count = mask.keptCount
    hasNumbers = false
  }

  /// The number of the first kept row; nil where none is kept.
  package var first: UInt32? {
    mask.bytes.firstIndex(of: 1).map { UInt32(range.lowerBound + $0) }
  }

  /// Appends the numbers of the kept rows, ascending.
  package mutating func append(to rows: inout [UInt32]) {
    mask.appendRows(startingAt: range.lowerBound, to: &rows)
  }

  /// Writes the values of the kept rows into the front of `output`; empty rows give the base.
  mutating func read(_ column: IntegerColumn, into output: inout [Int64]) {
    if isWhole { return column.decode(range, into: &output) }
    writeNumbers()
    column.gather(numbers.span.extracting(first: count), into: &output)
  }

  /// Calls for each kept row that has no value in a column, with its place among the kept rows.
  mutating func forEachEmpty(_ column: IntegerColumn, _ body: (Int) -> Void) {
    guard let empties = column.empties, !empties.isEmpty(in: range) else { return }
    writeNumbers()
    for place in 0..<count where empties[Int(numbers[place])] { body(place) }
  }

  /// The number of a kept row by its place among them.
  mutating func number(at place: Int) -> UInt32 {
    writeNumbers()
    return numbers[place]
  }

  private mutating func writeNumbers() {
    guard !hasNumbers else { return }
    hasNumbers = true
    writeKept(mask.bytes, from: range.lowerBound, to: &numbers)
  }
}

private func writeKept(_ mask: [UInt8], from start: Int, to numbers: inout [UInt32]) {
  var target = numbers.mutableSpan
  var place = 0
  forEachKept(mask.span) { row in
    target[place] = UInt32(truncatingIfNeeded: start &+ row)
    place &+= 1
  }
}
