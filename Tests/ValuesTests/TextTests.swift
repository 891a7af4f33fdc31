import Foundation
import Testing
import Values

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("Công ty TNHH Gỗ Phú Thịnh", "cong ty tnhh go phu thinh"), ("Đường Đá", "duong da"),
    ("ĐỖ ƯỚC", "do uoc"), ("", ""), ("abc 123", "abc 123"), ("Nguyễn\u{A0}Văn", "nguyen van"),
    ("Ðà Lạt", "da lat"), ("Straße", "straße"), ("ΑΒ", "αβ"), ("Œuvre", "œuvre"),
  ])
  func foldingDropsCaseAndMarks(_ text: String, _ expected: String) {
    #expect(TextFolding.folded(text) == expected)
    #expect(TextFolding.folded(TextFolding.folded(text)) == expected)
  }

  @Test func everyVietnameseLetterFoldsToItsBaseInBothForms() {
    let groups = [
      ("a", "aàảãáạăằẳẵắặâầẩẫấậ"), ("e", "eèẻẽéẹêềểễếệ"), ("i", "iìỉĩíị"),
      ("o", "oòỏõóọôồổỗốộơờởỡớợ"), ("u", "uùủũúụưừửữứự"), ("y", "yỳỷỹýỵ"), ("d", "dđ"),
    ]
    for (base, letters) in groups {
      for letter in letters.unicodeScalars {
        let text = String(letter)
        #expect(TextFolding.folded(text) == base)
        #expect(TextFolding.folded(text.uppercased()) == base)
        #expect(TextFolding.folded(decomposed(letter)) == base)
        #expect(TextFolding.composed(decomposed(letter)).unicodeScalars.elementsEqual([letter]))
      }
    }
  }

  /// The table of letters says what Unicode's decompositions say.
  @Test func everyLatinLetterFoldsToWhatItIsComposedOf() throws {
    for value: UInt32 in Array(0xC0..<0x250) + Array(0x1E00..<0x1F00)
    where ![0xD0, 0xF0, 0x110, 0x111].contains(value) {
      let scalar = try #require(Unicode.Scalar(value))
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      let first = try #require(parts.first)
      let isMarked = parts.count > 1 && first.isASCII && first.properties.isAlphabetic
      let letter = TextFolding.baseLetter(of: scalar).map { Character(Unicode.Scalar($0)) }
      #expect(letter == (isMarked ? Character(first.properties.lowercaseMapping) : nil))
    }
  }

  @Test(arguments: ["Gỗ Phú Thịnh", "", "đ", "“x” – …", "한국", "日本"])
  func composedTextStaysAsItIs(_ text: String) {
    #expect(TextFolding.composed(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func marksAreSeen() {
    #expect(TextFolding.hasMarks("gỗ"))
    #expect(TextFolding.hasMarks("đa"))
    #expect(TextFolding.hasMarks("o\u{302}"))
    #expect(!TextFolding.hasMarks("go Phu Thinh"))
  }

  /// The base and its marks one after the other, as other systems write Vietnamese.
  private func decomposed(_ letter: Unicode.Scalar) -> String {
    let marks: [(Character, [Character])] = [
      ("\u{300}", Array("àằầèềìòồờùừỳ")), ("\u{309}", Array("ảẳẩẻểỉỏổởủửỷ")),
      ("\u{303}", Array("ãẵẫẽễĩõỗỡũữỹ")), ("\u{301}", Array("áắấéếíóốớúứý")),
      ("\u{323}", Array("ạặậẹệịọộợụựỵ")),
    ]
    let plain = Array("aăâeêioôơuưy")
    let shapes: [Character: String] = [
      "ă": "a\u{306}", "â": "a\u{302}", "ê": "e\u{302}", "ô": "o\u{302}", "ơ": "o\u{31B}",
      "ư": "u\u{31B}",
    ]
    let character = Character(letter)
    for (mark, letters) in marks {
      guard let place = letters.firstIndex(of: character) else { continue }
      return (shapes[plain[place]] ?? String(plain[place])) + String(mark)
    }
    return shapes[character] ?? String(character)
  }
}

@Suite struct VietnameseOrderTests {
  @Test func lettersFollowTheAlphabet() {
    let alphabet = [
      "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n",
      "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z",
    ]
    #expect(sorted(alphabet.reversed()) == alphabet)
    let capitals = alphabet.map { $0.uppercased() }
    #expect(sorted(capitals.reversed()) == capitals)
  }

