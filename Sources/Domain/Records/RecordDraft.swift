import Ledger
import Query
package import Values

/// A statement that records something, its words resolved, its values not yet read.
package struct RecordDraft: Sendable {
  package var kind: RecordKind
  /// The ordinals of the units; one record each.
  package var employers: [Int]
  package var entries: [FieldEntry]
  /// `promise 200m by …, 300m by …`: the parts of one agreement for each unit.
  package var promises: [PromisedPart]
  package var operatorName: String

  package init(
    _ kind: RecordKind,
    employers: [Int],
    entries: [FieldEntry] = [],
    promises: [PromisedPart] = [],
    operatorName: String
  ) {
    self.kind = kind
    self.employers = employers
    self.entries = entries
    self.promises = promises
    self.operatorName = operatorName
  }

  /// Required fields that are not given yet, to be asked for on a terminal.
  package var missingFields: [String] {
    let given = Set(entries.compactMap { kind.field(key(of: $0.name))?.name })
    return kind.fields.filter { $0.presence == .required && !given.contains($0.name) }.map(\.name)
      .filter { !($0 == "amount" && given.contains("reverses")) }
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
    if employers.isEmpty, case .employer = kind.subject {
      throw RecordFact.missingEmployer(kind: kind.name)
    }
    guard promises.isEmpty || kind.takesPromises else {
      throw RecordFact.promisesNotTaken(kind: kind.name)
    }
    let values = try readValues(tables)
    switch kind.name {
    case "meeting": return try meetings(values, tables)
    case "promise": return try ownPromises(values, tables)
    default: return try plainRecords(values, tables)
    }
  }

  /// The values of all fields, defaults included, checked by the rules of every kind.
  private func readValues(_ tables: LedgerTables) throws -> RecordValues {
    var values = try RecordValues(kind, entries, tables)
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
    try values.check(kind, tables)
    for part in promises {
      guard part.amount > 0 else { throw RecordFact.amountNotPositive(field: "promise") }
      let made = values.day(kind.onField) ?? tables.today
      if part.due < made { throw RecordFact.dueBeforeMade(due: part.due, made: made) }
    }
    return values
  }

  private func plainRecords(_ values: RecordValues, _ tables: LedgerTables) throws -> RecordPlan {
    var numbers = RecordNumbers(tables.snapshot)
    var plan = RecordPlan()
    let day = values.day(kind.onField) ?? tables.today
    for employer in subjects {
      let id = try numbers.id(kind.letter, year: day.month.year)
      plan.ids.append(id)
      plan.records.append(RecordInsert(table: kind.table, id: id, values: values.of(employer)))
      try addPromises(to: &plan, employer, contact: id, made: day, &numbers)
    }
    return plan
  }

  /// One entry for a record without a unit.
  private var subjects: [Int?] { employers.isEmpty ? [nil] : employers.map { Optional($0) } }

  /// The units of one statement meet in one session, which was held.
  private func meetings(_ values: RecordValues, _ tables: LedgerTables) throws -> RecordPlan {
    var numbers = RecordNumbers(tables.snapshot)
    var plan = RecordPlan()
    let day = values.day("date") ?? tables.today
    let session = try numbers.id("S", year: day.month.year)
    var (common, own) = values.divided(by: Set(RecordKind.sessionFields.map(\.name)))
    common["state"] = .text("held")
    own["session"] = .text(session)
    plan.alongside.append(session)
    plan.records.append(RecordInsert(table: "sessions", id: session, values: common))
    for employer in employers {
      let id = try numbers.id(kind.letter, year: day.month.year)
      plan.ids.append(id)
      own["employer"] = .integer(Int64(employer))
      plan.records.append(RecordInsert(table: kind.table, id: id, values: own))
      try addPromises(to: &plan, employer, contact: id, made: day, &numbers)
    }
    return plan
  }

  private func ownPromises(_ values: RecordValues, _ tables: LedgerTables) throws -> RecordPlan {
    var numbers = RecordNumbers(tables.snapshot)
    var plan = RecordPlan()
    let made = values.day("made") ?? tables.today
    for employer in employers {
      let id = try numbers.id(kind.letter, year: made.month.year)
      var row = values.of(employer)
      row["agreement"] = .text(id)
      row["part"] = .integer(1)
      plan.ids.append(id)
      plan.records.append(RecordInsert(table: kind.table, id: id, values: row))
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
