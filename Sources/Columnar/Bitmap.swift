/// A set of row numbers below a fixed count, one bit a row.
package struct Bitmap: Hashable, Sendable {
  package let count: Int
  package private(set) var words: [UInt64]

  /// - Complexity: O(count / 64)
  package init(count: Int) {
    self.count = count
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// Takes words whose bits beyond `count` are cleared here.
  package init(count: Int, words: [UInt64]) {
    precondition(words.count == (count + 63) / 64, "a bitmap has one word for each 64 rows")
    self.count = count
    self.words = words
    if count % 64 != 0, let last = self.words.indices.last {
      self.words[last] &= (1 << UInt64(count % 64)) - 1
    }
  }

  package subscript(row: Int) -> Bool {
    get {
      precondition(row >= 0 && row < count, "row within the bitmap")
      return words[row >> 6] >> UInt64(row & 63) & 1 == 1
    }
    set {
      precondition(row >= 0 && row < count, "row within the bitmap")
      let bit = UInt64(1) << UInt64(row & 63)
      if newValue { words[row >> 6] |= bit } else { words[row >> 6] &= ~bit }
    }
  }

  /// How many rows are in the set. O(count / 64).
  package var population: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
