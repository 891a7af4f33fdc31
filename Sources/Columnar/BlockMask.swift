/// One byte a row of a block, 1 where the row is kept: the result of a test on a block.
///
/// A block has at most `BlockMask.capacity` rows; masks are reused from block to block.
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

  package mutating func formIntersection(_ other: BlockMask) {
    precondition(other.count == count, "masks of one block")
    for row in bytes.indices { bytes[row] &= other.bytes[row] }
  }

  package mutating func formUnion(_ other: BlockMask) {
    precondition(other.count == count, "masks of one block")
    for row in bytes.indices { bytes[row] |= other.bytes[row] }
  }

  package mutating func invert() {
    for row in bytes.indices { bytes[row] ^= 1 }
  }

  package var isEmpty: Bool { !bytes.contains(1) }

  /// Appends the numbers of the kept rows, counted from `base`, in order.
  package func appendRows(startingAt base: Int, to rows: inout [UInt32]) {
    for row in bytes.indices where bytes[row] != 0 { rows.append(UInt32(base + row)) }
  }
}
