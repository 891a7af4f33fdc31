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

  @Test func rangesSeeTheFlagOfTheirCaller() throws {
    let flag = Cancellation()
    func count() throws -> Int {
      try forkJoin(rowCount: 100_000, morselSize: 10_000) { rows in
        var pace = Pace()
        for _ in rows { try pace.step() }
        return rows.count
      }.reduce(0, +)
    }
    try Cancellation.$current.withValue(flag) { () throws -> Void in
      var counted = try count()
      #expect(counted == 100_000)
      flag.raise()
      #expect(throws: Cancelled.self) { try count() }
      flag.settle()
      counted = try count()
      #expect(counted == 100_000)
      flag.lower()
      counted = try count()
      #expect(counted == 100_000 && !flag.isRaised)
    }
    flag.raise()
    #expect(try count() == 100_000)
  }

  @Test func theFirstErrorIsTold() {
    struct Fault: Error, Equatable { let row: Int }
    #expect(throws: Fault(row: 30)) {
      try forkJoin(rowCount: 100, morselSize: 10) { rows throws(Fault) in
        if rows.lowerBound >= 30 { throw Fault(row: rows.lowerBound) }
      }
    }
  }

  @Test func lazyValuesAreMadeOnce() {
    let count = Atomic(0)
    let lazily = Lazily { count.wrappingAdd(1, ordering: .relaxed).newValue }
    let values = forkJoin(rowCount: 64, morselSize: 1) { _ in lazily.value }
    #expect(values == [Int](repeating: 1, count: 64))
  }
}
