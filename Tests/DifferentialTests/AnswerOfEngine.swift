import Columnar
import Query

/// The engine's answer in plain texts: days and months as they are written, numbers in their
/// smallest unit, `∅` for nothing.
struct AnswerOfEngine {
  let names: [String]
  let rows: [[String]]

  init(_ output: OutputTable) {
    names = output.columns.map(\.name)
    let columns = output.columns.map { column in
      switch column.values {
      case .texts(let texts): texts.map { $0.isEmpty ? "∅" : $0 }
      case .numbers(let numbers): numbers.map { Self.text($0, column.kind) }
      }
    }
    rows = (0..<output.rowCount).map { row in columns.map { $0[row] } }
  }

  private static func text(_ number: Int128?, _ kind: OutputKind) -> String {
    guard let number, let value = Int64(exactly: number) else {
      return number.map { String($0) } ?? "∅"
    }
    switch kind {
    case .day: return PlainArithmetic.day(value)
    case .month, .quarter: return PlainArithmetic.month(value)
    default: return String(value)
    }
  }

  /// What is not the same; equal rows may change places.
  func difference(from other: AnswerOfDatabase, _ question: BoundQuestion) -> String? {
    if names != other.names { return "columns \(names) and \(other.names)" }
    if rows.count != other.rows.count { return "\(rows.count) rows and \(other.rows.count)" }
    if sorted(rows) != sorted(other.rows) { return "other values" }
    if orders(rows, question) != orders(other.rows, question) { return "another order" }
    return nil
  }

  /// The same where `top` cut rows that are equal to the last one in: which of them is in is free.
  func differenceWithTies(
    from other: AnswerOfDatabase,
    among all: AnswerOfDatabase,
    _ question: BoundQuestion
  ) -> String? {
    if names != other.names { return "columns \(names) and \(other.names)" }
    if rows.count != other.rows.count { return "\(rows.count) rows and \(other.rows.count)" }
    if sorted(orders(rows, question)) != sorted(orders(other.rows, question)),
      question.across == nil, question.top?.keys.isEmpty == true
    {
      return "other rows are first"
    }
    var rest: [[String]: Int] = [:]
    for row in all.rows { rest[row, default: 0] += 1 }
    for row in rows {
      rest[row, default: 0] -= 1
      if rest[row, default: 0] < 0 { return "a row that is none: \(row)" }
    }
    return nil
  }

  private func sorted(_ rows: [[String]]) -> [[String]] {
    rows.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The values that order the rows: those behind the shown ones.
  private func orders(_ rows: [[String]], _ question: BoundQuestion) -> [[String]] {
    let count = question.sort.count
    guard question.across == nil, let first = names.firstIndex(of: "order 0") else {
      return question.sort.isEmpty || question.across == nil
        ? [] : question.sort.map(\.expression) == question.keys.map(\.expression) ? rows : []
    }
    return rows.map { Array($0[first..<(first + count)]) }
  }
}
