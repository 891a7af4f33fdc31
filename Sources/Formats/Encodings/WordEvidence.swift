import Columnar
import Values

/// Which reading of old letters makes words of all cells, by looking at every one.
struct WordEvidence {
  /// Words are counted once however often they stand there.
  private var counts: [ArraySlice<UInt8>: Int] = [:]
  /// Beyond so many different words, further ones are of the same kind.
  private static let wordsMax = 200_000
  /// Of a hundred words so many must be possible ones.
  private static let leastShare = 70
  /// Fewer different words tell nothing.
  private static let leastWords = 4
  /// So far the best reading must stand before the next.
  private static let leastLead = 15

  /// Takes in the words of one cell, in bytes of the Western signs.
  mutating func add(_ bytes: [UInt8]) {
    for word in Self.words(of: bytes) where word.contains(where: { $0 >= 0x80 }) {
      if let count = counts[word] {
        counts[word] = count + 1
      } else if counts.count < Self.wordsMax {
        // A copy of its own, so that the cell need not be kept.
        counts[Array(word)[...]] = 1
      }
    }
  }

  /// Runs of letters and of what may be letters.
  static func words(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split { !OldReading.tcvnWithCapitals.isWordByte($0) }
  }

  /// The reading that makes words of the cells; nil where the letters are what they seem, or where
  /// no reading stands out.
  ///
  /// Only what came as text can be what it seems; bytes that are no UTF-8 cannot.
  func reading(isText: Bool) -> OldReading? {
    guard counts.count >= Self.leastWords else { return nil }
    let scores = OldReading.allCases.map { reading in
      (reading: reading, share: share { reading.decoded($0).text })
    }
    guard let best = scores.max(by: { $0.share < $1.share }) else { return nil }
    // Two readings of one encoding do not compete.
    let others = scores.filter { $0.reading.encoding != best.reading.encoding }.map(\.share)
    let next = max(others.max() ?? 0, isText ? share(Self.western) : 0)
    return best.share >= Self.leastShare && best.share >= next + Self.leastLead
      ? best.reading : nil
  }

  /// The reading of an encoding that makes most words.
  func reading(of encoding: OldEncoding) -> OldReading? {
    OldReading.allCases.filter { $0.encoding == encoding }
      .map { reading in (reading, share { reading.decoded($0).text }) }
      .max { $0.1 < $1.1 }?.0
  }

  /// A word whose letters are what they seem.
  static func western(_ word: ArraySlice<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in word { scalars.append(WesternSigns.scalar(of: byte)) }
    return String(scalars)
  }

  /// How many of a hundred words are possible ones.
  private func share(_ read: (ArraySlice<UInt8>) -> String) -> Int {
    var (possible, all) = (0, 0)
    for (word, count) in counts {
      switch VietnameseSyllable.verdict(read(word)) {
      case .possible: (possible, all) = (possible + count, all + count)
      case .impossible: all += count
      case .unknown: break
      }
    }
    return all == 0 ? 0 : possible * 100 / all
  }
}
