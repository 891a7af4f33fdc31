import Values

/// The one spelling of a bound expression: its column name in data, in `last`, `having` and `sort`.
struct CanonicalText {
  /// The source of the rows: a column of the employer says so where the source has one of its name.
  private var source: SourceDeclaration?

  static func of(_ expression: BoundExpression, source: SourceDeclaration? = nil) -> String {
    CanonicalText(source: source).of(expression)
  }

  private func of(_ expression: BoundExpression) -> String {
    switch expression.node {
    case .number(let value): number(value, expression.type)
    case .text(let text): "\"" + text.replacing("\"", with: "\"\"") + "\""
    case .column(let name): column(name)
    case .arithmetic(let sign, let left, let right):
      change(sign, left, right) ?? operand(left) + " " + sign.rawValue + " " + operand(right)
    case .negative(let inner): "-" + operand(inner)
    case .movedByMonths(let inner, let months):
      operand(inner) + (months < 0 ? " - " : " + ") + String(abs(months)) + " months"
    case .absolute(let inner): "abs(" + of(inner) + ")"
    case .rounded(let inner, let digits): "round(" + of(inner) + ", " + String(digits) + ")"
    case .defaulted(let first, let second): "default(" + of(first) + ", " + of(second) + ")"
    case .calendar(let part, let inner): part.rawValue + "(" + of(inner) + ")"
    case .truth(let condition): of(condition)
    case .aggregate(let aggregate): of(aggregate)
    case .share(let inner): "share(" + of(inner) + ")"
    case .question: "(question)"
    case .figure(let figure): of(figure)
    case .earlier(let inner, let months, _): "before(" + of(inner) + steps(months) + ")"
    }
  }

  private func column(_ name: String) -> String {
    guard name.hasPrefix("employer.") else { return name }
    let own = String(name.dropFirst(9))
    return source?.column(own) == nil ? own : name
  }

  /// A figure less the same figure months before.
  private func change(
    _ sign: BinaryOperator,
    _ left: BoundExpression,
    _ right: BoundExpression
  ) -> String? {
    Self.monthsOfChange(sign, left, right).map { "change(" + of(left) + steps($0) + ")" }
  }

  /// How many months lie between a figure and the same figure that is taken from it.
  static func monthsOfChange(
    _ sign: BinaryOperator,
    _ left: BoundExpression,
    _ right: BoundExpression
  ) -> Int? {
    guard sign == .subtract, let months = monthsBack(right),
      case let source = sourceOfEarlier(right),
      left.earlier(by: months, source: source) == right
    else { return nil }
    return months
  }

  private static func monthsBack(_ expression: BoundExpression) -> Int? {
    switch expression.node {
    case .earlier(_, let months, _): months
    case .aggregate(let aggregate): aggregate.monthsBack > 0 ? aggregate.monthsBack : nil
    default: expression.openParts.lazy.compactMap { monthsBack($0) }.first
    }
  }

  private static func sourceOfEarlier(_ expression: BoundExpression) -> String {
    if case .earlier(_, _, let source) = expression.node { return source }
    return ""
  }

  private func steps(_ months: Int) -> String {
    months == 1 ? "" : ", " + String(months) + " months"
  }

  private func of(_ figure: RelatedFigure) -> String {
    let name: String
    switch figure.function {
    case .aggregate(let function): name = function.rawValue
    case .first: name = "first"
    case .last: name = "last"
    case .only:
      return figure.ownerName + "." + (figure.argument.map { CanonicalText().of($0) } ?? "")
    }
    // The records' own columns need no owner: the source is written before them.
    let column = figure.argument.map { "." + CanonicalText().of($0) } ?? ""
    return name + "(" + figure.records.source + column + clauses(figure.records) + ")"
  }

  /// The span and the condition of related records.
  private func clauses(_ records: BoundRelation) -> String {
    let filter = records.filter.map { " where (" + CanonicalText().of($0) + ")" } ?? ""
    return span(records) + filter
  }

  /// The year, quarter or month that a window covers from end to end.
  private func period(_ window: RecordWindow?) -> String? {
    guard case .number(let first) = window?.first?.node,
      case .number(let last) = window?.last?.node
    else { return nil }
    let start = Day(index: Int32(truncatingIfNeeded: first.unscaled))
    let end = Day(index: Int32(truncatingIfNeeded: last.unscaled))
    let periods = [
      Period.month(start.month), Period.quarter(start.month), Period.year(start.month.year),
    ]
    return periods.compactMap { $0 }.first { $0.firstDay == start && $0.lastDay == end }?.iso
  }

  private func span(_ records: BoundRelation) -> String {
    switch records.time {
    case .month(let month, let revision):
      return " as of " + month.iso + (revision.map { " revision " + String($0) } ?? "")
    case .months(let first, let last), .compared(let first, let last):
      return " from " + first.iso + " to " + last.iso
    case .day(let day): return " as of " + day.iso
    case .all: break
    }
    if let period = period(records.window) { return " in " + period }
    switch (records.window?.first.map { of($0) }, records.window?.last.map { of($0) }) {
    case (let first?, let last?): return " from " + first + " to " + last
    case (let first?, nil): return " since " + first
    case (nil, let last?): return " until " + last
    case (nil, nil): return ""
    }
  }

