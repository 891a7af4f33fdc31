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
  /// The mask with one bit a row.
  private var bits = [UInt64](repeating: 0, count: BlockMask.capacity / 64)
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
    count = pack(mask.bytes, to: &bits)
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
    makeNumbers()
    column.gather(numbers.span.extracting(first: count), into: &output)
  }

  /// Calls for each kept row that has no value in a column, with its place among the kept rows.
  mutating func forEachEmpty(_ column: IntegerColumn, _ body: (Int) -> Void) {
    guard let empties = column.empties, !empties.isEmpty(in: range) else { return }
    makeNumbers()
    for place in 0..<count where empties[Int(numbers[place])] { body(place) }
  }

  /// The number of a kept row by its place among them.
  mutating func number(at place: Int) -> UInt32 {
    makeNumbers()
    return numbers[place]
  }

  private mutating func makeNumbers() {
    guard !hasNumbers else { return }
    hasNumbers = true
    writeNumbers(bits, from: range.lowerBound, to: &numbers)
  }
}

/// Packs bytes of 0 or 1 into bits, the first byte lowest; bits behind the last byte are 0.
///
/// - Returns: how many are 1
private func pack(_ bytes: [UInt8], to bits: inout [UInt64]) -> Int {
  precondition(bytes.count <= bits.count * 64, "a bit for every byte")
  let span = bytes.span
  // Safety: bytes have no padding, so that all of them are initialised.
  let raw = unsafe span.bytes
  var target = bits.mutableSpan
  var count = 0
  for word in 0..<target.count {
    var packed: UInt64 = 0
    let start = word * 64
    for eight in 0..<8 where start + eight * 8 + 8 <= span.count {
      // Safety: any eight bytes are a number, and they lie within the span.
      let value = unsafe raw.unsafeLoadUnaligned(
        fromUncheckedByteOffset: start &+ eight &* 8,
        as: UInt64.self
      )
      // Moves the lowest bit of byte i to bit 56 + i; no two bits meet.
      packed |= ((value &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(eight &* 8)
    }
    target[word] = packed
  }
  for place in (span.count & ~7)..<span.count {
    target[place >> 6] |= UInt64(span[place]) << UInt64(place & 63)
  }
  for word in 0..<target.count { count &+= target[word].nonzeroBitCount }
  return count
}

private func writeNumbers(_ bits: [UInt64], from start: Int, to numbers: inout [UInt32]) {
  let bits = bits.span
  var target = numbers.mutableSpan
  var place = 0
  for word in bits.indices {
    var rest = bits[word]
    let base = start &+ word &* 64
    while rest != 0 {
      target[place] = UInt32(truncatingIfNeeded: base &+ rest.trailingZeroBitCount)
      place &+= 1
      rest &= rest &- 1
    }
  }
}
