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
  let count: Int

  init(_ plan: Plan, _ settled: SettledFacts, _ engine: Engine) throws {
    let request = TableRequest(source: plan.question.source, time: plan.question.time)
    let filter = RowFilter(
      conjuncts: plan.conjuncts,
      settled: settled,
      cancellation: engine.cancellation
    )
    parts = try engine.provider.tables(for: request).map { part in
      let columns = PartColumns(part)
      return Part(columns: columns, rows: try filter.rows(of: columns))
    }
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
