import Columnar
import Testing

@Suite struct GatheringTests {
  @Test(arguments: 0..<12)
  func gatheredColumnsHoldTheChosenValues(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let column = randomColumn(50, &numbers)
    let rows: [UInt32] = (0..<80).map { _ in
      let row = UInt32.random(in: 0..<60, using: &numbers)
      return row < 50 ? row : Column.missingRow
    }
    let gathered = column.gather(rows)
    #expect(gathered.count == rows.count)
    for (place, row) in rows.enumerated() {
      let expected = row == Column.missingRow ? "" : text(of: column, Int(row))
      #expect(text(of: gathered, place) == expected)
      #expect(gathered.isEmpty(at: place) == expected.isEmpty)
    }
  }

  @Test func gatheringNothingGivesNothing() {
    var numbers = SeededNumbers(seed: 1)
    #expect(randomColumn(0, &numbers).gather([]).count == 0)
    #expect(randomColumn(0, &numbers).gather([Column.missingRow]).isEmpty(at: 0))
  }
}
