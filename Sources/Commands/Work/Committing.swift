import Columnar
import Diagnostics
import Domain
import Ledger
import Query
import Values

/// A change as it is told before asking, and what it writes.
struct PlannedChange {
  /// Rows that it touches, as people count them.
  var rowCount: Int
  /// Nothing is written where this is nil.
  var change: ChangeSet?
  /// Told before the question whether to do it.
  var preview: [Localized] = []
  /// Told when it is done.
  var report: [Localized] = []
  /// What is to be looked at once it is done.
  var warnings: [Diagnostic] = []
}

extension Workplace {
  /// Plans, asks where many rows are touched, and commits.
  ///
  /// When another shell was quicker it plans once more, keeping other writers away meanwhile.
  /// `name` is the statement, for messages; from `asksFrom` rows on it asks, or needs `yes`; `plan`
  /// makes the change for the ledger as it is, given a change set that is empty but for its head.
  func commit(
    _ name: String,
    hasYes: Bool,
    asksFrom: Int,
    in source: SourceText,
    plan: (LedgerTables, ChangeSet) throws -> PlannedChange
  ) throws {
    var isConfirmed = hasYes
    func isDone() throws -> Bool {
      let tables = try tables()
      let planned = try plan(tables, head(name, source))
      if !isConfirmed { tell(planned.preview) }
      if let change = planned.change {
        if !isConfirmed, planned.rowCount >= asksFrom { try ask(name, rows: planned.rowCount) }
        isConfirmed = true
        try checkCancellation()
        guard try write(change, expecting: tables.snapshot.lastAct) else { return false }
      }
      tell(planned.report)
      for warning in planned.warnings { surroundings.report(warning, in: nil) }
      return true
    }
    if try isDone() { return }
    guard try alone(isDone) else {
      throw StatementFailure(CommandFact.changedMeanwhile.diagnostic, .ledger)
    }
  }

  /// Where work that Ctrl-C may stop has written nothing yet.
  ///
  /// - Throws: `Cancelled` once it was pressed.
  func checkCancellation() throws { try cancellation.check() }

  /// Runs a body while no other shell can write.
  func alone<Result>(_ body: () throws -> Result) throws -> Result {
    let holder = LockHolder.current(operatorName: operatorName, since: surroundings.timestamp())
    return try ledger.exclusively(as: holder, body)
  }

  private func head(_ name: String, _ source: SourceText) -> ChangeSet {
    ChangeSet(
      action: name,
      operatorName: operatorName,
      statement: source.text,
      at: surroundings.timestamp()
    )
  }

  /// - Returns: false when another shell committed in between.
  private func write(_ change: ChangeSet, expecting lastAct: Int) throws -> Bool {
    do {
      acts.append(try ledger.commit(change, expecting: lastAct).act.sequence)
      cancellation.settle()
      return true
    } catch {
      if case .changedMeanwhile = error { return false }
      throw error
    }
  }

  private func tell(_ messages: [Localized]) {
    for message in messages { surroundings.tell(message) }
  }

  private func ask(_ name: String, rows: Int) throws {
    guard surroundings.canAsk else {
      throw StatementFailure(CommandFact.needsYes(statement: name, rows: rows).diagnostic)
    }
    let count = DigitGrouping.grouped(Int128(rows))
    let question = Localized(
      "\(name): \(count) rows. Go on?",
      vi: "\(name): \(count) dòng. Làm tiếp?"
    )
    guard surroundings.confirm(question) else {
      throw StatementFailure(CommandFact.notConfirmed.diagnostic)
    }
  }
}
