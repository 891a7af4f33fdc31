import Values

// Columns of an answer's rows for statements that act on them.
extension Answer {
  /// The numbers of a column of the source for the shown rows, in their order.
  ///
  /// `employer` is the ordinal of the row's employer. Groups have no such columns: none.
  package func numbers(of column: String) throws -> [Int128?] {
    guard !question.isGrouped, case .numbers(let numbers) = try vector(column) else { return [] }
    return numbers.values.indices.map { numbers[$0] }
  }

  /// The texts of a column of the source for the shown rows, in their order; none for groups.
  package func texts(of column: String) throws -> [String] {
    guard !question.isGrouped else { return [] }
    let vector = try vector(column)
    return order.indices.map { vector.text(at: $0) }
  }

  private func vector(_ column: String) throws -> Vector {
    try rows.vector(BoundExpression(.column(column), .text, scale: 0), at: order)
  }
}
