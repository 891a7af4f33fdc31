import Columnar
import Ledger
import Query
import Values

/// What became of plans: a session that was held of them makes them done, an inspection or check of
/// the unit that was decided in the year of the plan once it has ended.
struct PlanColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    switch name {
    case "state":
      let stored = try table.texts("state")
      let done = try doneAs()
      let inspections = try inspections()
      let codes = (0..<table.rowCount).map { row in
        let isOpen = stored[row] == "planned" || stored[row] == "moved"
        let isDone = !done[row].isEmpty && inspections.hasEnded(done[row]) != false
        let state = isOpen && isDone ? "done" : stored[row]
        return Category.planState.code(of: state)
      }
      return Category.planState.column(IntegerColumn(values: codes))
    case "done_as": return .texts(TextColumn(try doneAs()))
    case "term":
      let periods = try StatedPeriods(table)
      return .texts(TextColumn((0..<table.rowCount).map { periods[$0]?.iso ?? "" }))
    case "programme": return .integers(try years(of: table))
    case "quarter": return .integers(try quarters())
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
    let inspections = try inspections()
    let kinds = try table.texts("kind")
    return (0..<table.rowCount).map { row in
      if !stored.isEmpty(at: row) { return stored[row] }
      if kinds[row] == "meeting" { return held[groups[row]] ?? "" }
      return inspections.id(ofPlan: row, isCheck: kinds[row] == "check") ?? ""
    }
  }

  private func inspections() throws -> PlannedInspections { try PlannedInspections(table) }

  private func quarters() throws -> IntegerColumn {
    let days = try table.integers("planned_on")
    let periods = try StatedPeriods(table)
    return IntegerColumn(
      (0..<table.rowCount).map { row in
        let month: Month? =
          switch periods[row] {
          case .quarter(let month)?, .month(let month)?: month
          case .year?, .day?, nil: day(ofIndex: days[row])?.month
          }
        return month.map { Int64($0.advanced(by: -(($0.month - 1) % 3)).index) }
      }
    )
  }
}

/// Of each plan the year of the programme: as given, else that of its period or day.
private func years(of plans: RecordsTable) throws -> IntegerColumn {
  guard case .integers(let stored) = try plans.rows.column("programme") else {
    throw TableError.noSuchColumn("programme")
  }
  let days = try plans.integers("planned_on")
  let periods = try StatedPeriods(plans)
  return IntegerColumn(
    (0..<plans.rowCount).map { row in
      stored[row]
        ?? (periods[row]?.firstMonth ?? day(ofIndex: days[row])?.month).map { Int64($0.year) }
    }
  )
}

/// Of each plan the inspection that it became.
private struct PlannedInspections {
  private struct Inspection {
    let id: String
    let year: Int
    let isCheck: Bool
    let hasEnded: Bool
  }

  private let units: IntegerColumn
  private let parties: TextColumn
  private let years: IntegerColumn
  private var byUnit: [Int64: [Inspection]] = [:]
  private var byParty: [String: [Inspection]] = [:]
  private var ended: [String: Bool] = [:]

  init(_ plans: RecordsTable) throws {
    units = try plans.integers("employer")
    parties = try plans.texts(PartyBook.column)
    years = try Domain.years(of: plans)
    guard plans.rowCount > 0 else { return }
    let snapshot = plans.context.snapshot
    let decisions = try snapshot.records(of: RecordKind.decision.table)
    let index = HashIndex(decisions.ids)
    let dated = try Domain.integers("dated", decisions)
    let forms = try Domain.texts("form", decisions)
    let rows = try snapshot.records(of: RecordKind.inspection.table)
    let named = try Domain.texts("decision", rows)
    let owners = try Domain.integers("employer", rows)
    let others = try Domain.texts(PartyBook.column, rows)
    let ends = try Domain.integers("ended", rows)
    let dropped = try Domain.integers("dropped", rows)
    for row in 0..<rows.rowCount where dropped[row] == nil {
      guard let decision = index.row(of: named[row]), let day = day(ofIndex: dated[decision])
      else { continue }
      let inspection = Inspection(
        id: rows.ids[row],
        year: day.month.year,
        isCheck: forms[decision] == "check",
        hasEnded: ends[row] != nil
      )
      ended[inspection.id] = inspection.hasEnded
      if let unit = owners[row] {
        byUnit[unit, default: []].append(inspection)
      } else {
        byParty[others[row], default: []].append(inspection)
      }
    }
  }

  /// The first of the plan's year and kind.
  func id(ofPlan row: Int, isCheck: Bool) -> String? {
    let year = years[row].map { Int($0) }
    let own = units[row].map { byUnit[$0] ?? [] } ?? byParty[parties[row]] ?? []
    return own.first { $0.year == year && $0.isCheck == isCheck }?.id
  }

  /// Nil for what is no inspection.
  func hasEnded(_ id: String) -> Bool? { ended[id] }
}
