package import Values

/// An expression whose names and types are settled.
package struct BoundExpression: Hashable, Sendable {
  package indirect enum Node: Hashable, Sendable {
    case number(Decimal)
    case text(String)
    /// A column of the row's table, `employer.NAME` for one of its employer.
    case column(String)
    case arithmetic(BinaryOperator, BoundExpression, BoundExpression)
    case negative(BoundExpression)
    /// A date or month moved by whole months.
    case movedByMonths(BoundExpression, Int)
    case absolute(BoundExpression)
    case rounded(BoundExpression, digits: Int)
    /// The first, or the second where the first is empty.
    case defaulted(BoundExpression, BoundExpression)
    /// The month, quarter or year that a date or month lies in.
    case calendar(CalendarPart, BoundExpression)
    /// A condition as a value, yes or no.
    case truth(BoundCondition)
    /// Over the rows of a group, or over all rows of the answer.
    case aggregate(Aggregate)
    /// The part of the row, or of the group, in the sum over all rows that `where` left.
    case share(BoundExpression)
    /// A question of one value.
    case question(BoundQuestion)
    /// Over the records of the row's employer, or of all employers of a group.
    case figure(RelatedFigure)
    /// The value for the same employer so many months before, in the lists of a source.
    case earlier(BoundExpression, months: Int, source: String)
  }

  package var node: Node
  package var type: ValueType
  /// Digits behind the point of its numbers.
  package var scale: Int

  package init(_ node: Node, _ type: ValueType, scale: Int) {
    self.node = node
    self.type = type
    self.scale = scale
  }

  package static func number(_ value: Decimal, _ type: ValueType) -> BoundExpression {
    BoundExpression(.number(value), type, scale: value.scale)
  }
}

package enum CalendarPart: String, Hashable, Sendable {
  case month
  case quarter
  case year
}

/// A figure over many rows.
package struct Aggregate: Hashable, Sendable {
  package enum Function: String, Hashable, Sendable, CaseIterable {
    case count
    case distinct
    case sum
    case avg
    case median
    case min
    case max
  }

  package var function: Function
  /// Nil for `count` of rows.
  package var argument: BoundExpression?
  package var filter: BoundCondition?
  /// How many months before the question's the rows are of; 0 for the question's own.
  package var monthsBack: Int

  package init(
    _ function: Function,
    _ argument: BoundExpression?,
    filter: BoundCondition? = nil,
    monthsBack: Int = 0
  ) {
    self.function = function
    self.argument = argument
    self.filter = filter
    self.monthsBack = monthsBack
  }
}

/// A condition whose names and types are settled: true or false for every row, never unknown.
package indirect enum BoundCondition: Hashable, Sendable {
  /// False where a side is empty. Both sides are numbers or times of one kind.
  case number(NumberComparison, BoundExpression, BoundExpression)
  /// A text, code or label against a constant; false where it is empty.
  case text(BoundExpression, TextComparison)
  /// Two texts of the row, compared folded or, when `exactly`, letter for letter.
  case textPair(BoundExpression, BoundExpression, exactly: Bool)
  /// One of these values of a category; false where it is empty.
  case category(BoundExpression, Set<String>)
  /// Some member of the list is one of these.
  case list(BoundExpression, Set<String>)
  case isEmpty(BoundExpression)
  case relation(BoundRelation)
  case not(BoundCondition)
  case and([BoundCondition])
  case or([BoundCondition])
}

package enum NumberComparison: String, Hashable, Sendable {
  case equal = "="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A test of a text against constants.
///
/// Texts other than `exactly` are folded.
package enum TextComparison: Hashable, Sendable {
  case equal(Set<String>)
  case exactly(String)
  case contains(String)
  /// `*` stands for any letters, `?` for one.
  case like(String)
}
