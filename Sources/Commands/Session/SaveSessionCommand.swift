package import Diagnostics
package import Query
package import Values

/// `save session to "month.arr"`: what was done by hand as a script.
package struct SaveSessionCommand: Command {
  package let form = SessionForms.save
  package let summary = Localized(
    "write what this session did as a script",
    vi: "lưu những việc của phiên này thành kịch bản"
  )
  package let examples = ["save session to \"thang-10.arr\""]
  package let isOfConversation = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let syntax = arguments.expression("file") else { return .done }
    return .saveSession(path: try workplace.text(syntax, in: source))
  }
}
