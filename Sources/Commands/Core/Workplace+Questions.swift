package import Diagnostics
import Domain
package import Query
package import Values

extension Workplace {
  /// Binds and answers a question, and keeps its answer as `last`.
  ///
  /// Warnings and notes are reported; errors are thrown.
  package func answer(_ tree: QuestionSyntax, in source: SourceText) throws -> Answer {
    let question = try bind(tree, in: source)
    let answer = try engine().answer(question)
    try tellMixtures(in: question)
    try remember(answer)
    return answer
  }

  /// Which of the office's own rules may have decided figures of an answer, and what is made of its
  /// rows by `further` columns; nil where none did.
  package func officeRules(
    behind answer: Answer,
    with further: [ReadColumn] = []
  ) throws -> Localized? {
    let columns = answer.question.readColumns.map { read in
      read.source == "last"
        ? ReadColumn(source: sourceName(of: answer.question), column: read.column) : read
    }
    let rows = try tables().law.officeRows(behind: Set(columns + further), in: answer.periods)
    guard !rows.isEmpty else { return nil }
    let names = rows.compactMap(\.officeName).joined(separator: ", ")
    return Localized("by the office's own rules: " + names, vi: "theo quy định riêng: " + names)
  }

  /// Answers a question without making it `last`, as acts do with the questions inside them.
  package func rows(of tree: QuestionSyntax, in source: SourceText) throws -> Answer {
    try engine().answer(bind(tree, in: source))
  }

  /// Answers a question of the program's own: nothing is reported, and it is not `last`.
  package func quietRows(of tree: QuestionSyntax, in source: SourceText) throws -> Answer? {
    let bound = Binder.bind(tree, source: source, context: try bindingContext())
    return try bound.question.map { try engine().answer($0) }
  }

  package func bind(_ tree: QuestionSyntax, in source: SourceText) throws -> BoundQuestion {
    let (question, diagnostics) = Binder.bind(tree, source: source, context: try bindingContext())
    let accepted = try accepted(question, diagnostics, in: source)
    try checkAreas(of: accepted)
    return accepted
  }

  /// Whether a condition holds of the previous answer.
  package func holdsOfLast(_ tree: ExpressionSyntax, in source: SourceText) throws -> Bool {
    try engine().truth(of: try overLast(tree, in: source))
  }

  package func overLast(
    _ tree: ExpressionSyntax,
    in source: SourceText
  ) throws -> BoundQuestion {
    let (question, diagnostics) = Binder.bindOverLast(
      tree,
      source: source,
      context: try bindingContext()
    )
    return try accepted(question, diagnostics.map { aboutLast($0, in: source) }, in: source)
  }

  /// It is the previous answer that lacks a column, whatever its source has.
  private func aboutLast(_ diagnostic: Diagnostic, in source: SourceText) -> Diagnostic {
    guard diagnostic.name == "unknown-column", let span = diagnostic.span, let last else {
      return diagnostic
    }
    let columns = last.source.declaration.columns.map(\.name)
    let fact = ActFact.answerLacksColumn(name: String(source[span]), columns: columns)
    var located = fact.diagnostic
    located.span = span
    return located
  }

  /// The mistakes of the grammar, and behind them the names that are unknown in the rest.
  ///
  /// Other mistakes of meaning may only follow from the words that were not understood.
  func withUnknownNames(
    _ diagnostics: [Diagnostic],
    of tree: QuestionSyntax?,
    in source: SourceText
  ) throws -> [Diagnostic] {
    let mistakes = diagnostics.filter { $0.severity == .error }
    guard let tree, !mistakes.isEmpty else { return diagnostics }
    let bound = Binder.bind(tree, source: source, context: try bindingContext())
    let names: Set<String> = [
      "unknown-column", "unknown-source", "unknown-value", "unknown-function", "unknown-variable",
    ]
    let unknown = bound.diagnostics.filter { diagnostic in
      guard names.contains(diagnostic.name), let span = diagnostic.span else { return false }
      return !mistakes.contains {
        $0.span.map { $0.start < span.end && span.start < $0.end } ?? true
      }
    }
    return (diagnostics + unknown).inTextOrder()
  }

  /// Reports warnings and throws errors.
  package func accepted<Result>(
    _ result: Result?,
    _ diagnostics: [Diagnostic],
    in source: SourceText
  ) throws -> Result {
    let errors = diagnostics.filter { $0.severity == .error }
    for diagnostic in diagnostics where diagnostic.severity != .error {
      surroundings.report(diagnostic, in: source)
    }
    guard errors.isEmpty, let result else { throw StatementFailure(errors) }
    return result
  }

  /// `trace`: keeps account of what the engine does.
  package func engine(trace: Trace? = nil) throws -> Engine {
    Engine(
      provider: SessionTables(ledger: try tables(), last: last?.parts ?? []),
      trace: trace
    )
  }

  package func bindingContext() throws -> BindingContext {
    let facts = try facts()
    return BindingContext(
      catalogue: catalogue,
      today: today,
      importedMonths: facts.importedMonths,
      variables: variables,
      definitions: try definitions(),
      last: last?.source,
      values: facts
    )
  }

  private func remember(_ answer: Answer) throws {
    let declaration =
      answer.question.source == "last"
      ? last?.source.declaration : catalogue.source(answer.question.source)
    guard let declaration else { return }
    var (source, parts) = try answer.asSource(declaration)
    if answer.question.source == "last", !answer.question.isGrouped, let before = last?.source {
      // The same rows, narrowed: what was named of them has its name still.
      source.aliases.merge(before.aliases) { own, _ in own }
    }
    last = PreviousAnswer(source: source, parts: parts, answer: answer)
  }
}
