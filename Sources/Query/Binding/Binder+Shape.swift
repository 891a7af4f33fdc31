import Diagnostics
import Values

// How rows become an answer: groups, order, the first so many.
extension Binder {
  func isGrouped(keys: [BoundItem], items: [BoundItem]) -> Bool {
    if !keys.isEmpty { return true }
    return !items.isEmpty && items.allSatisfy { containsFigure($0.expression) }
  }

  /// - Returns: false when a mistake was reported that makes the answer meaningless.
  mutating func checkShape(
    _ tree: QuestionSyntax,
    _ keys: [BoundItem],
    _ items: [BoundItem],
    _ isGrouped: Bool,
    _ base: QuestionBase
  ) -> Bool {
    let before = diagnostics.count
    if !isGrouped, let single = items.first(where: { containsAggregate($0.expression) }),
      let plain = items.first(where: { !containsAggregate($0.expression) })
    {
      report(.neitherKeyNorAggregate(plain.name, beside: single.name), at: showSpan(tree))
    }
    if isGrouped {
      for shown in items where !isSettled(shown.expression, by: keys) {
        report(.neitherKeyNorAggregate(shown.name, beside: nil), at: showSpan(tree))
      }
    }
    if isGrouped, base.spansMonths { refuseRepeatedBalances(tree, keys, items) }
    return diagnostics[before...].allSatisfy { $0.severity != .error }
  }

  /// The place of the shown items, or of the source where none are written.
  private func showSpan(_ tree: QuestionSyntax) -> SourceSpan {
    guard case .items(let items) = tree.show, let first = items.first, let last = items.last else {
      return tree.source.name.span
    }
    return first.expression.span.joined(with: last.expression.span)
  }

  /// A balance of several months is a sum only beside the month it is of.
  private mutating func refuseRepeatedBalances(
    _ tree: QuestionSyntax,
    _ keys: [BoundItem],
    _ items: [BoundItem]
  ) {
    let hasPeriod = keys.contains { key in
      if case .column("period") = key.expression.node { return true }
      return false
    }
    guard !hasPeriod else { return }
    for shown in items {
      if let column = summedBalance(in: shown.expression) {
        report(.balanceOverMonths(column), at: showSpan(tree))
        return
      }
    }
  }

  private func summedBalance(in expression: BoundExpression) -> String? {
    if case .aggregate(let aggregate) = expression.node, aggregate.function == .sum,
      let argument = aggregate.argument, argument.type == .money || argument.type == .people
    {
      return CanonicalText.of(argument)
    }
    return expression.openParts.lazy.compactMap { summedBalance(in: $0) }.first
  }

  /// Whether it is of a group of rows, and so of none alone.
  func containsAggregate(_ expression: BoundExpression) -> Bool {
    expression.contains { if case .aggregate = $0.node { true } else { false } }
  }

  /// Whether it can be of a group: aggregates, and figures over the records of its employers.
  func containsFigure(_ expression: BoundExpression) -> Bool {
    expression.contains { expression in
      switch expression.node {
      case .aggregate: true
      case .figure(let figure): figure.function != .only
      default: false
      }
    }
  }

  /// Whether an expression has one value in each group: made of keys, aggregates and constants.
  func isSettled(_ expression: BoundExpression, by keys: [BoundItem]) -> Bool {
    if keys.contains(where: { $0.expression == expression }) { return true }
    switch expression.node {
    case .aggregate, .share, .number, .text, .question: return true
    case .figure(let figure): return figure.function != .only && !figure.records.dependsOnRow
    case .column, .earlier: return false
    case .truth(let condition) where !condition.relations.isEmpty: return false
    case .arithmetic, .defaulted, .negative, .movedByMonths, .absolute, .rounded, .calendar,
      .truth:
      return expression.openParts.allSatisfy { isSettled($0, by: keys) }
    }
  }

  mutating func sortKeys(
    _ tree: QuestionSyntax,
    _ keys: [BoundItem],
    _ isGrouped: Bool,
    _ scope: Scope,
    _ base: QuestionBase
  ) -> [BoundSortKey] {
    if !tree.sort.isEmpty {
      return tree.sort.compactMap { key in
        attempt { binder throws(BindingError) in try binder.sortKey(key, keys, isGrouped, scope) }
      }
    }
    if isGrouped {
      return keys.map { BoundSortKey(expression: $0.expression, isDescending: false) }
    }
    if let sort = base.sort { return sort }
    return base.declaration.defaultOrder.compactMap { name in
      resolve(name, in: base.declaration).map { BoundSortKey(expression: $0, isDescending: false) }
    }
  }

