import Ledger
import Query
package import Values

/// A statement that records something, its words resolved, its values not yet read.
package struct RecordDraft: Sendable {
  package var kind: RecordKind
  /// The ordinals of the units; one record each.
  package var employers: [Int]
  /// The ids of other parties, such as hospitals; one record each.
  package var parties: [String]
  /// The records that the new ones are about, such as inspections; one record each.
  package var wholes: [String]
  package var entries: [FieldEntry]
  /// `promise 200m by …, 300m by …`: the parts of one agreement for each unit.
  package var promises: [PromisedPart]
  package var operatorName: String

  package init(
    _ kind: RecordKind,
    employers: [Int],
    parties: [String] = [],
    wholes: [String] = [],
    entries: [FieldEntry] = [],
    promises: [PromisedPart] = [],
    operatorName: String
  ) {
    self.kind = kind
    self.employers = employers
    self.parties = parties
    self.wholes = wholes
    self.entries = entries
    self.promises = promises
    self.operatorName = operatorName
  }

  /// Required fields that are not given yet, to be asked for on a terminal.
  package var missingFields: [String] {
    let given = Set(entries.compactMap { kind.field(key(of: $0.name))?.name })
    return kind.fields.filter { $0.presence == .required && !given.contains($0.name) }.map(\.name)
      .filter { !($0 == "amount" && given.contains("reverses")) }
      .filter { kind.subject != .record(field: $0) }
  }
}

/// One part of a promise: a sum and the day by which it is to be paid.
package struct PromisedPart: Hashable, Sendable {
  /// Dong.
  package var amount: Int64
  package var due: Day

  package init(amount: Int64, due: Day) {
    self.amount = amount
    self.due = due
  }
}

/// A name as typed in the form of look-up.
func key(of name: String) -> String { TextFolding.key(name) }

extension RecordDraft {
  /// What the statement would write, or why it cannot.
  ///
  /// Dates do not lie ahead of today, sums are above 0, a promise is not due before it is made.
  ///
  /// - Throws: `RecordFact`, or what the ledger throws.
  package func plan(over tables: LedgerTables) throws -> RecordPlan {
    var numbers = RecordNumbers(tables.snapshot)
    return try plan(RuleReading(tables), &numbers)
  }

  /// As one of several drafts of an act, which share their numbers and what their rules read.
  func plan(_ reading: RuleReading, _ numbers: inout RecordNumbers) throws -> RecordPlan {
    try checkSubject()
    guard promises.isEmpty || kind.takesPromises else {
      throw RecordFact.promisesNotTaken(kind: kind.name)
    }
    let values = try readValues(reading)
    switch kind.form {
    case .plain, .parts, .together, .followed:
      return try plainRecords(values, reading, &numbers)
    case .heldSession: return try meetings(values, reading, &numbers)
    case .session: return try SessionDraft(employers: employers).plan(values, reading)
    }
  }

  /// - Throws: `RecordFact` where whom it is about is missing or not taken.
  func checkSubject() throws {
    switch kind.subject {
    case .employer:
      if employers.isEmpty { throw RecordFact.missingEmployer(kind: kind.name) }
    case .record(let field):
      if wholes.isEmpty, !entries.contains(where: { kind.field(key(of: $0.name))?.name == field }) {
        throw RecordFact.missingWhole(field: field, kind: kind.name)
      }
    case .party(let field):
      let isNamed = field.map { field in
        entries.contains { kind.field(key(of: $0.name))?.name == field }
      }
      if employers.isEmpty, parties.isEmpty, isNamed != true {
        throw RecordFact.missingParty(kind: kind.name, orField: field)
      }
    case .nothing:
      if !employers.isEmpty { throw RecordFact.unitNotTaken(kind: kind.name) }
    case .employerIfKnown: return
    }
  }

  /// The values of all fields, defaults included, checked by the rules of every kind.
  private func readValues(_ reading: RuleReading) throws -> RecordValues {
    let tables = reading.tables
    var values = try RecordValues(kind, entries + wholeEntry, tables)
    if !missingFields.isEmpty {
      throw RecordFact.missingFields(missingFields, kind: kind.name)
    }
    for field in kind.fields where values[field.name] == nil {
      guard case .defaulted(let standing) = field.presence else { continue }
      switch standing {
      case .today: values[field.name] = .integer(Int64(tables.today.index))
      case .operatorName: values[field.name] = .text(operatorName)
      case .word(let word): values[field.name] = .text(word)
      }
    }
    try RecordChecks(kind, reading).run(on: &values)
    for part in promises {
      guard part.amount > 0 else { throw RecordFact.amountNotPositive(field: "promise") }
      let made = day(of: values, tables)
      if part.due < made { throw RecordFact.dueBeforeMade(due: part.due, made: made) }
    }
    return values
  }

  /// The first of the records that the new ones are about, to be read like a field.
  private var wholeEntry: [FieldEntry] {
    guard case .record(let field) = kind.subject, let whole = wholes.first else { return [] }
    return [FieldEntry(field, .code(whole))]
  }

  private func day(of values: RecordValues, _ tables: LedgerTables) -> Day {
    kind.onField.flatMap { values.day($0) } ?? tables.today
  }

