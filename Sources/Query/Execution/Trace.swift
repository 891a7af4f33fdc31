import Synchronization
package import Values

/// What the engine did for a question, step by step: for `explain`.
///
/// An engine without one keeps no account and pays nothing.
package final class Trace: Sendable {
  /// One step, in the order in which the steps began.
  package struct Step: Sendable {
    package var work: Work
    /// 0 for the question itself, one more inside each related source and inner question.
    package var depth: Int
    /// The rows that the step left.
    package var rows: Int
    /// Nil where nothing is timed.
    package var nanoseconds: UInt64?
  }

  package enum Work: Sendable {
    /// The tables of a source: these months of it, none where it has no months.
    case read(source: String, months: [Month])
    /// A condition of `where`, with its way for the first part of the source.
    case test(BoundCondition, source: String, TestMethod)
    /// Related records, found once for all rows.
    case records(BoundRelation)
    /// A question of one value, answered before the first row.
    case question(BoundQuestion)
    /// Rows gathered into groups, with the figures of each.
    case groups(BoundQuestion)
    /// `having`, `top` and `sort`.
    case order(BoundQuestion)
  }

  private struct State {
    var steps: [Step] = []
    var depth = 0
  }

  private let state = Mutex(State())
  private let clock: (@Sendable () -> UInt64)?

  /// `clock`: nanoseconds since some moment; nil where nothing is timed.
  package init(clock: (@Sendable () -> UInt64)?) { self.clock = clock }

  package var steps: [Step] { state.withLock { $0.steps } }

  func now() -> UInt64? { clock?() }

  /// Does the work of a step; what it does inside stands one level deeper.
  func measure<Result>(
    _ work: Work,
    rows: (Result) -> Int,
    _ body: () throws -> Result
  ) rethrows -> Result {
    let place = state.withLock { state in
      state.steps.append(Step(work: work, depth: state.depth, rows: 0, nanoseconds: nil))
      state.depth += 1
      return state.steps.count - 1
    }
    let start = now()
    defer { state.withLock { $0.depth -= 1 } }
    let result = try body()
    let elapsed = elapsed(since: start)
    let count = rows(result)
    state.withLock { state in
      state.steps[place].rows = count
      state.steps[place].nanoseconds = elapsed
    }
    return result
  }

  /// Adds a step that was done beside others.
  func add(_ work: Work, rows: Int, nanoseconds: UInt64?) {
    state.withLock { state in
      state.steps.append(
        Step(work: work, depth: state.depth, rows: rows, nanoseconds: nanoseconds)
      )
    }
  }

  func elapsed(since start: UInt64?) -> UInt64? {
    guard let start, let now = now() else { return nil }
    return now >= start ? now - start : 0
  }
}

extension Optional where Wrapped == Trace {
  /// Does the work, and keeps account of it where somebody asked for one.
  func measure<Result>(
    _ work: @autoclosure () -> Trace.Work,
    rows: (Result) -> Int,
    _ body: () throws -> Result
  ) rethrows -> Result {
    guard let trace = self else { return try body() }
    return try trace.measure(work(), rows: rows, body)
  }
}

/// How a condition is decided for the rows of a table.
package indirect enum TestMethod: Hashable, Sendable {
  /// Stored integers within a range.
  case range(ClosedRange<Int64>)
  /// So many of the codes of a dictionary, decided once a code.
  case codes(wanted: Int, of: Int)
  /// So many texts found by an index or a search of all texts, and rows that are or refer to them.
  case found(rows: Int, isReferredTo: Bool)
  /// Marks of empty values.
  case empties
  /// No value can fulfil it.
  case never
  /// Several conditions, each in its own way.
  case parts([TestMethod])
  /// Related records, looked up by the row's owner.
  case lookUp
  /// Computed row by row.
  case rowByRow
}

/// What became of a question's conditions, over all parts of its source.
final class TestTally: Sendable {
  private struct Line {
    var kept = 0
    var nanoseconds: UInt64 = 0
    var method: TestMethod?
  }

  private let lines: Mutex<[Line]>
  private let trace: Trace

  init(_ trace: Trace, count: Int) {
    self.trace = trace
    lines = Mutex([Line](repeating: Line(), count: count))
  }

  func note(_ method: TestMethod, of place: Int) {
    lines.withLock { if $0[place].method == nil { $0[place].method = method } }
  }

  func now() -> UInt64? { trace.now() }

  func add(_ count: Int, at place: Int, since start: UInt64?) {
    let elapsed = trace.elapsed(since: start) ?? 0
    lines.withLock { lines in
      lines[place].kept += count
      lines[place].nanoseconds += elapsed
    }
  }

  /// Writes a step for each condition.
  func close(_ conjuncts: [BoundCondition], source: String) {
    let isTimed = trace.now() != nil
    let lines = lines.withLock { $0 }
    for (place, condition) in conjuncts.enumerated() {
      trace.add(
        .test(condition, source: source, lines[place].method ?? .rowByRow),
        rows: lines[place].kept,
        nanoseconds: isTimed ? lines[place].nanoseconds : nil
      )
    }
  }
}
