import Values

/// A pasted text as the editor takes it.
nonisolated enum PastedText {
  /// Composed, line ends as line feeds, no control characters but tabs, and no empty lines or
  /// spaces at its end: Enter is the person's own act.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n": if previous != "\r" { scalars.append("\n") }
      case "\t": scalars.append(scalar)
      case "\u{FEFF}": break
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        if !isControl { scalars.append(scalar) }
      }
      previous = scalar
    }
    while scalars.last == "\n" { scalars.removeLast() }
    return TextFolding.composed(String(scalars))
  }
}

/// Letters and the marks that arrive behind them.
nonisolated enum LetterComposition {
  /// Whether a character only changes the letter before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }

  /// The one letter that a letter and a mark make; nil where Unicode has none.
  static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    var pair = String.UnicodeScalarView()
    pair.append(letter)
    pair.append(mark)
    let result = TextFolding.composed(String(pair)).unicodeScalars
    return result.count == 1 ? result.first : nil
  }
}
