/// Sorting of text by the Vietnamese alphabet: a ă â b c d đ e ê … o ô ơ … u ư …, then by tone.
package enum VietnameseOrder {
  /// A key whose bytes sort as the texts do; case decides last, then the text itself.
  ///
  /// Compare keys with `lexicographicallyPrecedes`. O(length).
  package static func key(_ text: String) -> [UInt8] {
    var letters: [UInt8] = []
    var tones: [UInt8] = []
    for scalar in text.unicodeScalars {
      let weight = weight(of: scalar)
      letters.append(contentsOf: weight.letter)
      tones.append(weight.tone)
    }
    return letters + [0] + tones + [0] + Array(text.utf8)
  }

  package static func precedes(_ left: String, _ right: String) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }

  private struct Weight {
    var letter: [UInt8]
    var tone: UInt8
  }

  /// Letters weigh their place in the alphabet; the five tone marks weigh 1 to 5 behind all letters.
  private static func weight(of scalar: Unicode.Scalar) -> Weight {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(value)
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      guard lower >= 0x61 && lower <= 0x7A else { return Weight(letter: [max(1, lower)], tone: 1) }
      return Weight(letter: [plainWeights[Int(lower - 0x61)]], tone: 1)
    }
    if let known = marked[scalar] { return Weight(letter: [known.letter], tone: known.tone) }
    if let base = TextFolding.baseLetter(of: scalar) {
      return Weight(letter: [plainWeights[Int(base - 0x61)]], tone: 7)
    }
    // Scripts beyond Latin follow the alphabet, in the order of their code points.
    return Weight(
      letter: [
        0xFF, UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF),
      ], tone: 1)
  }

  /// The alphabet, each letter's plain form first; tones in the order level, huyền, hỏi, ngã, sắc, nặng.
  private static let alphabet = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "b", "c", "d", "đ", "eèẻẽéẹ", "êềểễếệ", "f", "g", "h",
    "iìỉĩíị", "j", "k", "l", "m", "n", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "p", "q", "r", "s", "t",
    "uùủũúụ", "ưừửữứự", "v", "w", "x", "yỳỷỹýỵ", "z",
  ]

  /// Above every ASCII sign, in steps of 1 through the alphabet.
  private static let firstLetterWeight: UInt8 = 0x80

  private static let marked: [Unicode.Scalar: (letter: UInt8, tone: UInt8)] = {
    var table: [Unicode.Scalar: (letter: UInt8, tone: UInt8)] = [:]
    for (place, letters) in alphabet.enumerated() {
      for (tone, scalar) in letters.unicodeScalars.enumerated() {
        let entry = (letter: firstLetterWeight + UInt8(place), tone: UInt8(tone + 1))
        table[scalar] = entry
        for upper in scalar.properties.uppercaseMapping.unicodeScalars { table[upper] = entry }
      }
    }
    return table
  }()

  private static let plainWeights: [UInt8] = (0x61...0x7A).map { byte in
    marked[Unicode.Scalar(UInt8(byte))]?.letter ?? 0xFE
  }
}