  private mutating func sortKey(
    _ key: SortKeySyntax,
    _ keys: [BoundItem],
    _ isGrouped: Bool,
    _ scope: Scope
  ) throws(BindingError) -> BoundSortKey {
    let expression = try self.expression(key.expression, scope)
    if isGrouped, !isSettled(expression, by: keys) {
      throw BindingError(
        .neitherKeyNorAggregate(CanonicalText.of(expression), beside: nil),
        key.expression.span
      )
    }
    if !isGrouped, containsAggregate(expression) {
      throw BindingError(.aggregateOfRow(CanonicalText.of(expression)), key.expression.span)
    }
    return BoundSortKey(expression: expression, isDescending: key.isDescending)
  }

  mutating func top(
    _ top: TopSyntax,
    _ tree: QuestionSyntax,
    _ items: [BoundItem],
    _ isGrouped: Bool,
    _ scope: Scope,
    _ declaration: SourceDeclaration
  ) throws(BindingError) -> BoundTop {
    let count = try topCount(top, scope)
    let per = try top.per.map { item throws(BindingError) in try expression(item.expression, scope)
    }
    return BoundTop(
      count: count,
      keys: try topKeys(top, tree, items, isGrouped, scope, declaration),
      per: per
    )
  }

  private mutating func topCount(_ top: TopSyntax, _ scope: Scope) throws(BindingError) -> Int {
    let value = try expression(top.count, scope)
    guard case .number(let number) = value.node, number.scale == 0, number.unscaled > 0,
      let count = Int(exactly: number.unscaled)
    else { throw BindingError(.topNeedsCount(spelling(top.count.span)), top.count.span) }
    return count
  }

  private mutating func topKeys(
    _ top: TopSyntax,
    _ tree: QuestionSyntax,
    _ items: [BoundItem],
    _ isGrouped: Bool,
    _ scope: Scope,
    _ declaration: SourceDeclaration
  ) throws(BindingError) -> [BoundSortKey] {
    if let key = top.key {
      let expression = try self.expression(key.expression, scope)
      guard expression.type.isNumber || expression.type.isTime else {
        throw BindingError(
          .topNeedsNumber(
            CanonicalText.of(expression),
            source: tree.source.name.text,
            count: spelling(top.count.span)
          ),
          key.expression.span
        )
      }
      // `top 10 by amount` means the largest; `asc` is asked for by its word.
      return [
        BoundSortKey(
          expression: expression,
          isDescending: !key.isDirectionWritten || key.isDescending
        )
      ]
    }
    if !tree.sort.isEmpty { return [] }
    guard let measure = defaultMeasure(items, isGrouped, declaration) else {
      let ordered = declaration.columns.filter { $0.type.isNumber || $0.type.isTime }
      let example = ordered.first { $0.type == .money } ?? ordered.first { $0.type.isNumber }
      throw BindingError(.topNeedsKey(example: (example ?? ordered.first)?.name), top.span)
    }
    return [BoundSortKey(expression: measure, isDescending: true)]
  }

  private func defaultMeasure(
    _ items: [BoundItem],
    _ isGrouped: Bool,
    _ declaration: SourceDeclaration
  ) -> BoundExpression? {
    if isGrouped {
      let figures = items.map(\.expression).filter(containsFigure)
      return figures.first { $0.type == .money } ?? figures.first
    }
    return declaration.mainMeasure.flatMap { resolve($0, in: declaration) }
  }

  /// Rows chosen by `top … by` are shown in that order unless the question sorts them.
  func sortFollowing(
    _ top: BoundTop,
    _ tree: QuestionSyntax,
    _ sort: [BoundSortKey]
  ) -> [BoundSortKey] {
    guard tree.sort.isEmpty else { return sort }
    let perKey = top.per.map { [BoundSortKey(expression: $0, isDescending: false)] } ?? []
    return perKey + top.keys + sort
  }
}
