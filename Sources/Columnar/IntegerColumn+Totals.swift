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
      case .wide(let values): wideSum(values.span.extracting(rows), kept.bytes.span)
      }
    return Total(sum: distances + Int128(base) * Int128(keptCount), count: keptCount)
  }

  /// The exact sum of chosen rows, and how many of them have a value.
  ///
  /// O(rows).
  package func total(of rows: [UInt32]) -> Total {
    var groups = GroupTotals(groupCount: 1)
    groups.add(self, rows: rows, groups: [UInt32](repeating: 0, count: rows.count))
    return groups.totals[0]
  }

  /// The least and greatest value of each group; nil where no row of it has a value.
  ///
  /// O(rows).
  package func extremes(
    rows: [UInt32],
    groups: [UInt32],
    groupCount: Int
  ) -> [Extremes?] {
    precondition(rows.count == groups.count, "one group a row")
    var values = [Int64](repeating: 0, count: rows.count)
    gather(rows, into: &values)
    var result = [Extremes?](repeating: nil, count: groupCount)
    for place in rows.indices {
      if let empties, empties[Int(rows[place])] { continue }
      let (group, value) = (Int(groups[place]), values[place])
      guard let known = result[group] else {
        result[group] = Extremes(least: value, greatest: value)
        continue
      }
      result[group] = Extremes(
        least: min(known.least, value),
        greatest: max(known.greatest, value)
      )
    }
    return result
  }

  /// The least and greatest value of chosen rows; nil when none has a value.
  package func extremes(of rows: [UInt32]) -> Extremes? {
    extremes(
      rows: rows,
      groups: [UInt32](repeating: 0, count: rows.count),
      groupCount: 1
    )[0]
  }

  /// The greatest distance of any row that has a value.
  var greatestDistance: UInt64 {
    var result: UInt64 = 0
    for block in zones.least.indices where zones.least[block] <= zones.greatest[block] {
      result = max(result, zones.greatest[block])
    }
    return result
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
