package import Values

/// A question whose names, types and times are settled: what the planner reads.
package struct BoundQuestion: Hashable, Sendable {
  /// The declared source, or `last` for rows that an earlier question gave.
  package var source: String
  /// The question whose rows these are; none for those of the source.
  package var inner = InnerQuestion.none
  package var time: TableRequest.Time
  package var filter: BoundCondition?
  /// The grouping keys; empty when rows are shown as they are.
  package var keys: [BoundItem]
  /// The key whose values become columns, each with the shown figures.
  package var across: BoundItem?
  /// What is shown, keys first.
  package var items: [BoundItem]
  /// Every shown item is an aggregate or a key, so rows are gathered into groups.
  package var isGrouped: Bool
  package var having: BoundCondition?
  package var sort: [BoundSortKey]
  package var top: BoundTop?
  package var hasTotal: Bool
  /// The measure whose total the footer states, where adding it up means something.
  package var footerMeasure: BoundExpression?
  /// Columns whose values stand in several rows, so that no total adds them up.
  package var sharedColumns: Set<String> = []
  /// Columns compared in `where`, for the note on rows without a value.
  package var comparedColumns: [BoundItem]
}

/// A question inside a question, as a defined one is.
package indirect enum InnerQuestion: Hashable, Sendable {
  case none
  case question(BoundQuestion)
}

/// A shown expression with its name in data and its heading.
package struct BoundItem: Hashable, Sendable {
  package var expression: BoundExpression
  /// The `as` name, or the canonical spelling: `sum(amount)`.
  package var name: String
  package var label: Localized
}

package struct BoundSortKey: Hashable, Sendable {
  package var expression: BoundExpression
  package var isDescending: Bool
}

/// The first rows of an order, of all rows or of each group of `per`.
package struct BoundTop: Hashable, Sendable {
  package var count: Int
  /// What decides who is in; rows are shown in the question's order.
  package var keys: [BoundSortKey]
  package var per: BoundExpression?
}
