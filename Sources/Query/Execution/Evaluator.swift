import Columnar
import Values

/// Evaluates expressions for a run of rows of one table, or of groups.
///
/// Results that are settled elsewhere, such as aggregates of a group or questions of one value,
/// stand in `settled` and are taken from there.
struct Evaluator {
  let count: Int
  /// Values of a column for the run's rows.
  let column: (String) throws -> Vector
  /// Whether the rows of the run fulfil a condition; only asked where rows are rows.
  let relation: (BoundRelation) throws -> [Bool]
  /// A figure over the records of each row; only asked where rows are rows.
  var figure: (RelatedFigure) throws -> Vector? = { _ in nil }
  /// A figure of an earlier list for the employers of the rows; nil where there is no such list.
  var earlier: (BoundExpression, EarlierList) throws -> Vector? = { _, _ in nil }
  /// Rows that stand for nobody: their money and months are 0.
  var absent: [Bool]?
  var settled: [BoundExpression: Vector]
  /// The sums over all rows that rows have a share in.
  var wholes: [BoundExpression: Int128] = [:]

  func vector(_ expression: BoundExpression) throws -> Vector {
    if let known = settled[expression] { return known }
    switch expression.node {
    case .number(let value):
      return .numbers(NumberVector(repeating: value.unscaled, count: count))
    case .text(let text): return .texts([String](repeating: text, count: count))
    case .column(let name): return try present(column(name), expression)
    case .arithmetic(let sign, let left, let right):
      return .numbers(try arithmetic(sign, left, right, scale: expression.scale))
    case .negative(let inner): return .numbers(try mapped(inner) { 0 - $0 })
    case .absolute(let inner): return .numbers(try mapped(inner) { $0 < 0 ? 0 - $0 : $0 })
    case .movedByMonths(let inner, let months): return .numbers(try moved(inner, by: months))
    case .rounded(let inner, let digits): return .numbers(try rounded(inner, digits: digits))
    case .defaulted(let first, let second):
      return try defaulted(first, second, scale: expression.scale)
    case .calendar(let part, let inner): return .numbers(try calendar(part, inner))
    case .truth(let condition): return try truth(condition)
    case .share(let inner): return .numbers(try shares(of: inner))
    case .figure(let figure):
      return try self.figure(figure) ?? expression.blankVector(count: count)
    case .earlier(let inner, let months, let source):
      return try earlier(inner, EarlierList(months: months, source: source))
        ?? expression.blankVector(count: count)
    case .aggregate, .question:
      // The binder lets these stand only where the engine has settled them before.
      return .numbers(NumberVector([Int128](repeating: 0, count: count), empties: allEmpty))
    }
  }

  private func present(_ vector: Vector, _ expression: BoundExpression) -> Vector {
    guard let absent, expression.countsZeroWhereAbsent, case .numbers(var numbers) = vector else {
      return vector
    }
    for row in absent.indices where absent[row] {
      numbers.values[row] = 0
      numbers.empties?[row] = false
    }
    return .numbers(numbers)
  }

  private var allEmpty: [Bool] { [Bool](repeating: true, count: count) }

  func numbers(_ expression: BoundExpression) throws -> NumberVector {
    switch try vector(expression) {
    case .numbers(let numbers): return numbers
    case .texts, .codes:
      return NumberVector([Int128](repeating: 0, count: count), empties: allEmpty)
    }
  }

  /// The numbers of an expression with more digits behind the point.
  func numbers(_ expression: BoundExpression, scale: Int) throws -> NumberVector {
    var result = try numbers(expression)
    guard scale > expression.scale else { return result }
    let factor = powerOfTen(scale - expression.scale)
    for row in result.values.indices {
      let (value, overflow) = result.values[row].multipliedReportingOverflow(by: factor)
      if overflow { throw ExecutionError.overflow }
      result.values[row] = value
    }
    return result
  }

  private func mapped(
    _ inner: BoundExpression,
    _ transform: (Int128) -> Int128
  ) throws -> NumberVector {
    var result = try numbers(inner)
    for row in result.values.indices {
      guard result.values[row] != .min else { throw ExecutionError.overflow }
      result.values[row] = transform(result.values[row])
    }
    return result
  }

  // MARK: Arithmetic

  private func arithmetic(
    _ sign: BinaryOperator,
    _ left: BoundExpression,
    _ right: BoundExpression,
    scale: Int
  ) throws -> NumberVector {
    switch sign {
    case .add, .subtract:
      let first = try numbers(left, scale: scale)
      let second = try numbers(right, scale: scale)
      return try combined(first, second) {
        sign == .add ? $0.addingReportingOverflow($1) : $0.subtractingReportingOverflow($1)
      }
    case .multiply:
      return try combined(numbers(left), numbers(right)) { $0.multipliedReportingOverflow(by: $1) }
    case .divide: return try divided(left, right, scale: scale)
    }
  }

