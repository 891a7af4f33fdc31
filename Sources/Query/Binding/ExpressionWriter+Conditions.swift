import Values

// Conditions and the times of records.
extension ExpressionWriter {
  func tree(of condition: BoundCondition) -> ExpressionSyntax {
    switch condition {
    case .number(let sign, let left, let right):
      return compared(left, operation(sign), tree(of: right))
    case .text(let value, let comparison): return tree(of: comparison, of: value)
    case .textPair(let left, let right, let exactly):
      return compared(left, exactly ? .identical : .equal, tree(of: right))
    case .category(let value, let members):
      return among(
        value,
        members.sorted().map { node(.name(name(spelled(value: $0, of: value.type)))) }
      )
    case .list(let value, let members): return among(value, members.sorted().map(member))
    case .isEmpty(let value): return node(.isEmpty(side(value), isNegated: false))
    case .relation(let relation): return tree(of: relation, .any)
    case .not(let inner): return negated(inner)
    case .and(let parts): return joined(parts, .and)
    case .or(let parts): return joined(parts, .or)
    }
  }

  private func operation(_ sign: NumberComparison) -> ComparisonOperator {
    switch sign {
    case .equal: .equal
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }

  private func compared(
    _ left: BoundExpression,
    _ sign: ComparisonOperator,
    _ right: ExpressionSyntax
  ) -> ExpressionSyntax {
    node(.comparison(sign, side(left), right))
  }

  private func side(_ expression: BoundExpression) -> ExpressionSyntax {
    guard case .truth = expression.node else { return tree(of: expression) }
    return node(.bracketed(tree(of: expression)))
  }

  private func among(_ value: BoundExpression, _ members: [ExpressionSyntax]) -> ExpressionSyntax {
    guard members.count == 1 else {
      return node(.inList(side(value), members, isNegated: false))
    }
    return compared(value, .equal, members[0])
  }

  private func member(_ text: String) -> ExpressionSyntax {
    guard let digits = Int128(text), String(digits) == text, digits >= 0 else {
      return node(.text(text))
    }
    return number(Decimal(digits), isMoney: false)
  }

  private func tree(
    of comparison: TextComparison,
    of value: BoundExpression
  ) -> ExpressionSyntax {
    switch comparison {
    case .equal(let texts):
      return among(value, texts.sorted().map { constant($0, value.type) })
    case .exactly(let text): return compared(value, .identical, node(.text(text)))
    case .contains(let text): return compared(value, .contains, node(.text(text)))
    case .like(let pattern): return compared(value, .like, node(.text(pattern)))
    }
  }

  /// Codes are compared without case and shown as they are usually written.
  private func constant(_ text: String, _ type: ValueType) -> ExpressionSyntax {
    type == .code ? node(.code(text.uppercased())) : node(.text(text))
  }

  private func negated(_ condition: BoundCondition) -> ExpressionSyntax {
    let inner = tree(of: condition)
    switch (condition, inner.node) {
    case (.relation(let relation), _): return tree(of: relation, .no)
    case (.isEmpty, .isEmpty(let value, _)): return node(.isEmpty(value, isNegated: true))
    case (_, .comparison(.equal, let left, let right)):
      return node(.comparison(.notEqual, left, right))
    case (_, .comparison(.contains, let left, let right)):
      return node(.comparison(.notContains, left, right))
    case (_, .comparison(.like, let left, let right)):
      return node(.comparison(.notLike, left, right))
    case (_, .inList(let value, let members, _)):
      return node(.inList(value, members, isNegated: true))
    default: return node(.not(node(.bracketed(inner))))
    }
  }

  private func joined(_ parts: [BoundCondition], _ sign: LogicalOperator) -> ExpressionSyntax {
    let trees = parts.map { part in
      let tree = tree(of: part)
      if case .logical = tree.node { return node(.bracketed(tree)) }
      return tree
    }
    guard let first = trees.first else { return node(.name(name("yes"))) }
    return trees.dropFirst().reduce(first) { node(.logical(sign, $0, $1)) }
  }

  // MARK: Related records

  private func tree(
    of relation: BoundRelation,
    _ quantifier: RelationSyntax.Quantifier
  ) -> ExpressionSyntax {
    node(
      .relation(
        RelationSyntax(
          quantifier: quantifier,
          source: SourceSyntax(name: name(spelled(source: relation.source))),
          timeSpan: span(of: relation),
          filter: relation.filter.map { writer(of: relation).tree(of: $0) }
        )
      )
    )
  }

  func span(of records: BoundRelation) -> TimeSpanSyntax? {
    span(of: records.time) ?? records.window.flatMap { span(of: $0) }
  }

  /// The lists that were read, nil for sources without a time of their own.
  func span(of time: TableRequest.Time) -> TimeSpanSyntax? {
    switch time {
    case .all: return nil
    case .month(let month, let revision):
      let number = revision.map {
        NumberSyntax(value: Decimal(Int128($0)), isMoney: false, span: Self.nowhere)
      }
      return span(.asOf(period(.month(month)), revision: number))
    case .day(let day): return span(.asOf(period(.day(day)), revision: nil))
    case .compared(let first, let last):
      return span(.fromTo(period(.month(first)), period(.month(last))))
    case .months(let first, let last):
      if let whole = whole(first.firstDay, last.lastDay) { return span(.within(moment(whole))) }
      if !context.importedMonths.contains(first), last == context.importedMonths.last {
        return span(.since(period(.month(first))))
      }
      if !context.importedMonths.contains(last), first == context.importedMonths.first {
        return span(.until(period(.month(last))))
      }
      return span(.fromTo(period(.month(first)), period(.month(last))))
    }
  }

  /// The days of records, from either end.
  func span(of window: RecordWindow) -> TimeSpanSyntax? {
    if let first = day(window.first), let last = day(window.last), let whole = whole(first, last) {
      return span(.within(moment(whole)))
    }
    switch (window.first.map { tree(of: $0) }, window.last.map { tree(of: $0) }) {
    case (let first?, let last?): return span(.fromTo(first, last))
    case (let first?, nil): return span(.since(first))
    case (nil, let last?): return span(.until(last))
    case (nil, nil): return nil
    }
  }

  private func span(_ form: TimeSpanSyntax.Form) -> TimeSpanSyntax {
    TimeSpanSyntax(form: form, span: Self.nowhere)
  }

  /// A year is a bare number where a time is expected.
  private func moment(_ whole: Period) -> ExpressionSyntax {
    guard case .year(let month) = whole, (1900...2999).contains(month.year) else {
      return period(whole)
    }
    return number(Decimal(Int128(month.year)), isMoney: false)
  }

  private func day(_ bound: BoundExpression?) -> Day? {
    guard let bound, case .number(let index) = bound.node else { return nil }
    return Day(index: Int32(truncatingIfNeeded: index.unscaled))
  }

  /// The month, quarter or year that lies from one day to another.
  private func whole(_ first: Day, _ last: Day) -> Period? {
    let month = first.month
    let quarter = Period.quarter(month.advanced(by: -((month.month - 1) % 3)))
    let periods = [.month(month), quarter, Period.year(month.advanced(by: 1 - month.month))]
    return periods.first { $0.firstDay == first && $0.lastDay == last }
  }
}
