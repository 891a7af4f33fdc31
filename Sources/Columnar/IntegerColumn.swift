/// Whole numbers, one a row, as distances from the column's smallest value in the narrowest width.
///
/// What a number means (dong, hundredths of a month, days) is the declaration's business.
package struct IntegerColumn: Sendable {
  /// Distances from `base`.
  package enum Storage: Sendable {
    /// All rows hold `base`.
    case constant
    case bytes([UInt8])
    case halves([UInt16])
    case words([UInt32])
    /// 40 bits in two planes, for sums of money beyond four billion.
    case planes(low: [UInt32], high: [UInt8])
    /// 48 bits in two planes, for the few debts beyond a thousand billion.
    case widePlanes(low: [UInt32], high: [UInt16])
    case wide([UInt64])

    /// How many rows are stored; nil for a constant, and 0 for planes of different lengths.
    var count: Int? {
      switch self {
      case .constant: nil
      case .bytes(let values): values.count
      case .halves(let values): values.count
      case .words(let values): values.count
      case .planes(let low, let high): low.count == high.count ? low.count : 0
      case .widePlanes(let low, let high): low.count == high.count ? low.count : 0
      case .wide(let values): values.count
      }
    }
  }

  package let count: Int
  /// The smallest value of the column.
  package let base: Int64
  package let storage: Storage
  /// Rows without a value; nil when every row has one.
  ///
  /// Their stored distance is 0.
  package let empties: Bitmap?
  let zones: ZoneMap

  /// - Precondition: the storage has `count` rows, and `base` plus each distance fits 64 bits.
  /// - Complexity: O(rows), for the zones
  package init(count: Int, base: Int64, storage: Storage, empties: Bitmap?) {
    self.init(
      count: count,
      base: base,
      storage: storage,
      empties: empties,
      zones: ZoneMap(count: count, storage: storage, empties: empties)
    )
  }

  init(count: Int, base: Int64, storage: Storage, empties: Bitmap?, zones: ZoneMap) {
    precondition(storage.count.map { $0 == count } ?? true, "one stored distance a row")
    precondition(empties.map { $0.count == count } ?? true, "one bit a row")
    self.count = count
    self.base = base
    self.storage = storage
    self.empties = empties
    self.zones = zones
  }

  /// Chooses the narrowest storage.
  ///
  /// O(rows).
  package init(_ values: [Int64?]) {
    var empties = Bitmap(count: values.count)
    var plain = [Int64](repeating: 0, count: values.count)
    var hasEmpties = false
    let fallback = values.lazy.compactMap { $0 }.first ?? 0
    for (row, value) in values.enumerated() {
      if let value {
        plain[row] = value
      } else {
        plain[row] = fallback
        empties[row] = true
        hasEmpties = true
      }
    }
    self.init(values: plain, empties: hasEmpties ? empties : nil)
  }

  /// Chooses the narrowest storage; the values of empty rows do not matter.
  ///
  /// O(rows).
  package init(values: [Int64], empties: Bitmap? = nil) {
    var least = Int64.max
    var greatest = Int64.min
    for (row, value) in values.enumerated() where empties?[row] != true {
      least = min(least, value)
      greatest = max(greatest, value)
    }
    let base = least == .max && greatest == .min ? 0 : least
    let range = least > greatest ? 0 : UInt64(bitPattern: greatest &- least)
    self.init(
      count: values.count,
      base: base,
      storage: Self.storage(of: values, base: base, range: range, empties: empties),
      empties: empties
    )
  }

  private static func storage(
    of values: [Int64],
    base: Int64,
    range: UInt64,
    empties: Bitmap?
  ) -> Storage {
    if range == 0 { return .constant }
    if range <= UInt64(UInt8.max) { return .bytes(distances(values, base, empties)) }
    if range <= UInt64(UInt16.max) { return .halves(distances(values, base, empties)) }
    if range <= UInt64(UInt32.max) { return .words(distances(values, base, empties)) }
    let whole: [UInt64] = distances(values, base, empties)
    guard range < 1 << 48 else { return .wide(whole) }
    let low = whole.map { UInt32(truncatingIfNeeded: $0) }
    return range < 1 << 40
      ? .planes(low: low, high: whole.map { UInt8(truncatingIfNeeded: $0 >> 32) })
      : .widePlanes(low: low, high: whole.map { UInt16(truncatingIfNeeded: $0 >> 32) })
  }

  private static func distances<Width: FixedWidthInteger & UnsignedInteger>(
    _ values: [Int64],
    _ base: Int64,
    _ empties: Bitmap?
  ) -> [Width] {
    var result = values.map { Width(truncatingIfNeeded: $0 &- base) }
    if let empties { for row in result.indices where empties[row] { result[row] = 0 } }
    return result
  }

  /// The value of one row, nil where it is empty.
  ///
  /// For loops use `decode`.
  package subscript(row: Int) -> Int64? {
    precondition(row >= 0 && row < count, "row within the column")
    if let empties, empties[row] { return nil }
    let distance: UInt64 =
      switch storage {
      case .constant: 0
      case .bytes(let values): UInt64(values[row])
      case .halves(let values): UInt64(values[row])
      case .words(let values): UInt64(values[row])
      case .planes(let low, let high): UInt64(high[row]) << 32 | UInt64(low[row])
      case .widePlanes(let low, let high): UInt64(high[row]) << 32 | UInt64(low[row])
      case .wide(let values): values[row]
      }
    return base &+ Int64(bitPattern: distance)
  }

  /// The smallest and greatest value of a block of 4,096 rows; nil when none of them has a value.
  package func zone(block: Int) -> ClosedRange<Int64>? {
    guard case .constant = storage else {
      let (least, greatest) = (zones.least[block], zones.greatest[block])
      guard least <= greatest else { return nil }
      return (base &+ Int64(bitPattern: least))...(base &+ Int64(bitPattern: greatest))
    }
    guard let empties else { return base...base }
    let start = block * BlockMask.capacity
    let end = min(start + BlockMask.capacity, count)
    return (start..<end).allSatisfy { empties[$0] } ? nil : base...base
  }
}
