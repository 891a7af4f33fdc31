import Foundation

/// Text for comparison: composed at the border, folded for search.
package enum TextFolding {
  /// The composed form (NFC) of a text; free for text that is composed already.
  package static func composed(_ text: String) -> String {
    needsComposition(text) ? text.precomposedStringWithCanonicalMapping : text
  }

  /// Lower case, without Vietnamese marks, `đ` as `d`, no-break spaces as spaces.
  ///
  /// Two texts are equal to a reader who ignores case and marks when their folded forms are equal.
  package static func folded(_ text: String) -> String {
    var isPlain = true
    for byte in text.utf8 where byte >= 0x80 || (byte >= 0x41 && byte <= 0x5A) {
      isPlain = false
      break
    }
    return isPlain ? text : String(decoding: foldedBytes(text), as: UTF8.self)
  }

  package static func folded(_ text: Substring) -> String { folded(String(text)) }

  /// The form in which names are looked up: folded, with `_` for spaces.
  package static func key(_ text: String) -> String {
    var bytes = foldedBytes(text)
    for place in bytes.indices where bytes[place] == 0x20 { bytes[place] = UInt8(ascii: "_") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func foldedBytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { appendFolded(scalar, to: &bytes) }
    return bytes
  }

  /// Appends the folded form of one scalar as UTF-8; combining marks vanish.
  package static func appendFolded(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      return
    }
    if (0x300...0x36F).contains(scalar.value) { return }
    if let letter = baseLetter(of: scalar) {
      bytes.append(letter)
      return
    }
    if scalar.value == 0xA0 {
      bytes.append(0x20)
      return
    }
    bytes.append(contentsOf: Array(scalar.properties.lowercaseMapping.utf8))
  }

  /// Whether any Vietnamese mark or đ stands in the text.
  package static func hasMarks(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar.value >= 0x80
        && ((0x300...0x36F).contains(scalar.value) || baseLetter(of: scalar) != nil)
    }
  }

  /// The unmarked lower-case ASCII letter of a precomposed Latin letter, nil for any other scalar.
  package static func baseLetter(of scalar: Unicode.Scalar) -> UInt8? {
    let value = scalar.value
    if value >= 0xC0 && value < 0x250 || value >= 0x1E00 && value < 0x1F00 {
      let index = Int(value < 0x250 ? value - 0xC0 : value - 0x1E00 + 0x190)
      let letter = baseLetters[index]
      return letter == 0 ? nil : letter
    }
    return nil
  }

  /// A text is composed when it has no combining mark and only letters that NFC leaves alone.
  private static func needsComposition(_ text: String) -> Bool {
    for scalar in text.unicodeScalars where scalar.value >= 0x300 {
      if scalar.value >= 0x1E00 && scalar.value < 0x1F00 { continue }
      if scalar.value >= 0x2010 && scalar.value < 0x2100 { continue }
      return true
    }
    return false
  }

  /// Base letters of U+00C0…U+024F followed by those of U+1E00…U+1EFF; 0 where there is none.
  ///
  /// The first letters of the canonical decompositions, which took a tenth of a start to derive; đ and
  /// the Icelandic ð have none, and look the same as capitals in old files.
  private static let baseLetters: [UInt8] = baseLetterText.utf8.map {
    $0 == UInt8(ascii: ".") ? 0 : $0
  }

  private static let baseLetterText = """
    aaaaaa.ceeeeiiiidnooooo..uuuuy..aaaaaa.ceeeeiiiidnooooo..uuuuy.y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll.\
    ...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.\
    ................................oo.............uu...............\
    .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ................aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiii\
    kkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssssstttttt\
    ttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaa\
    aaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy......
    """
}
