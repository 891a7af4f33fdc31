import Columnar
import Testing

@Suite struct IntegerColumnTests {
  @Test(arguments: IntegerCase.all)
  func rowsAreTheValues(_ sample: IntegerCase) {
    let column = sample.column
    #expect((0..<column.count).map { column[$0] } == sample.values)
  }

  @Test(arguments: IntegerCase.all)
  func decodingGivesTheValues(_ sample: IntegerCase) {
    let column = sample.column
    var output = [Int64](repeating: 7, count: BlockMask.capacity + 3)
    for rows in blocks(of: column.count) {
      column.decode(rows, into: &output)
      #expect(Array(output[..<rows.count]) == rows.map { sample.values[$0] ?? column.base })
    }
  }

  @Test(arguments: IntegerCase.all)
  func gatheringGivesTheChosenValues(_ sample: IntegerCase) {
    let column = sample.column
    var numbers = SeededNumbers(seed: 3)
    guard column.count > 0 else { return }
    let rows = (0..<100).map { _ in UInt32.random(in: 0..<UInt32(column.count), using: &numbers) }
    var output = [Int64](repeating: 7, count: rows.count)
    column.gather(rows, into: &output)
    #expect(output == rows.map { sample.values[Int($0)] ?? column.base })
    let gathered = column.gather(rows)
    #expect((0..<rows.count).map { gathered[$0] } == rows.map { sample.values[Int($0)] })
  }

  @Test(arguments: IntegerCase.all)
  func marksWithinBoundsAgreeWithComparison(_ sample: IntegerCase) {
    let column = sample.column
    for rows in blocks(of: column.count) {
      for bounds in sample.interestingBounds {
        var mask = BlockMask(count: rows.count, isKept: true)
        column.mark(within: bounds, rows: rows, into: &mask)
        let expected = rows.map { row in sample.values[row].map(bounds.contains) ?? false }
        #expect(mask.bytes.map { $0 == 1 } == expected, "\(bounds)")
      }
    }
  }

  @Test(arguments: IntegerCase.all)
  func marksOfUnevenRangesAgreeWithComparison(_ sample: IntegerCase) {
    let column = sample.column
    guard column.count > 70 else { return }
    let rows = (column.count / 2 - 30)..<(column.count / 2 + 33)
    for bounds in sample.interestingBounds {
      var mask = BlockMask(count: rows.count)
      column.mark(within: bounds, rows: rows, into: &mask)
      let expected = rows.map { row in sample.values[row].map(bounds.contains) ?? false }
      #expect(mask.bytes.map { $0 == 1 } == expected, "\(bounds)")
    }
  }

  @Test(arguments: IntegerCase.all)
  func emptyRowsAreMarked(_ sample: IntegerCase) {
    let column = sample.column
    for rows in blocks(of: column.count) {
      var mask = BlockMask(count: rows.count, isKept: true)
      column.markEmpty(rows: rows, into: &mask)
      #expect(mask.bytes.map { $0 == 1 } == rows.map { sample.values[$0] == nil })
    }
  }

  @Test(arguments: IntegerCase.all)
  func zonesAreTheExtremes(_ sample: IntegerCase) {
    let column = sample.column
    for (block, rows) in blocks(of: column.count).enumerated() {
      let values = rows.compactMap { sample.values[$0] }
      #expect(column.zone(block: block)?.lowerBound == values.min())
      #expect(column.zone(block: block)?.upperBound == values.max())
    }
  }

  @Test(arguments: IntegerCase.all)
  func totalsAreExact(_ sample: IntegerCase) {
    let column = sample.column
    var numbers = SeededNumbers(seed: 4)
    for rows in blocks(of: column.count) {
      var mask = BlockMask(count: rows.count)
      for place in mask.bytes.indices { mask.bytes[place] = .random(in: 0...1, using: &numbers) }
      let kept = rows.filter { mask.bytes[$0 - rows.lowerBound] == 1 }
      let values = kept.compactMap { sample.values[$0] }
      let expected = Total(sum: values.reduce(0) { $0 + Int128($1) }, count: values.count)
      #expect(column.total(rows: rows, where: mask) == expected)
    }
  }

  @Test func storageIsTheNarrowest() {
    #expect(width([5, 5]) == "constant")
    #expect(width([-1, 254]) == "bytes")
    #expect(width([-1, 255]) == "halves")
    #expect(width([0, 65_536]) == "words")
    #expect(width([0, 1 << 32]) == "planes")
    #expect(width([0, 1 << 40]) == "wide planes")
    #expect(width([0, 1 << 48]) == "wide")
    #expect(width([.min, .max]) == "wide")
  }

  private func width(_ values: [Int64]) -> String {
    switch IntegerColumn(values: values).storage {
    case .constant: "constant"
    case .bytes: "bytes"
    case .halves: "halves"
    case .words: "words"
    case .planes: "planes"
    case .widePlanes: "wide planes"
    case .wide: "wide"
    }
  }
}

extension IntegerCase {
  /// Bounds at, beside and beyond the values, and both ends of 64 bits.
  fileprivate var interestingBounds: [ClosedRange<Int64>] {
    let present = values.compactMap { $0 }
    var places: [Int64] = [.min, -1, 0, .max]
    for value in [present.min(), present.max(), present.first, present.last] {
      guard let value else { continue }
      places += [value, value == .max ? value : value + 1, value == .min ? value : value - 1]
    }
    places = Array(Set(places)).sorted()
    var bounds: [ClosedRange<Int64>] = []
    for (index, low) in places.enumerated() {
      for high in places[index...] { bounds.append(low...high) }
    }
    // Pairs of long columns take turns, so that all of them together still see every pair.
    guard values.count > 100 else { return bounds }
    return stride(from: values.count % 3, to: bounds.count, by: 3).map { bounds[$0] }
  }
}
