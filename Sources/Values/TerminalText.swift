/// What a text does to a terminal: how wide it is, and how to keep it harmless.
package enum TerminalText {
  /// Cells that a text takes on a terminal, counted by grapheme.
  package static func width(of text: String) -> Int {
    var count = 0
    let isPlain = eachPlainCell(of: text) { _ in count += 1 }
    return isPlain ? count : text.reduce(0) { $0 + width(of: $1) }
  }

  /// The cells of the widest word between spaces.
  package static func widestWord(of text: String) -> Int {
    var widest = 0
    var count = 0
    let isPlain = eachPlainCell(of: text) { isSpace in
      count = isSpace ? 0 : count + 1
      widest = max(widest, count)
    }
    if isPlain { return widest }
    return text.split(separator: " ").reduce(0) { max($0, width(of: String($1))) }
  }

  /// Calls for each letter of a text that has only letters of one cell that join with no other:
  /// Latin ones as composed, signs of punctuation and of currencies.
  ///
  /// - Returns: false where it has any other; then what was counted means nothing.
  @inline(__always)
  private static func eachPlainCell(of text: String, _ body: (_ isSpace: Bool) -> Void) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20..<0x7F, 0xA0..<0x300, 0x1E00..<0x1F00, 0x2010...0x2027, 0x20A0..<0x20C0:
        body(scalar == " ")
      default: return false
      }
    }
    return true
  }

  /// 0 for a lone mark or joiner, 2 for wide East Asian letters and emoji, else 1.
  package static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let isWide =
      (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
      || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0xFFE0...0xFFE6).contains(value) || (0x1F300...0x1FAFF).contains(value)
      || (0x20000...0x3FFFD).contains(value)
    return isWide ? 2 : 1
  }

  /// Replaces control characters, line separators, direction marks and signs of no width by a
  /// visible escape (`\u{1B}`), so that data can never move the cursor or hide text.
  package static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isHarmless) { return text }
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a byte begins or continues no character that could be unsafe.
  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: false
    default: true
    }
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
      || (0x202A...0x202E).contains(value) || (0x2060...0x2069).contains(value)
      || value == 0x061C || value == 0x200B || value == 0x200E || value == 0x200F
      || value == 0xFEFF || (0xE0000...0xE007F).contains(value)
  }

  /// Cuts a text to at most `limit` cells, marking the cut with `…`.
  package static func fitted(_ text: String, to limit: Int) -> String {
    guard width(of: text) > limit else { return text }
    return limit > 0 ? beginning(of: text, upTo: limit - 1) + "…" : ""
  }

  /// Cuts a text to at most `limit` cells by leaving out words before its end: the names of
  /// companies begin alike (`Công ty TNHH`) and differ at the end.
  package static func fittedInside(_ text: String, to limit: Int) -> String {
    guard width(of: text) > limit else { return text }
    guard limit > 4 else { return fitted(text, to: limit) }
    let start = beginning(of: text, upTo: limit / 3)
    let end = beginning(of: String(text.reversed()), upTo: limit - 1 - width(of: start)).reversed()
    return start + "…" + String(end)
  }

  /// As many characters as fit into so many cells.
  private static func beginning(of text: String, upTo limit: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      let next = width(of: character)
      if used + next > limit { break }
      result.append(character)
      used += next
    }
    return result
  }
}
