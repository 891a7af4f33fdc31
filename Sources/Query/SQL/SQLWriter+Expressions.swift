import Values

extension SQLWriter {
  /// An expression, in the smallest unit of its scale.
  func expression(_ expression: BoundExpression, _ scope: SQLScope) -> String {
    if let key = scope.group?.keys[expression] { return key }
    switch expression.node {
    case .number(let value): return number(value, expression.type)
    case .text(let text): return dialect.text(text)
    case .column(let name): return column(name, expression, scope)
    case .arithmetic(let sign, let left, let right):
      return arithmetic(sign, left, right, expression, scope)
    case .negative(let inner): return "-" + operand(inner, scope)
    case .movedByMonths(let inner, let months): return moved(inner, by: months, scope)
    case .absolute(let inner): return "abs(" + self.expression(inner, scope) + ")"
    case .rounded(let inner, let digits):
      guard digits < inner.scale else { return self.expression(inner, scope) }
      let unit = String(powerOfTen(inner.scale - digits))
      return quotient(self.expression(inner, scope), unit, shift: 0)
    case .defaulted(let first, let second):
      let scale = expression.scale
      return "coalesce(\(scaled(first, to: scale, scope)), \(scaled(second, to: scale, scope)))"
    case .calendar(let part, let inner):
      return dialect.calendar(part, of: self.expression(inner, scope))
    case .truth(let condition):
      return "CASE WHEN \(self.condition(condition, scope)) THEN 'yes' ELSE 'no' END"
    case .aggregate(let aggregate): return self.aggregate(aggregate, scope)
    case .share(let inner): return share(inner, scope)
    case .question(let question): return bracketed(select(question, columns: .first))
    case .figure(let figure): return self.figure(figure, scope)
    case .earlier(let inner, let months, let source):
      return earlier(inner, months: months, source: source, scope)
    }
  }

  /// An expression in brackets where it is made of several parts.
  func operand(_ expression: BoundExpression, _ scope: SQLScope) -> String {
    let text = self.expression(expression, scope)
    if scope.group?.keys[expression] != nil { return text }
    switch expression.node {
    case .arithmetic(.divide, _, _): return text
    case .arithmetic, .negative, .calendar: return "(" + text + ")"
    case .number(let value) where value.unscaled < 0: return "(" + text + ")"
    case .number, .text, .column, .movedByMonths, .absolute, .rounded, .defaulted, .truth,
      .aggregate, .share, .question, .figure, .earlier:
      return text
    }
  }

  /// An operand in the smallest unit of a larger scale.
  func scaled(_ expression: BoundExpression, to scale: Int, _ scope: SQLScope) -> String {
    guard scale > expression.scale else { return operand(expression, scope) }
    if case .number(let value) = expression.node, let number = value.scaled(to: scale) {
      return String(number)
    }
    return operand(expression, scope) + " * " + String(powerOfTen(scale - expression.scale))
  }

  func quotient(_ dividend: String, _ divisor: String, shift: Int) -> String {
    "quotient(\(dividend), \(divisor), \(shift))"
  }

  private func number(_ value: Decimal, _ type: ValueType) -> String {
    let index = Int32(truncatingIfNeeded: value.unscaled)
    switch type {
    case .date: return dialect.text(Day(index: index).iso)
    case .month, .quarter: return dialect.text(Month(index: index).iso)
    default: return String(value.unscaled)
    }
  }

  private func column(
    _ name: String,
    _ expression: BoundExpression,
    _ scope: SQLScope
  ) -> String {
    let plain = column(name, of: scope.alias)
    if let monthsBack = scope.monthsBack, let part = Self.timeColumns[name] {
      let month = dialect.month(column("period", of: scope.alias), movedByMonths: monthsBack)
      return part == .month ? month : dialect.calendar(part, of: month)
    }
    if let isAbsent = scope.isAbsent, expression.countsZeroWhereAbsent {
      return "coalesce(\(plain), CASE WHEN \(isAbsent) THEN 0 END)"
    }
    return plain
  }

  private func arithmetic(
    _ sign: BinaryOperator,
    _ left: BoundExpression,
    _ right: BoundExpression,
    _ expression: BoundExpression,
    _ scope: SQLScope
  ) -> String {
    if left.type == .date {
      let first = self.expression(left, scope)
      let second = self.expression(right, scope)
      if right.type == .date { return dialect.days(from: second, to: first) }
      return dialect.day(first, movedByDays: sign == .add ? second : "-(" + second + ")")
    }
    switch sign {
    case .add, .subtract:
      return scaled(left, to: expression.scale, scope) + " " + sign.rawValue + " "
        + scaled(right, to: expression.scale, scope)
    case .multiply: return operand(left, scope) + " * " + operand(right, scope)
    case .divide:
      return quotient(
        self.expression(left, scope),
        self.expression(right, scope),
        shift: expression.scale + right.scale - left.scale
      )
    }
  }

  private func moved(_ inner: BoundExpression, by months: Int, _ scope: SQLScope) -> String {
    let time = expression(inner, scope)
    return inner.type == .date
      ? dialect.day(time, movedByMonths: months)
      : dialect.month(time, movedByMonths: String(months))
  }

  /// A value of the same employer's line in an earlier month's list: no list, no value.
  private func earlier(
    _ inner: BoundExpression,
    months: Int,
    source: String,
    _ scope: SQLScope
  ) -> String {
    let list = scope.name(for: "list")
    var there = scope.inner(list).inner(scope.inner(list).name(for: "earlier"))
    let line = there.alias
    let isPart = column("is_part", of: list)
    there.isAbsent = "\(column("employer", of: line)) IS NULL AND NOT \(isPart)"
    let period = dialect.month(column("period", of: scope.alias), movedByMonths: "-\(months)")
    return bracketed(
      """
      SELECT \(expression(inner, there))
      \(from(schema.months, as: list))
      LEFT JOIN \(dialect.name(schema.wholeLists[source] ?? source)) AS \(dialect.name(line))
        ON \(column("period", of: line)) = \(column("period", of: list))
        AND \(column("employer", of: line)) = \(column("employer", of: scope.alias))
      WHERE \(column("period", of: list)) = \(period)
      """
    )
  }
}
