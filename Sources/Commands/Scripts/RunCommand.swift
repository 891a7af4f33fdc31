package import Diagnostics
package import Query
package import Values

/// `run "month.arr" with $cutoff = 1bn`: a script inside the session.
package struct RunCommand: Command {
  package let form = ScriptForms.run
  package let summary = Localized("run a script", vi: "chạy kịch bản")
  package let examples = ["run \"month.arr\" with $period = 2022-09, $cutoff = 1bn"]

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let syntax = arguments.expression("script") else { return .done }
    let path = try workplace.text(syntax, in: source)
    var values: [String: VariableValue] = [:]
    for assignment in arguments.assignments("variables") {
      values[assignment.name.text] = try workplace.variableValue(assignment.value, in: source)
    }
    return .script(path: path, variables: values)
  }
}
