package import Columnar
package import Values

extension Answer {
  /// How category values and empty groups are written.
  package enum Audience: Sendable {
    /// Words of the language, for files and programs.
    case programs
    /// Labels in a language, for people.
    case people(Language)
  }

  /// The shown rows within a range, as a table of values.
  ///
  /// O(rows of the range × columns).
  ///
  /// `totals`: whether lines of totals follow; as the question says by default.
  package func output(
    rows range: Range<Int>? = nil,
    for audience: Audience = .programs,
    totals: Bool? = nil
  ) throws -> OutputTable {
    let range = range.map { $0.clamped(to: 0..<order.count) } ?? 0..<order.count
    let places = Array(order[range])
    var columns: [OutputColumn] = []
    for item in question.items {
      let values = try rows.vector(item.expression, at: places)
      let isKey = question.keys.contains { $0.expression == item.expression }
      columns.append(Self.column(item, values, isKey: isKey, audience))
    }
    var table = OutputTable(columns: columns, rowCount: places.count)
    if totals ?? question.hasTotal { table.totals = try totalLines() }
    return table
  }

  private static func column(
    _ item: BoundItem,
    _ vector: Vector,
    isKey: Bool,
    _ audience: Audience
  ) -> OutputColumn {
    let type = item.expression.type
    let values: OutputValues
    switch vector {
    case .numbers(let numbers): values = .numbers(written(numbers, item.expression))
    case .texts(let texts):
      values = .texts(texts.map { written($0, type, isKey: isKey, audience) })
    case .codes(let codes, let dictionary):
      let texts = dictionary.texts.map { written($0, type, isKey: isKey, audience) }
      values = .texts(codes.map { texts[Int($0)] })
    }
    return OutputColumn(
      name: item.name,
      label: item.label,
      kind: kind(item.expression),
      values: values
    )
  }

  /// Money is written in whole dong, rounded half away from zero.
  private static func written(
    _ numbers: NumberVector,
    _ expression: BoundExpression
  ) -> [Int128?] {
    let isWhole = expression.type == .money && expression.scale > 0
    let unit = powerOfTen(expression.scale)
    return numbers.values.indices.map { row in
      guard let value = numbers[row] else { return nil }
      return isWhole ? divideRounding(value, by: unit) : value
    }
  }

  private static func written(
    _ text: String,
    _ type: ValueType,
    isKey: Bool,
    _ audience: Audience
  ) -> String {
    guard case .people(let language) = audience else { return text }
    if text.isEmpty { return isKey ? (language == .vietnamese ? "(trống)" : "(empty)") : "" }
    if type == .list { return text.split(separator: ",").joined(separator: ", ") }
    if case .category(let category) = type, language == .vietnamese {
      return category.values.first { $0.identifier == text }?.label.text(in: language) ?? text
    }
    return text
  }

  static func kind(_ expression: BoundExpression) -> OutputKind {
    switch expression.type {
    case .money: .money
    case .months, .number, .people, .days, .count:
      expression.scale > 0 ? .decimal(scale: expression.scale) : .count
    case .share: expression.scale == 6 ? .share : .decimal(scale: expression.scale)
    case .date: .day
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .code: .code
    case .text, .category, .label, .list: .text
    }
  }

  // MARK: Totals

  /// The line of totals of the shown rows, and below it of all where rows are not shown.
  private func totalLines() throws -> [OutputTable.TotalLine] {
    let shown = OutputTable.TotalLine(
      label: Localized("total", vi: "cộng"),
      values: try totals(of: order)
    )
    guard order.count < rowCount else { return [shown] }
    let all = OutputTable.TotalLine(
      label: Localized("total of all", vi: "tổng cộng"),
      values: try totals(of: allPlaces())
    )
    return [shown, all]
  }

  private func allPlaces() throws -> [Int] {
    switch rows {
    case .groups(let count, _, _): Array(0..<count)
    case .found(let found, _): Array(0..<found.count)
    }
  }

  /// Sums of what adds up: money, people, counts and shares; not means, months or extremes.
  private func totals(of places: [Int]) throws -> [Int128?] {
    try question.items.map { item in
      guard addsUp(item.expression),
        case .numbers(let numbers) = try rows.vector(item.expression, at: places)
      else { return nil }
      var sum: Int128 = 0
      for row in numbers.values.indices where !numbers.isEmpty(at: row) {
        let (value, overflow) = sum.addingReportingOverflow(numbers.values[row])
        if overflow { throw ExecutionError.overflow }
        sum = value
      }
      let unit = powerOfTen(item.expression.scale)
      return item.expression.type == .money ? divideRounding(sum, by: unit) : sum
    }
  }

  private func addsUp(_ expression: BoundExpression) -> Bool {
    switch expression.node {
    case .column:
      switch expression.type {
      case .money, .people, .count: return !spansMonths
      default: return false
      }
    case .aggregate(let aggregate):
      switch aggregate.function {
      case .count: return true
      case .sum: return !spansMonths || aggregate.argument?.type == .count
      case .distinct, .avg, .median, .min, .max: return false
      }
    case .share: return true
    case .arithmetic(let sign, let left, let right):
      return (sign == .add || sign == .subtract) && addsUp(left) && addsUp(right)
    case .negative(let inner): return addsUp(inner)
    case .number, .text, .movedByMonths, .absolute, .rounded, .defaulted, .calendar, .truth,
      .question:
      return false
    }
  }

  // MARK: The footer's facts

  /// The total of the main measure over all rows, shown or not; nil where adding means nothing.
  package func measureTotal() throws -> (name: String, total: Int128)? {
    guard let measure = question.footerMeasure, case .found(let found, _) = rows,
      case .numbers(let numbers) = try rows.vector(measure, at: Array(0..<found.count))
    else { return nil }
    return (CanonicalText.of(measure), numbers.values.reduce(0, +))
  }

  /// The values of an expression for all places, in the places' own order.
  func vector(of expression: BoundExpression) throws -> Vector {
    try rows.vector(expression, at: try allPlaces())
  }
}
