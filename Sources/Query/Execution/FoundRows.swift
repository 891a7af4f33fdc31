import Columnar
import Synchronization
import Values

/// The rows that `where` left, part by part; written out when and as far as somebody asks.
struct FoundRows: Sendable {
  /// Some rows of one part that are evaluated together.
  struct Run {
    let columns: PartColumns
    let rows: ArraySlice<UInt32>
  }

  /// Rows of a run: enough to spread the cost of an evaluation, few enough to stay in cache.
  static let runLength = 16_384

  let parts: [FoundPart]
  /// The months of the lists that were read, ascending.
  let months: [Month]

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
      time: plan.question.time.earlier(by: monthsBack),
      monthsLater: monthsBack
    )
    let tally = engine.trace.map { TestTally($0, count: plan.conjuncts.count) }
    var parts: [FoundPart] = []
    let (tables, months) = try engine.parts(for: request, plan.question.inner)
    for table in tables {
      let part = PartColumns(
        table,
        monthsBack: monthsBack,
        earlier: try engine.earlierLines(plan.earlierLists, before: table)
      )
      if monthsBack > 0, let month = part.shownPeriod, !shownMonths.contains(month) { continue }
      let tests = try plan.conjuncts.map { try BlockTest($0, part, settled) }
      parts.append(FoundPart(BlockScan(part, tests, tally: tally)))
    }
    if let tally {
      for part in parts { _ = try part.rows() }
      tally.close(plan.conjuncts, source: plan.question.source)
    }
    self.parts = parts
    self.months = months
  }

  init(parts: [FoundPart], months: [Month]) {
    self.parts = parts
    self.months = months
  }

  /// Rows of all parts.
  func count() throws -> Int { try parts.reduce(0) { try $0 + $1.count() } }

  func runs() throws -> [Run] { try parts.flatMap { try $0.runs() } }

  /// The part and row of each of some places among all found rows.
  ///
  /// O(places × log parts).
  func locate(_ places: [Int]) throws -> [(part: Int, row: UInt32)] {
    let rows = try parts.map { try $0.rows() }
    var starts: [Int] = []
    var start = 0
    for part in rows {
      starts.append(start)
      start += part.count
    }
    return places.map { place in
      let part = starts.partitioningIndex { $0 > place } - 1
      return (part, rows[part][place - starts[part]])
    }
  }
}

/// The found rows of one part, each list of them made once.
final class FoundPart: Sendable {
  let scan: BlockScan
  private let known = Mutex<[UInt32]?>(nil)

  init(_ scan: BlockScan) { self.scan = scan }

  var columns: PartColumns { scan.columns }

  /// The numbers of the rows, ascending.
  func rows() throws -> [UInt32] {
    if let rows = known.withLock({ $0 }) { return rows }
    let rows = try scan.rows()
    known.withLock { $0 = rows }
    return rows
  }

  func count() throws -> Int { try known.withLock { $0?.count } ?? scan.count() }

  func runs() throws -> [FoundRows.Run] {
    let rows = try rows()
    return stride(from: 0, to: rows.count, by: FoundRows.runLength).map { first in
      let end = min(first + FoundRows.runLength, rows.count)
      return FoundRows.Run(columns: columns, rows: rows[first..<end])
    }
  }
}

extension Array {
  /// The first index whose element passes, where all elements behind one that passes do too.
  fileprivate func partitioningIndex(where passes: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension TableRequest.Time {
  /// The lists so many months before, in their newest revisions.
  fileprivate func earlier(by months: Int) -> TableRequest.Time {
    guard months > 0 else { return self }
    switch self {
    case .all, .compared, .day: return self
    case .month(let month, _): return .month(month.advanced(by: -months), revision: nil)
    case .months(let first, let last):
      return .months(first.advanced(by: -months), last.advanced(by: -months))
    }
  }
}
