import Values

/// Whether a word can be Vietnamese, by how its syllable is built.
///
/// A syllable is an initial, a rime and a tone; about twenty-six initials and a hundred and fifty
/// rimes are in use. Letters read in a wrong encoding hardly ever make one.
enum VietnameseSyllable {
  enum Verdict { case possible, impossible, unknown }

  /// Looks at what stands between two spaces or the like, composed or not.
  ///
  /// Quotes and dashes around it do not count; other signs in it are of no word.
  static func verdict(_ text: String) -> Verdict {
    let isAround = { (letter: Character) in around.contains(letter) }
    let word = TextFolding.composed(text).drop(while: isAround)
    return verdict(
      letters: word[
        ..<(word.lastIndex { !isAround($0) }.map(word.index(after:)) ?? word.startIndex)
      ]
    )
  }

  private static let around: Set<Character> = Set("“”‘’‚„«»‹›…–—•·°²³")

  /// A word without a vowel, such as `QĐ`, tells nothing.
  private static func verdict(letters word: Substring) -> Verdict {
    var bare = ""
    var tones: [Int] = []
    for scalar in word.lowercased().unicodeScalars {
      guard let letter = letters[scalar] else { return scalar.isASCII ? .unknown : .impossible }
      bare.unicodeScalars.append(letter.base)
      if letter.tone > 0 { tones.append(letter.tone) }
    }
    guard bare.unicodeScalars.contains(where: vowels.contains) else { return .unknown }
    guard tones.count <= 1 else { return .impossible }
    let isStopped = ["c", "h", "p", "t"].contains(bare.last) && !bare.hasSuffix("nh")
    // Behind a stop only the rising and the heavy tone are spoken.
    if isStopped, ![4, 5].contains(tones.first ?? 4) { return .impossible }
    return initials.contains { bare.hasPrefix($0) && rimes.contains(bare.dropFirst($0.count)) }
      ? .possible : .impossible
  }

  private static let vowels = Set("aăâeêioôơuưy".unicodeScalars)

  /// Each letter without its tone, and the tone: level 0, then as in the rows.
  private static let letters: [Unicode.Scalar: (base: Unicode.Scalar, tone: Int)] = {
    let rows = [
      "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
      "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ]
    var letters: [Unicode.Scalar: (base: Unicode.Scalar, tone: Int)] = [:]
    for consonant in "bcdđghklmnpqrstvx".unicodeScalars { letters[consonant] = (consonant, 0) }
    for row in rows {
      for (tone, scalar) in row.unicodeScalars.enumerated() {
        letters[scalar] = (row.unicodeScalars.first ?? scalar, tone)
      }
    }
    return letters
  }()

  private static let initials = [
    "", "b", "ch", "c", "d", "đ", "gh", "gi", "g", "h", "kh", "k", "l", "m", "ngh", "ng", "nh", "n",
    "ph", "p", "qu", "r", "s", "th", "tr", "t", "v", "x",
  ]

  private static let rimes: Set<Substring> = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya
    uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu
    """.split(whereSeparator: \.isWhitespace)
  )
}
