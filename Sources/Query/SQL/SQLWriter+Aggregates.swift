import Values

extension SQLWriter {
  /// An aggregate over the rows of the group that the scope is of.
  func aggregate(_ aggregate: Aggregate, _ scope: SQLScope) -> String {
    guard let group = scope.group else { return "NULL" }
    var filter: [String] = []
    if group.isSplitByMonths {
      filter.append(
        column(Self.monthsBack, of: scope.alias) + " = " + String(aggregate.monthsBack)
      )
    }
    filter += conjuncts(aggregate.filter, scope.ofRows)
    let text = figure(aggregate, scope.ofRows, filter: filter)
    let period = group.keys.first { $0.key.node == .column("period") }
    guard aggregate.monthsBack > 0, let period else { return text }
    return listed(text, months: aggregate.monthsBack, before: period.value, scope)
  }

  /// A month without a list before it has no earlier figure, which is not the same as 0.
  private func listed(
    _ figure: String,
    months: Int,
    before period: String,
    _ scope: SQLScope
  ) -> String {
    let list = scope.name(for: "list")
    let month = dialect.month(period, movedByMonths: "-\(months)")
    return """
      CASE WHEN EXISTS (
        SELECT 1
        \(from(schema.months, as: list))
        WHERE \(column("period", of: list)) = \(month)
      ) THEN \(figure) END
      """
  }

  /// An aggregate over rows, of those only that pass a filter.
  func figure(_ aggregate: Aggregate, _ rows: SQLScope, filter: [String]) -> String {
    let tail =
      filter.isEmpty ? "" : " FILTER (WHERE " + filter.joined(separator: " AND ") + ")"
    let scale = aggregate.argument?.scale ?? 0
    let value = aggregate.argument.map { expression($0, rows) } ?? "*"
    switch aggregate.function {
    case .count: return "count(\(value))" + tail
    case .distinct: return "count(DISTINCT \(value))" + tail
    case .sum: return "coalesce(sum(\(value))\(tail), 0)"
    case .avg:
      return quotient("sum(\(value))" + tail, "count(\(value))" + tail, shift: 6 - scale)
    case .median: return "median(\(value), \(6 - scale))" + tail
    case .min: return "min(\(value))" + tail
    case .max: return "max(\(value))" + tail
    }
  }

  /// The part in the sum over all rows that `where` left.
  func share(_ inner: BoundExpression, _ scope: SQLScope) -> String {
    guard let group = scope.group else {
      return quotient(expression(inner, scope), bracketed(whole(of: inner, scope)), shift: 6)
    }
    var all = SQLScope(scope.name(for: "everything"), taken: scope.taken)
    all.monthsBack = scope.monthsBack.map { _ in column(Self.monthsBack, of: all.alias) }
    let own = Aggregate(.sum, inner)
    let question =
      group.isSplitByMonths
      ? [column(Self.monthsBack, of: scope.alias) + " = 0"] : []
    let ofAll = group.isSplitByMonths ? [column(Self.monthsBack, of: all.alias) + " = 0"] : []
    let whole =
      "SELECT sum(\(expression(inner, all)))\n" + from(Self.found, as: all.alias)
      + clause("WHERE", ofAll)
    return quotient(figure(own, scope.ofRows, filter: question), bracketed(whole), shift: 6)
  }

  /// The sum over all rows of the question that a row is of.
  private func whole(of inner: BoundExpression, _ scope: SQLScope) -> String {
    guard let question = scope.question else { return "SELECT NULL" }
    let all = scope.inner(scope.name(for: "everything"))
    return "SELECT sum(\(expression(inner, all)))\n" + from(question, as: all.alias)
      + clause("WHERE", time(question.time, all) + conjuncts(question.filter, all))
  }
}
