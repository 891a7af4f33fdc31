import GRDB
import Query
import Values

/// SQLite's answer in plain texts, with the numbers behind them.
struct AnswerOfDatabase {
  private(set) var names: [String]
  private(set) var rows: [[String]]
  /// The numbers of each row in the smallest unit; nil where there is none.
  private var numbers: [[Int64?]]
  private let expressions: [BoundExpression]

  init(_ question: BoundQuestion, _ sql: SQLText, _ database: Database) throws {
    let (columns, values) = try database.answer(sql.rows)
    guard let cells = sql.cells, let across = question.across else {
      names = columns
      expressions = question.items.map(\.expression)
      (rows, numbers) = try Self.read(values, expressions)
      return
    }
    let pivot = try Pivot(question, across, values, try database.answer(cells).rows)
    names = pivot.names
    expressions = pivot.expressions
    (rows, numbers) = try Self.read(pivot.rows, expressions)
  }

  private static func read(
    _ values: [[DatabaseValue]],
    _ expressions: [BoundExpression]
  ) throws -> ([[String]], [[Int64?]]) {
    let rows = try values.map { row in try zip(row, expressions).map { try text($0, $1) } }
    let numbers = values.map { row in row.map { Int64.fromDatabaseValue($0) } }
    return (rows, numbers)
  }

  private static func text(
    _ value: DatabaseValue,
    _ expression: BoundExpression
  ) throws -> String {
    switch value.storage {
    case .null: return "∅"
    case .string(let text): return text
    case .int64(let number):
      // Money is written in whole dong.
      let scale = expression.type == .money ? expression.scale : 0
      guard let whole = try PlainArithmetic.quotient(number, 1, shift: -scale) else { return "∅" }
      return String(whole)
    case .double, .blob: throw SixtyFourBits.exceeded
    }
  }

  /// What a line of totals has that is not the sum of its column.
  func difference(fromTotals totals: [Int128?]) -> String? {
    for (place, total) in totals.enumerated() {
      // A total of shares is the share of the total, not the sum of rounded parts.
      guard let total, !names[place].hasPrefix("order "), !expressions[place].hasShare else {
        continue
      }
      let sum = numbers.reduce(Int128(0)) { $0 + Int128($1[place] ?? 0) }
      let expression = expressions[place]
      let scale = expression.type == .money ? expression.scale : 0
      guard let narrow = Int64(exactly: sum),
        let whole = try? PlainArithmetic.quotient(narrow, 1, shift: -scale)
      else { continue }
      if Int128(whole) != total { return "\(names[place]): \(total) and \(whole)" }
    }
    return nil
  }
}

/// The lines and columns of `across`, made of its cells.
private struct Pivot {
  var names: [String] = []
  var expressions: [BoundExpression] = []
  var rows: [[DatabaseValue]] = []

  init(
    _ question: BoundQuestion,
    _ across: BoundItem,
    _ lines: [[DatabaseValue]],
    _ cells: [[DatabaseValue]]
  ) throws {
    let keyCount = question.keys.count
    let isFigure = question.items.map { $0.expression.isFigure(of: question) }
    let figures = question.items.indices.filter { isFigure[$0] }
    let own = question.items.indices.filter { !isFigure[$0] }
    var headings: [DatabaseValue] = []
    var byPlace: [[DatabaseValue]: [DatabaseValue]] = [:]
    for cell in cells {
      if !headings.contains(cell[keyCount]) { headings.append(cell[keyCount]) }
      byPlace[Array(cell[...keyCount])] = Array(cell[(keyCount + 1)...])
    }
    func add(_ name: String, _ place: Int) {
      names.append(name)
      expressions.append(question.items[place].expression)
    }
    for place in own { add(question.items[place].name, place) }
    for heading in headings {
      for place in figures {
        let name = Self.name(heading, across.expression)
        add(figures.count == 1 ? name : name + " " + question.items[place].name, place)
      }
    }
    for place in figures {
      add(figures.count == 1 ? "row_total" : "row_total " + question.items[place].name, place)
    }
    for line in lines {
      var row = own.map { line[$0] }
      for heading in headings {
        let cell = byPlace[Array(line[..<keyCount]) + [heading]]
        row += cell ?? figures.map { _ in "no such cell".databaseValue }
      }
      rows.append(row + figures.map { line[$0] })
    }
  }

  private static func name(_ value: DatabaseValue, _ key: BoundExpression) -> String {
    switch value.storage {
    case .null: return "(empty)"
    case .string(let text):
      guard key.type == .quarter, let month = Int(text.suffix(2)) else { return text }
      return text.prefix(4) + "-q" + String((month - 1) / 3 + 1)
    case .int64(let number):
      guard key.scale > 0 else { return String(number) }
      return decimal(number, key.scale)
    case .double, .blob: return "?"
    }
  }

  private static func decimal(_ number: Int64, _ scale: Int) -> String {
    var digits = String(number.magnitude)
    while digits.count <= scale { digits = "0" + digits }
    var text = digits.dropLast(scale) + "." + digits.suffix(scale)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return (number < 0 ? "-" : "") + String(text)
  }
}

extension BoundExpression {
  /// Whether it has a value of its own in each column of `across`.
  fileprivate func isFigure(of question: BoundQuestion) -> Bool {
    if question.keys.contains(where: { $0.expression == self }) { return false }
    switch node {
    case .aggregate, .figure, .share: return true
    case .arithmetic(_, let left, let right), .defaulted(let left, let right):
      return left.isFigure(of: question) || right.isFigure(of: question)
    case .negative(let inner), .movedByMonths(let inner, _), .absolute(let inner),
      .rounded(let inner, _), .calendar(_, let inner):
      return inner.isFigure(of: question)
    case .truth(let condition): return condition.hasFigure(of: question)
    case .number, .text, .column, .question, .earlier: return false
    }
  }
}

extension BoundExpression {
  fileprivate var hasShare: Bool {
    switch node {
    case .share: true
    case .arithmetic(_, let left, let right): left.hasShare || right.hasShare
    case .negative(let inner): inner.hasShare
    default: false
    }
  }
}

extension BoundCondition {
  fileprivate func hasFigure(of question: BoundQuestion) -> Bool {
    switch self {
    case .number(_, let left, let right), .textPair(let left, let right, _):
      left.isFigure(of: question) || right.isFigure(of: question)
    case .text(let value, _), .category(let value, _), .list(let value, _), .isEmpty(let value):
      value.isFigure(of: question)
    case .relation: false
    case .not(let inner): inner.hasFigure(of: question)
    case .and(let parts), .or(let parts): parts.contains { $0.hasFigure(of: question) }
    }
  }
}
