/// Sorting of text by the Vietnamese alphabet: a ă â b c d đ e ê … o ô ơ … u ư …, then by tone.
package enum VietnameseOrder {
  /// A key whose bytes sort as the texts do; case decides last, then the text itself.
  ///
  /// Compare keys with `lexicographicallyPrecedes`. O(length).
  package static func key(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * text.utf8.count + 2)
    appendKey(of: text, to: &bytes)
    return bytes
  }

  /// Appends the key of a text to what may be an arena of many.
  package static func appendKey(of text: String, to bytes: inout [UInt8]) {
    let weights = weights
    for scalar in text.unicodeScalars {
      let letter = weights[place(of: scalar)].letter
      if letter == 0 { append(foreign: scalar, to: &bytes) } else { bytes.append(letter) }
    }
    bytes.append(0)
    for scalar in text.unicodeScalars { bytes.append(max(1, weights[place(of: scalar)].tone)) }
    bytes.append(0)
    bytes.append(contentsOf: text.utf8)
  }

  package static func precedes(_ left: String, _ right: String) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }

  /// Where the weight of a scalar stands among the weights.
  private static func place(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x250: Int(scalar.value)
    case 0x1E00..<0x1F00: Int(scalar.value) - 0x1E00 + 0x250
    default: 0x350
    }
  }

  /// Scripts beyond Latin follow the alphabet, in the order of their code points.
  private static func append(foreign scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(0xFF)
    for shift: UInt32 in [16, 8, 0] {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value >> shift))
    }
  }

  /// A letter weighs its place in the alphabet, and its tone 1 to 7 behind all letters.
  private struct Weight {
    /// 0 where the alphabet has no place for it.
    var letter: UInt8
    var tone: UInt8

    static let none = Weight(letter: 0, tone: 1)
  }

  /// The alphabet, each letter's plain form first; tones in the order level, huyền, hỏi, ngã, sắc, nặng.
  private static let alphabet = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "b", "c", "d", "đ", "eèẻẽéẹ", "êềểễếệ", "f", "g", "h",
    "iìỉĩíị", "j", "k", "l", "m", "n", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "p", "q", "r", "s", "t",
    "uùủũúụ", "ưừửữứự", "v", "w", "x", "yỳỷỹýỵ", "z",
  ]

  /// Above every ASCII sign, in steps of 1 through the alphabet.
  private static let firstLetterWeight: UInt8 = 0x80
  /// Marks that Vietnamese does not have stand behind its own.
  private static let foreignTone: UInt8 = 7

  /// Weights of U+0000…U+024F, then those of U+1E00…U+1EFF, then that of all others.
  private static let weights: [Weight] = {
    let known = marked
    return (Array(0..<0x250) + Array(0x1E00..<0x1F00)).map { value in
      guard let scalar = Unicode.Scalar(UInt32(value)) else { return .none }
      return known[scalar] ?? otherWeight(of: scalar, among: known)
    } + [.none]
  }()

  private static var marked: [Unicode.Scalar: Weight] {
    var table: [Unicode.Scalar: Weight] = [:]
    for (place, letters) in alphabet.enumerated() {
      for (tone, scalar) in letters.unicodeScalars.enumerated() {
        let weight = Weight(letter: firstLetterWeight + UInt8(place), tone: UInt8(tone + 1))
        table[scalar] = weight
        for upper in scalar.properties.uppercaseMapping.unicodeScalars { table[upper] = weight }
      }
    }
    return table
  }

  /// Signs of ASCII weigh themselves, foreign letters as their base letter with a mark behind all.
  private static func otherWeight(
    of scalar: Unicode.Scalar,
    among known: [Unicode.Scalar: Weight]
  ) -> Weight {
    if scalar.value == 0xA0 { return Weight(letter: UInt8(ascii: " "), tone: 1) }
    if scalar.value < 0x80 { return Weight(letter: UInt8(max(1, scalar.value)), tone: 1) }
    guard let base = TextFolding.baseLetter(of: scalar),
      let letter = known[Unicode.Scalar(base)]?.letter
    else { return .none }
    return Weight(letter: letter, tone: foreignTone)
  }
}