  private func combined(
    _ left: NumberVector,
    _ right: NumberVector,
    _ operation: (Int128, Int128) -> (partialValue: Int128, overflow: Bool)
  ) throws -> NumberVector {
    var result = NumberVector(left.values, empties: left.emptiesJoined(with: right))
    for row in result.values.indices {
      let (value, overflow) = operation(left.values[row], right.values[row])
      if overflow, !result.isEmpty(at: row) { throw ExecutionError.overflow }
      result.values[row] = overflow ? 0 : value
    }
    return result
  }

  /// A quotient, rounded once to `scale` decimals; empty where the divisor is 0.
  private func divided(
    _ left: BoundExpression,
    _ right: BoundExpression,
    scale: Int
  ) throws -> NumberVector {
    let dividends = try numbers(left)
    let divisors = try numbers(right)
    let shift = scale + right.scale - left.scale
    var result = NumberVector(dividends.values, empties: dividends.emptiesJoined(with: divisors))
    for row in result.values.indices where !result.isEmpty(at: row) {
      guard divisors.values[row] != 0 else {
        result.setEmpty(row)
        continue
      }
      result.values[row] = try quotient(dividends.values[row], divisors.values[row], shift: shift)
    }
    return result
  }

  /// Dividend × 10^shift ÷ divisor; a negative shift multiplies the divisor instead.
  private func quotient(_ dividend: Int128, _ divisor: Int128, shift: Int) throws -> Int128 {
    let (value, overflow) = (shift >= 0 ? dividend : divisor).multipliedReportingOverflow(
      by: powerOfTen(abs(shift))
    )
    if overflow { throw ExecutionError.overflow }
    return shift >= 0
      ? divideRounding(value, by: divisor) : divideRounding(dividend, by: value)
  }

  /// Each row's part of the whole, in millionths; empty where the whole is nothing.
  private func shares(of inner: BoundExpression) throws -> NumberVector {
    var result = try numbers(inner)
    let whole = wholes[inner] ?? 0
    for row in result.values.indices where !result.isEmpty(at: row) {
      guard whole != 0 else {
        result.setEmpty(row)
        continue
      }
      result.values[row] = try quotient(result.values[row], whole, shift: 6)
    }
    return result
  }

  private func rounded(_ inner: BoundExpression, digits: Int) throws -> NumberVector {
    var result = try numbers(inner)
    guard digits < inner.scale else { return result }
    let divisor = powerOfTen(inner.scale - digits)
    for row in result.values.indices {
      result.values[row] = divideRounding(result.values[row], by: divisor)
    }
    return result
  }

  private func defaulted(
    _ first: BoundExpression,
    _ second: BoundExpression,
    scale: Int
  ) throws -> Vector {
    switch (try vector(first), try vector(second)) {
    case (.numbers, .numbers):
      var result = try numbers(first, scale: scale)
      let other = try numbers(second, scale: scale)
      for row in result.values.indices where result.isEmpty(at: row) {
        result.values[row] = other.values[row]
        result.empties?[row] = other.isEmpty(at: row)
      }
      return .numbers(result)
    case (let texts, let others):
      return .texts(
        (0..<count).map { texts.isEmpty(at: $0) ? others.text(at: $0) : texts.text(at: $0) }
      )
    }
  }

  // MARK: Times

  private func moved(_ inner: BoundExpression, by months: Int) throws -> NumberVector {
    var result = try numbers(inner)
    for row in result.values.indices where !result.isEmpty(at: row) {
      let index = Int32(truncatingIfNeeded: result.values[row])
      let target =
        inner.type == .date
        ? Day(index: index).advanced(byMonths: months).index
        : Month(index: index).advanced(by: months).index
      result.values[row] = Int128(target)
    }
    return result
  }

  private func calendar(_ part: CalendarPart, _ inner: BoundExpression) throws -> NumberVector {
    var result = try numbers(inner)
    for row in result.values.indices where !result.isEmpty(at: row) {
      let index = Int32(truncatingIfNeeded: result.values[row])
      let month = inner.type == .date ? Day(index: index).month : Month(index: index)
      switch part {
      case .month: result.values[row] = Int128(month.index)
      case .quarter: result.values[row] = Int128(month.index - (month.index % 3))
      case .year: result.values[row] = Int128(month.year)
      }
    }
    return result
  }

  private func truth(_ condition: BoundCondition) throws -> Vector {
    .codes(try holds(condition).map { $0 ? 1 : 2 }, Self.yesNo)
  }

  /// Code 1 is yes, 2 is no.
  private static let yesNo = ValueDictionary(["yes", "no"])
}
