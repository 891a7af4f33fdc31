import Columnar
import Testing

@Suite struct GroupingTests {
  @Test(arguments: 0..<60)
  func codedGroupsAgreeWithADictionary(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let rowCount = [1, 5, 300, 5000, 13_000][seed % 5]
    let keys = (0..<(seed % 4)).map { _ in narrowColumn(rowCount, &numbers) }
    let samples = IntegerCase.all.filter { !$0.values.isEmpty }
    let figure = samples[seed * 7 % samples.count].repeated(rowCount)
    let counted = narrowColumn(rowCount, &numbers)
    guard case .integers(let wide) = figure, let set = GroupKey(counted) else { return }
    let figures: [GroupFigure] = [
      .rows, .values(wide), .total(wide), .extremes(wide), .numbers(wide), .distinct(set), .rows,
    ]
    var parts: [CodedGroups] = []
    var expected = ExpectedGroups()
    for range in blocks(of: rowCount) {
      let mask = randomMask(range.count, &numbers)
      let filter = randomMask(range.count, &numbers)
      var both = mask
      both.formIntersection(filter)
      var rows = BlockRows()
      rows.take(range, where: mask)
      var fewer = BlockRows()
      fewer.take(range, where: both)
      var part = try #require(
        CodedGroups(keys: keys.compactMap { GroupKey($0) }, figures: figures)
      )
      part.add(&rows, filtered: [nil, nil, nil, nil, nil, nil, fewer])
      parts.append(part)
      for (place, row) in range.enumerated() where mask.bytes[place] == 1 {
        let key = keys.map { text(of: $0, row) }
        expected.add(key, row, wide[row], text(of: counted, row), isCounted: both.bytes[place] == 1)
      }
    }
    var whole = parts[0]
    for part in parts.dropFirst() { whole.merge(part) }
    let (firstRows, states) = whole.found()
    #expect(firstRows.map(Int.init) == expected.firstRows)
    expectEqual(states, expected)
  }

  @Test func keysOfManyValuesAreNotCoded() {
    #expect(GroupKey(.texts(TextColumn(["a"]))) == nil)
    #expect(GroupKey(.integers(IntegerColumn(values: [0, 70_000]))) == nil)
    let wide = GroupKey(.integers(IntegerColumn(values: [0, 60_000])))
    let narrow = GroupKey(.integers(IntegerColumn(values: [0, 3])))
    #expect(CodedGroups(keys: [wide, narrow].compactMap { $0 }, figures: []) == nil)
  }

  @Test(arguments: IntegerCase.all, [1, 3, 500])
  func topValuesAreTheFirstOfTheSorted(_ sample: IntegerCase, _ limit: Int) {
    let column = sample.column
    var numbers = SeededNumbers(seed: UInt64(limit))
    for takesLeast in [true, false] {
      var kept: [Int64] = []
      var best = TopValues(limit: limit, takesLeast: takesLeast)
      for range in blocks(of: column.count) {
        let mask = randomMask(range.count, &numbers)
        kept += range.enumerated().compactMap { place, row in
          mask.bytes[place] == 1 ? sample.values[row] : nil
        }
        var part = TopValues(limit: limit, takesLeast: takesLeast, floor: best.reached)
        if part.canSkip(column, range) { continue }
        var rows = BlockRows()
        rows.take(range, where: mask)
        part.add(column, &rows)
        best.merge(part)
      }
      kept.sort { takesLeast ? $0 < $1 : $0 > $1 }
      #expect(best.reached == (kept.count >= limit ? kept[limit - 1] : nil))
    }
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

  @Test(arguments: [1, 2, 2_049, 30_000, 65_537, 200_000, 300_001])
  func pilesFindTheMiddle(_ count: Int) {
    var numbers = SeededNumbers(seed: UInt64(count))
    for range in [Int64(0)...0, 0...1, 0...5, -1_000_000...1_000_000, .min ... .max] {
      var values = (0..<count).map { _ in Int64.random(in: range, using: &numbers) }
      // An order that misleads a sample taken in steps.
      if range.upperBound == 5 { values.sort() }
      var pile = NumberPile()
      for start in stride(from: 0, to: count, by: 50_000) {
        pile.merge(NumberPile(Array(values[start..<min(start + 50_000, count)])))
      }
      let sorted = values.sorted()
      #expect(pile.middle()?.lower == sorted[(count - 1) / 2])
      #expect(pile.middle()?.upper == sorted[count / 2])
    }
    #expect(NumberPile().middle() == nil)
  }

  @Test func selectionOfManyEqualNumbersIsQuick() {
    var numbers = [Int64](repeating: 3, count: 1_000_000)
    #expect(select(500_000, from: &numbers) == 3)
  }
}

/// What groups should be, gathered one row at a time.
private struct ExpectedGroups {
  struct Group {
    var rows = 0
    var counted = 0
    var values: [Int64] = []
    var texts: Set<String> = []
  }

  var firstRows: [Int] = []
  var groups: [Group] = []
  private var known: [[String]: Int] = [:]

  mutating func add(
    _ key: [String],
    _ row: Int,
    _ value: Int64?,
    _ text: String,
    isCounted: Bool
  ) {
    let group = known[key] ?? groups.count
    if group == groups.count {
      known[key] = group
      firstRows.append(row)
      groups.append(Group())
    }
    groups[group].rows += 1
    if isCounted { groups[group].counted += 1 }
    if let value { groups[group].values.append(value) }
    if !text.isEmpty { groups[group].texts.insert(text) }
  }
}

private func expectEqual(_ states: [GroupFigures], _ expected: ExpectedGroups) {
  for (state, place) in zip(states, 0...) {
    switch state {
    case .counts(let counts):
      let wanted = [
        0: expected.groups.map(\.rows), 1: expected.groups.map(\.values.count),
        6: expected.groups.map(\.counted),
      ]
      #expect(counts == wanted[place])
    case .totals(let totals):
      #expect(totals.map(\.sum) == expected.groups.map { $0.values.reduce(0) { $0 + Int128($1) } })
      #expect(totals.map(\.count) == expected.groups.map(\.values.count))
    case .extremes(let extremes):
      for (found, group) in zip(extremes, expected.groups) {
        #expect(found.isEmpty == group.values.isEmpty)
        if found.isEmpty { continue }
        #expect(found.least == group.values.min())
        #expect(found.greatest == group.values.max())
      }
    case .numbers(let numbers): #expect(numbers.map(\.numbers) == expected.groups.map(\.values))
    case .distinct(let sets):
      #expect(sets.map(\.numbers.count) == expected.groups.map(\.texts.count))
    }
  }
}

/// A column that can be a key of groups: few numbers or codes, some of them empty.
func narrowColumn(_ count: Int, _ numbers: inout SeededNumbers) -> Column {
  let range: ClosedRange<Int64> =
    [0...0, 0...3, -4...2, 100...105].randomElement(using: &numbers) ?? 0...1
  let values = (0..<count).map { _ in
    Int.random(in: 0..<6, using: &numbers) == 0 ? nil : Int64.random(in: range, using: &numbers)
  }
  return Bool.random(using: &numbers)
    ? .integers(IntegerColumn(values))
    : .dictionary(DictionaryColumn(values.map { $0.map { "\($0)" } ?? "" }))
}

extension IntegerCase {
  /// A column of so many rows with this one's values again and again.
  fileprivate func repeated(_ count: Int) -> Column {
    .integers(IntegerColumn((0..<count).map { values[$0 % values.count] }))
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
