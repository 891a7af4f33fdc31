package import Diagnostics
package import Query
package import Values

/// `let $cutoff = 1bn`: a variable of the session.
package struct LetCommand: Command {
  package let form = ScriptForms.let
  package let summary = Localized("give a variable its value", vi: "đặt giá trị cho biến")
  package let examples = ["let $cutoff = 1bn", "let $mean = (debtors show avg(amount))"]

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard case .variable(let name) = arguments.expression("variable")?.node,
      let value = arguments.expression("value")
    else { return .done }
    workplace.variables[name] = try workplace.variableValue(value, in: source)
    return .done
  }
}
