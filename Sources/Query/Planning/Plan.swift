/// How a question is answered: a value that does not depend on the engine that runs it.
package struct Plan: Sendable {
  package var question: BoundQuestion
  /// The conditions of `where` that must all hold, the cheap and selective ones first.
  package var conjuncts: [BoundCondition]
  /// Related records to read once, before any row of the question's own source.
  package var relations: [BoundRelation]
  /// Figures over related records, each computed once for every row or group.
  package var figures: [RelatedFigure]
  /// Those of them that are asked of every row, and not only of groups as a whole.
  package var rowFigures: [RelatedFigure]
  /// Earlier months whose lists rows are looked up in.
  package var earlierLists: [EarlierList]
  /// Questions of one value to answer before any row.
  package var questions: [BoundQuestion]
  /// The aggregates of all clauses, each computed once.
  package var aggregates: [Aggregate]
  /// Expressions whose whole is needed for `share`.
  package var shares: [BoundExpression]
}

/// The lists of a source so many months before those of the question.
package struct EarlierList: Hashable, Sendable {
  package var months: Int
  package var source: String
}

extension Plan {
  /// Plans a question.
  ///
  /// Sees the catalogue's types only, never a row.
  package init(_ question: BoundQuestion) {
    var parts = PlanParts()
    parts.visit(question)
    var rowParts = PlanParts()
    rowParts.visitRows(of: question)
    self.init(
      question: question,
      conjuncts: Self.ordered(question.filter),
      relations: parts.relations,
      figures: parts.figures,
      rowFigures: rowParts.figures,
      earlierLists: parts.earlierLists,
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
  var figures: [RelatedFigure] = []
  var earlierLists: [EarlierList] = []
  var questions: [BoundQuestion] = []
  var aggregates: [Aggregate] = []
  var shares: [BoundExpression] = []

  mutating func visit(_ question: BoundQuestion) {
    if let filter = question.filter { visit(filter) }
    for item in question.keys + question.items { visit(item.expression) }
    if let across = question.across { visit(across.expression) }
    if let having = question.having { visit(having) }
    for key in question.sort + (question.top?.keys ?? []) { visit(key.expression) }
    if let per = question.top?.per { visit(per) }
    if let measure = question.footerMeasure { visit(measure) }
  }

  /// What is evaluated row by row.
  mutating func visitRows(of question: BoundQuestion) {
    guard question.isGrouped else { return visit(question) }
    if let filter = question.filter { visit(filter) }
    for item in question.keys { visit(item.expression) }
    if let across = question.across { visit(across.expression) }
    var whole = PlanParts()
    whole.visit(question)
    for aggregate in whole.aggregates {
      if let argument = aggregate.argument { visit(argument) }
      if let filter = aggregate.filter { visit(filter) }
    }
    for share in whole.shares { visit(share) }
  }

  mutating func visit(_ expression: BoundExpression) {
    switch expression.node {
    case .aggregate(let aggregate):
      add(aggregate, to: &aggregates)
      if let argument = aggregate.argument { visit(argument) }
      if let filter = aggregate.filter { visit(filter) }
    case .share(let inner):
      add(inner, to: &shares)
      visit(inner)
    case .question(let question): add(question, to: &questions)
    case .figure(let figure):
      add(figure, to: &figures)
      visit(figure.records)
    case .earlier(_, let months, let source):
      add(EarlierList(months: months, source: source), to: &earlierLists)
    case .truth(let condition):
      for relation in condition.relations { visit(relation) }
    case .number, .text, .column, .arithmetic, .negative, .movedByMonths, .absolute, .rounded,
      .defaulted, .calendar:
      break
    }
    for part in expression.openParts { visit(part) }
  }

  mutating func visit(_ condition: BoundCondition) {
    for relation in condition.relations { visit(relation) }
    for expression in condition.expressions { visit(expression) }
  }

  private mutating func visit(_ relation: BoundRelation) {
    add(relation, to: &relations)
    for bound in [relation.window?.first, relation.window?.last] { bound.map { visit($0) } }
  }

  private func add<Part: Hashable>(_ part: Part, to parts: inout [Part]) {
    if !parts.contains(part) { parts.append(part) }
  }
}
