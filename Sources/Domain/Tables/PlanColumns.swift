import Columnar
import Ledger
import Query
import Values

/// What became of plans: a session that was held of them makes them done.
struct PlanColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    switch name {
    case "state":
      let stored = try table.texts("state")
      let done = try doneAs()
      let codes = (0..<table.rowCount).map { row in
        let isOpen = stored[row] == "planned" || stored[row] == "moved"
        let state = isOpen && !done[row].isEmpty ? "done" : stored[row]
        return Category.planState.code(of: state)
      }
      return Category.planState.column(IntegerColumn(values: codes))
    case "done_as": return .texts(TextColumn(try doneAs()))
    default: return nil
    }
  }

  private func doneAs() throws -> [String] {
    let stored = try table.texts("done_as")
    let groups = try table.texts("plan")
    let sessions = try table.context.snapshot.records(of: "sessions")
    guard case .texts(let plans) = try sessions.column("plan"),
      case .texts(let states) = try sessions.column("state")
    else { throw TableError.noSuchColumn("plan") }
    var held: [String: String] = [:]
    for row in 0..<sessions.rowCount where states[row] == "held" && !plans.isEmpty(at: row) {
      held[plans[row]] = sessions.ids[row]
    }
    return (0..<table.rowCount).map { row in
      stored.isEmpty(at: row) ? held[groups[row]] ?? "" : stored[row]
    }
  }
}
