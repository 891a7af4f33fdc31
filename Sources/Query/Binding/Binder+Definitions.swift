import Diagnostics
import Values

// Names that people defined: bound where they are used, with what is known there.
extension Binder {
  /// A defined condition or measure, with its arguments; nil where there is no such name.
  mutating func defined(
    _ name: NameSyntax,
    _ arguments: [ArgumentSyntax],
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression? {
    guard let definition = context.definitions[name.key] else { return nil }
    guard case .expression(let body) = definition.body else {
      throw BindingError(.questionIsNoValue(definition.name), span)
    }
    var values: [BoundExpression] = []
    for argument in arguments {
      guard let value = argument.value, argument.filter == nil, argument.timeSpan == nil else {
        throw wrongArguments(definition, span)
      }
      values.append(try expression(value, scope))
    }
    var inner = try binder(inside: definition, name, values, at: span)
    var innerScope = scope
    if scope.source.name != context.last?.declaration.name { innerScope.aliases = [:] }
    do {
      let value = try inner.expression(body, innerScope)
      take(inner.diagnostics, of: definition, at: span)
      return value
    } catch {
      throw BindingError(.withinDefinition(definition.name, error.diagnostic), span)
    }
  }

  /// How a shown item is called that is a definition alone; nil for all others.
  func definedName(_ syntax: ExpressionSyntax, _ scope: Scope) -> String? {
    let name: NameSyntax
    switch syntax.node {
    case .name(let written): name = written
    case .function(let written, _): name = written
    default: return nil
    }
    guard context.definitions[name.key] != nil, parameters[name.key] == nil,
      scope.aliases[name.key] == nil, FunctionName(key: name.key) == nil,
      resolve(name.key, in: scope.source) == nil
    else { return nil }
    return spelling(syntax.span)
  }

  /// A binder for the body of a definition, in which its parameters are known.
  private func binder(
    inside definition: Definition,
    _ name: NameSyntax,
    _ arguments: [BoundExpression],
    at span: SourceSpan
  ) throws(BindingError) -> Binder {
    guard arguments.count == definition.parameters.count else {
      throw wrongArguments(definition, span)
    }
    guard !expanding.contains(name.key) else {
      throw BindingError(.definitionCycle(definition.name), span)
    }
    var inner = Binder(source: definition.source, context: context)
    inner.parameters = Dictionary(
      zip(definition.parameters, arguments),
      uniquingKeysWith: { first, _ in first }
    )
    inner.expanding = expanding + [name.key]
    return inner
  }

  private func wrongArguments(_ definition: Definition, _ span: SourceSpan) -> BindingError {
    BindingError(.wrongArguments(definition.name, expected: definition.parameters.count), span)
  }

  /// What is remarked inside a definition is told at the place of its use.
  private mutating func take(
    _ remarks: [Diagnostic],
    of definition: Definition,
    at span: SourceSpan
  ) {
    for remark in remarks where remark.severity != .error {
      var told = remark
      told.span = span
      told.correction = nil
      diagnostics.append(told)
    }
  }

  // MARK: Questions

  /// What a defined question gives to the clauses that follow its name; nil for other names.
  mutating func definedQuestion(
    _ tree: QuestionSyntax
  ) throws(BindingError) -> DefinedQuestion? {
    let name = tree.source.name
    guard context.catalogue.source(name.key) == nil, name.key != "last",
      let definition = context.definitions[name.key]
    else { return nil }
    guard case .question(var body) = definition.body else {
      throw BindingError(.conditionIsNoSource(definition.name), name.span)
    }
    let arguments = try tree.source.arguments.map { argument throws(BindingError) in
      try expression(argument, Scope(source: Self.nothing))
    }
    var inner = try binder(inside: definition, name, arguments, at: name.span)
    if let span = tree.timeSpan {
      guard body.timeSpan == nil else {
        throw BindingError(.definitionHasTime(definition.name), span.span)
      }
      let declaration = try inner.underlyingDeclaration(of: body.source)
      _ = try time(of: span, for: declaration, at: name.span)
      body.timeSpan = span
    }
    let bound = inner.question(body)
    if let mistake = inner.diagnostics.first(where: { $0.severity == .error }) {
      throw BindingError(.withinDefinition(definition.name, mistake), name.span)
    }
    guard let bound else { throw BindingError(.questionNeedsOneValue, name.span) }
    take(inner.diagnostics, of: definition, at: name.span)
    return DefinedQuestion(
      bound: bound,
      declaration: try inner.underlyingDeclaration(of: body.source)
    )
  }

  /// The source that a name comes down to, through questions that are defined by others.
  private func underlyingDeclaration(
    of source: SourceSyntax
  ) throws(BindingError) -> SourceDeclaration {
    let key = source.name.key
    guard context.catalogue.source(key) == nil, !expanding.contains(key),
      let definition = context.definitions[key], case .question(let body) = definition.body
    else { return try declaration(of: source) }
    var inner = Binder(source: definition.source, context: context)
    inner.expanding = expanding + [key]
    return try inner.underlyingDeclaration(of: body.source)
  }
}

/// A defined question, ready for the clauses behind its name.
struct DefinedQuestion {
  let bound: BoundQuestion
  /// The source that it is about.
  let declaration: SourceDeclaration

  /// Whether its rows are all rows that fulfil its condition, so that clauses simply go on.
  var isPlain: Bool {
    !bound.isGrouped && bound.top == nil && bound.having == nil && bound.inner == .none
  }
}

extension QuestionSyntax {
  /// Only a name, perhaps with a span.
  var hasNoClauses: Bool {
    filter == nil && keys.isEmpty && across == nil && show == nil && having == nil && sort.isEmpty
      && top == nil && total == nil
  }
}
