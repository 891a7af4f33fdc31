package import Diagnostics
package import Values

// The tree of a question, as it was written. Names are not resolved here; every node knows its
// span. One type a construct of the grammar.

/// A name as typed: one word, or several Vietnamese syllables that the vocabulary joins.
package struct NameSyntax: Hashable, Sendable {
  /// As typed, composed, with single spaces between syllables.
  package var text: String
  package var span: SourceSpan

  package init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }

  /// The form for look-up: folded, syllables joined by `_`.
  package var key: String { TextFolding.key(text) }
  /// Whether it was typed with Vietnamese marks, and so is never an English word.
  package var hasMarks: Bool { TextFolding.hasMarks(text) }
}

/// A question: its source and clauses.
///
/// `source [ span ] [ where … ] [ by … [ across … ] ] [ show … ] [ having … ] [ sort … ] [ top … ]
/// [ total ]`
package struct QuestionSyntax: Hashable, Sendable {
  package var source: SourceSyntax
  package var timeSpan: TimeSpanSyntax?
  package var filter: ExpressionSyntax?
  package var keys: [ItemSyntax]
  package var across: ItemSyntax?
  package var show: ShowSyntax?
  package var having: ExpressionSyntax?
  package var sort: [SortKeySyntax]
  package var top: TopSyntax?
  /// The word `total`, where it stands.
  package var total: SourceSpan?
  package var span: SourceSpan

  package init(source: SourceSyntax, span: SourceSpan) {
    self.source = source
    keys = []
    sort = []
    self.span = span
  }
}

extension QuestionSyntax {
  /// The condition with that of `worklist for …`, which asks for an officer's units.
  var wholeFilter: ExpressionSyntax? {
    guard let officer = source.officer else { return filter }
    let name = ExpressionSyntax(
      .name(NameSyntax(text: "officer", span: officer.span)),
      span: officer.span
    )
    let own = ExpressionSyntax(.comparison(.contains, name, officer), span: officer.span)
    guard let filter else { return own }
    let rest = ExpressionSyntax(.bracketed(filter), span: filter.span)
    return ExpressionSyntax(.logical(.and, own, rest), span: filter.span)
  }
}

/// The name of a source with the arguments of a defined question, or `worklist for "Lan"`.
package struct SourceSyntax: Hashable, Sendable {
  package var name: NameSyntax
  package var arguments: [ExpressionSyntax]
  /// The officer of `worklist for …`.
  package var officer: ExpressionSyntax?

  package init(name: NameSyntax, arguments: [ExpressionSyntax] = []) {
    self.name = name
    self.arguments = arguments
  }
}

/// The time that a source, a relation or an aggregate over records is asked for.
package struct TimeSpanSyntax: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case asOf(ExpressionSyntax, revision: NumberSyntax?)
    case fromTo(ExpressionSyntax, ExpressionSyntax)
    case since(ExpressionSyntax)
    case until(ExpressionSyntax)
    case within(ExpressionSyntax)
  }

  package var form: Form
  package var span: SourceSpan

  package init(form: Form, span: SourceSpan) {
    self.form = form
    self.span = span
  }
}

/// `show all`, or the shown items.
package enum ShowSyntax: Hashable, Sendable {
  case all(SourceSpan)
  case items([ItemSyntax])
}

/// An expression with the name it is given by `as`.
package struct ItemSyntax: Hashable, Sendable {
  package var expression: ExpressionSyntax
  package var alias: NameSyntax?

  package init(expression: ExpressionSyntax, alias: NameSyntax? = nil) {
    self.expression = expression
    self.alias = alias
  }
}

package struct SortKeySyntax: Hashable, Sendable {
  package var expression: ExpressionSyntax
  package var isDescending: Bool
  /// Whether `asc` or `desc` stands there; `top 10 by x` without it means the largest.
  package var isDirectionWritten = false

  package init(expression: ExpressionSyntax, isDescending: Bool) {
    self.expression = expression
    self.isDescending = isDescending
  }
}

/// The clause `top N [by key] [per item]`.
package struct TopSyntax: Hashable, Sendable {
  /// A number or a variable.
  package var count: ExpressionSyntax
  package var key: SortKeySyntax?
  package var per: ItemSyntax?
  package var span: SourceSpan

  package init(count: ExpressionSyntax, span: SourceSpan) {
    self.count = count
    self.span = span
  }
}

