package import Diagnostics
import Domain
import Ledger
package import Query
package import Values

/// `forget serious`: a definition counts no longer; what was defined stays in the audit.
package struct ForgetCommand: Command {
  package let form = ScriptForms.forget
  package let summary = Localized("forget a defined name", vi: "bỏ một định nghĩa")
  package let examples = ["forget serious"]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let name = arguments.name("name") else { return .done }
    let before = try workplace.bindingContext()
    guard let definition = before.definitions[name.key] else {
      let known = before.definitions.values.map(\.name)
      let nearest = Similarity.nearest(to: name.text, among: known)
      throw workplace.located(
        CommandFact.unknownDefinition(name.text, nearest: nearest).diagnostic,
        name.span
      )
    }
    var after = before
    after.definitions[name.key] = nil
    let users = Workplace.brokenDefinitions(besides: name.key, before: before, after: after)
    guard users.isEmpty else {
      throw StatementFailure(CommandFact.definitionInUse(definition.name, users).diagnostic)
    }
    try workplace.commit("forget", hasYes: true, asksFrom: .max, in: source) { tables, head in
      let known = try DefinedName.all(of: tables.snapshot)
      guard let record = known.first(where: { TextFolding.key($0.name) == name.key }) else {
        return PlannedChange(rowCount: 0)
      }
      var change = head
      change.rowCount = 1
      change.voids = [VoidInsert(id: record.id, because: "forget " + definition.name)]
      return PlannedChange(rowCount: 1, change: change)
    }
    return .done
  }
}
