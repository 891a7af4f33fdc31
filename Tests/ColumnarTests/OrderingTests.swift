import Columnar
import Testing
import Values

@Suite struct OrderingTests {
  @Test(arguments: 0..<60)
  func orderAgreesWithAComparison(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let count = [0, 1, 2, 50, 400][seed % 5]
    let keys = (0..<(seed % 4)).map { _ in
      SortKey(randomColumn(count, &numbers), isDescending: Bool.random(using: &numbers))
    }
    let rows = (0..<count).shuffled(using: &numbers).map { UInt32($0) }
    let expected = rows.enumerated().sorted { left, right in
      for key in keys {
        let order = compare(key.column, Int(left.element), Int(right.element), key.isDescending)
        if order != 0 { return order < 0 }
      }
      return left.offset < right.offset
    }
    #expect(order(of: rows, by: keys) == expected.map(\.element))
  }

  @Test func textFollowsTheVietnameseAlphabet() {
    let texts = ["đá", "dừa", "Ê", "e", "", "ă", "a", "á", "â", "z", "Công", "1"]
    let column = Column.texts(TextColumn(texts))
    let sorted = order(of: texts.indices.map { UInt32($0) }, by: [SortKey(column)])
    #expect(
      sorted.map { texts[Int($0)] }
        == ["1", "a", "á", "ă", "â", "Công", "dừa", "đá", "e", "Ê", "z", ""]
    )
  }

  @Test func givenRanksDecideAboutCodes() {
    let column = DictionaryColumn(["bad", "late", "arising", ""])
    let key = SortKey(.dictionary(column), codeRanks: [0, 3, 2, 1])
    #expect(order(of: [0, 1, 2, 3], by: [key]) == [2, 1, 0, 3])
  }

  @Test(arguments: [true, false], [1, 3, 20, 5000])
  func topRowsAgreeWithSorting(_ takesLeast: Bool, _ limit: Int) {
    var numbers = SeededNumbers(seed: UInt64(limit))
    for range in [Int64(0)...3, -50...50, 0...1_000_000_000_000, .min ... .max] {
      let values: [Int64?] = (0..<9000).map { row in
        row % 11 == 0 ? nil : Int64.random(in: range, using: &numbers)
      }
      checkTop(values, takesLeast: takesLeast, limit: limit, &numbers)
    }
  }

  private func checkTop(
    _ values: [Int64?],
    takesLeast: Bool,
    limit: Int,
    _ numbers: inout SeededNumbers
  ) {
    let column = IntegerColumn(values)
    var scratch = GroupScratch()
    var whole = TopRows(limit: limit, takesLeast: takesLeast)
    var merged = TopRows(limit: limit, takesLeast: takesLeast)
    var kept: [(value: Int64, row: UInt32)] = []
    for (block, rows) in blocks(of: values.count).enumerated() {
      let mask = randomMask(rows.count, &numbers)
      if !whole.canSkip(column, block: block) {
        whole.add(column, rows: rows, where: mask, scratch: &scratch)
      }
      var part = TopRows(limit: limit, takesLeast: takesLeast)
      part.add(column, rows: rows, where: mask, scratch: &scratch)
      merged.merge(part)
      for row in rows where mask.bytes[row - rows.lowerBound] == 1 {
        if let value = values[row] { kept.append((value, UInt32(row))) }
      }
    }
    kept.sort { takesLeast ? $0 < $1 : ($1.value, $0.row) < ($0.value, $1.row) }
    let top = kept.prefix(limit)
    let ties = kept.dropFirst(limit).count { $0.value == top.last?.value }
    #expect(whole.entries.map(\.row) == top.map(\.row))
    #expect(whole.cutTieCount == ties)
    #expect(merged.entries.map(\.value) == top.map(\.value))
    #expect(merged.entries.map(\.row) == top.map(\.row))
    #expect(merged.cutTieCount == ties)
  }
}

/// Negative when the left row stands first; empty values stand last whatever the direction.
private func compare(_ column: Column, _ left: Int, _ right: Int, _ isDescending: Bool) -> Int {
  switch (column.isEmpty(at: left), column.isEmpty(at: right)) {
  case (true, true): return 0
  case (true, false): return 1
  case (false, true): return -1
  case (false, false): break
  }
  let isBefore: Bool
  let isBehind: Bool
  switch column {
  case .integers(let column):
    isBefore = (column[left] ?? 0) < (column[right] ?? 0)
    isBehind = (column[left] ?? 0) > (column[right] ?? 0)
  case .dictionary, .texts:
    isBefore = VietnameseOrder.precedes(text(of: column, left), text(of: column, right))
    isBehind = VietnameseOrder.precedes(text(of: column, right), text(of: column, left))
  }
  if isBefore { return isDescending ? 1 : -1 }
  return isBehind ? (isDescending ? -1 : 1) : 0
}
