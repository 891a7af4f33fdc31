import Columnar
import Ledger
import Query
import Values

/// Checks the values of one record against the rules of its kind.
struct RecordChecks {
  let kind: RecordKind
  let reading: RuleReading
  /// The fields that the statement gives: only they are checked; older values may stand.
  var given: Set<String>
  /// The record that is amended; nil for a new one.
  var id: String?

  /// A new record, every field of which is checked.
  init(_ kind: RecordKind, _ reading: RuleReading) {
    self.kind = kind
    self.reading = reading
    given = Set(kind.fields.map(\.name))
  }

  /// A later version of a record.
  init(_ kind: RecordKind, _ reading: RuleReading, amending id: String, _ given: Set<String>) {
    self.kind = kind
    self.reading = reading
    self.given = given
    self.id = id
  }

  private var tables: LedgerTables { reading.tables }

  /// The rules that hold whoever the record is about; some fill in a value.
  func run(
    on values: inout RecordValues,
    only isMeant: (RecordRule) -> Bool = { _ in true }
  ) throws {
    for field in kind.fields where given.contains(field.name) { try check(field, values) }
    for rule in kind.rules where isMeant(rule) { try check(rule, &values) }
  }

  /// Decree 19/CP of 1995 set up the agency whose work is recorded.
  private static let firstDay = Day(year: 1995, month: 1, day: 1) ?? Day.range.lowerBound

  private func check(_ field: RecordField, _ values: RecordValues) throws {
    guard let column = kind.declaration(of: field) else { return }
    if column.type == .date, let day = values.day(field.name) {
      if !field.mayLieAhead, day > tables.today {
        throw RecordFact.liesAhead(
          field: field.name,
          day: day,
          today: tables.today,
          isMeeting: kind.form == .heldSession
        )
      }
      if day < Self.firstDay { throw RecordFact.tooEarly(field: field.name, day: day) }
    }
    if column.type == .money, !kind.rules.contains(.signOfPayment),
      let amount = values.integer(field.name)
    {
      if mayBeZero(field) {
        if amount < 0 { throw RecordFact.amountNegative(field: field.name) }
      } else if amount <= 0 {
        throw RecordFact.amountNotPositive(field: field.name)
      }
    }
  }

  private func mayBeZero(_ field: RecordField) -> Bool {
    kind.rules.contains { rule in
      if case .fromZero(let names) = rule { return names.contains(field.name) }
      return false
    }
  }

  private func check(_ rule: RecordRule, _ values: inout RecordValues) throws {
    switch rule {
    case .inOrder(let days): try checkOrder(days, values)
    case .signOfPayment:
      if given.contains("amount") || given.contains("reverses") {
        try checkSign(&values)
      }
    case .needs(let field, let value, let of):
      guard given.contains(of) || given.contains(field), values[field] == nil,
        value.map({ values.text(of) == $0 }) ?? (values[of] != nil)
      else { return }
      throw RecordFact.fieldNeeded(field, when: value, of: of)
    case .ahead(let day, let state, let allowed):
      guard given.contains(day) || given.contains(state), let date = values.day(day),
        date > tables.today, !allowed.contains(values.text(state) ?? "")
      else { return }
      throw RecordFact.liesAhead(field: day, day: date, today: tables.today, isMeeting: false)
    case .numberOnce(let number, let day):
      guard given.contains(number) || given.contains(day), let text = values.text(number) else {
        return
      }
      try reading.checkNumber(text, year: year(values, day), except: id)
    case .follows(let field, let from, let present, let otherwise):
      if id == nil, values[field] == nil {
        values[field] = .text(values[from] == nil ? otherwise : present)
      } else if id != nil, given.contains(from), !given.contains(field) {
        values[field] = .text(present)
      }
    case .once(let field):
      guard given.contains(field), let text = values.text(field) else { return }
      try reading.checkOnce(text, field, in: kind.table, except: id)
    case .atMost, .lawfulForm, .wordFits, .notTyped, .initialsOnly, .noPersonalNumbers,
      .monthsInOrder:
      try checkOfYear(rule, values)
    case .noOverlap, .onList, .debtAtDecision, .onceTogether, .withinFinding, .fitsDecision,
      .sameParty, .notBeforeFirst, .fromZero:
      return
    }
  }

  /// Of the days that are given each is not before those that stand before it.
  private func checkOrder(_ days: [String], _ values: RecordValues) throws {
    for (place, last) in days.enumerated() {
      guard let end = values.day(last) else { continue }
      for first in days[..<place] where given.contains(first) || given.contains(last) {
        guard let start = values.day(first), end < start else { continue }
        if kind.byField == last, kind.form == RecordKind.promise.form {
          throw RecordFact.dueBeforeMade(due: end, made: start)
        }
        throw RecordFact.daysReversed(first: first, start, last: last, end)
      }
    }
  }

