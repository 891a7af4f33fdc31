import Diagnostics
import Values

// Records that belong to a row: `any meetings …`, `count(meetings since …)`, `last(meetings.date)`.
extension Binder {
  mutating func relation(
    _ syntax: RelationSyntax,
    _ scope: Scope
  ) throws(BindingError) -> BoundCondition {
    let declaration = try relatedSource(syntax.source.name, scope)
    let records = try records(
      of: declaration,
      named: syntax.source.name,
      syntax.timeSpan,
      syntax.filter,
      scope
    )
    return syntax.quantifier == .any ? .relation(records) : .not(.relation(records))
  }

  /// A source that is named where records of a row are meant.
  private func relatedSource(
    _ name: NameSyntax,
    _ scope: Scope
  ) throws(BindingError) -> SourceDeclaration {
    guard let declaration = context.catalogue.source(name.key) else {
      let known = context.catalogue.sources.filter { link(scope.source, $0) != nil }.map(\.name)
      throw BindingError(
        .unknownSource(
          name.text,
          nearest: Similarity.nearest(to: name.text, among: known),
          known: known
        ),
        name.span
      )
    }
    return declaration
  }

  /// The nearest declared key: a record's own children first, then those of the same employer.
  private func link(_ owner: SourceDeclaration, _ records: SourceDeclaration) -> RecordLink? {
    if let parent = records.parents.first(where: { $0.source == owner.name }) {
      return .columns(own: parent.key, other: parent.column)
    }
    return owner.belongsToEmployer && records.belongsToEmployer ? .employer : nil
  }

  private mutating func records(
    of declaration: SourceDeclaration,
    named name: NameSyntax,
    _ span: TimeSpanSyntax?,
    _ filter: ExpressionSyntax?,
    _ scope: Scope
  ) throws(BindingError) -> BoundRelation {
    guard let link = link(scope.source, declaration) else {
      throw BindingError(.notRelated(scope.source.name, declaration.name), name.span)
    }
    var relation = BoundRelation(
      source: declaration.name,
      time: .all,
      filter: nil,
      link: link,
      window: nil,
      dayColumn: nil
    )
    if case .dated(let column) = declaration.time {
      relation.dayColumn = column
      relation.window = try span.map { span throws(BindingError) in
        try window(span, declaration, scope)
      }
    } else {
      relation.time = try time(of: span, for: declaration, at: name.span).request
    }
    if let filter {
      var inner = Scope(source: declaration)
      if declaration.time == .monthly { inner.months = relation.time }
      relation.filter = try condition(filter, inner)
    }
    return relation
  }

  /// The days of a span inside a relation; its ends may be days of the row.
  private mutating func window(
    _ span: TimeSpanSyntax,
    _ declaration: SourceDeclaration,
    _ scope: Scope
  ) throws(BindingError) -> RecordWindow {
    switch span.form {
    case .asOf(let moment, _): throw try asOfNeedsBalances(declaration.name, moment, at: span)
    case .within(let moment):
      let range = try timeRange(of: moment)
      return RecordWindow(first: day(range.first), last: day(range.last))
    case .since(let moment): return RecordWindow(first: try edge(moment, scope, \.first))
    case .until(let moment): return RecordWindow(last: try edge(moment, scope, \.last))
    case .fromTo(let start, let end):
      let first = try edge(start, scope, \.first)
      let last = try edge(end, scope, \.last)
      if case .number(let low) = first.node, case .number(let high) = last.node, high < low {
        throw BindingError(.rangeEndsBeforeItStarts, span.span)
      }
      return RecordWindow(first: first, last: last)
    }
  }

  /// An end of a span: a moment written down, or a day that the row has.
  private mutating func edge(
    _ syntax: ExpressionSyntax,
    _ scope: Scope,
    _ end: (TimeRange) -> Day
  ) throws(BindingError) -> BoundExpression {
    if let range = try timeRangeIfTime(syntax) { return day(end(range)) }
    var rowScope = scope
    rowScope.allowsAggregates = false
    let value = try expression(syntax, rowScope)
    guard value.type == .date, !containsFigure(value) else {
      throw BindingError(.timeExpected(spelling(syntax.span)), syntax.span)
    }
    return value
  }

  private func day(_ day: Day) -> BoundExpression { .number(Decimal(Int128(day.index)), .date) }

