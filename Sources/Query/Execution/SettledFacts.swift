import Columnar
import Values

/// What is known before the first row of a question is read: the answers of its inner questions and
/// which employers have related records.
struct SettledFacts: Sendable {
  /// The value of each inner question, nil where it is empty.
  var questions: [BoundQuestion: Int128?] = [:]
  /// The records of each relation.
  var records: [BoundRelation: RelatedRecords] = [:]
  /// Each figure whose days do not depend on the row: a value an owner, and one for no owner.
  var figures: [RelatedFigure: Vector] = [:]

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
      figure: { try figure($0, columns, rows) },
      earlier: { try earlier($0, $1, columns, rows) },
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
    guard let records = records[relation] else {
      return [Bool](repeating: false, count: rows.count)
    }
    guard relation.dependsOnRow else {
      return try records.slots(of: columns, rows).map(records.hasRecords)
    }
    return try members(relation, records, columns, rows).map {
      records.hasRecords($0.slot, $0.window)
    }
  }

  private func figure(
    _ figure: RelatedFigure,
    _ columns: PartColumns,
    _ rows: ArraySlice<UInt32>
  ) throws -> Vector? {
    guard let records = records[figure.records] else { return nil }
    if let values = figures[figure] {
      return values.picking(try records.slots(of: columns, rows))
    }
    return try records.figure(
      figure,
      of: members(figure.records, records, columns, rows),
      groupCount: rows.count
    )
  }

  /// The owner of each row, and the days that count for it.
  private func members(
    _ relation: BoundRelation,
    _ records: RelatedRecords,
    _ columns: PartColumns,
    _ rows: ArraySlice<UInt32>
  ) throws -> [RecordMember] {
    let slots = try records.slots(of: columns, rows)
    var members = slots.enumerated().map { RecordMember(group: $0.offset, slot: $0.element) }
    let evaluator = evaluator(columns, rows)
    if let first = try relation.window?.first.map({ try evaluator.numbers($0) }) {
      for row in members.indices {
        members[row].window.first = first[row].map { Int32(truncatingIfNeeded: $0) }
        members[row].window.isEmpty = first[row] == nil
      }
    }
    if let last = try relation.window?.last.map({ try evaluator.numbers($0) }) {
      for row in members.indices {
        members[row].window.last = last[row].map { Int32(truncatingIfNeeded: $0) }
        if last[row] == nil { members[row].window.isEmpty = true }
      }
    }
    return members
  }

  /// A figure of an earlier list for the employers of some rows.
  private func earlier(
    _ inner: BoundExpression,
    _ list: EarlierList,
    _ columns: PartColumns,
    _ rows: ArraySlice<UInt32>
  ) throws -> Vector? {
    guard let there = columns.earlier[list] else { return nil }
    let lines = there.lines(of: try columns.vector("employer", rows: rows))
    let evaluator = Evaluator(
      count: rows.count,
      column: { try there.columns.vectorOrEmpty($0, rows: lines) },
      relation: { _ in [Bool](repeating: false, count: rows.count) },
      absent: there.isPart ? nil : lines.map { $0 == Column.missingRow },
      settled: settledVectors(count: rows.count)
    )
    return try evaluator.vector(inner)
  }
}
