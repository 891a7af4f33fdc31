import Diagnostics
import Domain
import Ledger
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
}

extension Workplace {
  /// Plans, asks where many rows are touched, and commits; plans again when another shell was
  /// quicker.
  ///
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
    for _ in 0..<5 {
      let tables = try tables()
      let head = ChangeSet(
        action: name,
        operatorName: operatorName,
        statement: source.text,
        at: surroundings.timestamp()
      )
      let planned = try plan(tables, head)
      if !isConfirmed { tell(planned.preview) }
      guard let change = planned.change else { return tell(planned.report) }
      if !isConfirmed, planned.rowCount >= asksFrom {
        try ask(name, rows: planned.rowCount)
        isConfirmed = true
      }
      if try write(change, expecting: tables.snapshot.lastAct) { return tell(planned.report) }
    }
    throw StatementFailure(CommandFact.changedMeanwhile.diagnostic, .ledger)
  }

  /// - Returns: false when another shell committed in between.
  private func write(_ change: ChangeSet, expecting lastAct: Int) throws -> Bool {
    do {
      acts.append(try ledger.commit(change, expecting: lastAct).act.sequence)
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
