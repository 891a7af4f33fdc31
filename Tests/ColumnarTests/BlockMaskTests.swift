import Columnar
import Testing

@Suite struct BlockMaskTests {
  @Test(arguments: [0, 1, 7, 8, 9, 63, 64, 65, 4095, 4096])
  func masksCombineRowByRow(_ count: Int) {
    var numbers = SeededNumbers(seed: UInt64(count))
    let left = randomMask(count, &numbers)
    let right = randomMask(count, &numbers)
    var both = left
    both.formIntersection(right)
    #expect(both.bytes == zip(left.bytes, right.bytes).map { $0 & $1 })
    var either = left
    either.formUnion(right)
    #expect(either.bytes == zip(left.bytes, right.bytes).map { $0 | $1 })
    var inverse = left
    inverse.invert()
    #expect(inverse.bytes == left.bytes.map { 1 - $0 })
    #expect(left.keptCount == left.bytes.count { $0 == 1 })
    #expect(left.isEmpty == !left.bytes.contains(1))
    var rows: [UInt32] = [9]
    left.appendRows(startingAt: 100, to: &rows)
    #expect(rows == [9] + (0..<count).filter { left.bytes[$0] == 1 }.map { UInt32(100 + $0) })
  }

  @Test func fillingKeepsAllOrNone() {
    var mask = BlockMask(count: 5)
    mask.fill(isKept: true)
    #expect(mask.keptCount == 5)
    mask.fill(isKept: false)
    #expect(mask.isEmpty)
  }
}

@Suite struct BitmapTests {
  @Test(arguments: [0, 1, 63, 64, 65, 130, 200])
  func rangesAreEmptyWhenNoRowIsSet(_ count: Int) {
    var numbers = SeededNumbers(seed: UInt64(count))
    for _ in 0..<30 {
      var bitmap = Bitmap(count: count)
      var rows: Set<Int> = []
      if count > 0, Bool.random(using: &numbers) {
        let row = Int.random(in: 0..<count, using: &numbers)
        bitmap[row] = true
        rows.insert(row)
      }
      let start = Int.random(in: 0...count, using: &numbers)
      let end = Int.random(in: start...count, using: &numbers)
      #expect(bitmap.isEmpty(in: start..<end) == !rows.contains { start <= $0 && $0 < end })
      #expect(bitmap.population == rows.count)
    }
  }

  @Test func bitsBeyondTheCountAreCleared() {
    #expect(Bitmap(count: 3, words: [.max]).population == 3)
  }
}

func randomMask(_ count: Int, _ numbers: inout SeededNumbers) -> BlockMask {
  var mask = BlockMask(count: count)
  for place in mask.bytes.indices { mask.bytes[place] = .random(in: 0...1, using: &numbers) }
  return mask
}
