/// Rows that a question counts or adds up, and by what it keeps them apart.
package struct AddedRows: Sendable {
  /// The rows themselves.
  package let question: BoundQuestion
  package let keys: [BoundItem]

  /// How many rows each group has of each value of a further key; the count is the last item.
  package func counted(by further: BoundItem, count: BoundItem) -> BoundQuestion {
    var counted = question
    counted.keys = keys + [further]
    counted.items = counted.keys + [count]
    counted.isGrouped = true
    return counted
  }
}

extension BoundQuestion {
  /// What its shown figures count or add up: its own rows and records that belong to them.
  ///
  /// Averages and medians, least and greatest values add nothing up.
  package var addedRows: [AddedRows] {
    let figures = items.flatMap(\.expression.figures)
    var added: [AddedRows] = []
    let filters = Set(figures.compactMap(\.ownFilter))
    for filter in filters {
      var rows = BoundQuestion(rowsOf: self)
      let conditions = [self.filter, filter.condition].compactMap { $0 }
      rows.filter = conditions.isEmpty ? nil : .and(conditions)
      added.append(AddedRows(question: rows, keys: keys + (across.map { [$0] } ?? [])))
    }
    let relations = Set(figures.compactMap(\.addedRecords))
    for relation in relations {
      added.append(AddedRows(question: BoundQuestion(recordsOf: relation), keys: []))
    }
    return added + figures.flatMap(\.innerAddedRows)
  }

  private init(rowsOf question: BoundQuestion) {
    self = question
    (keys, items, across) = ([], [], nil)
    (having, sort, top) = (nil, [], nil)
    (isGrouped, hasTotal, footerMeasure, comparedColumns) = (false, false, nil, [])
  }
}

/// The condition of a figure, which may have none.
private struct FigureFilter: Hashable {
  let condition: BoundCondition?
}

extension BoundExpression {
  /// The figures that it is computed from.
  fileprivate var figures: [BoundExpression] {
    switch node {
    case .aggregate, .share, .figure, .question: [self]
    default: openParts.flatMap(\.figures)
    }
  }

  /// The condition on the question's own rows that are added up; nil where none are.
  fileprivate var ownFilter: FigureFilter? {
    guard case .aggregate(let aggregate) = node, aggregate.function.addsUp,
      aggregate.monthsBack == 0
    else { return nil }
    return FigureFilter(condition: aggregate.filter)
  }

  /// What a question inside adds up.
  fileprivate var innerAddedRows: [AddedRows] {
    if case .question(let question) = node { return question.addedRows }
    return []
  }

  fileprivate var addedRecords: BoundRelation? {
    guard case .figure(let figure) = node, case .aggregate(let function) = figure.function,
      function.addsUp
    else { return nil }
    return figure.records
  }
}

extension Aggregate.Function {
  fileprivate var addsUp: Bool {
    switch self {
    case .count, .distinct, .sum: true
    case .avg, .median, .min, .max: false
    }
  }
}
