import Columnar
package import Values

/// The answer to a question: its rows in their order, written out when and as far as they are shown.
package struct Answer: Sendable {
  package let question: BoundQuestion
  /// Rows left out only by `top` though they are equal to the last one in.
  package let tiesCut: Int
  /// Months whose tables were read, ascending.
  package let periods: [Month]

  /// Places of the shown rows or groups, in order.
  let order: [Int]
  /// Places of the rows or groups that `having` left; nil where the question has none.
  let kept: [Int]?
  let rows: RowValues
  /// All rows that fulfilled `where`; `rows` may hold only those that `top` could take.
  let found: FoundRows

  /// Rows that are shown.
  package var shownCount: Int { order.count }

  /// Rows that `where` and `having` left, before `top`; groups where rows were grouped.
  ///
  /// O(rows) where `top` was found without a look at all of them.
  package func rowCount() throws -> Int {
    if let kept { return kept.count }
    switch rows {
    case .groups(let groups): return groups.count
    case .found: return try found.count()
    }
  }
}

/// The groups of an answer, with every vector that they need.
struct GroupedRows: Sendable {
  let count: Int
  /// Each has one value a group, and behind them one for no rows at all.
  let vectors: [BoundExpression: Vector]
  let across: AcrossCells?
  /// Figures over records whose owners stand in several groups: their groups do not add up.
  let repeatedFigures: Set<RelatedFigure>
  /// The sums behind the shares of groups.
  let shareSums: [BoundExpression: NumberVector]
}

/// Where the values of an answer's rows come from.
enum RowValues: Sendable {
  /// One row a group: every needed vector is settled.
  case groups(GroupedRows)
  /// Rows of tables, evaluated when they are shown.
  case found(FoundRows, SettledFacts)

  /// The values of an expression for chosen places.
  func vector(_ expression: BoundExpression, at places: [Int]) throws -> Vector {
    switch self {
    case .groups(let groups):
      return try Self.vector(expression, groups.vectors, count: groups.count + 1).picking(places)
    case .found(let found, let settled):
      return try Self.gather(expression, places, found, settled)
    }
  }

  /// An expression over vectors that are settled.
  static func vector(
    _ expression: BoundExpression,
    _ vectors: [BoundExpression: Vector],
    count: Int
  ) throws -> Vector {
    let evaluator = Evaluator(
      count: count,
      column: { _ in .texts([String](repeating: "", count: count)) },
      relation: { _ in [Bool](repeating: false, count: count) },
      settled: vectors
    )
    return try evaluator.vector(expression)
  }

  /// Evaluates part by part and puts the values back in the order of the places.
  private static func gather(
    _ expression: BoundExpression,
    _ places: [Int],
    _ found: FoundRows,
    _ settled: SettledFacts
  ) throws -> Vector {
    if found.parts.count == 1, let part = found.parts.first {
      let all = try part.rows()
      return try vector(expression, of: places.map { all[$0] }, part.columns, settled)
    }
    var byPart: [Int: [(place: Int, row: UInt32)]] = [:]
    for (index, (part, row)) in try found.locate(places).enumerated() {
      byPart[part, default: []].append((index, row))
    }
    var collected: Vector?
    for (part, entries) in byPart.sorted(by: { $0.key < $1.key }) {
      let vector = try vector(
        expression,
        of: entries.map(\.row),
        found.parts[part].columns,
        settled
      )
      if collected == nil { collected = vector.blank(count: places.count) }
      collected?.set(entries.map(\.place), from: vector)
    }
    return collected ?? .numbers(NumberVector([]))
  }

  /// Evaluates run by run, so that Ctrl-C need not wait for all.
  private static func vector(
    _ expression: BoundExpression,
    of rows: [UInt32],
    _ columns: PartColumns,
    _ settled: SettledFacts
  ) throws -> Vector {
    guard rows.count > FoundRows.runLength else {
      return try settled.evaluator(columns, rows[...]).vector(expression)
    }
    var collected: Vector?
    for first in stride(from: 0, to: rows.count, by: FoundRows.runLength) {
      try Cancellation.current.check()
      let run = rows[first..<min(first + FoundRows.runLength, rows.count)]
      let vector = try settled.evaluator(columns, run).vector(expression)
      if collected == nil { collected = vector.blank(count: rows.count) }
      collected?.set(Array(run.indices), from: vector)
    }
    return collected ?? .numbers(NumberVector([]))
  }
}

extension Vector {
  /// The values at some places.
  func picking(_ places: [Int]) -> Vector {
    switch self {
    case .numbers(let numbers):
      return .numbers(
        NumberVector(
          places.map { numbers.values[$0] },
          empties: numbers.empties.map { e in places.map { e[$0] } }
        )
      )
    case .texts(let texts): return .texts(places.map { texts[$0] })
    case .codes(let codes, let dictionary): return .codes(places.map { codes[$0] }, dictionary)
    }
  }

  /// A vector of the same kind with only empty values.
  func blank(count: Int) -> Vector {
    switch self {
    case .numbers:
      .numbers(
        NumberVector(
          [Int128](repeating: 0, count: count),
          empties: [Bool](repeating: true, count: count)
        )
      )
    case .texts: .texts([String](repeating: "", count: count))
    case .codes(_, let dictionary): .codes([UInt32](repeating: 0, count: count), dictionary)
    }
  }

  /// Writes the values of another vector of the same expression, one after the other, to some
  /// places of this one.
  mutating func set(_ places: [Int], from other: Vector) {
    // What is taken out of `self` is its own only after `self` is something else.
    switch self {
    case .numbers(var numbers):
      guard case .numbers(let values) = other else { return }
      self = .texts([])
      for (index, place) in places.enumerated() {
        numbers.values[place] = values.values[index]
        numbers.empties?[place] = values.isEmpty(at: index)
      }
      self = .numbers(numbers)
    case .codes(var codes, let dictionary):
      guard case .codes(let values, let longer) = other else {
        self = .texts((0..<count).map(text))
        return set(places, from: other)
      }
      self = .texts([])
      for (index, place) in places.enumerated() { codes[place] = values[index] }
      // Dictionaries only grow, so the longer one reads the codes of both.
      self = .codes(codes, longer.count > dictionary.count ? longer : dictionary)
    case .texts(var texts):
      self = .texts([])
      for (index, place) in places.enumerated() { texts[place] = other.text(at: index) }
      self = .texts(texts)
    }
  }
}
