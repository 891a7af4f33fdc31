/// What is known of the numbers of one group: exact, whatever their size and number.
package struct Total: Hashable, Sendable {
  /// Of the values; empty ones add nothing.
  package var sum: Int128 = 0
  /// Rows that have a value.
  package var count = 0

  package init() {}
  package init(sum: Int128, count: Int) {
    self.sum = sum
    self.count = count
  }
}

/// The least and greatest number of one group.
package struct Extremes: Hashable, Sendable {
  package var least: Int64
  package var greatest: Int64
}

/// Sums of a column by group, collected over blocks, parts and threads.
package struct GroupTotals: Sendable {
  package private(set) var totals: [Total]

  package init(groupCount: Int) { totals = [Total](repeating: Total(), count: groupCount) }

  /// Adds the values of chosen rows, each to its group.
  ///
  /// - Precondition: one group for each row, all of them below the group count.
  package mutating func add(_ column: IntegerColumn, rows: [UInt32], groups: [UInt32]) {
    precondition(rows.count == groups.count, "one group a row")
    var values = [Int64](repeating: 0, count: min(rows.count, BlockMask.capacity))
    var start = 0
    while start < rows.count {
      let end = min(start + BlockMask.capacity, rows.count)
      let chosen = Array(rows[start..<end])
      column.gather(chosen, into: &values)
      for place in chosen.indices {
        if let empties = column.empties, empties[Int(chosen[place])] { continue }
        totals[Int(groups[start + place])].add(values[place])
      }
      start = end
    }
  }

  /// Adds the kept rows of a block, each to the group of its code: the fastest way to group.
  ///
  /// - Precondition: one mask byte a row, and more groups than the dictionary has codes.
  package mutating func add(
    _ column: IntegerColumn,
    by key: DictionaryColumn,
    rows: Range<Int>,
    where mask: BlockMask,
    scratch: inout GroupScratch
  ) {
    precondition(rows.count == mask.count && key.dictionary.count <= totals.count, "one mask byte")
    column.decode(rows, into: &scratch.values)
    key.codes.decode(rows, into: &scratch.groups)
    let kept = mask.without(column.empties, rows)
    addKept(kept.bytes.span, scratch.values.span, scratch.groups.span, &totals)
  }

  /// Adds what another thread or part collected for the same groups.
  package mutating func merge(_ other: GroupTotals) {
    precondition(other.totals.count == totals.count, "the same groups")
    for group in totals.indices {
      totals[group].sum &+= other.totals[group].sum
      totals[group].count &+= other.totals[group].count
    }
  }
}

/// Room for the values and groups of one block, used again for each.
package struct GroupScratch: Sendable {
  var values = [Int64](repeating: 0, count: BlockMask.capacity)
  var groups = [Int64](repeating: 0, count: BlockMask.capacity)

  package init() {}
}

extension Total {
  /// 2^63 rows of 2^63 fit 128 bits, so that wrapping cannot happen.
  @inline(__always)
  mutating func add(_ value: Int64) {
    sum &+= Int128(value)
    count &+= 1
  }
}

private func addKept(
  _ mask: Span<UInt8>,
  _ values: Span<Int64>,
  _ groups: Span<Int64>,
  _ totals: inout [Total]
) {
  precondition(values.count >= mask.count && groups.count >= mask.count, "room for every row")
  var target = totals.mutableSpan
  forEachKept(mask) { row in target[Int(groups[row])].add(values[row]) }
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
