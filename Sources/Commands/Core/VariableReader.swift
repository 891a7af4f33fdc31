import Diagnostics
package import Query
import Values

/// Reads the value of `--set NAME=VALUE`: a number, a sum, a time, else text as it stands.
package enum VariableReader {
  package static func value(of text: String, _ workplace: Workplace) -> VariableValue {
    let parsed = Parser.parseExpression(SourceText(text), vocabulary: workplace.vocabulary)
    guard parsed.isValid, let tree = parsed.tree else { return .text(TextFolding.composed(text)) }
    switch tree.node {
    case .number(let number): return .number(number.value, number.isMoney ? .money : .number)
    case .moment(.period(let period)): return .time(period)
    case .text(let text): return .text(text)
    default: return .text(TextFolding.composed(text))
    }
  }
}
