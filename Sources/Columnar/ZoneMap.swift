/// The smallest and the greatest value of each block of 4,096 rows, as distances from the base.
///
/// A block whose zone lies outside a bound is decided without a look at its rows. A block without
/// any value has a least distance above its greatest.
struct ZoneMap: Hashable, Sendable {
  let least: [UInt64]
  let greatest: [UInt64]

  static func blockCount(rowCount: Int) -> Int {
    (rowCount + BlockMask.capacity - 1) / BlockMask.capacity
  }

  static let none = ZoneMap(least: [], greatest: [])
}

extension ZoneMap {
  /// One pass over the stored distances; empty rows do not count.
  ///
  /// O(rows).
  init(count: Int, storage: IntegerColumn.Storage, empties: Bitmap?) {
    switch storage {
    case .constant: self = .none
    case .bytes(let values): self.init(values.span, empties)
    case .halves(let values): self.init(values.span, empties)
    case .words(let values): self.init(values.span, empties)
    case .wide(let values): self.init(values.span, empties)
    case .planes(let low, let high): self.init(low: low.span, high: high.span, empties)
    case .widePlanes(let low, let high): self.init(low: low.span, high: high.span, empties)
    }
  }

  private init<Width: FixedWidthInteger & UnsignedInteger>(
    _ values: Span<Width>,
    _ empties: Bitmap?
  ) {
    var least: [UInt64] = []
    var greatest: [UInt64] = []
    for start in stride(from: 0, to: values.count, by: BlockMask.capacity) {
      let block = start..<min(start + BlockMask.capacity, values.count)
      let (low, high) = extremes(of: values.extracting(block), from: start, skipping: empties)
      least.append(low)
      greatest.append(high)
    }
    self.init(least: least, greatest: greatest)
  }

  private init<High: FixedWidthInteger & UnsignedInteger>(
    low: Span<UInt32>,
    high: Span<High>,
    _ empties: Bitmap?
  ) {
    var least: [UInt64] = []
    var greatest: [UInt64] = []
    for start in stride(from: 0, to: low.count, by: BlockMask.capacity) {
      var smallest = UInt64.max
      var largest: UInt64 = 0
      for row in start..<min(start + BlockMask.capacity, low.count) {
        if let empties, empties[row] { continue }
        let distance = UInt64(high[row]) << 32 | UInt64(low[row])
        smallest = min(smallest, distance)
        largest = max(largest, distance)
      }
      least.append(smallest)
      greatest.append(largest)
    }
    self.init(least: least, greatest: greatest)
  }
}

/// The least and greatest distance of a block; `(max, 0)` when every row is empty.
private func extremes<Width: FixedWidthInteger & UnsignedInteger>(
  of values: Span<Width>,
  from start: Int,
  skipping empties: Bitmap?
) -> (least: UInt64, greatest: UInt64) {
  var least = Width.max
  var greatest: Width = 0
  guard let empties, !empties.isEmpty(in: start..<(start + values.count)) else {
    for place in values.indices {
      least = min(least, values[place])
      greatest = max(greatest, values[place])
    }
    return (UInt64(least), UInt64(greatest))
  }
  var hasValue = false
  for place in values.indices where !empties[start + place] {
    hasValue = true
    least = min(least, values[place])
    greatest = max(greatest, values[place])
  }
  return hasValue ? (UInt64(least), UInt64(greatest)) : (.max, 0)
}
