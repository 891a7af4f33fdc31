import Diagnostics
import Values

/// Writes bound expressions as the trees that they could have been read from.
struct ExpressionWriter {
  let context: BindingContext
  /// The source whose rows the expressions are about.
  let source: SourceDeclaration?
  /// The language of the names; trees with Vietnamese ones are for people only.
  var language = Language.english

  /// The place of what nobody typed.
  static let nowhere = SourceSpan(start: 0, end: 0)

  func node(_ node: ExpressionSyntax.Node) -> ExpressionSyntax {
    ExpressionSyntax(node, span: Self.nowhere)
  }

  func name(_ text: String) -> NameSyntax { NameSyntax(text: text, span: Self.nowhere) }

  func number(_ value: Decimal, isMoney: Bool) -> ExpressionSyntax {
    node(.number(NumberSyntax(value: value, isMoney: isMoney, span: Self.nowhere)))
  }

  func period(_ period: Period) -> ExpressionSyntax { node(.moment(.period(period))) }

  func tree(of expression: BoundExpression) -> ExpressionSyntax {
    switch expression.node {
    case .number(let value): return literal(value, expression.type)
    case .text(let text): return node(expression.type == .code ? .code(text) : .text(text))
    case .column(let column): return tree(ofColumn: column)
    case .arithmetic(let sign, let left, let right):
      return change(sign, left, right) ?? node(.arithmetic(sign, part(left), part(right)))
    case .negative(let inner): return node(.negative(part(inner)))
    case .movedByMonths(let inner, let months):
      let length = node(.length(Decimal(Int128(abs(months))), .month))
      return node(.arithmetic(months < 0 ? .subtract : .add, part(inner), length))
    case .absolute(let inner): return function("abs", [inner])
    case .rounded(let inner, let digits):
      let places = number(Decimal(Int128(digits)), isMoney: false)
      return function("round", [tree(of: inner), places].map { ArgumentSyntax(value: $0) })
    case .defaulted(let first, let second): return function("default", [first, second])
    case .calendar(let part, let inner): return function(part.rawValue, [inner])
    case .truth(let condition): return tree(of: condition)
    case .aggregate(let aggregate): return tree(of: aggregate)
    case .share(let inner): return function("share", [inner])
    case .question(let question):
      return node(.question(QuestionWriter(context, language).tree(of: question)))
    case .figure(let figure): return tree(of: figure)
    case .earlier(let inner, let months, _): return before(tree(of: inner), months)
    }
  }

  /// An operand: what is made of several parts stands in brackets.
  private func part(_ expression: BoundExpression) -> ExpressionSyntax {
    let tree = tree(of: expression)
    switch tree.node {
    case .arithmetic, .comparison, .isEmpty, .between, .inList, .inTime, .not, .logical, .negative,
      .relation:
      return node(.bracketed(tree))
    default: return tree
    }
  }

  private func function(_ name: String, _ arguments: [BoundExpression]) -> ExpressionSyntax {
    function(name, arguments.map { ArgumentSyntax(value: tree(of: $0)) })
  }

  private func function(_ name: String, _ arguments: [ArgumentSyntax]) -> ExpressionSyntax {
    node(.function(self.name(spelled(function: name)), arguments))
  }

  // MARK: Values

  private func literal(_ value: Decimal, _ type: ValueType) -> ExpressionSyntax {
    let index = Int32(truncatingIfNeeded: value.unscaled)
    switch type {
    case .date: return period(.day(Day(index: index)))
    case .month: return period(.month(Month(index: index)))
    case .quarter: return period(.quarter(Month(index: index)))
    case .money: return signed(value) { number($0, isMoney: true) }
    case .days: return signed(value) { node(.length($0, .day)) }
    case .months: return signed(value) { node(.length($0, .month)) }
    case .people, .count, .number, .share, .year, .text, .code, .category, .label, .list:
      return signed(value) { number($0, isMoney: false) }
    }
  }

  /// Numbers are written without a sign; a negative one is the negative of a number.
  private func signed(
    _ value: Decimal,
    _ literal: (Decimal) -> ExpressionSyntax
  ) -> ExpressionSyntax {
    guard value.unscaled < 0 else { return literal(value) }
    return node(.negative(literal(Decimal(-value.unscaled, scale: value.scale))))
  }

  /// The owner is named only where the source has a column of the same name.
  private func tree(ofColumn column: String) -> ExpressionSyntax {
    guard column.hasPrefix("employer.") else {
      return node(.name(name(label(source?.column(column)) ?? column)))
    }
    let own = String(column.dropFirst("employer.".count))
    let spelled = label(context.catalogue.employers?.column(own)) ?? own
    guard source?.column(own) != nil else { return node(.name(name(spelled))) }
    return language == .vietnamese
      ? node(.name(name(spelled + " của đơn vị"))) : node(.member(name("employer"), name(own)))
  }

  // MARK: Figures

  private func tree(of aggregate: Aggregate) -> ExpressionSyntax {
    let filter = aggregate.filter.map { tree(of: $0) }
    let argument = aggregate.argument.map { tree(of: $0) }
    let word = aggregate.function.rawValue
    let figure =
      argument == nil && filter == nil
      ? node(.name(name(spelled(function: word))))
      : function(word, [ArgumentSyntax(value: argument, filter: filter)])
    return aggregate.monthsBack == 0 ? figure : before(figure, aggregate.monthsBack)
  }

  private func before(_ tree: ExpressionSyntax, _ months: Int) -> ExpressionSyntax {
    function("before", [ArgumentSyntax(value: tree)] + steps(months))
  }

  private func steps(_ months: Int) -> [ArgumentSyntax] {
    guard months != 1 else { return [] }
    return [ArgumentSyntax(value: node(.length(Decimal(Int128(months)), .month)))]
  }

  /// A figure less the same figure months before.
  private func change(
    _ sign: BinaryOperator,
    _ left: BoundExpression,
    _ right: BoundExpression
  ) -> ExpressionSyntax? {
    guard let months = CanonicalText.monthsOfChange(sign, left, right) else { return nil }
    return function("change", [ArgumentSyntax(value: tree(of: left))] + steps(months))
  }

  private func tree(of figure: RelatedFigure) -> ExpressionSyntax {
    let inner = writer(of: figure.records)
    var column: NameSyntax?
    if let argument = figure.argument, case .name(let name) = inner.tree(of: argument).node {
      column = name
    }
    func named(by owner: String) -> ExpressionSyntax {
      column.map { node(.member(name(spelled(source: owner)), $0)) }
        ?? node(.name(name(spelled(source: owner))))
    }
    let word: String
    switch figure.function {
    case .aggregate(let function): word = function.rawValue
    case .first: word = "first"
    case .last: word = "last"
    case .only: return named(by: figure.ownerName)
    }
    let argument = ArgumentSyntax(
      value: named(by: figure.records.source),
      timeSpan: span(of: figure.records),
      filter: figure.records.filter.map { inner.tree(of: $0) }
    )
    return function(word, [argument])
  }

  func writer(of records: BoundRelation) -> ExpressionWriter {
    ExpressionWriter(
      context: context,
      source: context.catalogue.source(records.source),
      language: language
    )
  }
}
