import Diagnostics
import Query
import Values

/// Does with a text what a session does while it is typed and when it is run, up to the plan.
///
/// Nothing here may trap, whatever the text.
struct StatementExercise {
  let catalogue: Catalogue
  let forms: [StatementForm]
  let vocabulary: Vocabulary

  init(_ catalogue: Catalogue, _ forms: [StatementForm]) {
    self.catalogue = catalogue
    self.forms = forms
    vocabulary = catalogue.vocabulary
  }

  /// Reads every statement of a text, and completes it at some places.
  ///
  /// Gives what is wrong with the reading itself; nothing where all is well.
  func problem(in text: String) -> String? {
    let whole = SourceText(TextFolding.composed(text))
    let length = whole.text.utf8.count
    for offset in [length, length / 2, 0] { complete(whole, at: offset) }
    _ = Completeness(of: whole.text, vocabulary: vocabulary, topicWords: [])
    for source in StatementSplitter.statements(in: text) {
      if let problem = problem(in: source) { return problem }
    }
    return nil
  }

  /// What is asked when somebody presses the tab key.
  func complete(_ source: SourceText, at offset: Int) {
    _ = Completion(in: source, at: offset, forms: forms, vocabulary: vocabulary)
  }

  /// What is wrong with a statement, in the words of its messages.
  func diagnostics(of source: SourceText) -> [Diagnostic] {
    switch StatementReader.read(source, forms: forms, vocabulary: vocabulary) {
    case .act(let act): return act.diagnostics
    case .question(let parsed):
      guard let tree = parsed.tree else { return parsed.diagnostics }
      return parsed.diagnostics + Binder.bind(tree, source: source, context: context).diagnostics
    }
  }

  /// Lists from January to September 2022, read in October.
  private var context: BindingContext {
    let months = (1...9).compactMap { Month(year: 2022, month: $0) }
    return BindingContext(
      catalogue: catalogue,
      today: Day(year: 2022, month: 10, day: 13) ?? Day(index: 19_278),
      importedMonths: months,
      variables: [
        "n": .number(Decimal(5), .number), "t": .text("a"), "m": .time(.month(months[0])),
      ]
    )
  }

  private func problem(in source: SourceText) -> String? {
    for diagnostic in diagnostics(of: source) {
      _ = DiagnosticRenderer(language: .vietnamese, usesColor: false).render(diagnostic, in: source)
    }
    let read = StatementReader.read(source, forms: forms, vocabulary: vocabulary)
    guard case .question(let parsed) = read, let tree = parsed.tree,
      parsed.diagnostics.allSatisfy({ $0.severity != .error })
    else { return nil }
    return printingProblem(tree) ?? plan(tree, source)
  }

  /// A printed tree must be read as the same tree again.
  private func printingProblem(_ tree: QuestionSyntax) -> String? {
    let printed = TreePrinter.text(of: tree)
    let again = Parser.parseQuestion(SourceText(printed), vocabulary: vocabulary)
    guard let other = again.tree, again.diagnostics.allSatisfy({ $0.severity != .error }) else {
      return "not read again: " + printed
    }
    let second = TreePrinter.text(of: other)
    return second == printed ? nil : "read as another: " + printed + " / " + second
  }

  private func plan(_ tree: QuestionSyntax, _ source: SourceText) -> String? {
    let context = context
    guard let bound = Binder.bind(tree, source: source, context: context).question else {
      return nil
    }
    _ = Plan(bound)
    _ = QuestionSentence.text(bound, context)
    return writingProblem(bound)
  }

  /// The statement written for a question must mean the same question.
  private func writingProblem(_ bound: BoundQuestion) -> String? {
    let written = SourceText(QuestionWriter(context).statement(bound))
    let parsed = Parser.parseQuestion(written, vocabulary: vocabulary)
    guard let tree = parsed.tree, parsed.diagnostics.allSatisfy({ $0.severity != .error }) else {
      return "written so that it is not read: " + written.text
    }
    let again = Binder.bind(tree, source: written, context: context).question
    return again == bound ? nil : "written as another: " + written.text
  }
}
