package import Diagnostics
package import Query
package import Values

/// `expect rows > 0 else "…"`: a condition that must hold, or the script ends with exit code 5.
package struct ExpectCommand: Command {
  package let form = ScriptForms.expect
  package let summary = Localized("check what must hold", vi: "kiểm tra điều phải đúng")
  package let examples = [
    "expect rows > 0 else \"no list this month\"", "expect no (debtors where amount < 0)",
  ]

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let expectation = arguments.expectation("expectation") else { return .done }
    guard try !holds(expectation, in: source, at: workplace) else { return .done }
    if let message = arguments.expression("message") {
      let words = try workplace.text(message, in: source)
      throw StatementFailure(CommandFact.expectationFailedWithWords(words).diagnostic, .expectation)
    }
    let found = found(expectation, in: source, at: workplace)
    var diagnostic = CommandFact.expectationFailed(words(expectation, source), found: found)
      .diagnostic
    diagnostic.span = arguments.span(of: "expectation")
    throw StatementFailure(diagnostic, .expectation)
  }

  private func holds(
    _ expectation: ExpectationSyntax,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Bool {
    switch expectation {
    case .condition(let condition): return try workplace.holdsOfLast(condition, in: source)
    case .rows(let quantifier, let question):
      let hasRows = try workplace.rows(of: question, in: source).shownCount > 0
      return quantifier == .any ? hasRows : !hasRows
    }
  }

  /// What stands there instead: the left side of a comparison, or how many rows there are.
  private func found(
    _ expectation: ExpectationSyntax,
    in source: SourceText,
    at workplace: Workplace
  ) -> String? {
    switch expectation {
    case .condition(let condition):
      guard case .comparison(_, let left, _) = condition.node else { return nil }
      let text = String(source[left.span])
      // What cannot be written alone is left out: the condition itself could be answered.
      return (try? FilledText("{" + text + "}", at: workplace)).map { text + ": " + $0.text }
    case .rows(let quantifier, let question):
      guard quantifier == .no, let rows = try? workplace.rows(of: question, in: source) else {
        return nil
      }
      return DigitGrouping.grouped(Int128(rows.shownCount))
    }
  }

  private func words(_ expectation: ExpectationSyntax, _ source: SourceText) -> String {
    switch expectation {
    case .condition(let condition): String(source[condition.span])
    case .rows(let quantifier, let question):
      quantifier.rawValue + " (" + TreePrinter.text(of: question) + ")"
    }
  }
}
