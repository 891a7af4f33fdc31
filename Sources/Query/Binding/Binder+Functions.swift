import Diagnostics
import Values

extension Binder {
  mutating func function(
    _ name: NameSyntax,
    _ arguments: [ArgumentSyntax],
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression {
    if let shown = shownFigure(span, scope) { return shown }
    guard let function = FunctionName(key: name.key) else {
      if let defined = try defined(name, arguments, at: span, scope) { return defined }
      throw BindingError(
        .unknownFunction(
          name.text,
          nearest: Similarity.nearest(to: name.text, among: FunctionName.names)
        ),
        name.span
      )
    }
    switch function {
    case .aggregate(let kind): return try aggregate(kind, name, arguments, at: span, scope)
    case .share: return try share(name, arguments, at: span, scope)
    case .first, .last:
      let edge = function == .first ? RelatedFigure.Function.first : .last
      guard let figure = try relatedFigure(edge, name, arguments, at: span, scope) else {
        throw BindingError(.recordsExpected(name.text, spelling(span)), span)
      }
      return figure
    case .before: return try before(name, arguments, at: span, scope)
    case .change: return try change(name, arguments, at: span, scope)
    case .calendar(let part): return try calendar(part, name, arguments, at: span, scope)
    case .absolute:
      let value = try number(only(arguments, of: name, at: span), scope, for: "abs")
      return BoundExpression(.absolute(value), value.type, scale: value.scale)
    case .round: return try rounded(name, arguments, at: span, scope)
    case .defaulted: return try defaulted(name, arguments, at: span, scope)
    }
  }

  /// A figure that the previous answer shows under its canonical spelling, such as `sum(amount)`.
  ///
  /// Of several rows only sums and counts are added up again.
  private func shownFigure(_ span: SourceSpan, _ scope: Scope) -> BoundExpression? {
    let spelling = TextFolding.folded(spelling(span)).filter { $0 != " " }
    guard context.last != nil,
      let declared = scope.source.columns.first(where: { column in
        column.name.contains("(") && column.name.filter { $0 != " " } == spelling
      })
    else { return nil }
    let column = columnExpression(declared)
    guard scope.allowsAggregates, !scope.isInsideAggregate else { return column }
    if scope.countsRows, context.last?.isSingleRow == true { return oneValue(of: column, scope) }
    guard spelling.hasPrefix("sum(") || spelling.hasPrefix("count(") else { return nil }
    return BoundExpression(.aggregate(Aggregate(.sum, column)), column.type, scale: column.scale)
  }

  /// The single plain argument of a function.
  private func only(
    _ arguments: [ArgumentSyntax],
    of name: NameSyntax,
    at span: SourceSpan
  ) throws(BindingError) -> ExpressionSyntax {
    guard arguments.count == 1, let argument = arguments.first, let value = argument.value,
      argument.filter == nil, argument.timeSpan == nil
    else { throw BindingError(.wrongArguments(name.text, expected: 1), span) }
    return value
  }

  private func two(
    _ arguments: [ArgumentSyntax],
    of name: NameSyntax,
    at span: SourceSpan
  ) throws(BindingError) -> (ExpressionSyntax, ExpressionSyntax) {
    guard arguments.count == 2, let first = arguments[0].value, let second = arguments[1].value
    else { throw BindingError(.wrongArguments(name.text, expected: 2), span) }
    return (first, second)
  }

  // MARK: Figures over many rows

  private mutating func aggregate(
    _ function: Aggregate.Function,
    _ name: NameSyntax,
    _ arguments: [ArgumentSyntax],
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression {
    let related = RelatedFigure.Function.aggregate(function)
    if let figure = try relatedFigure(related, name, arguments, at: span, scope) { return figure }
    if let time = arguments.first?.timeSpan {
      throw BindingError(.spanWithoutRecords(spelling(time.span)), time.span)
    }
    guard scope.allowsAggregates else {
      throw BindingError(.aggregateInCondition(spelling(span)), span)
    }
    guard !scope.isInsideAggregate else {
      throw BindingError(.aggregateInAggregate(spelling(span)), span)
    }
    var inner = scope
    inner.isInsideAggregate = true
    guard arguments.count <= 1 else {
      throw BindingError(.wrongArguments(name.text, expected: 1), span)
    }
    let filter = try arguments.first?.filter.map { filter throws(BindingError) in
      var rows = inner
      rows.allowsAggregates = false
      return try condition(filter, rows)
    }
    let argument = try aggregateArgument(function, name, arguments.first, at: span, inner)
    let (type, scale) = resultType(of: function, argument)
    return BoundExpression(
      .aggregate(Aggregate(function, argument, filter: filter)),
      type,
      scale: scale
    )
  }

  private mutating func aggregateArgument(
    _ function: Aggregate.Function,
    _ name: NameSyntax,
    _ argument: ArgumentSyntax?,
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression? {
    guard let syntax = argument?.value else {
      guard function == .count else {
        throw BindingError(.wrongArguments(name.text, expected: 1), span)
      }
      return nil
    }
    let value = try expression(syntax, scope)
    if function == .count, case .truth = value.node {
      throw BindingError(.countOfCondition(spelling(syntax.span)), syntax.span)
    }
    switch function {
    case .count, .distinct: return value
    case .min, .max:
      guard value.type.isNumber || value.type.isTime else {
        throw BindingError(
          .notANumber(spelling(syntax.span), value.type, use: name.text),
          syntax.span
        )
      }
      return value
    case .sum, .avg, .median:
      if function == .sum, case .column(let column) = value.node,
        scope.source.column(column)?.isShared == true
      {
        throw BindingError(.sumOfShared(column), syntax.span)
      }
      guard value.type.isNumber else {
        throw BindingError(
          .notANumber(spelling(syntax.span), value.type, use: name.text),
          syntax.span
        )
      }
      return value
    }
  }

  func resultType(
    of function: Aggregate.Function,
    _ argument: BoundExpression?
  ) -> (ValueType, Int) {
    guard let argument else { return (.count, 0) }
    switch function {
    case .count, .distinct: return (.count, 0)
    case .sum, .min, .max: return (argument.type, argument.scale)
    case .avg, .median: return (argument.type, 6)
    }
  }

  /// The part of the total over all rows that `where` left.
  private mutating func share(
    _ name: NameSyntax,
    _ arguments: [ArgumentSyntax],
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression {
    guard scope.allowsAggregates, !scope.isInsideAggregate else {
      throw BindingError(.aggregateInCondition(spelling(span)), span)
    }
    var inner = scope
    inner.isInsideAggregate = true
    let value = try number(only(arguments, of: name, at: span), inner, for: "share")
    return BoundExpression(.share(value), .share, scale: 6)
  }

  // MARK: Functions of one row

  private mutating func calendar(
    _ part: CalendarPart,
    _ name: NameSyntax,
    _ arguments: [ArgumentSyntax],
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression {
    let value = try expression(only(arguments, of: name, at: span), scope)
    guard value.type == .date || value.type == .month else {
      throw BindingError(.notATime(CanonicalText.of(value), value.type, use: name.text), span)
    }
    let type: ValueType =
      switch part {
      case .month: .month
      case .quarter: .quarter
      case .year: .year
      }
    return BoundExpression(.calendar(part, value), type, scale: 0)
  }

  private mutating func rounded(
    _ name: NameSyntax,
    _ arguments: [ArgumentSyntax],
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression {
    if arguments.count == 1 {
      let value = try number(only(arguments, of: name, at: span), scope, for: "round")
      return BoundExpression(.rounded(value, digits: 0), value.type, scale: 0)
    }
    let (first, second) = try two(arguments, of: name, at: span)
    let value = try number(first, scope, for: "round")
    guard case .number(let digits) = try expression(second, scope).node, digits.scale == 0,
      (0...6).contains(digits.unscaled)
    else { throw BindingError(.roundingDigits(spelling(second.span)), second.span) }
    let scale = min(value.scale, Int(digits.unscaled))
    return BoundExpression(.rounded(value, digits: scale), value.type, scale: scale)
  }

  private mutating func defaulted(
    _ name: NameSyntax,
    _ arguments: [ArgumentSyntax],
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression {
    let (first, second) = try two(arguments, of: name, at: span)
    let value = try expression(first, scope)
    let other = try expression(second, scope)
    let fits =
      value.type == other.type || (value.type.isNumber && other.type == .number)
      || (value.type.isText && other.type.isText)
    guard fits else {
      throw BindingError(.incomparable(value.type, other.type), second.span)
    }
    return BoundExpression(
      .defaulted(value, other),
      value.type,
      scale: max(value.scale, other.scale)
    )
  }
}
