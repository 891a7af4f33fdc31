import Columnar
import Ledger
import Query
import Values

/// A session that lies ahead or was held, with a meeting for each unit that is invited.
struct SessionDraft {
  /// Named by the statement; none where a plan says who.
  let employers: [Int]

  func plan(_ values: RecordValues, _ reading: RuleReading) throws -> RecordPlan {
    let tables = reading.tables
    var values = values
    var units = employers
    if let id = values.text("plan") {
      let planned = try PlannedUnits(id, tables)
      planned.fill(&values)
      values["plan"] = .text(planned.group)
      if units.isEmpty { units = planned.employers }
      try RecordChecks(.session, reading).run(on: &values)
    }
    var numbers = RecordNumbers(tables.snapshot)
    var plan = RecordPlan()
    let year = (values.day("date") ?? tables.today).month.year
    let session = try numbers.id(RecordKind.session.letter, year: year)
    plan.ids.append(session)
    plan.records.append(RecordInsert(table: "sessions", id: session, values: values.of(nil)))
    for unit in units {
      let id = try numbers.id(RecordKind.meeting.letter, year: year)
      plan.alongside.append(id)
      plan.records.append(
        RecordInsert(
          table: RecordKind.meeting.table,
          id: id,
          values: ["session": .text(session), "employer": .integer(Int64(unit))]
        )
      )
    }
    return plan
  }
}

/// The units that were planned together, with what was planned for them.
struct PlannedUnits {
  /// The first of their ids, which all of them share.
  let group: String
  let employers: [Int]
  private let first: RecordVersion

  /// - Throws: `planDone` when a session came of it already.
  init(_ id: String, _ tables: LedgerTables) throws {
    let version = try countingVersion(of: id, in: RecordKind.plan.table, tables.snapshot)
    guard case .text(let group) = version.values["plan"] else {
      throw RecordFact.unknownRecord(id)
    }
    self.group = group
    first = version
    let rows = try tables.snapshot.records(of: RecordKind.plan.table)
    guard case .texts(let groups) = try rows.column("plan"),
      case .integers(let units) = try rows.column("employer"),
      case .texts(let states) = try rows.column("state")
    else { throw TableError.noSuchColumn("plan") }
    employers = (0..<rows.rowCount).filter { groups[$0] == group && states[$0] != "cancelled" }
      .compactMap { units[$0].map { Int($0) } }
    let sessions = try tables.snapshot.records(of: RecordKind.session.table)
    guard case .texts(let plans) = try sessions.column("plan"),
      case .texts(let ends) = try sessions.column("state")
    else { throw TableError.noSuchColumn("plan") }
    let made = (0..<sessions.rowCount).first { plans[$0] == group && ends[$0] != "cancelled" }
    if let made { throw RecordFact.planDone(group, session: sessions.ids[made]) }
  }

  /// Day, place and partners come from the plan where the statement does not say them.
  func fill(_ values: inout RecordValues) {
    if values["date"] == nil { values["date"] = first.values["planned_on"] }
    for name in ["place", "police", "partners"] where values[name] == nil {
      values[name] = first.values[name]
    }
  }
}
