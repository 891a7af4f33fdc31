import Query

/// One thing that may be typed.
package struct Suggestion: Sendable {
  /// What the person asks for when only this one fits.
  package enum Ending: Sendable {
    /// A whole word, behind which a space comes.
    case word
    /// A beginning, such as a folder, that is typed on without a space.
    case open
  }

  package let text: String
  package let meaning: String
  package let ending: Ending
  /// What the typed letters are compared with: folded, syllables joined by `_`, without quotes.
  let key: String
  /// The Vietnamese word for something that has an English name too.
  let isTranslation: Bool

  init(
    _ text: String,
    key: String? = nil,
    meaning: String = "",
    ending: Ending = .word,
    isTranslation: Bool = false
  ) {
    self.text = text
    self.meaning = meaning
    self.ending = ending
    self.isTranslation = isTranslation
    self.key = Vocabulary.key(of: key ?? text)
  }

  /// Quoted text, compared without its quotes.
  static func quoted(_ text: String, meaning: String = "") -> Suggestion {
    Suggestion("\"" + text.replacing("\"", with: "\"\"") + "\"", key: text, meaning: meaning)
  }

  var isQuoted: Bool { text.hasPrefix("\"") }
}
