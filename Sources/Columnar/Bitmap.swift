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

  /// Whether no row of the range is in the set.
  ///
  /// O(length of the range / 64).
  package func isEmpty(in rows: Range<Int>) -> Bool {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows within the bitmap")
    guard !rows.isEmpty else { return true }
    let first = rows.lowerBound >> 6
    let last = (rows.upperBound - 1) >> 6
    let head = ~UInt64(0) << UInt64(rows.lowerBound & 63)
    let tail = ~UInt64(0) >> UInt64(63 - (rows.upperBound - 1) & 63)
    if first == last { return words[first] & head & tail == 0 }
    if words[first] & head != 0 || words[last] & tail != 0 { return false }
    for word in (first + 1)..<last where words[word] != 0 { return false }
    return true
  }

  /// Whether every row of the range is in the set.
  ///
  /// O(length of the range / 64).
  func isFull(in rows: Range<Int>) -> Bool {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows within the bitmap")
    guard rows.lowerBound & 63 == 0 else { return rows.allSatisfy { self[$0] } }
    let whole = rows.lowerBound >> 6..<rows.upperBound >> 6
    for word in whole where words[word] != ~0 { return false }
    return (whole.upperBound << 6..<rows.upperBound).allSatisfy { self[$0] }
  }

  /// The rows of the set, ascending.
  ///
  /// O(count / 64 + rows).
  package var rows: [UInt32] {
    var rows: [UInt32] = []
    rows.reserveCapacity(population)
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        rows.append(UInt32(truncatingIfNeeded: place &* 64 &+ rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
    return rows
  }

  /// Adds the rows of another set.
  ///
  /// O(count / 64).
  package mutating func formUnion(_ other: Bitmap) {
    precondition(other.count == count, "sets of the same rows")
    for word in words.indices { words[word] |= other.words[word] }
  }

  /// The rows that are in both sets.
  ///
  /// O(count / 64).
  package func intersected(_ other: Bitmap) -> Bitmap {
    precondition(other.count == count, "sets of the same rows")
    return Bitmap(count: count, words: zip(words, other.words).map { $0 & $1 })
  }

  /// How many rows are in the set.
  ///
  /// O(count / 64).
  package var population: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
