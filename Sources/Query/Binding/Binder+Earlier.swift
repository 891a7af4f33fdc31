import Diagnostics
import Values

// `before` and `change`: a figure of an earlier month's list, and the difference from it.
extension Binder {
  mutating func before(
    _ name: NameSyntax,
    _ arguments: [ArgumentSyntax],
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression {
    let (value, months) = try earlierArguments(name, arguments, at: span, scope)
    return value.earlier(by: months, source: scope.source.name)
  }

  mutating func change(
    _ name: NameSyntax,
    _ arguments: [ArgumentSyntax],
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression {
    let (value, months) = try earlierArguments(name, arguments, at: span, scope)
    guard value.type.isNumber else {
      throw BindingError(.notANumber(CanonicalText.of(value), value.type, use: name.text), span)
    }
    let earlier = value.earlier(by: months, source: scope.source.name)
    return BoundExpression(
      .arithmetic(.subtract, value, earlier),
      value.type,
      scale: value.scale
    )
  }

  private mutating func earlierArguments(
    _ name: NameSyntax,
    _ arguments: [ArgumentSyntax],
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> (BoundExpression, months: Int) {
    guard scope.source.time == .monthly || scope.months != nil else {
      throw BindingError(.earlierNeedsBalances(name.text, scope.source.name), span)
    }
    guard (1...2).contains(arguments.count), let first = arguments[0].value,
      arguments.allSatisfy({ $0.filter == nil && $0.timeSpan == nil })
    else { throw BindingError(.wrongArguments(name.text, expected: 1), span) }
    let value = try expression(first, scope)
    let months = try arguments.count == 2 ? earlierMonths(arguments[1], at: span) : 1
    if value.contains(where: { $0.dependsOnMore }) {
      throw BindingError(.earlierOfThis(name.text, CanonicalText.of(value)), first.span)
    }
    let isOfGroup = value.contains { if case .aggregate = $0.node { true } else { false } }
    guard !isOfGroup || scope.source.time == .monthly else {
      // Of an earlier answer only its own rows are there, and not those of the month before.
      throw BindingError(.earlierNeedsBalances(name.text, "last"), span)
    }
    try requireEarlierLists(months, scope, at: span)
    return (value, months)
  }

  private func earlierMonths(
    _ argument: ArgumentSyntax,
    at span: SourceSpan
  ) throws(BindingError) -> Int {
    guard let value = argument.value, case .length(let count, let unit) = value.node,
      count.scale == 0, let steps = Int(exactly: count.unscaled), (1...1200).contains(steps)
    else {
      throw BindingError(.earlierNeedsMonths(spelling(argument.value?.span ?? span)), span)
    }
    switch unit {
    case .month: return steps
    case .quarter: return 3 * steps
    case .year: return 12 * steps
    case .day, .week: throw BindingError(.earlierNeedsMonths(spelling(value.span)), value.span)
    }
  }

  /// The earlier list must be there; in a range, months without one are empty and named.
  private mutating func requireEarlierLists(
    _ months: Int,
    _ scope: Scope,
    at span: SourceSpan
  ) throws(BindingError) {
    let imported = context.importedMonths
    switch scope.months {
    case .month(let month, _):
      let earlier = month.advanced(by: -months)
      guard imported.contains(earlier) else {
        throw BindingError(.monthNotImported(earlier, imported: imported), span)
      }
      if context.values.isPart(earlier) { report(.earlierListIsPart(earlier), at: span) }
    case .months(let first, let last):
      let lacking = imported.filter { month in
        month >= first && month <= last && !imported.contains(month.advanced(by: -months))
      }
      if !lacking.isEmpty { report(.earlierListsMissing(lacking, months: months), at: span) }
    case .all, .compared, .day, nil: break
    }
  }
}

extension BoundExpression {
  /// The same figure so many months before: of the row's employer, or of the whole group then.
  func earlier(by months: Int, source: String) -> BoundExpression {
    let isOfGroup = contains { if case .aggregate = $0.node { true } else { false } }
    guard isOfGroup else {
      return BoundExpression(.earlier(self, months: months, source: source), type, scale: scale)
    }
    return mapped { expression in
      guard case .aggregate(var aggregate) = expression.node else { return nil }
      aggregate.monthsBack += months
      return BoundExpression(.aggregate(aggregate), expression.type, scale: expression.scale)
    }
  }

  /// Whether it is more than columns and figures of one list, so that it has no earlier value.
  fileprivate var dependsOnMore: Bool {
    switch node {
    case .share, .figure, .earlier: true
    case .aggregate(let aggregate):
      aggregate.monthsBack > 0 || aggregate.argument?.contains(where: \.dependsOnMore) ?? false
    default: asksRelations
    }
  }

  /// The expression with some parts replaced: `replace` gives nil for those to keep.
  private func mapped(_ replace: (BoundExpression) -> BoundExpression?) -> BoundExpression {
    if let replaced = replace(self) { return replaced }
    var result = self
    switch node {
    case .arithmetic(let sign, let left, let right):
      result.node = .arithmetic(sign, left.mapped(replace), right.mapped(replace))
    case .defaulted(let left, let right):
      result.node = .defaulted(left.mapped(replace), right.mapped(replace))
    case .negative(let inner): result.node = .negative(inner.mapped(replace))
    case .movedByMonths(let inner, let months):
      result.node = .movedByMonths(inner.mapped(replace), months)
    case .absolute(let inner): result.node = .absolute(inner.mapped(replace))
    case .rounded(let inner, let digits):
      result.node = .rounded(inner.mapped(replace), digits: digits)
    case .calendar(let part, let inner): result.node = .calendar(part, inner.mapped(replace))
    case .number, .text, .column, .truth, .aggregate, .share, .question, .figure, .earlier: break
    }
    return result
  }
}
