import Columnar
import Testing

@Suite struct GroupingTests {
  @Test(arguments: 0..<40)
  func groupsAgreeWithADictionary(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let rowCount = [0, 1, 5, 300, 5000][seed % 5]
    let keys = (0..<(seed % 4)).map { _ in randomColumn(rowCount, &numbers) }
    let rows = (0..<rowCount).filter { _ in Bool.random(using: &numbers) }.map { UInt32($0) }
    var known: [String: UInt32] = [:]
    var expected: [UInt32] = []
    var firsts: [UInt32] = []
    for row in rows {
      let key = keys.map { text(of: $0, Int(row)) }.joined(separator: "|")
      if known[key] == nil {
        known[key] = UInt32(known.count)
        firsts.append(row)
      }
      expected.append(known[key] ?? 0)
    }
    let index = GroupIndex.build(keys: keys, rows: rows)
    #expect(index.groupOfRow == expected)
    #expect(index.representatives == firsts)
    #expect(index.groupCount == firsts.count)
  }

  @Test(arguments: 0..<20)
  func distinctCountsAgreeWithSets(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let key = randomColumn(700, &numbers)
    let counted = randomColumn(700, &numbers)
    let rows = (0..<700).filter { _ in Bool.random(using: &numbers) }.map { UInt32($0) }
    let index = GroupIndex.build(keys: [key], rows: rows)
    var sets = [Set<String>](repeating: [], count: index.groupCount)
    for (place, row) in rows.enumerated() where !counted.isEmpty(at: Int(row)) {
      sets[Int(index.groupOfRow[place])].insert(text(of: counted, Int(row)))
    }
    #expect(index.distinctCounts(of: counted, rows: rows) == sets.map(\.count))
  }

  @Test(arguments: IntegerCase.all)
  func groupedTotalsAreExact(_ sample: IntegerCase) {
    let column = sample.column
    let rows = (0..<column.count).map { UInt32($0) }
    let groups = rows.map { $0 % 3 }
    var totals = GroupTotals(groupCount: 3)
    totals.add(column, rows: rows, groups: groups)
    let extremes = column.extremes(rows: rows, groups: groups, groupCount: 3)
    for group in 0..<3 {
      let values = rows.filter { $0 % 3 == group }.compactMap { sample.values[Int($0)] }
      #expect(totals.totals[group].sum == values.reduce(0) { $0 + Int128($1) })
      #expect(totals.totals[group].count == values.count)
      #expect(extremes[group]?.least == values.min())
      #expect(extremes[group]?.greatest == values.max())
    }
  }

  @Test(arguments: IntegerCase.all)
  func maskedTotalsByCodeAgreeWithChosenRows(_ sample: IntegerCase) {
    let column = sample.column
    let key = DictionaryColumn((0..<column.count).map { ["a", "", "b", "c"][$0 % 4] })
    var byMask = GroupTotals(groupCount: key.dictionary.count)
    var byRows = GroupTotals(groupCount: key.dictionary.count)
    var scratch = GroupScratch()
    var numbers = SeededNumbers(seed: 8)
    for rows in blocks(of: column.count) {
      let mask = randomMask(rows.count, &numbers)
      var part = GroupTotals(groupCount: key.dictionary.count)
      part.add(column, by: key, rows: rows, where: mask, scratch: &scratch)
      byMask.merge(part)
      var chosen: [UInt32] = []
      mask.appendRows(startingAt: rows.lowerBound, to: &chosen)
      byRows.add(column, rows: chosen, groups: chosen.map { key.code(at: Int($0)) })
    }
    #expect(byMask.totals == byRows.totals)
  }

  @Test(arguments: [1, 2, 3, 10, 1000])
  func selectionFindsWhatSortingFinds(_ count: Int) {
    var numbers = SeededNumbers(seed: UInt64(count))
    for range in [Int64(0)...0, 0...5, .min ... .max] {
      let values = (0..<count).map { _ in Int64.random(in: range, using: &numbers) }
      for place in [0, count / 2, count - 1, (count - 1) / 2] {
        var copy = values
        #expect(select(place, from: &copy) == values.sorted()[place])
      }
    }
  }

  @Test func selectionOfManyEqualNumbersIsQuick() {
    var numbers = [Int64](repeating: 3, count: 1_000_000)
    #expect(select(500_000, from: &numbers) == 3)
  }
}

/// A column of any kind with few or many values, some of them empty.
func randomColumn(_ count: Int, _ numbers: inout SeededNumbers) -> Column {
  let range: ClosedRange<Int64> =
    [0...3, -40...40, 0...1_000_000_000_000, .min ... .max].randomElement(using: &numbers) ?? 0...1
  let values = (0..<count).map { _ in
    Int.random(in: 0..<6, using: &numbers) == 0 ? nil : Int64.random(in: range, using: &numbers)
  }
  switch Int.random(in: 0..<3, using: &numbers) {
  case 0: return .integers(IntegerColumn(values))
  case 1: return .dictionary(DictionaryColumn(values.map { $0.map { "\($0)" } ?? "" }))
  default: return .texts(TextColumn(values.map { $0.map { "\($0)" } ?? "" }))
  }
}

func text(of column: Column, _ row: Int) -> String {
  switch column {
  case .integers(let column): column[row].map { "\($0)" } ?? ""
  case .dictionary(let column): column[row]
  case .texts(let column): column[row]
  }
}
