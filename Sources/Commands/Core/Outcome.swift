package import Columnar
package import Formats
package import Query
package import Values

/// What a statement gives back to be shown.
package enum Outcome: Sendable {
  /// The answer to a question: a table with a footer, kept as `last`.
  case answer(Answer)
  /// An answer shown one field a line, such as an employer's page.
  case page(Answer)
  /// A table that is no question's answer, such as `describe`.
  case table(OutputTable)
  /// Charts for people; programs get the answer that they draw.
  case charts([Chart], Answer)
  /// Lines for a person to read; data on standard output.
  case text(Localized)
  /// Another script is to be run with these variables.
  case script(path: String, variables: [String: VariableValue])
  /// The lessons are asked for something, by the words behind `learn`.
  case learn([String])
  /// The statements that were typed are asked for.
  case typed(TypedRequest)
  /// A transcript is to be compared with what its statements answer now, or to be written anew.
  case check(path: String, updates: Bool)
  /// What this session did is to be written as a script.
  case saveSession(path: String)
  /// Everything was said by messages.
  case done
  /// The session ends.
  case quit
}

/// What `history` wants of the statements that were typed.
package enum TypedRequest: Equatable, Sendable {
  case latest
  case containing(String)
  /// By the number that the list shows; it comes back to the prompt.
  case number(Int)
}
