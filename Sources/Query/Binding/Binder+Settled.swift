import Diagnostics

// What chooses rows or groups must have one value for each of them, as what is shown and sorted.
extension Binder {
  mutating func requireSettled(
    _ tree: QuestionSyntax,
    _ keys: [BoundItem],
    _ isGrouped: Bool,
    having: BoundCondition?,
    _ top: BoundTop?
  ) {
    if let having, let span = tree.having?.span {
      let truth = BoundExpression(.truth(having), .category(.yesNo), scale: 0)
      requireSettled(truth, keys, isGrouped, at: span)
    }
    if let key = top?.keys.first, let span = tree.top?.key?.expression.span {
      requireSettled(key.expression, keys, isGrouped, at: span)
    }
    if let per = top?.per, let span = tree.top?.per?.expression.span {
      requireSettled(per, keys, isGrouped, at: span)
    }
  }

  private mutating func requireSettled(
    _ expression: BoundExpression,
    _ keys: [BoundItem],
    _ isGrouped: Bool,
    at span: SourceSpan
  ) {
    if isGrouped, !isSettled(expression, by: keys) {
      let part = unsettledPart(of: expression, by: keys)
      report(.neitherKeyNorAggregate(CanonicalText.of(part), beside: nil), at: span)
    }
    if !isGrouped, let aggregate = aggregatePart(of: expression) {
      report(.aggregateOfRow(CanonicalText.of(aggregate)), at: span)
    }
  }

  private func aggregatePart(of expression: BoundExpression) -> BoundExpression? {
    if case .aggregate = expression.node { return expression }
    return expression.openParts.lazy.compactMap { aggregatePart(of: $0) }.first
  }

  /// The smallest part that is no key and no figure; the whole where that is a relation.
  private func unsettledPart(
    of expression: BoundExpression,
    by keys: [BoundItem]
  ) -> BoundExpression {
    let part = expression.openParts.first { !isSettled($0, by: keys) }
    return part.map { unsettledPart(of: $0, by: keys) } ?? expression
  }
}
