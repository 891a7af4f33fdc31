package import Diagnostics
package import Query
import Values

/// The statements of the language: those that act by their first words, all others questions.
package struct CommandTable: Sendable {
  package let commands: [any Command]
  /// The forms of all statements, of those without an effect too: they are read and named.
  package let forms = StatementForms.all
  private let places: [String: Int]

  package init(_ commands: [any Command]) {
    self.commands = commands
    places = Dictionary(
      commands.enumerated().map { ($0.element.form.opening, $0.offset) },
      uniquingKeysWith: { a, _ in a }
    )
  }

  /// The command whose statement begins with these words.
  package func command(_ opening: String) -> (any Command)? { places[opening].map { commands[$0] } }

  /// Whether a statement is part of the work: a question, or an act that is no mere conversation.
  package func isWork(_ source: SourceText, at workplace: Workplace) -> Bool {
    switch StatementReader.read(source, forms: forms, vocabulary: workplace.vocabulary) {
    case .question: true
    case .act(let act): command(act.form.opening)?.isOfConversation == false
    }
  }

  /// Reads and runs one statement.
  package func outcome(of source: SourceText, at workplace: Workplace) throws -> Outcome {
    let statement = StatementReader.read(source, forms: forms, vocabulary: workplace.vocabulary)
    switch statement {
    case .question(let parsed):
      let found = try workplace.withUnknownNames(parsed.diagnostics, of: parsed.tree, in: source)
      let tree = try workplace.accepted(parsed.tree, found, in: source)
      return .answer(try workplace.answer(tree, in: source))
    case .act(let act):
      let arguments = try workplace.accepted(act.arguments, act.diagnostics, in: source)
      guard let command = command(act.form.opening) else {
        throw StatementFailure(CommandFact.notYet(act.form.opening).diagnostic)
      }
      if workplace.isReadOnly, command.changes(arguments) {
        throw StatementFailure(CommandFact.readOnly(act.form.opening).diagnostic)
      }
      return try command.run(arguments, in: source, at: workplace)
    }
  }
}
