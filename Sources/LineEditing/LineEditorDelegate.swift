/// What the editor must know about the language that is typed; it knows no word of it itself.
package protocol LineEditorDelegate: AnyObject {
  /// What may stand at the cursor, a UTF-8 offset in the text.
  func completions(for text: String, cursor: Int) -> CompletionAnswer
  /// Whether Enter would run the text. Called after every key: keep it well under a millisecond.
  func state(of text: String) -> LineState
  /// A few words for the right edge of the first line, empty for none: what is expected next, or
  /// the type of the column under the cursor. Called after every key.
  func hint(for text: String, cursor: Int) -> String
}

/// Whether a text could run as it stands.
package nonisolated enum LineState: Equatable, Sendable {
  case complete
  /// More belongs to it, and may stand in a further line, which Enter opens.
  case incomplete
  /// More belongs to its last line, such as a closing quote; Enter runs it, so that this is told.
  case unclosed
  /// No continuation makes it right; Enter runs it, so that the error is explained.
  case wrong
}

/// What may replace a part of the text.
package nonisolated struct CompletionAnswer: Equatable, Sendable {
  /// UTF-8 offsets of what a candidate replaces; it must end at the cursor or behind it.
  package let range: Range<Int>
  /// In the order in which they are shown.
  package let candidates: [CompletionCandidate]

  package init(range: Range<Int>, candidates: [CompletionCandidate]) {
    self.range = range
    self.candidates = candidates
  }

  package static let none = CompletionAnswer(range: 0..<0, candidates: [])
}

/// One text that may be inserted.
package nonisolated struct CompletionCandidate: Equatable, Sendable {
  /// What is inserted, with its quotes where it needs them.
  package let text: String
  /// What the list shows for it.
  package let display: String
  /// What it means, in a few words; empty where the display says all.
  package let meaning: String

  package init(text: String, display: String? = nil, meaning: String = "") {
    self.text = text
    self.display = display ?? text
    self.meaning = meaning
  }
}

/// How reading a statement ended.
package nonisolated enum LineResult: Equatable, Sendable {
  /// The composed text (NFC) that Enter accepted: one statement, or a pasted block of several
  /// with line feeds between; may be empty.
  case statement(String)
  /// Ctrl-D on an empty line, a lost terminal, or a kill (`InterruptFlag.exitCode` tells).
  case endOfInput
  /// Ctrl-C; the line is gone.
  case interrupted
}

/// Why there is no editing; the caller reads plain lines instead.
package nonisolated enum LineEditorFailure: Error, Equatable, Sendable {
  /// Standard input, or every possible place for the prompt, is no terminal.
  case noTerminal
  /// The system has no locale with UTF-8.
  case noLocale
  /// libedit did not start.
  case noEditor
}
