/// How a question is answered: a value that does not depend on the engine that runs it.
package struct Plan: Sendable {
  package var question: BoundQuestion
  /// The conditions of `where` that must all hold, the cheap and selective ones first.
  package var conjuncts: [BoundCondition]
  /// Related sources to read once, before any row of the question's own source.
  package var relations: [BoundRelation]
  /// Questions of one value to answer before any row.
  package var questions: [BoundQuestion]
  /// The aggregates of all clauses, each computed once.
  package var aggregates: [Aggregate]
  /// Expressions whose whole is needed for `share`.
  package var shares: [BoundExpression]
}

extension Plan {
  /// Plans a question.
  ///
  /// Sees the catalogue's types only, never a row.
  package init(_ question: BoundQuestion) {
    var parts = PlanParts()
    parts.visit(question)
    self.init(
      question: question,
      conjuncts: Self.ordered(question.filter),
      relations: parts.relations,
      questions: parts.questions,
      aggregates: parts.aggregates,
      shares: parts.shares
    )
  }

  private static func ordered(_ filter: BoundCondition?) -> [BoundCondition] {
    guard let filter else { return [] }
    let conjuncts = flattened(filter)
    return conjuncts.enumerated().sorted {
      (cost($0.element), $0.offset) < (cost($1.element), $1.offset)
    }.map(\.element)
  }

  private static func flattened(_ condition: BoundCondition) -> [BoundCondition] {
    guard case .and(let parts) = condition else { return [condition] }
    return parts.flatMap(flattened)
  }

  /// A rough order: numbers and categories by column, then texts, then anything computed.
  private static func cost(_ condition: BoundCondition) -> Int {
    switch condition {
    case .number(_, let left, let right): isColumn(left) && isConstant(right) ? 1 : 20
    case .category(let value, _), .list(let value, _), .isEmpty(let value):
      isColumn(value) ? 1 : 20
    case .text(let value, .equal): isColumn(value) ? 3 : 30
    case .text: 10
    case .textPair: 30
    case .relation: 4
    case .not(let inner): cost(inner)
    case .and(let parts), .or(let parts): parts.reduce(1) { $0 + cost($1) }
    }
  }

  private static func isColumn(_ expression: BoundExpression) -> Bool {
    if case .column = expression.node { return true }
    return false
  }

  private static func isConstant(_ expression: BoundExpression) -> Bool {
    switch expression.node {
    case .number, .text, .question: true
    default: false
    }
  }
}

/// Gathers what a question's expressions need before its rows are read.
private struct PlanParts {
  var relations: [BoundRelation] = []
  var questions: [BoundQuestion] = []
  var aggregates: [Aggregate] = []
  var shares: [BoundExpression] = []

  mutating func visit(_ question: BoundQuestion) {
    if let filter = question.filter { visit(filter) }
    for item in question.keys + question.items { visit(item.expression) }
    if let having = question.having { visit(having) }
    for key in question.sort + (question.top?.keys ?? []) { visit(key.expression) }
    if let per = question.top?.per { visit(per) }
    if let measure = question.footerMeasure { visit(measure) }
  }

  mutating func visit(_ expression: BoundExpression) {
    switch expression.node {
    case .number, .text, .column: break
    case .arithmetic(_, let left, let right), .defaulted(let left, let right):
      visit(left)
      visit(right)
    case .negative(let inner), .movedByMonths(let inner, _), .absolute(let inner),
      .rounded(let inner, _), .calendar(_, let inner):
      visit(inner)
    case .truth(let condition): visit(condition)
    case .aggregate(let aggregate):
      if !aggregates.contains(aggregate) { aggregates.append(aggregate) }
      if let argument = aggregate.argument { visit(argument) }
      if let filter = aggregate.filter { visit(filter) }
    case .share(let inner):
      if !shares.contains(inner) { shares.append(inner) }
      visit(inner)
    case .question(let question):
      if !questions.contains(question) { questions.append(question) }
    }
  }

  mutating func visit(_ condition: BoundCondition) {
    switch condition {
    case .number(_, let left, let right), .textPair(let left, let right, _):
      visit(left)
      visit(right)
    case .text(let value, _), .category(let value, _), .list(let value, _), .isEmpty(let value):
      visit(value)
    case .relation(let relation):
      if !relations.contains(relation) { relations.append(relation) }
    case .not(let inner): visit(inner)
    case .and(let parts), .or(let parts): for part in parts { visit(part) }
    }
  }
}
