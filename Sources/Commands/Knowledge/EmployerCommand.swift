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
    if hasDebts {
      let page = try answer("debts", columns(workplace), code, at: workplace)
      if page.shownCount > 0 { return .page(page) }
    }
    return .page(try answer("employers", "all", code, at: workplace))
  }

  private func answer(
    _ name: String,
    _ columns: String,
    _ code: String,
    at workplace: Workplace
  ) throws -> Answer {
    let source = SourceText(name + " where code = \"" + code + "\" show " + columns)
    let parsed = Parser.parseQuestion(source, vocabulary: workplace.vocabulary)
    let tree = try workplace.accepted(parsed.tree, parsed.diagnostics, in: source)
    return try workplace.answer(tree, in: source)
  }

  /// Who the employer is, then what it owes.
  private func columns(_ workplace: Workplace) -> String {
    let employers = workplace.catalogue.employers?.columns.map(\.name) ?? []
    let debts = workplace.catalogue.source("debts")?.columns.map(\.name) ?? []
    let own = employers.filter { !debts.contains($0) || $0 == "code" }
    return (own + debts.filter { !own.contains($0) }).joined(separator: ", ")
  }
}