  @Test(arguments: [
    ["a", "à", "ả", "ã", "á", "ạ", "ă", "ằ"], ["ma", "mà", "mà 1", "mă", "mâ", "mb"],
    ["Dũng", "Dừa", "Đá", "Em"], ["An", "an", "Àn", "Anh", "Ăn"], ["", " ", "1", "10", "2", "a"],
    ["ca", "cà", "cab", "cb"], ["An Bình", "Anh"], ["u", "ü", "ư"], ["z", "α", "я", "日"],
  ])
  func textsAreInOrder(_ texts: [String]) { #expect(sorted(texts.reversed()) == texts) }

  @Test func orderIsTotal() {
    let texts = ["a", "A", "á", "Á", "ab", "a b", "đ", "Đ", "d", "", "ǎ", "日", "\u{0}", "ơ", "o"]
    for left in texts {
      for right in texts {
        let isEither =
          VietnameseOrder.precedes(left, right) != VietnameseOrder.precedes(right, left)
        #expect(isEither == (left != right), "\(left) \(right)")
      }
    }
  }

  private func sorted(_ texts: [String]) -> [String] { texts.sorted(by: VietnameseOrder.precedes) }
}

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Gỗ Phú Thịnh", 12), ("Go\u{302}\u{303}", 2), ("日本", 4), ("🐟", 2),
    ("한", 2), ("đ₫", 2), ("e\u{301}", 1), ("…", 1),
  ])
  func widthsAreCountedByGrapheme(_ text: String, _ expected: Int) {
    #expect(TerminalText.width(of: text) == expected)
  }

  @Test(arguments: [
    ("Gỗ", "Gỗ"), ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("a\nb", "a\\u{A}b"), ("\0", "\\u{0}"),
    ("a\u{202E}b", "a\\u{202E}b"), ("\u{9B}", "\\u{9B}"), ("a\u{200B}b", "a\\u{200B}b"),
    ("\u{FEFF}", "\\u{FEFF}"), ("\u{E0041}", "\\u{E0041}"), ("\r\n", "\\u{D}\\u{A}"),
  ])
  func whatMovesOrHidesIsEscaped(_ text: String, _ expected: String) {
    #expect(TerminalText.escaped(text) == expected)
  }

  @Test func nothingEscapedIsUnsafe() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let escaped = TerminalText.escaped("x" + String(scalar) + "y")
      #expect(TerminalText.escaped(escaped) == escaped)
      if value < 0x20 || (0x7F..<0xA0).contains(value) { #expect(escaped.utf8.count > 5) }
    }
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
    ("Gỗ Phú", 4, "Gỗ …"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("", 0, ""),
  ])
  func textsAreCutWithAMark(_ text: String, _ limit: Int, _ expected: String) {
    #expect(TerminalText.fitted(text, to: limit) == expected)
    #expect(TerminalText.width(of: TerminalText.fitted(text, to: limit)) <= limit)
  }

  @Test(arguments: [
    ("Công ty TNHH Gỗ Phú Thịnh", 24, "Công ty …HH Gỗ Phú Thịnh"), ("Bến Cát", 24, "Bến Cát"),
    ("Công ty TNHH Gỗ Phú Thịnh", 12, "Công…ú Thịnh"), ("Công ty", 4, "Côn…"), ("abc", 0, ""),
    ("株式会社ベトナム", 9, "株…トナム"),
  ])
  func namesAreCutInside(text: String, limit: Int, expected: String) {
    #expect(TerminalText.fittedInside(text, to: limit) == expected)
    #expect(TerminalText.width(of: TerminalText.fittedInside(text, to: limit)) <= limit)
  }
}

@Suite struct SimilarityTests {
  @Test(arguments: [
    ("amuont", ["amount", "months"], ["amount"]),
    ("thuan an", ["Thuận An", "Dĩ An"], ["Thuận An"]),
    ("dis", ["district", "code"], ["district"]), ("xyzzy", ["amount", "months"], []),
    ("", ["amount"], []), ("ammount", ["amount", "account"], ["amount", "account"]),
  ])
  func nearNamesAreFound(_ word: String, _ names: [String], _ expected: [String]) {
    #expect(Similarity.nearest(to: word, among: names) == expected)
  }

  @Test func noMoreThanTheLimitAreGiven() {
    #expect(Similarity.nearest(to: "aaaa", among: ["aaab", "aaac", "aaad"], limit: 2).count == 2)
    #expect(Similarity.nearest(to: "aaaa", among: ["aaab"], limit: 0).isEmpty)
  }

  @Test func longWordsAreLeftAlone() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(Similarity.nearest(to: long, among: ["a"]).isEmpty)
    #expect(Similarity.nearest(to: "aaa", among: [long]).isEmpty)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "ab", 2), ("ab", "ba", 1), ("abc", "acb", 1),
    ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("abcd", "abcd", 0),
  ])
  func distancesCountSwapsOnce(_ left: String, _ right: String, _ expected: Int) {
    #expect(
      Similarity.editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == expected
    )
  }
}