package struct NumberSyntax: Hashable, Sendable {
  /// With the money unit and `%` worked in: `1,5 tỷ` is 1,500,000,000.
  package var value: Decimal
  /// A money unit was written, so this is dong.
  package var isMoney: Bool
  package var span: SourceSpan

  package init(value: Decimal, isMoney: Bool, span: SourceSpan) {
    self.value = value
    self.isMoney = isMoney
    self.span = span
  }
}

package enum TimeUnit: String, Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, year
}

/// A moment that is written down or counted from today.
package enum MomentSyntax: Hashable, Sendable {
  case period(Period)
  case today
  case yesterday
  case ago(Int, TimeUnit)
  case this(TimeUnit)
  case last(TimeUnit)
  /// The first day of a time.
  indirect case start(MomentSyntax)
  /// The last day of a time.
  indirect case end(MomentSyntax)
}

package enum BinaryOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

package enum ComparisonOperator: String, Hashable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case identical = "=="
  case contains = "~"
  case notContains = "!~"
  case like = "like"
  case notLike = "not like"
}

package enum LogicalOperator: String, Hashable, Sendable {
  case and
  case or
}

/// An expression or a condition: the grammar has one, the binder tells them apart.
package struct ExpressionSyntax: Hashable, Sendable {
  package indirect enum Node: Hashable, Sendable {
    case text(String)
    case number(NumberSyntax)
    /// `3 months`, `30 days`
    case length(Decimal, TimeUnit)
    case moment(MomentSyntax)
    /// A code that needs no quotes, spelled as typed.
    case code(String)
    /// The name without `$`.
    case variable(String)
    case name(NameSyntax)
    /// `meetings.date`
    case member(NameSyntax, NameSyntax)
    case function(NameSyntax, [ArgumentSyntax])
    case relation(RelationSyntax)
    case question(QuestionSyntax)
    case negative(ExpressionSyntax)
    case arithmetic(BinaryOperator, ExpressionSyntax, ExpressionSyntax)
    case comparison(ComparisonOperator, ExpressionSyntax, ExpressionSyntax)
    /// `is [not] empty`, which stands apart from `is [not] value`, a comparison.
    case isEmpty(ExpressionSyntax, isNegated: Bool)
    case between(ExpressionSyntax, ExpressionSyntax, ExpressionSyntax, isNegated: Bool)
    case inList(ExpressionSyntax, [ExpressionSyntax], isNegated: Bool)
    /// `date in 2022`
    case inTime(ExpressionSyntax, ExpressionSyntax, isNegated: Bool)
    case not(ExpressionSyntax)
    case logical(LogicalOperator, ExpressionSyntax, ExpressionSyntax)
    /// An expression in brackets; kept so that notes can tell written brackets from read ones.
    case bracketed(ExpressionSyntax)
  }

  package var node: Node
  package var span: SourceSpan

  package init(_ node: Node, span: SourceSpan) {
    self.node = node
    self.span = span
  }
}

/// One argument of a function, such as in `sum(amount where class = bad)`, `count(meetings since 01/06/2022)`, `count(where …)`.
package struct ArgumentSyntax: Hashable, Sendable {
  /// Nil for `count(where …)`.
  package var value: ExpressionSyntax?
  package var timeSpan: TimeSpanSyntax?
  package var filter: ExpressionSyntax?

  package init(
    value: ExpressionSyntax?,
    timeSpan: TimeSpanSyntax? = nil,
    filter: ExpressionSyntax? = nil
  ) {
    self.value = value
    self.timeSpan = timeSpan
    self.filter = filter
  }
}

/// A relation, such as `any meetings since 01/06/2022 where (police is not empty)`, `no contacts`.
package struct RelationSyntax: Hashable, Sendable {
  package enum Quantifier: String, Hashable, Sendable {
    case any
    case no
  }

  package var quantifier: Quantifier
  package var source: SourceSyntax
  package var timeSpan: TimeSpanSyntax?
  package var filter: ExpressionSyntax?

  package init(
    quantifier: Quantifier,
    source: SourceSyntax,
    timeSpan: TimeSpanSyntax? = nil,
    filter: ExpressionSyntax? = nil
  ) {
    self.quantifier = quantifier
    self.source = source
    self.timeSpan = timeSpan
    self.filter = filter
  }
}
