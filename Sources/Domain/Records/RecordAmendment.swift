import Columnar
import Ledger
import Query
import Values

/// A later version of records: the named fields get new values, the others keep theirs.
package struct RecordAmendment: Sendable {
  package var ids: [String]
  package var entries: [FieldEntry]
  package var promises: [PromisedPart]
  package var because: String?

  package init(
    ids: [String],
    entries: [FieldEntry],
    promises: [PromisedPart] = [],
    because: String? = nil
  ) {
    self.ids = ids
    self.entries = entries
    self.promises = promises
    self.because = because
  }

  /// What the statement would write, or why it cannot.
  ///
  /// `code` moves a record to another unit. A field of a meeting's session is amended there, when
  /// the session has no other unit.
  ///
  /// - Throws: `RecordFact`, or what the ledger throws.
  package func plan(over tables: LedgerTables) throws -> RecordPlan {
    if let because, because.allSatisfy(\.isWhitespace) { throw RecordFact.emptyReason }
    var plan = RecordPlan()
    var numbers = RecordNumbers(tables.snapshot)
    let reading = RuleReading(tables)
    for id in ids {
      guard let kind = RecordKind.of(id: id) else {
        throw isFrozen(id) ? RecordFact.frozenRecord(shownID(id)) : RecordFact.unknownRecord(id)
      }
      let rest = try amendSteps(of: id, kind, reading, &plan, &numbers)
      try amend(id, kind, rest, reading, &plan)
      try addPromises(id, kind, tables, &plan, &numbers)
      plan.ids.append(id)
    }
    if entries.isEmpty, promises.isEmpty { throw RecordFact.nothingAmended(ids.first ?? "") }
    return plan
  }

  func amend(
    _ id: String,
    _ kind: RecordKind,
    _ entries: [FieldEntry],
    _ reading: RuleReading,
    _ plan: inout RecordPlan
  ) throws {
    let tables = reading.tables
    let moves = entries.filter {
      kind.source.column(key(of: $0.name))?.name == "code" && kind.field("code") == nil
    }
    let given = try RecordValues(
      kind,
      entries.filter { entry in !moves.contains(entry) },
      tables
    )
    let before = try countingVersion(of: id, in: kind.table, tables.snapshot)
    let names = Set(kind.name == "meeting" ? RecordKind.sessionFields.map(\.name) : [])
    let (ofSession, own) = given.divided(by: names)
    if !ofSession.isEmpty { try amendSession(of: before, ofSession, reading, &plan) }
    if own.isEmpty, moves.isEmpty { return }
    var values = RecordValues(before.values.merging(own) { _, new in new })
    if let move = moves.first {
      try self.move(&values, to: move, kind, tables)
    }
    // Only what was given is checked against today: older values may stand as they are.
    let changed = Set(own.keys).union(moves.isEmpty ? [] : ["code"])
    let checks = RecordChecks(kind, reading, amending: id, changed)
    try checks.run(on: &values)
    try checks.settle(&values, of: values.integer("employer").map { Int($0) })
    plan.records.append(version(id, kind.table, values))
  }

  private func move(
    _ values: inout RecordValues,
    to entry: FieldEntry,
    _ kind: RecordKind,
    _ tables: LedgerTables
  ) throws {
    guard let value = entry.values.first, entry.values.count == 1 else {
      throw RecordFact.severalValues(field: "code")
    }
    guard case .party = kind.subject else {
      let unit = try tables.register.resolved(value.spelling, on: tables.today)
      values["employer"] = .integer(Int64(unit))
      return
    }
    values["employer"] = nil
    values[PartyBook.column] = nil
    switch try tables.party(named: value.spelling) {
    case .unit(let unit): values["employer"] = .integer(Int64(unit))
    case .other(let id): values[PartyBook.column] = .text(id)
    }
  }

  private func amendSession(
    of meeting: RecordVersion,
    _ given: [String: StoredValue],
    _ reading: RuleReading,
    _ plan: inout RecordPlan
  ) throws {
    let tables = reading.tables
    let meetings = try tables.snapshot.records(of: "meetings")
    guard case .text(let session) = meeting.values["session"],
      case .texts(let sessions) = try meetings.column("session")
    else { return }
    let others = (0..<meetings.rowCount).filter { sessions[$0] == session }.map { meetings.ids[$0] }
    guard others.allSatisfy(ids.contains) else {
      let name = given.keys.sorted().first ?? ""
      throw RecordFact.fieldOfSession(name, session: session)
    }
    guard !plan.alongside.contains(session) else { return }
    let before = try countingVersion(of: session, in: "sessions", tables.snapshot)
    var values = RecordValues(before.values.merging(given) { _, new in new })
    try RecordChecks(.session, reading, amending: session, Set(given.keys)).run(on: &values)
    plan.records.append(version(session, "sessions", values))
    plan.alongside.append(session)
  }

  func version(_ id: String, _ table: String, _ values: RecordValues) -> RecordInsert {
    var values = values
    values["because"] = because.map { .text(TextFolding.composed($0)) }
    return RecordInsert(
      table: table,
      id: id,
      values: values.of(values.integer("employer").map { Int($0) })
    )
  }

  private func addPromises(
    _ id: String,
    _ kind: RecordKind,
    _ tables: LedgerTables,
    _ plan: inout RecordPlan,
    _ numbers: inout RecordNumbers
  ) throws {
    guard !promises.isEmpty else { return }
    guard kind.takesPromises else { throw RecordFact.promisesNotTaken(kind: kind.name) }
    let contact = try countingVersion(of: id, in: kind.table, tables.snapshot)
    let made = try day(of: contact, kind, tables)
    for part in promises {
      guard part.amount > 0 else { throw RecordFact.amountNotPositive(field: "promise") }
      if part.due < made { throw RecordFact.dueBeforeMade(due: part.due, made: made) }
    }
    guard case .integer(let employer) = contact.values["employer"] else { return }
    let rows = promiseRows(
      promises,
      agreement: try numbers.id("V", year: made.month.year),
      employer: Int(employer),
      contact: id,
      made: made
    )
    plan.records += rows
    plan.alongside += rows.map(\.id)
  }
}

extension RecordAmendment {
  /// The day of a contact, on which its promises were made; today where it lies ahead.
  private func day(
    of contact: RecordVersion,
    _ kind: RecordKind,
    _ tables: LedgerTables
  ) throws -> Day {
    var values = contact.values
    if case .text(let session) = values["session"] {
      values = try countingVersion(of: session, in: "sessions", tables.snapshot).values
    }
    guard case .integer(let index) = values[kind.onField ?? "date"] else { return tables.today }
    return min(Day(index: Int32(clamping: index)), tables.today)
  }
}

/// Lines of lists have the list in their id, and the code behind it.
private func shownID(_ id: String) -> String {
  let parts = id.split(separator: "/")
  guard let list = parts.first, let code = parts.last, parts.count > 1 else { return id }
  return list + "/" + code
}

/// Whether ids of this letter are of things that never change: lists, imports, exports.
func isFrozen(_ id: String) -> Bool {
  ["R", "N", "H", "Z", "J"].contains(String(id.prefix { $0 != "-" }).uppercased())
}
