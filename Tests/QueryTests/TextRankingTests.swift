import Testing
import Values

@testable import Query

@Suite struct TextRankingTests {
  /// Texts that begin alike for longer than a word, that are beginnings of others, and empty ones.
  private static let texts: [String] = {
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let beginnings = [
      "", "Công ty TNHH Một thành viên ", "Công ty ", "công ty", "Đ", "Doanh nghiệp 東",
    ]
    let words = [
      "", "An", "an", "Ân", "Ấn", "Anh", "Bình", "Bỉnh", "\0", "ất", "zz", "Ø", "Công ty",
    ]
    return (0..<20_000).map { _ in
      beginnings[next(beginnings.count)] + words[next(words.count)] + words[next(words.count)]
    }
  }()

  @Test(arguments: [false, true], [false, true])
  func ranksAreThoseOfComparedKeys(isDescending: Bool, areCodes: Bool) throws {
    func key(_ text: String) -> [UInt8] { areCodes ? Array(text.utf8) : VietnameseOrder.key(text) }
    let distinct = Set(Self.texts).subtracting([""]).map { (text: $0, key: key($0)) }
      .sorted { left, right in
        isDescending
          ? right.key.lexicographicallyPrecedes(left.key)
          : left.key.lexicographicallyPrecedes(right.key)
      }
    let counts = Dictionary(grouping: Self.texts) { $0 }.mapValues(\.count)
    var expected = ["": Int.max]
    var rank = 0
    for (text, _) in distinct {
      expected[text] = rank
      rank += counts[text] ?? 0
    }
    let ranking = try TextRanking(Self.texts, areCodes: areCodes)
    let ranks = try ranking.ranks(isDescending: isDescending)
    #expect(zip(Self.texts, ranks).allSatisfy { expected[$0] == $1 })
    for limit in [0, 1, 20, 5_000] {
      let some = try ranking.ranks(isDescending: isDescending, limit: limit)
      #expect(
        zip(ranks, some).allSatisfy { full, part in
          full < limit ? part == full : part >= limit && (part == .max) == (full == .max)
        },
        "of the first \(limit)"
      )
    }
  }
}
