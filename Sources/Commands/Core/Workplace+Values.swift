import Columnar
package import Diagnostics
package import Query
import Values

// The values of a statement's arguments.
extension Workplace {
  /// Text, or a variable that holds text.
  package func text(_ syntax: ExpressionSyntax, in source: SourceText) throws -> String {
    switch syntax.node {
    case .text(let text), .code(let text): return text
    case .name(let name): return name.text
    case .number: return String(source[syntax.span])
    case .variable(let name):
      if case .text(let text) = variables[name] { return text }
      fallthrough
    default:
      var diagnostic = CommandFact.textExpected.diagnostic
      diagnostic.span = syntax.span
      throw StatementFailure(diagnostic)
    }
  }

  /// A value for `let` and `run … with`: typed, never pasted as text.
  package func variableValue(
    _ syntax: ExpressionSyntax,
    in source: SourceText
  ) throws -> VariableValue {
    if case .text(let text) = syntax.node { return .text(text) }
    if case .code(let code) = syntax.node { return .text(code) }
    if case .moment(.period(let period)) = syntax.node { return .time(period) }
    let question = try overLast(syntax, in: source)
    guard let item = question.items.first else { throw StatementFailure([]) }
    try tellMixtures(in: question)
    guard let value = try engine().value(of: question) else {
      throw StatementFailure(CommandFact.textExpected.diagnostic)
    }
    let index = Int32(truncatingIfNeeded: value)
    switch item.expression.type {
    case .date: return .time(.day(Day(index: index)))
    case .month: return .time(.month(Month(index: index)))
    default:
      return .number(Decimal(value, scale: item.expression.scale).normalized, item.expression.type)
    }
  }
}
