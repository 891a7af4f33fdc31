import Columnar
import Values

extension Evaluator {
  /// Whether each row of the run fulfils a condition.
  ///
  /// Nothing is ever unknown.
  func holds(_ condition: BoundCondition) throws -> [Bool] {
    switch condition {
    case .number(let sign, let left, let right): return try compared(sign, left, right)
    case .text(let value, let comparison):
      return try tested(value, comparison.matches)
    case .textPair(let left, let right, let exactly):
      return try paired(left, right, exactly: exactly)
    case .category(let value, let members):
      return try tested(value) { members.contains($0) }
    case .list(let value, let members):
      return try tested(value) { list in
        list.split(separator: ",").contains { members.contains(TextFolding.folded($0)) }
      }
    case .isEmpty(let value):
      let values = try vector(value)
      return (0..<count).map { values.isEmpty(at: $0) }
    case .relation(let relation): return try self.relation(relation)
    case .not(let inner): return try holds(inner).map { !$0 }
    case .and(let parts):
      return try parts.reduce([Bool](repeating: true, count: count)) { kept, part in
        zip(kept, try holds(part)).map { $0 && $1 }
      }
    case .or(let parts):
      return try parts.reduce([Bool](repeating: false, count: count)) { kept, part in
        zip(kept, try holds(part)).map { $0 || $1 }
      }
    }
  }

  private func compared(
    _ sign: NumberComparison,
    _ left: BoundExpression,
    _ right: BoundExpression
  ) throws -> [Bool] {
    let scale = max(left.scale, right.scale)
    let first = try numbers(left, scale: scale)
    let second = try numbers(right, scale: scale)
    return (0..<count).map { row in
      guard let a = first[row], let b = second[row] else { return false }
      return sign.holds(a, b)
    }
  }

  /// Tests each distinct value of a dictionary once.
  private func tested(
    _ value: BoundExpression,
    _ test: (String) -> Bool
  ) throws -> [Bool] {
    switch try vector(value) {
    case .texts(let texts): return texts.map { !$0.isEmpty && test($0) }
    case .codes(let codes, let dictionary):
      let passing = dictionary.texts.map { !$0.isEmpty && test($0) }
      return codes.map { passing[Int($0)] }
    case .numbers: return [Bool](repeating: false, count: count)
    }
  }

  private func paired(
    _ left: BoundExpression,
    _ right: BoundExpression,
    exactly: Bool
  ) throws -> [Bool] {
    let first = try vector(left)
    let second = try vector(right)
    return (0..<count).map { row in
      let (a, b) = (first.text(at: row), second.text(at: row))
      guard !a.isEmpty, !b.isEmpty else { return false }
      return exactly ? a == b : TextFolding.folded(a) == TextFolding.folded(b)
    }
  }
}

extension NumberComparison {
  func holds(_ left: Int128, _ right: Int128) -> Bool {
    switch self {
    case .equal: left == right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension TextComparison {
  /// Whether a text that is not empty passes.
  func matches(_ text: String) -> Bool {
    switch self {
    case .equal(let texts): texts.contains(TextFolding.folded(text))
    case .exactly(let wanted): TextTest.exactly(wanted).matches(text)
    case .contains(let needle): TextTest.contains(folded: needle).matches(text)
    case .like(let pattern): TextTest.like(LikePattern(pattern)).matches(text)
    }
  }
}
