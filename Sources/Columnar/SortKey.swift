import Values

/// One column that rows are sorted by.
package struct SortKey: Sendable {
  package var column: Column
  package var isDescending: Bool
  /// The rank of each code of a dictionary column; nil sorts its texts by the alphabet.
  package var codeRanks: [UInt32]?

  package init(_ column: Column, isDescending: Bool = false, codeRanks: [UInt32]? = nil) {
    self.column = column
    self.isDescending = isDescending
    self.codeRanks = codeRanks
  }
}

/// The given rows in the order of the keys, the first key counting most.
///
/// Numbers go by size, text by the Vietnamese alphabet, dictionary columns by rank; empty values
/// stand last in both directions, and rows with equal keys keep their order.
///
/// - Parameters:
///   - rows: row numbers of the columns.
///   - keys: what to sort by; without keys nothing moves.
/// - Returns: the same row numbers.
/// - Complexity: O(rows × keys) for numbers, O(rows × log rows) for texts of many values
package func order(of rows: [UInt32], by keys: [SortKey]) -> [UInt32] {
  var places = rows.indices.map { UInt32($0) }
  for key in keys.reversed() {
    let ranks = SortRanks(key, rows: rows)
    sort(&places, by: ranks.ranks)
  }
  return places.map { rows[Int($0)] }
}

/// The rank of each code of a dictionary by the Vietnamese alphabet.
///
/// O(codes × log codes).
package func alphabeticalRanks(of dictionary: ValueDictionary) -> [UInt32] {
  let keys = dictionary.texts.map(VietnameseOrder.key)
  let sorted = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  var ranks = [UInt32](repeating: 0, count: keys.count)
  for (rank, code) in sorted.enumerated() { ranks[code] = UInt32(rank) }
  return ranks
}

/// A number for each row; the smaller number stands first, equal ones are equal values.
struct SortRanks {
  let ranks: [UInt64]

  init(_ key: SortKey, rows: [UInt32]) {
    switch key.column {
    case .integers(let column):
      ranks = Self.ranks(column, rows, isDescending: key.isDescending)
    case .dictionary(let column):
      let codeRanks = key.codeRanks ?? alphabeticalRanks(of: column.dictionary)
      ranks = rows.map { row in
        let code = column.code(at: Int(row))
        guard code != 0 else { return emptyRank }
        let rank = Int(code) < codeRanks.count ? UInt64(codeRanks[Int(code)]) : UInt64(code)
        return key.isDescending ? greatestRank - rank : rank
      }
    case .texts(let column):
      ranks = Self.ranks(column, rows, isDescending: key.isDescending)
    }
  }

  /// Distances from the base; where those need all 64 bits, places among the sorted values.
  private static func ranks(
    _ column: IntegerColumn,
    _ rows: [UInt32],
    isDescending: Bool
  ) -> [UInt64] {
    var values = [Int64](repeating: 0, count: rows.count)
    column.gather(rows, into: &values)
    let origin = values.min() ?? 0
    var ranks = values.map { UInt64(bitPattern: $0 &- origin) }
    if ranks.contains(where: { $0 > greatestRank }) { ranks = dense(ranks) }
    if isDescending {
      let greatest = ranks.max() ?? 0
      for place in ranks.indices { ranks[place] = greatest - ranks[place] }
    }
    if let empties = column.empties {
      for place in rows.indices where empties[Int(rows[place])] { ranks[place] = emptyRank }
    }
    return ranks
  }

  private static func dense(_ numbers: [UInt64]) -> [UInt64] {
    let places = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    var result = [UInt64](repeating: 0, count: numbers.count)
    var rank: UInt64 = 0
    for (index, place) in places.enumerated() {
      if index > 0, numbers[place] != numbers[places[index - 1]] { rank += 1 }
      result[place] = rank
    }
    return result
  }

  private static func ranks(
    _ column: TextColumn,
    _ rows: [UInt32],
    isDescending: Bool
  ) -> [UInt64] {
    var distinct = HashIndex()
    let codes = rows.map { row in
      distinct.row(inserting: column.bytes.span.extracting(column.byteRange(of: Int(row)))).row
    }
    let alphabetical = AlphabeticalKeys(distinct.texts).ranks
    return zip(rows, codes).map { row, code in
      if column.isEmpty(at: Int(row)) { return emptyRank }
      return isDescending ? greatestRank - alphabetical[code] : alphabetical[code]
    }
  }
}

/// Behind every value in both directions.
private let emptyRank = UInt64.max
/// No value ranks higher, so that descending ranks stay below the empty one.
private let greatestRank = UInt64.max - 1

/// Sorts places by rank, keeping the order of equal ranks: byte by byte, from the last to the first.
private func sort(_ places: inout [UInt32], by ranks: [UInt64]) {
  let valued = ranks.lazy.filter { $0 != emptyRank }
  guard places.count > 1, let least = valued.min(), let greatest = valued.max() else { return }
  // Ranks from 0, empty ones just above the greatest, so that few bytes matter.
  let normal = ranks.map { $0 == emptyRank ? greatest - least + 1 : $0 - least }
  let highest = normal.max() ?? 0
  var shift: UInt64 = 0
  while shift < 64, highest >> shift > 0 {
    sortStably(&places, by: normal.span, shift: shift)
    shift += 8
  }
}

private func sortStably(_ places: inout [UInt32], by ranks: Span<UInt64>, shift: UInt64) {
  var starts = InlineArray<257, Int>(repeating: 0)
  for place in ranks.indices { starts[Int(ranks[place] >> shift & 0xFF) + 1] += 1 }
  if (0..<256).contains(where: { starts[$0 + 1] == ranks.count }) { return }
  for byte in 0..<256 { starts[byte + 1] += starts[byte] }
  var sorted = [UInt32](repeating: 0, count: places.count)
  for place in places {
    let byte = Int(ranks[Int(place)] >> shift & 0xFF)
    sorted[starts[byte]] = place
    starts[byte] += 1
  }
  places = sorted
}
