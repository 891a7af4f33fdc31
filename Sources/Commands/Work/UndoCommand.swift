import Columnar
package import Diagnostics
import Ledger
package import Query
package import Values

/// `undo`: takes back the session's latest act as a whole by a counter-entry.
package struct UndoCommand: Command {
  package let form = SessionForms.undo
  package let summary = Localized(
    "take back this session's latest change",
    vi: "lấy lại thay đổi gần nhất của phiên"
  )
  package let examples = ["undo"]
  package let changesSomething = true
  package let isOfConversation = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let act = workplace.acts.last else {
      throw StatementFailure(CommandFact.nothingToUndo.diagnostic)
    }
    let acts = try workplace.ledger.snapshot().acts()
    guard let undone = acts.first(where: { $0.sequence == act }) else { return .done }
    try refuseSigned(undone, workplace)
    try refuseBuiltUpon(undone, acts, workplace)
    try workplace.commit("undo", hasYes: true, asksFrom: 2, in: source) { _, head in
      var change = head
      change.undoes = act
      change.rowCount = undone.rowCount
      let words = undone.statement
      return PlannedChange(
        rowCount: undone.rowCount,
        change: change,
        report: [Localized("undone: " + words, vi: "đã lấy lại: " + words)]
      )
    }
    workplace.acts.removeLast(2)
    return .done
  }

  /// Design ruling 1: signing and handing over are never undone.
  private func refuseSigned(_ act: Act, _ workplace: Workplace) throws {
    let isSigning = try act.action == "refer" && signs(act, workplace)
    if isSigning || ["sign", "hand over", "export"].contains(act.action) {
      throw StatementFailure(CommandFact.neverUndone(act.action).diagnostic)
    }
  }

  /// A draft may be taken back.
  private func signs(_ act: Act, _ workplace: Workplace) throws -> Bool {
    let lists = try workplace.ledger.snapshot().records(of: "referrals")
    guard case .texts(let states) = try lists.column("state") else { return true }
    return (0..<lists.rowCount).contains {
      lists.acts[$0] == Int64(act.sequence) && states[$0] != "draft"
    }
  }

  /// An import is not taken back from under a later one, which knows its employers.
  private func refuseBuiltUpon(_ act: Act, _ acts: [Act], _ workplace: Workplace) throws {
    guard act.action == "import" else { return }
    let snapshot = try workplace.ledger.snapshot()
    let later = acts.first {
      $0.sequence > act.sequence && ["import", "refer"].contains($0.action)
        && snapshot.counts($0.sequence)
    }
    if let later {
      throw StatementFailure(CommandFact.undoBuiltUpon(act: later.sequence).diagnostic)
    }
  }
}
