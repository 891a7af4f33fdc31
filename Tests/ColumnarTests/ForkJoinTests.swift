import Columnar
import Synchronization
import Testing

@Suite struct ForkJoinTests {
  @Test(arguments: [0, 1, 9, 10, 11, 1000], [1, 3, 10, 4096])
  func rangesCoverTheRowsInOrder(_ rowCount: Int, _ morselSize: Int) {
    let ranges = forkJoin(rowCount: rowCount, morselSize: morselSize) { $0 }
    #expect(ranges.flatMap { Array($0) } == Array(0..<rowCount))
    #expect(ranges.allSatisfy { $0.count <= morselSize && !$0.isEmpty })
  }

  @Test func resultsThatOwnMemorySurvive() {
    let texts = forkJoin(rowCount: 5000, morselSize: 7) { rows in rows.map { "row \($0)" } }
    #expect(texts.flatMap { $0 } == (0..<5000).map { "row \($0)" })
  }

  @Test func aRaisedFlagGivesUp() {
    let flag = Cancellation()
    let all = forkJoin(rowCount: 100, morselSize: 10, unless: flag) { $0.count }
    #expect(all?.reduce(0, +) == 100)
    let none = forkJoin(rowCount: 100, morselSize: 10, unless: flag) { rows in
      flag.raise()
      return rows.count
    }
    #expect(none == nil)
    flag.lower()
    #expect(!flag.isRaised)
  }

  @Test func lazyValuesAreMadeOnce() {
    let count = Atomic(0)
    let lazily = Lazily { count.wrappingAdd(1, ordering: .relaxed).newValue }
    let values = forkJoin(rowCount: 64, morselSize: 1) { _ in lazily.value }
    #expect(values == [Int](repeating: 1, count: 64))
  }
}
