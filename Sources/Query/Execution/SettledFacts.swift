import Columnar
import Values

/// What is known before the first row of a question is read: the answers of its inner questions and
/// which employers have related records.
struct SettledFacts {
  /// The value of each inner question, nil where it is empty.
  var questions: [BoundQuestion: Int128?] = [:]
  /// The employers that have records of a relation.
  var relations: [BoundRelation: Set<Int64>] = [:]

  /// The sum over all found rows of each expression that `share` is asked of.
  var wholes: [BoundExpression: Int128] = [:]

  /// The number that an expression always has: `.some(.none)` where it is always empty, `.none`
  /// where it depends on the row.
  func constant(_ expression: BoundExpression) -> Decimal?? {
    switch expression.node {
    case .number(let value): .some(value)
    case .question(let question):
      questions[question].map { value in value.map { Decimal($0, scale: expression.scale) } }
    default: .none
    }
  }

  /// An evaluator for rows of a part.
  func evaluator(_ columns: PartColumns, _ rows: ArraySlice<UInt32>) -> Evaluator {
    Evaluator(
      count: rows.count,
      column: { try columns.vector($0, rows: rows) },
      relation: { try related($0, columns, rows) },
      settled: settledVectors(count: rows.count),
      wholes: wholes
    )
  }

  /// The inner questions' values as vectors of one value repeated.
  func settledVectors(count: Int) -> [BoundExpression: Vector] {
    var vectors: [BoundExpression: Vector] = [:]
    for (question, value) in questions {
      guard let item = question.items.first else { continue }
      let expression = BoundExpression(
        .question(question),
        item.expression.type,
        scale: item.expression.scale
      )
      let numbers = NumberVector(
        [Int128](repeating: value ?? 0, count: count),
        empties: value == nil ? [Bool](repeating: true, count: count) : nil
      )
      vectors[expression] = .numbers(numbers)
    }
    return vectors
  }

  private func related(
    _ relation: BoundRelation,
    _ columns: PartColumns,
    _ rows: ArraySlice<UInt32>
  ) throws -> [Bool] {
    let employers = relations[relation] ?? []
    guard case .numbers(let numbers) = try columns.vector("employer", rows: rows) else {
      return [Bool](repeating: false, count: rows.count)
    }
    return numbers.values.indices.map { row in
      numbers[row].map { employers.contains(Int64(truncatingIfNeeded: $0)) } ?? false
    }
  }
}