  // MARK: The record that a row is a part of

  /// `referral.number`: a column of the list of a line; nil where the name is of no parent.
  func parentColumn(
    _ owner: NameSyntax,
    _ name: NameSyntax,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression? {
    guard let parent = scope.source.parents.first(where: { $0.column == owner.key }),
      let declaration = context.catalogue.source(parent.source)
    else { return nil }
    guard let column = declaration.column(name.key) else {
      let known = declaration.columns.map(\.name)
      let nearest = Similarity.nearest(to: name.text, among: known)
      throw BindingError(
        .unknownColumn(name.text, source: declaration.name, nearest: nearest, known: known),
        name.span
      )
    }
    let records = BoundRelation(
      source: declaration.name,
      time: .all,
      filter: nil,
      link: .columns(own: parent.column, other: parent.key),
      window: nil,
      dayColumn: nil
    )
    let field = columnExpression(column)
    let figure = RelatedFigure(function: .only, argument: field, records: records)
    return BoundExpression(.figure(figure), field.type, scale: field.scale)
  }

  // MARK: Figures

  /// A figure over related records, when the brackets name a source; nil when they name a column.
  mutating func relatedFigure(
    _ function: RelatedFigure.Function,
    _ name: NameSyntax,
    _ arguments: [ArgumentSyntax],
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression? {
    guard let argument = arguments.first, let value = argument.value,
      let (records, column) = relatedNames(value, scope)
    else { return nil }
    guard arguments.count == 1 else {
      throw BindingError(.wrongArguments(name.text, expected: 1), span)
    }
    let declaration = try relatedSource(records, scope)
    let relation = try self.records(
      of: declaration,
      named: records,
      argument.timeSpan,
      argument.filter,
      scope
    )
    let field = try column.map { column throws(BindingError) in
      try self.name(column, Scope(source: declaration))
    }
    let figure = RelatedFigure(function: function, argument: field, records: relation)
    try refuseMeaningless(figure, name, value, declaration)
    let (type, scale) = resultType(of: figure)
    return BoundExpression(.figure(figure), type, scale: scale)
  }

  /// A source and its column inside the brackets of a function.
  private func relatedNames(
    _ syntax: ExpressionSyntax,
    _ scope: Scope
  ) -> (records: NameSyntax, column: NameSyntax?)? {
    switch syntax.node {
    case .name(let name):
      if scope.aliases[name.key] != nil || resolve(name.key, in: scope.source) != nil { return nil }
      return isSource(name) ? (name, nil) : nil
    case .member(let owner, let column):
      return owner.key != "employer" && isSource(owner) ? (owner, column) : nil
    default: return nil
    }
  }

  private func isSource(_ name: NameSyntax) -> Bool {
    context.catalogue.source(name.key) != nil
  }

  private func refuseMeaningless(
    _ figure: RelatedFigure,
    _ name: NameSyntax,
    _ syntax: ExpressionSyntax,
    _ declaration: SourceDeclaration
  ) throws(BindingError) {
    switch figure.function {
    case .aggregate(.count), .only: return
    case .first, .last:
      guard figure.records.dayColumn != nil else {
        throw BindingError(.sourceHasNoTime(declaration.name), syntax.span)
      }
      guard figure.argument != nil else {
        throw BindingError(.figureNeedsColumn(name.text, declaration.name), syntax.span)
      }
    case .aggregate(let function):
      guard let argument = figure.argument else {
        throw BindingError(.figureNeedsColumn(name.text, declaration.name), syntax.span)
      }
      let isTimeToo = function == .min || function == .max
      guard function == .distinct || argument.type.isNumber || isTimeToo && argument.type.isTime
      else {
        throw BindingError(
          .notANumber(spelling(syntax.span), argument.type, use: name.text),
          syntax.span
        )
      }
      if case .months = figure.records.time, function == .sum, argument.type == .money {
        throw BindingError(.balanceOverMonths(CanonicalText.of(argument)), syntax.span)
      }
    }
  }

  private func resultType(of figure: RelatedFigure) -> (ValueType, Int) {
    guard let argument = figure.argument else { return (.count, 0) }
    switch figure.function {
    case .first, .last, .only: return (argument.type, argument.scale)
    case .aggregate(let function): return resultType(of: function, argument)
    }
  }
}
