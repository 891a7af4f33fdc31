/// Finds the names that a mistyped word may have meant; quiet when nothing is close.
package enum Similarity {
  /// The nearest candidates, best first, at most `limit`; ties keep the order of the candidates.
  ///
  /// Case and Vietnamese marks do not count. O(candidates × length²).
  package static func nearest(
    to word: String,
    among candidates: some Sequence<String>,
    limit: Int = 3
  ) -> [String] {
    let wanted = Array(TextFolding.folded(word).unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 64 else { return [] }
    var found: [(name: String, score: Int)] = []
    for candidate in candidates {
      let letters = Array(TextFolding.folded(candidate).unicodeScalars)
      guard letters.count <= 64 else { continue }
      if let score = score(wanted, letters) { found.append((candidate, score)) }
    }
    let best = found.enumerated().sorted {
      ($0.element.score, $0.offset) < ($1.element.score, $1.offset)
    }
    return best.prefix(limit).map(\.element.name)
  }

  /// Lower is nearer; nil when the words are not alike.
  private static func score(_ wanted: [Unicode.Scalar], _ letters: [Unicode.Scalar]) -> Int? {
    if wanted.count >= 3, letters.starts(with: wanted) { return 1 }
    let allowed = max(wanted.count, letters.count) <= 4 ? 1 : max(wanted.count, letters.count) / 3
    let distance = editDistance(wanted, letters)
    return distance <= allowed ? distance : nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours, each 1.
  package static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [Int](repeating: row, count: right.count + 1)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        current[column] = min(
          last[column] + 1,
          current[column - 1] + 1,
          last[column - 1] + (same ? 0 : 1)
        )
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
