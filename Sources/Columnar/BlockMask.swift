/// One byte a row of a block, 1 where the row is kept: the result of a test on a block.
///
/// A block has at most `BlockMask.capacity` rows; masks are reused from block to block. Bytes are 0
/// or 1, nothing else.
package struct BlockMask: Sendable {
  /// Rows in a full block.
  package static let capacity = 4096

  package private(set) var count: Int
  package var bytes: [UInt8]

  package init(count: Int, isKept: Bool = false) {
    precondition(count <= Self.capacity, "a block has at most 4,096 rows")
    self.count = count
    bytes = [UInt8](repeating: isKept ? 1 : 0, count: count)
  }

  /// Makes the mask one of so many rows, whose bytes somebody writes before they are read.
  package mutating func resize(_ count: Int) {
    guard count != self.count else { return }
    self = BlockMask(count: count)
  }

  package mutating func fill(isKept: Bool) {
    let byte: UInt8 = isKept ? 1 : 0
    var target = bytes.mutableSpan
    for row in target.indices { target[row] = byte }
  }

  package mutating func formIntersection(_ other: BlockMask) {
    var target = bytes.mutableSpan
    intersect(&target, other.bytes.span)
  }

  package mutating func formUnion(_ other: BlockMask) {
    var target = bytes.mutableSpan
    unite(&target, other.bytes.span)
  }

  /// Keeps only rows of a set, whose numbers are counted from `start`.
  package mutating func formIntersection(_ rows: Bitmap, startingAt start: Int) {
    precondition(start + count <= rows.count, "rows within the set")
    if rows.isFull(in: start..<(start + count)) { return }
    for row in bytes.indices where !rows[start + row] { bytes[row] = 0 }
  }

  package mutating func invert() {
    var target = bytes.mutableSpan
    for row in target.indices { target[row] ^= 1 }
  }

  package var isEmpty: Bool { isZero(bytes.span) }

  /// How many rows are kept.
  package var keptCount: Int { sum(bytes.span) }

  /// Appends the numbers of the kept rows, counted from `base`, in order.
  package func appendRows(startingAt base: Int, to rows: inout [UInt32]) {
    forEachKept(bytes.span) { rows.append(UInt32(truncatingIfNeeded: base &+ $0)) }
  }
}

/// Calls for each byte that is not 0, eight bytes a look.
@inline(__always)
func forEachKept(_ bytes: Span<UInt8>, _ body: (Int) -> Void) {
  // Safety: bytes have no padding, so that all of them are initialised.
  let raw = unsafe bytes.bytes
  let wholeWords = bytes.count & ~7
  var start = 0
  while start < wholeWords {
    // Safety: any eight bytes are a number, and the checked load refuses to leave the span.
    var word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    while word != 0 {
      body(start &+ word.trailingZeroBitCount >> 3)
      word &= word &- 1
    }
    start &+= 8
  }
  for row in wholeWords..<bytes.count where bytes[row] != 0 { body(row) }
}

private func intersect(_ target: inout MutableSpan<UInt8>, _ other: Span<UInt8>) {
  precondition(other.count == target.count, "masks of one block")
  for row in target.indices { target[row] &= other[row] }
}

private func unite(_ target: inout MutableSpan<UInt8>, _ other: Span<UInt8>) {
  precondition(other.count == target.count, "masks of one block")
  for row in target.indices { target[row] |= other[row] }
}

private func isZero(_ bytes: Span<UInt8>) -> Bool {
  var found: UInt8 = 0
  for row in bytes.indices { found |= bytes[row] }
  return found == 0
}

private func sum(_ bytes: Span<UInt8>) -> Int {
  var total = 0
  for row in bytes.indices { total &+= Int(bytes[row]) }
  return total
}
