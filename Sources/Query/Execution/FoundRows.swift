import Columnar
import Values

/// The rows that `where` left, part by part.
struct FoundRows {
  struct Part {
    let columns: PartColumns
    let rows: [UInt32]
  }

  /// Some rows of one part that are evaluated together.
  struct Run {
    let columns: PartColumns
    let rows: ArraySlice<UInt32>
    /// The place of the run's first row among all found rows.
    let start: Int
  }

  /// Rows of a run: enough to spread the cost of an evaluation, few enough to stay in cache.
  static let runLength = 16_384

  let parts: [Part]
  /// The months of the lists that were read, ascending.
  let months: [Month]
  let count: Int

  /// Finds the rows of a question, or those of its lists `monthsBack` months before.
  ///
  /// Of earlier lists only those that stand for one of `shownMonths` are read.
  init(
    _ plan: Plan,
    _ settled: SettledFacts,
    _ engine: Engine,
    monthsBack: Int = 0,
    shownMonths: Set<Month> = []
  ) throws {
    let request = TableRequest(
      source: plan.question.source,
      time: plan.question.time.earlier(by: monthsBack)
    )
    let tally = engine.trace.map { TestTally($0, count: plan.conjuncts.count) }
    let filter = RowFilter(
      conjuncts: plan.conjuncts,
      settled: settled,
      cancellation: engine.cancellation,
      tally: tally
    )
    var parts: [Part] = []
    let (tables, months) = try engine.parts(for: request, plan.question.inner)
    for part in tables {
      let columns = PartColumns(part, monthsBack: monthsBack)
      if monthsBack > 0, let month = columns.shownPeriod, !shownMonths.contains(month) { continue }
      try engine.attachEarlierLists(plan.earlierLists, to: columns)
      parts.append(Part(columns: columns, rows: try filter.rows(of: columns)))
    }
    tally?.close(plan.conjuncts, source: plan.question.source)
    self.parts = parts
    self.months = months
    count = parts.reduce(0) { $0 + $1.rows.count }
  }

  func runs() -> [Run] {
    var runs: [Run] = []
    var start = 0
    for part in parts {
      var first = 0
      while first < part.rows.count {
        let end = min(first + Self.runLength, part.rows.count)
        runs.append(Run(columns: part.columns, rows: part.rows[first..<end], start: start + first))
        first = end
      }
      start += part.rows.count
    }
    return runs
  }

  /// The part and row of a place among all found rows.
  ///
  /// O(parts).
  func locate(_ place: Int) -> (part: Int, row: UInt32) {
    var rest = place
    for (index, part) in parts.enumerated() {
      if rest < part.rows.count { return (index, part.rows[rest]) }
      rest -= part.rows.count
    }
    preconditionFailure("a place among the found rows")
  }
}

extension TableRequest.Time {
  /// The lists so many months before, in their newest revisions.
  fileprivate func earlier(by months: Int) -> TableRequest.Time {
    guard months > 0 else { return self }
    switch self {
    case .all, .compared: return self
    case .month(let month, _): return .month(month.advanced(by: -months), revision: nil)
    case .months(let first, let last):
      return .months(first.advanced(by: -months), last.advanced(by: -months))
    }
  }
}
