package import Diagnostics
import Domain
import Ledger
package import Query
package import Values

/// `define serious = months >= 3 or class = bad`: a name for a condition, a measure or a question.
package struct DefineCommand: Command {
  package let form = ScriptForms.define
  package let summary = Localized(
    "name a condition, a measure or a question",
    vi: "đặt tên cho điều kiện, chỉ tiêu hoặc câu hỏi"
  )
  package let examples = [
    "define serious = months >= 3 or class = bad", "define big(x) = amount > x",
    "define late_share = sum(amount where months >= 3) / sum(amount)",
    "define watch = debtors where big(1bn)",
  ]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let name = arguments.name("name"), let body = arguments.span(of: "body"),
      let definition = Definition(arguments, in: source)
    else { return .done }
    try refuseTakenNames(arguments, at: workplace)
    let kind = try kind(of: definition, key: name.key, at: workplace)
    let text = String(source[name.span.joined(with: body)])
    try workplace.commit("define", hasYes: true, asksFrom: .max, in: source) { tables, head in
      var change = head
      change.rowCount = 1
      change.records = [
        try DefinedName.record(
          name.text,
          kind: kind.rawValue,
          text: text,
          on: workplace.today,
          by: workplace.operatorName,
          over: tables.snapshot
        )
      ]
      return PlannedChange(rowCount: 1, change: change)
    }
    return .done
  }

  /// A name stands for one thing only; parameters have names of their own.
  private func refuseTakenNames(
    _ arguments: StatementArguments,
    at workplace: Workplace
  ) throws {
    let parameters = arguments.names("parameters")
    if let name = arguments.name("name"), let owner = owner(of: name.key, workplace.catalogue) {
      throw workplace.located(CommandFact.nameTaken(name.text, owner).diagnostic, name.span)
    }
    for (place, name) in parameters.enumerated()
    where parameters[..<place].contains(where: { $0.key == name.key }) {
      throw workplace.located(CommandFact.parameterTwice(name.text).diagnostic, name.span)
    }
  }

  /// What a name means already; nil for a free one.
  private func owner(of key: String, _ catalogue: Catalogue) -> NameOwner? {
    if catalogue.source(key) != nil || key == "last" { return .source }
    if FunctionNames.contains(key) { return .function }
    let column = catalogue.sources.first { $0.column(key) != nil }
    return column.map { .column(of: $0.name) }
  }

  /// What the definition is; refused when it means nothing, or when others would mean nothing more.
  private func kind(
    of definition: Definition,
    key: String,
    at workplace: Workplace
  ) throws -> DefinitionKind {
    let before = try workplace.bindingContext()
    var after = before
    after.definitions[key] = definition
    let (kind, diagnostics) = Binder.check(definition, context: after)
    guard let kind else { throw StatementFailure(diagnostics) }
    let broken = Workplace.brokenDefinitions(besides: key, before: before, after: after)
    guard broken.isEmpty else {
      throw StatementFailure(CommandFact.definitionBreaks(definition.name, broken).diagnostic)
    }
    return kind
  }
}

extension Workplace {
  /// The names of definitions that could be bound before, and cannot after a change.
  static func brokenDefinitions(
    besides key: String,
    before: BindingContext,
    after: BindingContext
  ) -> [String] {
    before.definitions.filter { other, definition in
      other != key && Binder.check(definition, context: after).kind == nil
        && Binder.check(definition, context: before).kind != nil
    }.map(\.value.name).sorted()
  }
}

/// What a name belongs to that cannot be defined.
package enum NameOwner: Hashable, Sendable {
  case source
  case function
  case column(of: String)
}
