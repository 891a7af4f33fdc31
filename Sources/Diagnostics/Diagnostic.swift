package import Values

/// How grave a message is: an error stops the statement, the others accompany its answer.
package enum Severity: String, Sendable {
  case error
  case warning
  case note
}

/// One message about a statement: what is wrong, where, and what to write instead.
package struct Diagnostic: Error, Sendable {
  /// The stable kebab-case name, such as `unknown-column`; it names the golden file.
  package var name: String
  package var severity: Severity
  package var message: Localized
  /// The words that the message is about; nil when it is about the whole statement or none.
  package var span: SourceSpan?
  /// What was expected, or the nearest names.
  package var help: Localized?
  /// The whole statement as it should have been written, where that is certain.
  package var correction: String?

  package init(
    _ name: String,
    _ severity: Severity = .error,
    _ message: Localized,
    at span: SourceSpan? = nil,
    help: Localized? = nil,
    correction: String? = nil
  ) {
    self.name = name
    self.severity = severity
    self.message = message
    self.span = span
    self.help = help
    self.correction = correction
  }

  /// An error.
  package init(
    _ name: String,
    _ message: Localized,
    at span: SourceSpan? = nil,
    help: Localized? = nil,
    correction: String? = nil
  ) {
    self.init(name, .error, message, at: span, help: help, correction: correction)
  }

  /// An error in both languages.
  package static func error(
    _ name: String,
    _ english: String,
    vi vietnamese: String,
    help: Localized? = nil
  ) -> Diagnostic {
    Diagnostic(name, .error, Localized(english, vi: vietnamese), help: help)
  }
}

/// Names and candidates that a stage found wrong, without prose; the words are in one place a stage.
package protocol DiagnosticFact: Error {
  /// The message of this fact.
  var diagnostic: Diagnostic { get }
}

extension Sequence<Diagnostic> {
  /// In the order of the text that they are about; what is about all of it comes first.
  package func inTextOrder() -> [Diagnostic] {
    enumerated().sorted {
      ($0.element.span?.start ?? 0, $0.offset) < ($1.element.span?.start ?? 0, $1.offset)
    }.map(\.element)
  }
}