  private func number(_ value: Decimal, _ type: ValueType) -> String {
    let index = Int32(truncatingIfNeeded: value.unscaled)
    switch type {
    case .date: return Day(index: index).iso
    case .month: return Month(index: index).iso
    case .quarter: return Period.quarter(Month(index: index)).iso
    default: return value.normalized.plain
    }
  }

  private func of(_ aggregate: Aggregate) -> String {
    let name = aggregate.function.rawValue
    let argument = aggregate.argument.map { of($0) } ?? ""
    guard let filter = aggregate.filter else {
      return before(argument.isEmpty ? name : name + "(" + argument + ")", aggregate)
    }
    let text = name + "(" + argument + (argument.isEmpty ? "" : " ") + "where " + of(filter) + ")"
    return before(text, aggregate)
  }

  private func before(_ text: String, _ aggregate: Aggregate) -> String {
    aggregate.monthsBack == 0 ? text : "before(" + text + steps(aggregate.monthsBack) + ")"
  }

  private func operand(_ expression: BoundExpression) -> String {
    switch expression.node {
    case .arithmetic, .movedByMonths, .truth: "(" + of(expression) + ")"
    default: of(expression)
    }
  }

  private func of(_ condition: BoundCondition) -> String {
    switch condition {
    case .number(let sign, let left, let right):
      operand(left) + " " + sign.rawValue + " " + operand(right)
    case .text(let value, let comparison): operand(value) + " " + of(comparison)
    case .textPair(let left, let right, let exactly):
      operand(left) + (exactly ? " == " : " = ") + operand(right)
    case .category(let value, let members), .list(let value, let members):
      operand(value) + list(members)
    case .isEmpty(let value): operand(value) + " is empty"
    case .relation(let relation):
      "any " + relation.source + clauses(relation)
    case .not(let inner): negated(inner)
    case .and(let parts): parts.map(grouped).joined(separator: " and ")
    case .or(let parts): parts.map(grouped).joined(separator: " or ")
    }
  }

  private func negated(_ condition: BoundCondition) -> String {
    switch condition {
    case .isEmpty(let value): operand(value) + " is not empty"
    case .category(let value, let members) where members.count == 1:
      operand(value) + " != " + (members.first ?? "")
    case .relation: "no" + of(condition).dropFirst(3)
    default: "not (" + of(condition) + ")"
    }
  }

  private func grouped(_ condition: BoundCondition) -> String {
    switch condition {
    case .and, .or: "(" + of(condition) + ")"
    default: of(condition)
    }
  }

  private func list(_ members: Set<String>) -> String {
    let sorted = members.sorted()
    return sorted.count == 1
      ? " = " + sorted[0] : " in (" + sorted.joined(separator: ", ") + ")"
  }

  private func of(_ comparison: TextComparison) -> String {
    func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    switch comparison {
    case .equal(let texts):
      let sorted = texts.sorted().map(quoted)
      return sorted.count == 1
        ? "= " + sorted[0] : "in (" + sorted.joined(separator: ", ") + ")"
    case .exactly(let text): return "== " + quoted(text)
    case .contains(let text): return "~ " + quoted(text)
    case .like(let pattern): return "like " + quoted(pattern)
    }
  }

  // MARK: Headings

  /// The heading for people: the name in English, the catalogue's label in Vietnamese.
  static func label(
    of expression: BoundExpression,
    source: SourceDeclaration,
    _ catalogue: Catalogue
  ) -> Localized {
    let name = of(expression, source: source)
    switch expression.node {
    case .column(let column):
      return Localized(
        name,
        vi: declaration(column, source, catalogue)?.label.vietnamese
      )
    case .aggregate(let aggregate) where aggregate.filter == nil:
      guard let argument = aggregate.argument else {
        return Localized(name, vi: "số lượng")
      }
      let inner = label(of: argument, source: source, catalogue).text(in: .vietnamese)
      return Localized(name, vi: word(for: aggregate.function) + " " + inner)
    case .share(let inner):
      let part = label(of: inner, source: source, catalogue).text(in: .vietnamese)
      return Localized(name, vi: "tỷ trọng " + part)
    default: return Localized(name, vi: name)
    }
  }

  private static func declaration(
    _ column: String,
    _ source: SourceDeclaration,
    _ catalogue: Catalogue
  ) -> ColumnDeclaration? {
    column.hasPrefix("employer.")
      ? catalogue.employers?.column(String(column.dropFirst(9))) : source.column(column)
  }

  private static func word(for function: Aggregate.Function) -> String {
    switch function {
    case .count: "số lượng"
    case .distinct: "số"
    case .sum: "tổng"
    case .avg: "trung bình"
    case .median: "trung vị"
    case .min: "nhỏ nhất"
    case .max: "lớn nhất"
    }
  }
}
