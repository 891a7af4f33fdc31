package import Diagnostics
import Domain
package import Query
package import Values

/// `employer TA0123B`: the page of one employer.
package struct EmployerCommand: Command {
  package let form = ExplainForms.employer
  package let summary = Localized("the page of one employer", vi: "trang của một đơn vị")
  package let examples = ["employer TA0123B", "employer \"go phu thinh\""]

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let who = arguments.expression("who") else { return .done }
    let code = try workplace.employerCode(who, in: source)
    let hasDebts = !(try workplace.facts()).importedMonths.isEmpty
    let question =
      hasDebts
      ? "debts where code = \"\(code)\" show all" : "employers where code = \"\(code)\" show all"
    let text = SourceText(question)
    let parsed = Parser.parseQuestion(text, vocabulary: workplace.vocabulary)
    let tree = try workplace.accepted(parsed.tree, parsed.diagnostics, in: text)
    let answer = try workplace.answer(tree, in: text)
    guard answer.shownCount == 0, hasDebts else { return .page(answer) }
    let employer = SourceText("employers where code = \"\(code)\" show all")
    let again = Parser.parseQuestion(employer, vocabulary: workplace.vocabulary)
    return .page(
      try workplace.answer(
        try workplace.accepted(again.tree, again.diagnostics, in: employer),
        in: employer
      )
    )
  }
}
