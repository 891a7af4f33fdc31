package import Diagnostics
package import Query
package import Values

/// `check "figures.session"`: a transcript whose answers must be those of now.
package struct CheckCommand: Command {
  package let form = ScriptForms.check
  package let summary = Localized(
    "compare a transcript with the answers of now",
    vi: "so một biên bản phiên làm việc với kết quả hiện tại"
  )
  package let examples = ["check \"figures.session\"", "check \"figures.session\" update"]
  package let isOfConversation = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let syntax = arguments.expression("file") else { return .done }
    return .check(
      path: try workplace.text(syntax, in: source),
      updates: arguments.has("update")
    )
  }
}
