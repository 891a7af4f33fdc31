// Breaking lines that are wider than their room.
extension TerminalText {
  /// The lines of a text within a width, broken between words.
  ///
  /// `₫` stays with its number. A word that is wider than the room is broken where it is full. A
  /// text that fits stays as it is, with all its spaces.
  package static func lines(of text: String, width limit: Int) -> [String] {
    guard limit > 0, width(of: text) > limit else { return [text] }
    var lines: [String] = []
    var line = ""
    var taken = 0
    for word in words(of: text) {
      let count = width(of: word)
      if taken > 0, taken + 1 + count <= limit {
        line += " " + word
        taken += 1 + count
        continue
      }
      if taken > 0 { lines.append(line) }
      var pieces = pieces(of: word, width: limit)
      line = pieces.popLast() ?? ""
      taken = width(of: line)
      lines += pieces
    }
    return lines + [line]
  }

  /// The words, the sign of the currency as a part of its number.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ") {
      if word.hasPrefix("₫"), let number = words.popLast() {
        words.append(number + " " + word)
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  private static func pieces(of word: String, width limit: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var taken = 0
    for character in word {
      let count = width(of: character)
      if taken + count > limit, taken > 0 {
        pieces.append(piece)
        piece = ""
        taken = 0
      }
      piece.append(character)
      taken += count
    }
    return pieces + [piece]
  }
}
