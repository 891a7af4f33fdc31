import Columnar
import Values

/// The places of many texts in their order, found eight bytes at a time.
///
/// Names of companies begin alike: comparing two of them whole, again and again, costs ten times
/// what sorting by a word of each does, and again only those that have the same word.
struct TextRanking {
  /// The bytes that the texts are ordered by, one behind the other; none for empty texts.
  private var bytes: [UInt8] = []
  /// Where the bytes of each text end.
  private var ends: [Int] = []

  init(count: Int) { ends.reserveCapacity(count) }

  /// Takes a text that is ordered as people order names.
  mutating func append(name: String) {
    if !name.isEmpty { VietnameseOrder.appendKey(of: name, to: &bytes) }
    ends.append(bytes.count)
  }

  /// Takes a code: codes are ASCII, and their bytes are their order.
  mutating func append(code: String) {
    bytes.append(contentsOf: code.utf8)
    ends.append(bytes.count)
  }

  /// One text at a depth of so many bytes.
  private struct Entry {
    /// The next eight bytes; those that are missing are 0.
    let word: UInt64
    /// How many bytes are left, at most 9.
    let left: UInt8
    let text: Int32

    func precedes(_ other: Entry) -> Bool {
      word == other.word ? left < other.left : word < other.word
    }
  }

  private static let wordLength = 8

  /// Of each text its place; the same for equal texts, the greatest for empty ones either way.
  ///
  /// - Parameter limit: only the first so many need their very own places: all behind them have
  ///   greater ones than they, which is all that is known of those.
  /// - Throws: `Cancelled`.
  /// - Complexity: O(count × log count) for each eight bytes that texts begin alike with.
  func ranks(isDescending: Bool, limit: Int = .max) throws -> [Int] {
    var ranks = [Int](repeating: .max, count: ends.count)
    let texts = ends.indices.filter { !range(of: $0).isEmpty }.map { Int32(truncatingIfNeeded: $0) }
    var waiting = [(texts: texts, depth: 0, rank: 0)]
    while let run = waiting.popLast() {
      guard run.texts.count > 1, run.rank < limit else {
        for text in run.texts { ranks[Int(text)] = run.rank }
        continue
      }
      let entries = try sorted(run.texts, at: run.depth, isDescending: isDescending)
      var start = 0
      while start < entries.count {
        let first = entries[start]
        let isEqual = { (entry: Entry) in entry.word == first.word && entry.left == first.left }
        let end = entries[start...].firstIndex { !isEqual($0) } ?? entries.count
        let rank = run.rank + start
        if first.left > Self.wordLength {
          waiting.append((entries[start..<end].map(\.text), run.depth + Self.wordLength, rank))
        } else {
          for entry in entries[start..<end] { ranks[Int(entry.text)] = rank }
        }
        start = end
      }
    }
    return ranks
  }

  private func sorted(_ texts: [Int32], at depth: Int, isDescending: Bool) throws -> [Entry] {
    var pace = Pace()
    var entries = try texts.map { text in
      try pace.step()
      return entry(text, at: depth)
    }
    try entries.sort { left, right in
      try pace.step()
      return isDescending ? right.precedes(left) : left.precedes(right)
    }
    return entries
  }

  private func entry(_ text: Int32, at depth: Int) -> Entry {
    let range = range(of: Int(text)).dropFirst(depth)
    var word: UInt64 = 0
    for place in 0..<Self.wordLength {
      let byte = place < range.count ? bytes[range.startIndex + place] : 0
      word = word << 8 | UInt64(byte)
    }
    return Entry(word: word, left: UInt8(min(range.count, Self.wordLength + 1)), text: text)
  }

  private func range(of text: Int) -> Range<Int> { (text == 0 ? 0 : ends[text - 1])..<ends[text] }
}
