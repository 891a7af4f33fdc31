import Foundation

/// Folding and the Vietnamese alphabet, written a second time over Unicode's own decompositions.
enum PlainVietnamese {
  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar {
      case "\u{300}"..."\u{36F}": continue
      case "đ", "ð": folded += "d"
      case "\u{A0}": folded += " "
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  /// By letters, then by tones, then by the bytes.
  static func compare(_ left: String, _ right: String) -> ComparisonResult {
    let (a, b) = (weights(left), weights(right))
    for (mine, theirs) in [(a.letters, b.letters), (a.tones, b.tones)] {
      if mine.lexicographicallyPrecedes(theirs) { return .orderedAscending }
      if theirs.lexicographicallyPrecedes(mine) { return .orderedDescending }
    }
    if left.utf8.lexicographicallyPrecedes(right.utf8) { return .orderedAscending }
    return right.utf8.lexicographicallyPrecedes(left.utf8) ? .orderedDescending : .orderedSame
  }

  private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
  private static let tones: [Unicode.Scalar] = [
    "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
  ]

  private static func weights(_ text: String) -> (letters: [Int], tones: [Int]) {
    var letters: [Int] = []
    var marks: [Int] = []
    for character in text.precomposedStringWithCanonicalMapping.lowercased() {
      var tone = 0
      var base = String.UnicodeScalarView()
      for scalar in String(character).decomposedStringWithCanonicalMapping.unicodeScalars {
        if let place = tones.firstIndex(of: scalar) {
          tone = place + 1
        } else {
          base.append(scalar)
        }
      }
      let letter = Character(String(base).precomposedStringWithCanonicalMapping)
      let place = alphabet.firstIndex(of: letter).map { 1000 + $0 }
      letters.append(place ?? Int(letter.unicodeScalars.first?.value ?? 0))
      marks.append(tone)
    }
    return (letters, marks)
  }
}
