/// The greatest (or least) values of a column among kept rows: what a row must reach to be among
/// the first.
///
/// Blocks whose zone cannot reach the last kept value are skipped. Empty rows do not count.
package struct TopValues: Sendable {
  private let limit: Int
  private let takesLeast: Bool
  /// Known before: values that are not better change nothing.
  private let floor: Int64?
  /// Best first.
  private var values: [Int64] = []
  private var scratch = [Int64](repeating: 0, count: BlockMask.capacity)

  /// - Parameters:
  ///   - limit: how many values are wanted, at least one.
  ///   - takesLeast: whether the smallest values are the best.
  ///   - floor: what so many values seen elsewhere reach already.
  package init(limit: Int, takesLeast: Bool, floor: Int64? = nil) {
    precondition(limit > 0, "at least one value")
    self.limit = limit
    self.takesLeast = takesLeast
    self.floor = floor
  }

  /// The last of the wanted values; nil while there are fewer.
  package var reached: Int64? { values.count == limit ? values.last : floor }

  /// Whether no row of a block can matter, so that nothing of it need be looked at.
  package func canSkip(_ column: IntegerColumn, _ rows: Range<Int>) -> Bool {
    guard let zone = column.zone(block: rows.lowerBound / BlockMask.capacity) else { return true }
    guard let reached else { return false }
    return takesLeast ? zone.lowerBound >= reached : zone.upperBound <= reached
  }

  /// Takes the kept rows of a block.
  package mutating func add(_ column: IntegerColumn, _ rows: inout BlockRows) {
    rows.read(column, into: &scratch)
    let hasEmpties = !(column.empties?.isEmpty(in: rows.range) ?? true)
    var bound = reached
    for place in 0..<rows.count {
      let value = scratch[place]
      // Once there are enough hardly any row gets past this.
      if let bound, takesLeast ? value >= bound : value <= bound { continue }
      if hasEmpties, column.empties?[Int(rows.number(at: place))] ?? false { continue }
      insert(value)
      bound = reached
    }
  }

  /// Takes what was collected over other rows.
  package mutating func merge(_ other: TopValues) {
    for value in other.values { insert(value) }
  }

  private mutating func insert(_ value: Int64) {
    var start = 0
    var end = values.count
    while start < end {
      let middle = (start + end) / 2
      let isBetter = takesLeast ? value < values[middle] : value > values[middle]
      if isBetter { end = middle } else { start = middle + 1 }
    }
    guard start < limit else { return }
    values.insert(value, at: start)
    if values.count > limit { values.removeLast() }
  }
}