  /// A reversal takes one payment back whole and is negative; all others are above 0.
  private func checkSign(_ values: inout RecordValues) throws {
    guard let other = values.text("reverses") else {
      let amount = values.integer("amount") ?? 0
      if amount < 0 { throw RecordFact.reversalWithoutPayment }
      if amount == 0 { throw RecordFact.amountNotPositive(field: "amount") }
      return
    }
    let payment = try reading.reversible(other, by: id)
    if let amount = values.integer("amount"), amount.magnitude != payment.amount.magnitude {
      throw RecordFact.reversalDiffers(id: other, amount: payment.amount)
    }
    values["amount"] = .integer(-payment.amount)
    if values["employer"] == nil { values["employer"] = payment.unit.map { .integer($0) } }
  }

  private func year(_ values: RecordValues, _ day: String) -> Int {
    (values.day(day) ?? tables.today).month.year
  }
}

// What depends on the unit.
extension RecordChecks {
  /// The rules that depend on the unit; some fill in a value.
  func settle(_ values: inout RecordValues, of employer: Int?) throws {
    for rule in kind.rules {
      switch rule {
      case .noOverlap(let of, let first, let last):
        guard let employer else { continue }
        let columns = SpanColumns(table: kind.table, kind: of, first: first, last: last)
        try checkOverlap(columns, values, employer)
      case .onList: if let employer { try placeOnList(&values, employer) }
      case .debtAtDecision: if let employer { try keepDebt(&values, employer) }
      case .onceTogether, .withinFinding, .fitsDecision, .sameParty, .notBeforeFirst:
        try settleOfYear(rule, values, of: employer)
      case .inOrder, .signOfPayment, .needs, .ahead, .numberOnce, .follows, .once, .atMost,
        .lawfulForm, .wordFits, .notTyped, .initialsOnly, .noPersonalNumbers, .fromZero,
        .monthsInOrder:
        continue
      }
    }
  }

  private func checkOverlap(
    _ columns: SpanColumns,
    _ values: RecordValues,
    _ employer: Int
  ) throws {
    guard let days = days(columns, values) else { return }
    let value = values.text(columns.kind) ?? ""
    try reading.checkOverlap(value, days, of: employer, in: columns, except: id)
  }

  /// Nil where the last day is before the first, which another rule refuses.
  private func days(_ columns: SpanColumns, _ values: RecordValues) -> ClosedRange<Int64>? {
    let (first, last) = (values.integer(columns.first), values.integer(columns.last))
    guard (first ?? .min) <= (last ?? .max) else { return nil }
    return (first ?? .min)...(last ?? .max)
  }

  /// What later records of the same act must not repeat.
  func remember(_ values: RecordValues, of employer: Int?) {
    for rule in kind.rules {
      switch rule {
      case .noOverlap(let of, let first, let last):
        let columns = SpanColumns(table: kind.table, kind: of, first: first, last: last)
        guard let employer, let days = days(columns, values) else { continue }
        reading.add(values.text(of) ?? "", days, of: employer, in: columns)
      case .numberOnce(let number, let day):
        if let text = values.text(number) { reading.add(number: text, year: year(values, day)) }
      case .signOfPayment:
        if let payment = values.text("reverses") { reading.add(reversalOf: payment) }
      case .once(let field):
        if let text = values.text(field) { reading.add(text, field, in: kind.table) }
      case .onceTogether(let columns, let unless):
        guard values[unless ?? ""] == nil else { continue }
        let place = TogetherColumns(table: kind.table, names: columns, unless: unless)
        reading.add(together(columns, values, of: employer), together: place)
      case .withinFinding:
        if let finding = values.text("finding"), let amount = values.integer("amount") {
          reading.add(amount, towards: finding)
        }
      case .inOrder, .needs, .ahead, .follows, .onList, .debtAtDecision, .atMost, .lawfulForm,
        .wordFits, .fitsDecision, .sameParty, .notBeforeFirst, .notTyped, .initialsOnly,
        .noPersonalNumbers, .fromZero, .monthsInOrder:
        continue
      }
    }
  }

  private func placeOnList(_ values: inout RecordValues, _ employer: Int) throws {
    guard id == nil || given.contains("referral") || given.contains("code") else { return }
    let listed = try reading.listedLines()
    let code = try tables.register.code(of: employer)
    if let referral = values.text("referral") {
      let line = try listed.line(of: employer, on: referral.uppercased(), code)
      values["referral"] = .text(referral.uppercased())
      values["line"] = .text(line)
    } else {
      let day = values.day("date") ?? tables.today
      let found = try listed.latestLine(of: employer, handedOverBy: day)
      guard let found else { throw RecordFact.onNoList(code: code, day: day) }
      values["referral"] = .text(found.referral)
      values["line"] = .text(found.line)
    }
  }

  private func keepDebt(_ values: inout RecordValues, _ employer: Int) throws {
    guard id == nil || given.contains("decision"), let decision = values.text("decision") else {
      return
    }
    let version = try reading.version(of: decision, in: RecordKind.decision.table)
    guard case .integer(let index) = version.values["dated"] else { return }
    let month = Day(index: Int32(clamping: index)).month.advanced(by: -1)
    guard let list = try reading.debts(of: month) else { return }
    if let row = list.row(of: employer) {
      let overdue = try list.table.integers("overdue")[Int(row)] ?? 0
      values["debt_at_decision"] = .integer(max(0, overdue))
    } else if list.header.listNote.extent == .complete {
      values["debt_at_decision"] = .integer(0)
    }
  }
}
