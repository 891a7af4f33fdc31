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
    let columns = try shownColumns.map { column in
      Self.column(column, try vector(of: column, at: places), audience)
    }
    var table = OutputTable(columns: columns, rowCount: places.count)
    if totals ?? question.hasTotal { table.totals = try totalLines() }
    return table
  }

  private static func column(
    _ column: ShownColumn,
    _ vector: Vector,
    _ audience: Audience
  ) -> OutputColumn {
    let type = column.expression.type
    let isKey = column.isKey
    let values: OutputValues
    switch vector {
    case .numbers(let numbers): values = .numbers(written(numbers, column.expression))
    case .texts(let texts):
      values = .texts(texts.map { written($0, type, isKey: isKey, audience) })
    case .codes(let codes, let dictionary):
      let texts = dictionary.texts.map { written($0, type, isKey: isKey, audience) }
      values = .texts(codes.map { texts[Int($0)] })
    }
    return OutputColumn(
      name: column.name,
      label: column.label,
      kind: kind(column.expression),
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
    if case .category(let category) = type {
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
    guard try order.count < rowCount() else { return [shown] }
    let all = OutputTable.TotalLine(
      label: Localized("total of all", vi: "tổng cộng"),
      values: try beforeTop.totals(of: kept ?? Array(0..<rowCount()))
    )
    return [shown, all]
  }

  /// The same answer with all rows that fulfilled `where` at hand, and none shown.
  private var beforeTop: Answer {
    guard case .found(_, let settled) = rows else { return self }
    return Answer(question, .found(found, settled), found)
  }

  /// Sums of what adds up: money, people, counts and shares; not means, months or extremes.
  private func totals(of places: [Int]) throws -> [Int128?] {
    let hasRepeatedOwners = try hasRepeatedOwners(places)
    return try shownColumns.map { column in
      if case .share(let inner) = column.expression.node {
        return try shareTotal(inner, column, places)
      }
      guard addsUp(column.expression, hasRepeatedOwners),
        case .numbers(let numbers) = try vector(of: column, at: places)
      else { return nil }
      var sum: Int128 = 0
      for row in numbers.values.indices where !numbers.isEmpty(at: row) {
        let (value, overflow) = sum.addingReportingOverflow(numbers.values[row])
        if overflow { throw ExecutionError.overflow }
        sum = value
      }
      let unit = powerOfTen(column.expression.scale)
      return column.expression.type == .money ? divideRounding(sum, by: unit) : sum
    }
  }

  /// The part of the whole that some rows have together, rounded once.
  private func shareTotal(
    _ inner: BoundExpression,
    _ column: ShownColumn,
    _ places: [Int]
  ) throws -> Int128? {
    let numerators: Vector
    let whole: Int128
    switch rows {
    case .found(_, let settled):
      numerators = try rows.vector(inner, at: places)
      whole = settled.wholes[inner] ?? 0
    case .groups(let groups):
      guard case .row = column.cells, let sums = groups.shareSums[inner] else { return nil }
      numerators = Vector.numbers(sums).picking(places)
      whole = sums.values.reduce(0, +)
    }
    guard whole != 0, case .numbers(let numbers) = numerators else { return nil }
    var sum: Int128 = 0
    for row in numbers.values.indices { sum += numbers[row] ?? 0 }
    return divideRounding(sum * 1_000_000, by: whole)
  }

  /// Whether rows share the records of an employer, so that figures over them do not add up.
  private func hasRepeatedOwners(_ places: [Int]) throws -> Bool {
    guard case .found(_, let settled) = rows, !settled.records.isEmpty else { return false }
    return try Set(settled.records.keys.map(\.link.ownColumn)).contains { name in
      // The type does not matter: the column is read as it is.
      let owner = BoundExpression(.column(name), .text, scale: 0)
      switch try rows.vector(owner, at: places) {
      case .numbers(let numbers):
        let owners = numbers.values.indices.compactMap { numbers[$0] }
        return Set(owners).count < owners.count
      case .texts(let texts):
        let owners = texts.filter { !$0.isEmpty }
        return Set(owners).count < owners.count
      case .codes(let codes, _):
        let owners = codes.filter { $0 != 0 }
        return Set(owners).count < owners.count
      }
    }
  }

  private func addsUp(_ expression: BoundExpression, _ hasRepeatedOwners: Bool) -> Bool {
    switch expression.node {
    case .column(let name):
      switch expression.type {
      case .money, .people, .count: return !spansMonths && !question.sharedColumns.contains(name)
      default: return false
      }
    case .aggregate(let aggregate):
      switch aggregate.function {
      case .count: return true
      case .sum:
        guard let argument = aggregate.argument else { return false }
        if case .column(let name) = argument.node, question.sharedColumns.contains(name) {
          return false
        }
        return !spansMonths || argument.type == .count
      case .distinct, .avg, .median, .min, .max: return false
      }
    case .share: return false
    case .arithmetic(let sign, let left, let right):
      return (sign == .add || sign == .subtract) && addsUp(left, hasRepeatedOwners)
        && addsUp(right, hasRepeatedOwners)
    case .negative(let inner): return addsUp(inner, hasRepeatedOwners)
    case .figure(let figure):
      return !hasRepeatedOwners && addsUp(figure)
    case .number, .text, .movedByMonths, .absolute, .rounded, .defaulted, .calendar, .truth,
      .question, .earlier:
      return false
    }
  }

  private func addsUp(_ figure: RelatedFigure) -> Bool {
    if case .groups(let groups) = rows, groups.repeatedFigures.contains(figure) { return false }
    return [.aggregate(.count), .aggregate(.sum)].contains(figure.function)
  }

  // MARK: The footer's facts

  /// The total of the main measure over all rows of the answer, shown or not.
  ///
  /// Nil where adding means nothing.
  package func measureTotal() throws -> (name: String, total: Int128)? {
    guard let measure = question.footerMeasure, case .found = rows,
      case .numbers(let numbers) = try beforeTop.rows.vector(
        measure,
        at: kept ?? Array(0..<rowCount())
      )
    else { return nil }
    // Behind an empty value stands any number.
    let values = numbers.values.indices.lazy.compactMap { numbers[$0] }
    return (CanonicalText.of(measure), values.reduce(0, +))
  }
}
