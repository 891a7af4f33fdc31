import Values

/// The keys of many texts by the Vietnamese alphabet, in one arena.
struct AlphabeticalKeys {
  private var keys = TextColumn(bytes: [], ends: [])

  init(_ texts: TextColumn) {
    keys.reserveCapacity(rows: texts.count, bytes: texts.bytes.count * 2)
    for row in 0..<texts.count { keys.append(VietnameseOrder.key(texts[row]).span) }
  }

  /// The place of each text among all, from 0.
  ///
  /// O(texts × log texts).
  var ranks: [UInt64] {
    let arena = keys.bytes.span
    let order = (0..<keys.count).sorted { left, right in
      precedes(
        arena.extracting(keys.byteRange(of: left)),
        arena.extracting(keys.byteRange(of: right))
      )
    }
    var ranks = [UInt64](repeating: 0, count: keys.count)
    for (rank, row) in order.enumerated() { ranks[row] = UInt64(rank) }
    return ranks
  }
}

private func precedes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
  let shared = min(left.count, right.count)
  for place in 0..<shared where left[place] != right[place] { return left[place] < right[place] }
  return left.count < right.count
}
