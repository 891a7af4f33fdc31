/// Which group each of some rows belongs to: groups are numbered densely, by first appearance.
package struct GroupIndex: Sendable {
  /// The group of each row, in the order of the rows that were given.
  package let groupOfRow: [UInt32]
  /// The first row of each group.
  package let representatives: [UInt32]

  package var groupCount: Int { representatives.count }

  /// Groups rows by the values of all keys; an empty value is a value like any other.
  ///
  /// Without keys all rows are one group, and no rows are none. Dictionary codes and integers of a
  /// small range are looked up, all else is hashed. O(rows × keys).
  package static func build(keys: [Column], rows: [UInt32]) -> GroupIndex {
    var groups = [UInt32](repeating: 0, count: rows.count)
    var groupCount = rows.isEmpty ? 0 : 1
    for key in keys {
      let codes = KeyCodes(key, rows: rows)
      (groups, groupCount) = refined(groups, groupCount, by: codes)
    }
    return GroupIndex(
      groupOfRow: groups,
      representatives: firstRows(groups, groupCount, among: rows)
    )
  }

  /// How many distinct values a column has in each group; empty values do not count.
  ///
  /// O(rows).
  package func distinctCounts(of column: Column, rows: [UInt32]) -> [Int] {
    precondition(rows.count == groupOfRow.count, "the rows that were grouped")
    var counts = [Int](repeating: 0, count: groupCount)
    let codes = KeyCodes(column, rows: rows)
    let (pairs, pairCount) = refined(groupOfRow, groupCount, by: codes)
    var seen = 0
    for place in pairs.indices where pairs[place] == seen {
      seen += 1
      if !column.isEmpty(at: Int(rows[place])) { counts[Int(groupOfRow[place])] += 1 }
    }
    precondition(seen == pairCount, "groups are numbered by first appearance")
    return counts
  }
}

/// The first row of each group; groups are numbered by first appearance.
private func firstRows(_ groups: [UInt32], _ groupCount: Int, among rows: [UInt32]) -> [UInt32] {
  var result: [UInt32] = []
  result.reserveCapacity(groupCount)
  for place in groups.indices where Int(groups[place]) == result.count {
    result.append(rows[place])
  }
  return result
}

/// Splits groups by one more key.
private func refined(
  _ groups: [UInt32],
  _ groupCount: Int,
  by key: KeyCodes
) -> (groups: [UInt32], count: Int) {
  let (pairCount, overflow) = groupCount.multipliedReportingOverflow(by: key.limit)
  if !overflow, pairCount <= max(1 << 16, groups.count * 4) {
    return refinedByLookup(groups.span, key, pairCount: pairCount)
  }
  return refinedByHash(groups.span, key)
}

private func refinedByLookup(
  _ groups: Span<UInt32>,
  _ key: KeyCodes,
  pairCount: Int
) -> (groups: [UInt32], count: Int) {
  // 0 stands for a pair that was not seen yet.
  var numbers = [UInt32](repeating: 0, count: pairCount)
  var result = [UInt32](repeating: 0, count: groups.count)
  var next: UInt32 = 0
  let codes = key.codes.span
  precondition(codes.count == groups.count, "one code a row")
  for place in groups.indices {
    let pair = Int(groups[place]) &* key.limit &+ Int(codes[place])
    var number = numbers[pair]
    if number == 0 {
      next += 1
      number = next
      numbers[pair] = number
    }
    result[place] = number &- 1
  }
  return (result, Int(next))
}

private func refinedByHash(
  _ groups: Span<UInt32>,
  _ key: KeyCodes
) -> (groups: [UInt32], count: Int) {
  var numbers = NumberTable(capacity: 1024)
  var result = [UInt32](repeating: 0, count: groups.count)
  let codes = key.codes.span
  precondition(codes.count == groups.count, "one code a row")
  for place in groups.indices {
    let pair = UInt64(groups[place]) << 32 | UInt64(codes[place])
    result[place] = UInt32(truncatingIfNeeded: numbers.number(of: pair))
  }
  return (result, numbers.keys.count)
}
