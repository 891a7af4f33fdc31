package import Diagnostics
package import Query
package import Values

/// A statement that acts: its form, its page of help and its effect.
package protocol Command: Sendable {
  /// What may be typed; its first words choose the command.
  var form: StatementForm { get }
  /// One line for the list of statements.
  var summary: Localized { get }
  /// Statements that show its use; the tests run them on the sample.
  var examples: [String] { get }
  /// Refused under `--read-only`.
  var changesSomething: Bool { get }

  /// Belongs to the conversation and not to the work, as help does: a saved session is without it.
  var isOfConversation: Bool { get }

  /// Whether this statement would change something; asked only of commands that may.
  func changes(_ arguments: StatementArguments) -> Bool

  /// - Throws: `StatementFailure`, or what the modules below throw.
  func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome
}

extension Command {
  package var changesSomething: Bool { false }
  package var isOfConversation: Bool { false }

  package func changes(_ arguments: StatementArguments) -> Bool { changesSomething }
}
