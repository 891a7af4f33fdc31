package import Values

/// A value that a person at the terminal is asked for, and what can be known of it while typing.
package struct AskedValue {
  /// What is asked, without the sign behind it.
  package let question: Localized
  /// What an empty answer stands for; nil where it stands for nothing.
  package let standing: Localized?
  /// A few words on what may be typed.
  package let hint: Localized
  /// What would stand before the answer in a statement, so that words and values can be completed;
  /// nil where nothing can.
  package let statement: String?
  /// What stands in the line already, to be changed.
  package var draft = ""
  /// Whether an answer that is not empty would do; asked after every key.
  package let accepts: (String) -> Bool

  package init(
    _ question: Localized,
    standing: Localized? = nil,
    hint: Localized,
    statement: String? = nil,
    accepts: @escaping (String) -> Bool = { _ in true }
  ) {
    self.question = question
    self.standing = standing
    self.hint = hint
    self.statement = statement
    self.accepts = accepts
  }

  /// The question with what an empty answer stands for: `date [13/10/2022]: `.
  package func prompt(in language: Language) -> String {
    let brackets = standing.map { " [" + $0.text(in: language) + "]" } ?? ""
    return question.text(in: language) + brackets + ": "
  }
}
