extension IntegerColumn {
  /// Keeps the rows of a block whose value lies within `bounds`; empty rows are never kept.
  package func mark(
    within bounds: ClosedRange<Int64>,
    rows: Range<Int>,
    into mask: inout BlockMask
  ) {
    precondition(rows.count == mask.count && rows.upperBound <= count, "one mask byte a row")
    switch storage {
    case .constant:
      let kept: UInt8 = bounds.contains(base) ? 1 : 0
      for place in mask.bytes.indices { mask.bytes[place] = kept }
    case .bytes(let values): mark(values, bounds, rows, &mask)
    case .halves(let values): mark(values, bounds, rows, &mask)
    case .words(let values): mark(values, bounds, rows, &mask)
    case .wide(let values): mark(values, bounds, rows, &mask)
    case .planes(let low, let high):
      for (place, row) in rows.enumerated() {
        let value = base &+ Int64(bitPattern: UInt64(high[row]) << 32 | UInt64(low[row]))
        mask.bytes[place] = bounds.contains(value) ? 1 : 0
      }
    }
    clearEmpties(rows, &mask)
  }

  /// Keeps the rows of a block that have no value.
  package func markEmpty(rows: Range<Int>, into mask: inout BlockMask) {
    for place in mask.bytes.indices { mask.bytes[place] = 0 }
    guard let empties else { return }
    for (place, row) in rows.enumerated() where empties[row] { mask.bytes[place] = 1 }
  }

  /// Compares distances, so that the loop runs in the stored width.
  private func mark<Width: FixedWidthInteger & UnsignedInteger>(
    _ values: [Width],
    _ bounds: ClosedRange<Int64>,
    _ rows: Range<Int>,
    _ mask: inout BlockMask
  ) {
    let (least, leastOverflow) = bounds.lowerBound.subtractingReportingOverflow(base)
    let (greatest, greatestOverflow) = bounds.upperBound.subtractingReportingOverflow(base)
    let isBelow = greatestOverflow ? bounds.upperBound < base : greatest < 0
    let isAbove = leastOverflow ? bounds.lowerBound > base : false
    guard !isBelow, !isAbove, leastOverflow || least <= 0 || UInt64(least) <= UInt64(Width.max)
    else {
      for place in mask.bytes.indices { mask.bytes[place] = 0 }
      return
    }
    let low = leastOverflow || least <= 0 ? 0 : Width(truncatingIfNeeded: least)
    let high = greatestOverflow ? Width.max : Width(clamping: greatest)
    for (place, row) in rows.enumerated() {
      let value = values[row]
      mask.bytes[place] = (value >= low ? 1 : 0) & (value <= high ? 1 : 0)
    }
  }

  private func clearEmpties(_ rows: Range<Int>, _ mask: inout BlockMask) {
    guard let empties else { return }
    for (place, row) in rows.enumerated() where empties[row] { mask.bytes[place] = 0 }
  }
}
