extension IntegerColumn {
  /// The exact sum of the kept rows of a block, and how many of them have a value.
  ///
  /// Distances are added as 32-bit halves in 64 bits and combined once: exact for any block.
  package func total(rows: Range<Int>, where mask: BlockMask) -> Total {
    precondition(rows.count == mask.count && rows.upperBound <= count, "one mask byte a row")
    let kept = mask.without(empties, rows)
    let keptCount = kept.keptCount
    let distances: Int128 =
      switch storage {
      case .constant: 0
      case .bytes(let values): Int128(narrowSum(values.span.extracting(rows), kept.bytes.span))
      case .halves(let values): Int128(narrowSum(values.span.extracting(rows), kept.bytes.span))
      case .words(let values): Int128(narrowSum(values.span.extracting(rows), kept.bytes.span))
      case .planes(let low, let high):
        Int128(narrowSum(low.span.extracting(rows), kept.bytes.span))
          + Int128(narrowSum(high.span.extracting(rows), kept.bytes.span)) << 32
      case .widePlanes(let low, let high):
        Int128(narrowSum(low.span.extracting(rows), kept.bytes.span))
          + Int128(narrowSum(high.span.extracting(rows), kept.bytes.span)) << 32
      case .wide(let values): wideSum(values.span.extracting(rows), kept.bytes.span)
      }
    return Total(sum: distances + Int128(base) * Int128(keptCount), count: keptCount)
  }
}

/// 4,096 numbers of 32 bits fit 64 bits with room to spare.
private func narrowSum<Width: FixedWidthInteger & UnsignedInteger>(
  _ values: Span<Width>,
  _ mask: Span<UInt8>
) -> UInt64 {
  precondition(values.count == mask.count && mask.count <= BlockMask.capacity, "one block")
  var sum: UInt64 = 0
  for row in values.indices {
    // All ones where the row is kept, for the mask holds 0 or 1.
    sum &+= UInt64(values[row] & (0 &- Width(truncatingIfNeeded: mask[row])))
  }
  return sum
}

private func wideSum(_ values: Span<UInt64>, _ mask: Span<UInt8>) -> Int128 {
  precondition(values.count == mask.count && mask.count <= BlockMask.capacity, "one block")
  var low: UInt64 = 0
  var high: UInt64 = 0
  for row in values.indices {
    let value = values[row] & (0 &- UInt64(mask[row]))
    low &+= value & 0xFFFF_FFFF
    high &+= value >> 32
  }
  return Int128(high) << 32 + Int128(low)
}

extension BlockMask {
  /// The mask without the rows of a block that have no value.
  func without(_ empties: Bitmap?, _ rows: Range<Int>) -> BlockMask {
    guard let empties, !empties.isEmpty(in: rows) else { return self }
    var result = self
    for place in result.bytes.indices where empties[rows.lowerBound + place] {
      result.bytes[place] = 0
    }
    return result
  }
}
