import Diagnostics
import Values

// How rows become an answer: groups, order, the first so many.
extension Binder {
  func isGrouped(keys: [BoundItem], items: [BoundItem]) -> Bool {
    if !keys.isEmpty { return true }
    return !items.isEmpty && items.allSatisfy { containsAggregate($0.expression) }
  }

  /// - Returns: false when a mistake was reported that makes the answer meaningless.
  mutating func checkShape(
    _ tree: QuestionSyntax,
    _ keys: [BoundItem],
    _ items: [BoundItem],
    _ isGrouped: Bool,
    _ declaration: SourceDeclaration,
    _ time: BoundTime?
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
    if isGrouped, isOverMonths(tree, time) {
      refuseRepeatedBalances(tree, keys, items, declaration)
    }
    return diagnostics[before...].allSatisfy { $0.severity != .error }
  }

  func isOverMonths(_ tree: QuestionSyntax, _ time: BoundTime?) -> Bool {
    if let time, case .months = time.request { return true }
    return tree.source.name.key == "last" && context.last?.spansMonths == true
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
    _ items: [BoundItem],
    _ declaration: SourceDeclaration
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
    switch expression.node {
    case .aggregate(let aggregate):
      guard aggregate.function == .sum, let argument = aggregate.argument,
        argument.type == .money || argument.type == .people
      else { return nil }
      return CanonicalText.of(argument)
    case .arithmetic(_, let left, let right), .defaulted(let left, let right):
      return summedBalance(in: left) ?? summedBalance(in: right)
    case .negative(let inner), .movedByMonths(let inner, _), .absolute(let inner),
      .rounded(let inner, _), .calendar(_, let inner):
      return summedBalance(in: inner)
    case .number, .text, .column, .share, .truth, .question: return nil
    }
  }

  func containsAggregate(_ expression: BoundExpression) -> Bool {
    switch expression.node {
    case .aggregate: true
    case .arithmetic(_, let left, let right), .defaulted(let left, let right):
      containsAggregate(left) || containsAggregate(right)
    case .negative(let inner), .movedByMonths(let inner, _), .absolute(let inner),
      .rounded(let inner, _), .calendar(_, let inner):
      containsAggregate(inner)
    case .truth(let condition): containsAggregate(condition)
    case .number, .text, .column, .share, .question: false
    }
  }

  private func containsAggregate(_ condition: BoundCondition) -> Bool {
    switch condition {
    case .number(_, let left, let right), .textPair(let left, let right, _):
      containsAggregate(left) || containsAggregate(right)
    case .text(let value, _), .category(let value, _), .list(let value, _), .isEmpty(let value):
      containsAggregate(value)
    case .relation: false
    case .not(let inner): containsAggregate(inner)
    case .and(let parts), .or(let parts): parts.contains { containsAggregate($0) }
    }
  }

  /// Whether an expression has one value in each group: made of keys, aggregates and constants.
  func isSettled(_ expression: BoundExpression, by keys: [BoundItem]) -> Bool {
    if keys.contains(where: { $0.expression == expression }) { return true }
    switch expression.node {
    case .aggregate, .share, .number, .text, .question: return true
    case .column: return false
    case .arithmetic(_, let left, let right), .defaulted(let left, let right):
      return isSettled(left, by: keys) && isSettled(right, by: keys)
    case .negative(let inner), .movedByMonths(let inner, _), .absolute(let inner),
      .rounded(let inner, _), .calendar(_, let inner):
      return isSettled(inner, by: keys)
    case .truth(let condition): return isSettled(condition, by: keys)
    }
  }

  private func isSettled(_ condition: BoundCondition, by keys: [BoundItem]) -> Bool {
    switch condition {
    case .number(_, let left, let right), .textPair(let left, let right, _):
      isSettled(left, by: keys) && isSettled(right, by: keys)
    case .text(let value, _), .category(let value, _), .list(let value, _), .isEmpty(let value):
      isSettled(value, by: keys)
    case .relation: false
    case .not(let inner): isSettled(inner, by: keys)
    case .and(let parts), .or(let parts): parts.allSatisfy { isSettled($0, by: keys) }
    }
  }

  mutating func sortKeys(
    _ tree: QuestionSyntax,
    _ keys: [BoundItem],
    _ isGrouped: Bool,
    _ scope: Scope,
    _ declaration: SourceDeclaration
  ) -> [BoundSortKey] {
    if !tree.sort.isEmpty {
      return tree.sort.compactMap { key in
        attempt { binder throws(BindingError) in try binder.sortKey(key, keys, isGrouped, scope) }
      }
    }
    if isGrouped {
      return keys.map { BoundSortKey(expression: $0.expression, isDescending: false) }
    }
    return declaration.defaultOrder.compactMap { name in
      resolve(name, in: declaration).map { BoundSortKey(expression: $0, isDescending: false) }
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
      throw BindingError(.topNeedsKey, top.span)
    }
    return [BoundSortKey(expression: measure, isDescending: true)]
  }

  private func defaultMeasure(
    _ items: [BoundItem],
    _ isGrouped: Bool,
    _ declaration: SourceDeclaration
  ) -> BoundExpression? {
    if isGrouped {
      let figures = items.map(\.expression).filter(containsAggregate)
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