  /// One record a unit, or a whole, or one alone.
  private func plainRecords(
    _ values: RecordValues,
    _ reading: RuleReading,
    _ numbers: inout RecordNumbers
  ) throws -> RecordPlan {
    var plan = RecordPlan()
    let tables = reading.tables
    let day = day(of: values, tables)
    let checks = RecordChecks(kind, reading)
    let series = try numberSeries(values)
    for (place, subject) in subjects.enumerated() {
      var row = values
      if let party = subject.party { row[PartyBook.column] = .text(party) }
      if case .record(let field) = kind.subject, let whole = subject.whole {
        row = try replacing(field, by: whole, in: values, tables)
      }
      try checks.settle(&row, of: subject.employer ?? row.integer("employer").map { Int($0) })
      if let (field, series) = series {
        row[field] = .text(series[place])
        try checks.run(on: &row)
      }
      let id = try nextID(&numbers, day, after: plan.ids)
      fillGroup(&row, id, first: plan.ids.first ?? id)
      plan.ids.append(id)
      let employer = subject.employer ?? row.integer("employer").map { Int($0) }
      checks.remember(row, of: employer)
      let first = try firstStep(of: id, takenFrom: &row, &numbers)
      plan.records.append(RecordInsert(table: kind.table, id: id, values: row.of(employer)))
      if let first {
        plan.records.append(first)
        plan.alongside.append(first.id)
      }
      try addPromises(to: &plan, employer, contact: id, made: day, &numbers)
    }
    if let (_, series) = series { plan.numbers = (series[0], series[subjects.count - 1]) }
    return plan
  }

  private struct Subject {
    var employer: Int?
    var party: String?
    var whole: String?
  }

  /// One entry for a record about nothing that is known.
  private var subjects: [Subject] {
    let named =
      employers.map { Subject(employer: $0) } + parties.map { Subject(party: $0) }
      + wholes.map { Subject(whole: $0) }
    return named.isEmpty ? [Subject()] : named
  }

  /// The step that a record begins with; its day is no field of the record itself.
  private func firstStep(
    of id: String,
    takenFrom row: inout RecordValues,
    _ numbers: inout RecordNumbers
  ) throws -> RecordInsert? {
    guard case .followed(let name, let field, let state) = kind.form,
      let steps = RecordKind.named(name), let day = kind.onField
    else { return nil }
    let date = row.day(day)
    row[day] = nil
    guard let date else { return nil }
    return RecordInsert(
      table: steps.table,
      id: try numbers.id(steps.letter, year: date.month.year),
      values: [
        field: .text(id), "state": .text(state), "date": .integer(Int64(date.index)),
      ]
    )
  }

  private func replacing(
    _ field: String,
    by whole: String,
    in values: RecordValues,
    _ tables: LedgerTables
  ) throws -> RecordValues {
    var values = values
    values[field] = try RecordValues(kind, [FieldEntry(field, .code(whole))], tables)[field]
    return values
  }

  /// Several letters of one statement are numbered on from the first.
  private func numberSeries(
    _ values: RecordValues
  ) throws -> (field: String, series: NumberSeries)? {
    guard subjects.count > 1 else { return nil }
    for case .numberOnce(let number, _) in kind.rules {
      if let text = values.text(number) { return (number, try NumberSeries(text)) }
    }
    return nil
  }

  /// Units that are planned together have one id with a number behind it.
  private func nextID(
    _ numbers: inout RecordNumbers,
    _ day: Day,
    after ids: [String]
  ) throws -> String {
    if case .together = kind.form, let first = ids.first { return "\(first)-\(ids.count + 1)" }
    return try numbers.id(kind.letter, year: day.month.year)
  }

  private func fillGroup(_ row: inout RecordValues, _ id: String, first: String) {
    switch kind.form {
    case .parts(let of, let number):
      row[of] = .text(id)
      row[number] = .integer(1)
    case .together(let field): row[field] = .text(first)
    case .plain, .heldSession, .session, .followed: return
    }
  }

  /// The units of one statement, and the lines of a file that say the same of it, meet in one
  /// session, which was held.
  private func meetings(
    _ values: RecordValues,
    _ reading: RuleReading,
    _ numbers: inout RecordNumbers
  ) throws -> RecordPlan {
    var plan = RecordPlan()
    let day = values.day("date") ?? reading.tables.today
    var (common, own) = values.divided(by: Set(RecordKind.sessionFields.map(\.name)))
    common["state"] = .text("held")
    let session: String
    if let known = reading.newSessions[common] {
      session = known
    } else {
      session = try numbers.id("S", year: day.month.year)
      reading.newSessions[common] = session
      plan.alongside.append(session)
      plan.records.append(RecordInsert(table: "sessions", id: session, values: common))
    }
    own["session"] = .text(session)
    for employer in employers {
      let id = try numbers.id(kind.letter, year: day.month.year)
      plan.ids.append(id)
      own["employer"] = .integer(Int64(employer))
      plan.records.append(RecordInsert(table: kind.table, id: id, values: own))
      try addPromises(to: &plan, employer, contact: id, made: day, &numbers)
    }
    return plan
  }

  private func addPromises(
    to plan: inout RecordPlan,
    _ employer: Int?,
    contact: String,
    made: Day,
    _ numbers: inout RecordNumbers
  ) throws {
    guard let employer, !promises.isEmpty else { return }
    let agreement = try numbers.id("V", year: made.month.year)
    let rows = promiseRows(
      promises,
      agreement: agreement,
      employer: employer,
      contact: contact,
      made: made
    )
    plan.records += rows
    plan.alongside += rows.map(\.id)
  }
}

/// The rows of an agreement; the first part has its id, later ones a number behind it.
func promiseRows(
  _ parts: [PromisedPart],
  agreement: String,
  employer: Int,
  contact: String,
  made: Day
) -> [RecordInsert] {
  parts.enumerated().map { place, part in
    RecordInsert(
      table: "promises",
      id: place == 0 ? agreement : "\(agreement)-\(place + 1)",
      values: [
        "employer": .integer(Int64(employer)), "agreement": .text(agreement),
        "part": .integer(Int64(place + 1)), "contact": .text(contact),
        "made": .integer(Int64(made.index)), "amount": .integer(part.amount),
        "due": .integer(Int64(part.due.index)),
      ]
    )
  }
}
