extension IntegerColumn {
  /// Keeps the rows of a block whose value lies within `bounds`; empty rows are never kept.
  ///
  /// Rows of one block of 4,096 are decided by its zone alone where that is possible.
  package func mark(
    within bounds: ClosedRange<Int64>,
    rows: Range<Int>,
    into mask: inout BlockMask
  ) {
    precondition(rows.count == mask.count && rows.upperBound <= count, "one mask byte a row")
    guard !rows.isEmpty else { return }
    switch verdict(on: bounds, rows: rows) {
    case .none: return mask.fill(isKept: false)
    case .all: mask.fill(isKept: true)
    case .some(let distances): markStored(distances, rows, &mask)
    }
    if let empties, !empties.isEmpty(in: rows) {
      for place in mask.bytes.indices where empties[rows.lowerBound + place] {
        mask.bytes[place] = 0
      }
    }
  }

  /// Keeps the rows of a block that have no value.
  package func markEmpty(rows: Range<Int>, into mask: inout BlockMask) {
    precondition(rows.count == mask.count && rows.upperBound <= count, "one mask byte a row")
    mask.fill(isKept: false)
    guard let empties, !empties.isEmpty(in: rows) else { return }
    for place in mask.bytes.indices where empties[rows.lowerBound + place] {
      mask.bytes[place] = 1
    }
  }

  /// What is known of rows before they are looked at.
  private enum Verdict {
    case none
    /// All that have a value.
    case all
    /// Those whose distance lies within.
    case some(ClosedRange<UInt64>)
  }

  private func verdict(on bounds: ClosedRange<Int64>, rows: Range<Int>) -> Verdict {
    if case .constant = storage { return bounds.contains(base) ? .all : .none }
    guard bounds.upperBound >= base else { return .none }
    let least = bounds.lowerBound <= base ? 0 : UInt64(bitPattern: bounds.lowerBound &- base)
    let greatest = UInt64(bitPattern: bounds.upperBound &- base)
    let block = rows.lowerBound / BlockMask.capacity
    if (rows.upperBound - 1) / BlockMask.capacity == block {
      let (zoneLeast, zoneGreatest) = (zones.least[block], zones.greatest[block])
      if zoneLeast > greatest || zoneGreatest < least { return .none }
      if zoneLeast >= least && zoneGreatest <= greatest { return .all }
    }
    return .some(least...greatest)
  }

  private func markStored(
    _ distances: ClosedRange<UInt64>,
    _ rows: Range<Int>,
    _ mask: inout BlockMask
  ) {
    var target = mask.bytes.mutableSpan
    switch storage {
    case .constant: break
    case .bytes(let values): markWithin(distances, values.span.extracting(rows), &target)
    case .halves(let values): markWithin(distances, values.span.extracting(rows), &target)
    case .words(let values): markWithin(distances, values.span.extracting(rows), &target)
    case .wide(let values): markWithin(distances, values.span.extracting(rows), &target)
    case .planes(let low, let high):
      markWithin(distances, low.span.extracting(rows), high.span.extracting(rows), &target)
    case .widePlanes(let low, let high):
      markWithin(distances, low.span.extracting(rows), high.span.extracting(rows), &target)
    }
  }
}

/// Compares distances in the stored width, both bounds by one subtraction.
private func markWithin<Width: FixedWidthInteger & UnsignedInteger>(
  _ bounds: ClosedRange<UInt64>,
  _ values: Span<Width>,
  _ mask: inout MutableSpan<UInt8>
) {
  precondition(mask.count == values.count, "one mask byte a row")
  guard bounds.lowerBound <= UInt64(Width.max) else {
    for row in mask.indices { mask[row] = 0 }
    return
  }
  let least = Width(truncatingIfNeeded: bounds.lowerBound)
  let extent = Width(clamping: bounds.upperBound) &- least
  for row in values.indices { mask[row] = values[row] &- least <= extent ? 1 : 0 }
}

/// The same for distances in two planes, one bound at a time and only those that matter.
private func markWithin<High: FixedWidthInteger & UnsignedInteger>(
  _ bounds: ClosedRange<UInt64>,
  _ low: Span<UInt32>,
  _ high: Span<High>,
  _ mask: inout MutableSpan<UInt8>
) {
  let greatest = UInt64(High.max) << 32 | UInt64(UInt32.max)
  guard bounds.lowerBound <= greatest else {
    for row in mask.indices { mask[row] = 0 }
    return
  }
  markAtLeast(bounds.lowerBound, low, high, &mask)
  if bounds.upperBound < greatest { keepAtMost(bounds.upperBound, low, high, &mask) }
}

private func markAtLeast<High: FixedWidthInteger & UnsignedInteger>(
  _ bound: UInt64,
  _ low: Span<UInt32>,
  _ high: Span<High>,
  _ mask: inout MutableSpan<UInt8>
) {
  precondition(low.count == mask.count && high.count == mask.count, "one mask byte a row")
  let lowBound = UInt32(truncatingIfNeeded: bound)
  let highBound = High(truncatingIfNeeded: bound >> 32)
  for row in low.indices {
    let reaches: UInt8 = (low[row] >= lowBound ? 1 : 0) & (high[row] == highBound ? 1 : 0)
    let isAbove: UInt8 = high[row] > highBound ? 1 : 0
    mask[row] = reaches | isAbove
  }
}

private func keepAtMost<High: FixedWidthInteger & UnsignedInteger>(
  _ bound: UInt64,
  _ low: Span<UInt32>,
  _ high: Span<High>,
  _ mask: inout MutableSpan<UInt8>
) {
  precondition(low.count == mask.count && high.count == mask.count, "one mask byte a row")
  let lowBound = UInt32(truncatingIfNeeded: bound)
  let highBound = High(truncatingIfNeeded: bound >> 32)
  for row in low.indices {
    let reaches: UInt8 = (low[row] <= lowBound ? 1 : 0) & (high[row] == highBound ? 1 : 0)
    let isBelow: UInt8 = high[row] < highBound ? 1 : 0
    mask[row] &= reaches | isBelow
  }
}
