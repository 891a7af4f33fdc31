import Columnar
import Values

/// The places of many texts in their order, found eight bytes at a time.
///
/// Names of companies begin alike: comparing two of them whole, again and again, costs ten times
/// what sorting by a word of each does, and again only those that have the same word.
struct TextRanking {
  /// The bytes that some texts are ordered by, one behind the other; none for empty texts.
  private struct Piece: Sendable {
    var bytes: [UInt8] = []
    /// Where the bytes of each text end.
    var ends: [Int] = []

    func range(of text: Int) -> Range<Int> { (text == 0 ? 0 : ends[text - 1])..<ends[text] }
  }

  private static let textsPerPiece = 16_384

  private let pieces: [Piece]
  private let count: Int

  /// - Parameters:
  ///   - texts: names, which are ordered as people order them, or codes.
  ///   - areCodes: codes are ASCII, and their bytes are their order.
  /// - Throws: `Cancelled`.
  /// - Complexity: O(bytes), on all cores.
  init(_ texts: [String], areCodes: Bool) throws {
    count = texts.count
    pieces = try forkJoin(rowCount: count, morselSize: Self.textsPerPiece) { rows in
      try Cancellation.current.check()
      var piece = Piece()
      piece.ends.reserveCapacity(rows.count)
      for text in texts[rows] {
        if areCodes {
          piece.bytes.append(contentsOf: text.utf8)
        } else if !text.isEmpty {
          VietnameseOrder.appendKey(of: text, to: &piece.bytes)
        }
        piece.ends.append(piece.bytes.count)
      }
      return piece
    }
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
  /// Only the first `limit` texts need their very own places: all behind them have greater ones than
  /// they, which is all that is known of those. O(count × log count) for each eight bytes that texts
  /// begin alike with.
  func ranks(isDescending: Bool, limit: Int = .max) throws -> [Int] {
    var ranks = [Int](repeating: .max, count: count)
    let texts = (0..<Int32(clamping: count)).filter { !key(of: $0).isEmpty }
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
    let key = key(of: text).dropFirst(depth)
    var word: UInt64 = 0
    for byte in key.prefix(Self.wordLength) { word = word << 8 | UInt64(byte) }
    word <<= 8 * UInt64(max(0, Self.wordLength - key.count))
    return Entry(word: word, left: UInt8(min(key.count, Self.wordLength + 1)), text: text)
  }

  private func key(of text: Int32) -> ArraySlice<UInt8> {
    let (piece, place) = Int(text).quotientAndRemainder(dividingBy: Self.textsPerPiece)
    return pieces[piece].bytes[pieces[piece].range(of: place)]
  }
}
