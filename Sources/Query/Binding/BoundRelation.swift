/// The records of a source that belong to a row and fulfil a condition.
package struct BoundRelation: Hashable, Sendable {
  package var source: String
  package var time: TableRequest.Time
  package var filter: BoundCondition?
  package var link: RecordLink
  /// Days that depend on the row, as in `no payments since date`.
  package var window: RecordWindow?
  /// The column by which records are first and last; nil where they have no day.
  package var dayColumn: String?
}

/// How records find the row that they belong to.
package enum RecordLink: Hashable, Sendable {
  /// By the row's employer.
  case employer
  /// A column of the row has the same text as a column of the record: a list's lines.
  case columns(own: String, other: String)
}

/// The days, both included, in which records of a row count.
package struct RecordWindow: Hashable, Sendable {
  package var first: BoundExpression?
  package var last: BoundExpression?
}

/// A figure over the records that belong to a row: `count(meetings in 2022)`.
package struct RelatedFigure: Hashable, Sendable {
  package enum Function: Hashable, Sendable {
    case aggregate(Aggregate.Function)
    /// The value in the earliest or the latest record.
    case first
    case last
    /// The value in the one record that the row is a part of: `referral.number`.
    case only
  }

  package var function: Function
  /// An expression over a record; nil for `count`.
  package var argument: BoundExpression?
  package var records: BoundRelation
}

extension BoundRelation {
  /// Whether its days are another for each row.
  var dependsOnRow: Bool {
    [window?.first, window?.last].contains { bound in
      if let bound, !bound.isNumber { return true }
      return false
    }
  }

  /// The days that are the same for every row, as a condition on the records.
  fileprivate var settledDays: [BoundCondition] {
    guard let dayColumn else { return [] }
    let day = BoundExpression(.column(dayColumn), .date, scale: 0)
    var bounds: [BoundCondition] = []
    if let first = window?.first, first.isNumber {
      bounds.append(.number(.greaterOrEqual, day, first))
    }
    if let last = window?.last, last.isNumber { bounds.append(.number(.lessOrEqual, day, last)) }
    return bounds
  }
}

extension BoundExpression {
  fileprivate var isNumber: Bool {
    if case .number = node { return true }
    return false
  }
}

extension BoundQuestion {
  /// The question for the records of a relation, whoever they belong to.
  init(recordsOf relation: BoundRelation) {
    let conditions = relation.settledDays + (relation.filter.map { [$0] } ?? [])
    self.init(
      source: relation.source,
      time: relation.time,
      filter: conditions.isEmpty ? nil : .and(conditions),
      keys: [],
      across: nil,
      items: [],
      isGrouped: false,
      having: nil,
      sort: [],
      top: nil,
      hasTotal: false,
      footerMeasure: nil,
      comparedColumns: []
    )
  }
}

extension RelatedFigure {
  /// The column by which a row names the record it is a part of.
  var ownerName: String {
    if case .columns(let own, _) = records.link { return own }
    return records.source
  }
}
