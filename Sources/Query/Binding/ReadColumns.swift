/// A column of a source that a question reads.
package struct ReadColumn: Hashable, Sendable {
  /// The declared source, or `last`.
  package let source: String
  package let column: String

  package init(source: String, column: String) { (self.source, self.column) = (source, column) }
}

extension BoundQuestion {
  /// The columns that its answer rests on: shown, compared, grouped or ordered by, of its own rows and
  /// of all that belongs to them.
  package var readColumns: Set<ReadColumn> {
    var columns: Set<ReadColumn> = []
    if case .question(let inner) = inner { columns = inner.readColumns }
    let items = keys + (across.map { [$0] } ?? []) + self.items
    let order = sort + (top?.keys ?? [])
    let expressions =
      items.map(\.expression) + order.map(\.expression) + [top?.per].compactMap { $0 }
    for expression in expressions { expression.addColumns(of: source, to: &columns) }
    for condition in [filter, having].compactMap({ $0 }) {
      condition.addColumns(of: source, to: &columns)
    }
    return columns
  }
}

extension BoundQuestion {
  /// It and the questions inside it.
  package var wholeQuestions: [BoundQuestion] {
    var inside: [BoundQuestion] = []
    if case .question(let inner) = inner { inside = inner.wholeQuestions }
    return [self] + inside + items.flatMap(\.expression.questionsInside)
  }
}

extension BoundExpression {
  fileprivate var questionsInside: [BoundQuestion] {
    if case .question(let question) = node { return question.wholeQuestions }
    return openParts.flatMap(\.questionsInside)
  }
}

extension BoundExpression {
  fileprivate func addColumns(of source: String, to columns: inout Set<ReadColumn>) {
    switch node {
    case .column(let name): columns.insert(ReadColumn(source: source, column: name))
    case .aggregate(let aggregate):
      aggregate.argument?.addColumns(of: source, to: &columns)
      aggregate.filter?.addColumns(of: source, to: &columns)
    case .share(let inner): inner.addColumns(of: source, to: &columns)
    case .question(let question): columns.formUnion(question.readColumns)
    case .figure(let figure):
      figure.argument?.addColumns(of: figure.records.source, to: &columns)
      figure.records.addColumns(of: source, to: &columns)
    case .earlier(let inner, _, let lists): inner.addColumns(of: lists, to: &columns)
    case .truth(let condition): condition.addColumns(of: source, to: &columns)
    case .number, .text, .arithmetic, .negative, .movedByMonths, .absolute, .rounded, .defaulted,
      .calendar:
      for part in openParts { part.addColumns(of: source, to: &columns) }
    }
  }
}

extension BoundCondition {
  fileprivate func addColumns(of source: String, to columns: inout Set<ReadColumn>) {
    for expression in expressions { expression.addColumns(of: source, to: &columns) }
    for relation in relations { relation.addColumns(of: source, to: &columns) }
  }
}

extension BoundRelation {
  /// `source`: of the row that the records belong to.
  fileprivate func addColumns(of source: String, to columns: inout Set<ReadColumn>) {
    filter?.addColumns(of: self.source, to: &columns)
    for bound in [window?.first, window?.last] { bound?.addColumns(of: source, to: &columns) }
  }
}
