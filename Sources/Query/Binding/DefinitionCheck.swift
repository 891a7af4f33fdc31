package import Diagnostics
import Values

/// What a definition turned out to be.
package enum DefinitionKind: String, Sendable {
  case condition
  case measure
  case question
}

extension Binder {
  /// Tries a definition as its users would: over every source, with every type of parameter.
  ///
  /// It is good when it can be bound somewhere; the mistakes told are those over the first source.
  ///
  /// - Complexity: O(sources × types of parameters)
  package static func check(
    _ definition: Definition,
    context: BindingContext
  ) -> (kind: DefinitionKind?, diagnostics: [Diagnostic]) {
    var context = context
    context.last = nil
    if context.importedMonths.isEmpty { context.importedMonths = [context.today.month] }
    var mistakes: [Diagnostic]?
    for parameters in parameterTrials(definition.parameters) {
      var binder = Binder(source: definition.source, context: context)
      binder.parameters = parameters
      binder.expanding = [TextFolding.key(definition.name)]
      let (kind, diagnostics) = binder.trial(definition.body)
      if let kind { return (kind, []) }
      mistakes = mistakes ?? diagnostics
    }
    return (nil, mistakes ?? [])
  }

  /// Values of every type for the parameters; beyond two of them all have one type.
  private static func parameterTrials(_ names: [String]) -> [[String: BoundExpression]] {
    guard let first = names.first else { return [[:]] }
    guard names.count <= 2 else {
      return trialValues.map { value in
        Dictionary(names.map { ($0, value) }, uniquingKeysWith: { a, _ in a })
      }
    }
    return trialValues.flatMap { value in
      parameterTrials(Array(names.dropFirst())).map { rest in
        rest.merging([first: value]) { _, new in new }
      }
    }
  }

  private static let trialValues: [BoundExpression] = [
    .number(Decimal(1), .money), .number(Decimal(1), .number), .number(Decimal(1), .months),
    .number(Decimal(1), .people), .number(Decimal(1), .days),
    BoundExpression(.text("x"), .text, scale: 0), .number(Decimal(19_000), .date),
    .number(Decimal(24_000), .month),
  ]

  private mutating func trial(_ body: Definition.Body) -> (DefinitionKind?, [Diagnostic]) {
    switch body {
    case .question(let tree):
      let bound = question(tree)
      let failed = diagnostics.contains { $0.severity == .error }
      return (failed || bound == nil ? nil : .question, diagnostics)
    case .expression(let tree):
      var mistakes: [Diagnostic] = []
      for declaration in trialSources {
        diagnostics = []
        var scope = Scope(source: declaration)
        scope.allowsAggregates = true
        if declaration.time == .monthly {
          scope.months = context.importedMonths.last.map { .month($0, revision: nil) }
        }
        do {
          let value = try expression(tree, scope)
          if case .truth = value.node { return (.condition, []) }
          return (.measure, [])
        } catch {
          if mistakes.isEmpty { mistakes = diagnostics + [error.diagnostic] }
        }
      }
      return (nil, mistakes)
    }
  }

  /// Monthly lists first: most definitions are about them.
  private var trialSources: [SourceDeclaration] {
    context.catalogue.sources.filter { $0.time == .monthly }
      + context.catalogue.sources.filter { $0.time != .monthly }
  }
}
