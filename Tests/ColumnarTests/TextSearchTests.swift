import Columnar
import Testing
import Values

@Suite struct TextSearchTests {
  @Test func tableFoldingAgreesWithScalarFolding() {
    // Every scalar on its own row, except the surrogates, which are no text.
    let scalars = (UInt32(1)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
    let sample = scalars.filter { $0.value < 0x3000 || $0.value % 17 == 0 }
    let texts = TextColumn(sample.map { String($0) })
    let folded = FoldedText(texts).folded
    var expected: [UInt8] = []
    var row = 0
    for scalar in sample {
      expected.removeAll(keepingCapacity: true)
      TextFolding.appendFolded(scalar, to: &expected)
      let bytes = Array(folded.bytes[folded.byteRange(of: row)])
      if bytes != expected {
        Issue.record("U+\(String(scalar.value, radix: 16)) folds to \(bytes)")
      }
      row += 1
    }
  }

  @Test func foldingManyRowsKeepsTheirBounds() {
    let texts = (0..<70_000).map { "Gỗ Số \($0) Đ" }
    let folded = FoldedText(TextColumn(texts)).folded
    #expect(folded.count == texts.count)
    #expect(folded[0] == "go so 0 d")
    #expect(folded[65_536] == "go so 65536 d")
    #expect(folded[69_999] == "go so 69999 d")
  }

  @Test func blockSearchAgreesWithSingleTexts() {
    var numbers = SeededNumbers(seed: 6)
    for round in 0..<60 {
      let alphabet: [String] = round % 2 == 0 ? ["a", "b", "Á"] : ["a", "đ", "Ơ", "\u{301}", " "]
      let texts = randomTexts(round * 3, of: alphabet, upTo: 8, &numbers)
      let folded = FoldedText(TextColumn(texts))
      for test in tests(from: alphabet, &numbers) {
        var mask = BlockMask(count: texts.count, isKept: true)
        folded.mark(test, rows: 0..<texts.count, into: &mask)
        #expect(mask.bytes.map { $0 == 1 } == texts.map(test.matches), "\(test)")
      }
    }
  }

  @Test func searchInLaterBlocksFindsTheSame() {
    let texts = (0..<9000).map { $0 % 7 == 0 ? "Công ty Gỗ \($0)" : "Công ty \($0)" }
    let folded = FoldedText(TextColumn(texts))
    for rows in blocks(of: texts.count) {
      var mask = BlockMask(count: rows.count)
      folded.mark(.contains(folded: "y go 8"), rows: rows, into: &mask)
      #expect(
        mask.bytes.map { $0 == 1 } == rows.map { $0 % 7 == 0 && String($0).hasPrefix("8") }
      )
    }
  }

  @Test(arguments: ["", "a", "aab", "b*", "*b", "a*b", "?", "??", "*?*", "a?*?b", "**", "*a*a*"])
  func likeAgreesWithANaiveMatcher(_ pattern: String) {
    let letters: [Character] = ["a", "b", "đ"]
    var texts = [""]
    var last = [""]
    for _ in 0..<5 {
      last = last.flatMap { text in letters.map { text + String($0) } }
      texts += last
    }
    for text in texts {
      let expected = !text.isEmpty && isLike(Array(folded(text))[...], Array(pattern)[...])
      #expect(LikePattern(pattern).matches(text) == expected, "\(text) like \(pattern)")
    }
  }

  @Test func randomPatternsAgreeWithANaiveMatcher() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<20_000 {
      let pattern = randomTexts(1, of: ["a", "b", "*", "?"], upTo: 8, &numbers)[0]
      let text = randomTexts(1, of: ["a", "b", "あ"], upTo: 10, &numbers)[0]
      let expected = !text.isEmpty && isLike(Array(text)[...], Array(pattern)[...])
      #expect(LikePattern(pattern).matches(text) == expected, "\(text) like \(pattern)")
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func patternsOfManyStarsStayQuick() {
    let pattern = LikePattern(String(repeating: "a*", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 20_000)))
  }

  @Test(arguments: [
    ("Công ty TNHH Gỗ Phú Thịnh", "công ty*gỗ*", true), ("CÔNG TY GO", "cong ty*gỗ", true),
    ("Gỗ", "*go*", true), ("Dĩ An", "d? an", true), ("Dĩ An", "d?an", false),
    ("đá", "DA", true), ("a\u{301}", "?", true),
  ])
  func likeIgnoresCaseAndMarks(_ text: String, _ pattern: String, _ expected: Bool) {
    #expect(LikePattern(pattern).matches(text) == expected)
  }

  @Test func exactTestsKeepCaseAndMarks() {
    #expect(TextTest.exactly("Gỗ").matches("Gỗ"))
    #expect(!TextTest.exactly("Gỗ").matches("gỗ"))
    #expect(!TextTest.exactly("").matches(""))
  }

  @Test func dictionariesAreAskedOncePerValue() {
    let dictionary = ValueDictionary(["Dĩ An", "Thuận An", "Tân Uyên"])
    #expect(dictionary.codes(where: .contains(folded: "an")) == [false, true, true, true])
    #expect(dictionary.codes(where: .equal(folded: "di an")) == [false, true, false, false])
  }
}

/// Random texts, a fifth of them empty.
func randomTexts(
  _ count: Int,
  of letters: [String],
  upTo length: Int,
  _ numbers: inout SeededNumbers
) -> [String] {
  (0..<count).map { _ in
    let isEmpty = Int.random(in: 0..<5, using: &numbers) == 0
    return (0..<(isEmpty ? 0 : Int.random(in: 0...length, using: &numbers)))
      .map { _ in letters.randomElement(using: &numbers) ?? "" }.joined()
  }
}

private func tests(from alphabet: [String], _ numbers: inout SeededNumbers) -> [TextTest] {
  var tests: [TextTest] = [
    .contains(folded: ""), .equal(folded: ""), .exactly(""), .like(.init("*")),
  ]
  for _ in 0..<6 {
    let text = randomTexts(1, of: alphabet, upTo: 3, &numbers)[0]
    tests.append(.contains(folded: folded(text)))
    tests.append(.equal(folded: folded(text)))
    tests.append(.exactly(text))
    tests.append(.like(LikePattern("*" + text + "*")))
    tests.append(.like(LikePattern(text + "*")))
    tests.append(.like(LikePattern(text + "?*" + text)))
  }
  return tests
}

private func folded(_ text: String) -> String { TextFolding.folded(text) }

/// The definition: exponential, obviously right.
private func isLike(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
  guard let sign = pattern.first else { return text.isEmpty }
  if sign == "*" {
    return isLike(text, pattern.dropFirst())
      || (!text.isEmpty && isLike(text.dropFirst(), pattern))
  }
  guard let letter = text.first, sign == "?" || sign == letter else { return false }
  return isLike(text.dropFirst(), pattern.dropFirst())
}
