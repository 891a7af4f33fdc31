/// What expressions and conditions are made of, one level down: the one walk that all others use.
extension BoundExpression {
  /// The expressions directly below that are evaluated for the same row or group.
  ///
  /// Wholes of their own have none: aggregates, shares, figures over records, inner questions.
  var openParts: [BoundExpression] {
    switch node {
    case .number, .text, .column, .aggregate, .share, .question, .figure: []
    case .arithmetic(_, let left, let right), .defaulted(let left, let right): [left, right]
    case .negative(let inner), .movedByMonths(let inner, _), .absolute(let inner),
      .rounded(let inner, _), .calendar(_, let inner), .earlier(let inner, _, _):
      [inner]
    case .truth(let condition): condition.expressions
    }
  }

  /// Whether this expression or an open part of it fulfils a test.
  func contains(where test: (BoundExpression) -> Bool) -> Bool {
    test(self) || openParts.contains { $0.contains(where: test) }
  }

  /// Whether a condition inside asks for related records.
  var asksRelations: Bool {
    contains { expression in
      if case .truth(let condition) = expression.node { return !condition.relations.isEmpty }
      return false
    }
  }
}

extension BoundCondition {
  /// The conditions directly below.
  var parts: [BoundCondition] {
    switch self {
    case .not(let inner): [inner]
    case .and(let parts), .or(let parts): parts
    case .number, .text, .textPair, .category, .list, .isEmpty, .relation: []
    }
  }

  /// The expressions that it and all conditions below compare.
  var expressions: [BoundExpression] {
    switch self {
    case .number(_, let left, let right), .textPair(let left, let right, _): [left, right]
    case .text(let value, _), .category(let value, _), .list(let value, _), .isEmpty(let value):
      [value]
    case .relation, .not, .and, .or: parts.flatMap(\.expressions)
    }
  }

  /// The type of the values that it compares, for an account of how it is tested.
  package var comparedType: ValueType {
    if case .not(let inner) = self { return inner.comparedType }
    return expressions.first?.type ?? .number
  }

  /// The conditions that are tested one by one for it; those of a negated one are its own.
  package var testedParts: [BoundCondition] {
    if case .not(let inner) = self { return inner.testedParts }
    return parts
  }

  /// The relations that it and all conditions below ask for.
  var relations: [BoundRelation] {
    if case .relation(let relation) = self { return [relation] }
    return parts.flatMap(\.relations)
  }
}
