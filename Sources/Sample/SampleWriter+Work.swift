import Columnar
import Domain
import Ledger
import Values

// Contacts, money and papers, each by the rules of its kind.
extension SampleWriter {
  /// Records a draft; returns the ids of its records, in the order of its units.
  @discardableResult
  func record(
    _ draft: RecordDraft,
    _ day: Day,
    _ tables: LedgerTables
  ) throws -> [String] {
    let code = draft.employers.first.map { province.units.codes[$0] } ?? ""
    let more = draft.employers.count > 1 ? ", …" : ""
    let statement = "record \(draft.kind.name) \(code)\(more) on \(day.vietnamese)"
    var change = change("record", statement, day, by: draft.operatorName)
    let plan = try draft.plan(over: tables)
    plan.fill(&change)
    try commit(change, tables)
    return plan.ids
  }

  /// Calls; a mistaken one is taken back on the same day.
  func writeCalls(_ calls: SampleCalls, _ tables: LedgerTables) throws {
    let ids = try record(draft(calls), calls.day, tables)
    guard calls.isMistaken else { return }
    let tables = try self.tables(on: calls.day)
    let because = "nhập hai lần"
    let statement = "void \(ids.joined(separator: ", ")) because \"\(because)\""
    var change = change("void", statement, calls.day, by: calls.officer)
    try RecordVoiding(ids: ids, because: because).plan(over: tables).fill(&change)
    try commit(change, tables)
  }

  func draft(_ letters: SampleLetters) -> RecordDraft {
    RecordDraft(
      .letter,
      employers: letters.units,
      entries: [
        FieldEntry("kind", .word("urging")), FieldEntry("date", .time(.day(letters.day))),
        FieldEntry("number", .text(letters.number)),
        FieldEntry("statement", .time(.month(letters.statement))),
        FieldEntry("sent", .time(.day(letters.day))), FieldEntry("channel", .word("portal")),
      ],
      operatorName: letters.officer
    )
  }

  func draft(_ visits: SampleVisits) -> RecordDraft {
    RecordDraft(
      .visit,
      employers: visits.units,
      entries: [
        FieldEntry("date", .time(.day(visits.day))), FieldEntry("result", .word("promised")),
      ],
      operatorName: visits.officer
    )
  }

  func draft(_ calls: SampleCalls) -> RecordDraft {
    var entries = [
      FieldEntry("date", .time(.day(calls.day))), FieldEntry("result", .word(calls.result)),
    ]
    if !calls.spoke.isEmpty { entries.append(FieldEntry("spoke", .text(calls.spoke))) }
    return RecordDraft(
      .call,
      employers: calls.units,
      entries: entries,
      promises: calls.promised.map { PromisedPart(amount: $0.amount, due: $0.due) },
      operatorName: calls.officer
    )
  }

  func draft(_ promise: SamplePromise) -> RecordDraft {
    var entries = [
      FieldEntry("amount", .number(Decimal(Int128(promise.amount), scale: 0), isMoney: true)),
      FieldEntry("made", .time(.day(promise.made))), FieldEntry("due", .time(.day(promise.due))),
    ]
    if let meeting = meetings[promise.unit] {
      entries.append(FieldEntry("contact", .code(meeting)))
    }
    return RecordDraft(
      .promise,
      employers: [promise.unit],
      entries: entries,
      operatorName: province.units.officer(of: promise.unit)
    )
  }

  mutating func writeSession(_ session: SampleSession, _ tables: LedgerTables) throws {
    let invited = session.units + session.absent
    let officer = province.units.officer(of: invited[0])
    let draft = RecordDraft(
      .meeting,
      employers: invited,
      entries: session.entries,
      operatorName: officer
    )
    let ids = try record(draft, session.day, tables)
    for (unit, id) in zip(invited, ids) { meetings[unit] = id }
    guard !session.absent.isEmpty else { return }
    let absent = Array(ids.suffix(session.absent.count))
    try markAbsent(absent, session, by: officer)
  }

  /// Who did not come is noted behind the session.
  func markAbsent(
    _ ids: [String],
    _ session: SampleSession,
    by officer: String
  ) throws {
    let tables = try tables(on: session.day)
    var change = change(
      "amend",
      "amend \(ids.joined(separator: ", ")) attended no",
      session.day,
      by: officer
    )
    let plan = try RecordAmendment(ids: ids, entries: [FieldEntry("attended", .word("no"))])
      .plan(over: tables)
    plan.fill(&change)
    try commit(change, tables)
  }

  /// Receipts are taken in by the file, as an import does.
  func writePayments(
    _ places: Range<Int>,
    _ day: Day,
    _ tables: LedgerTables
  ) throws {
    let payments = province.work.payments[places]
    try takeIn(
      payments.map(values),
      .payment,
      "bao-co",
      day,
      tables,
      amount: payments.reduce(0) { $0 + $1.amount }
    )
  }

  private func id(ofPayment place: Int) -> String { "Y-2022-" + padded(place + 1, to: 4) }

  private func values(_ payment: SamplePayment) -> [String: StoredValue] {
    var values: [String: StoredValue] = [
      "date": .integer(Int64(payment.day.index)), "amount": .integer(payment.amount),
      "day_known": .text("yes"), "towards": .text("contributions"),
      "document": .text(payment.document), "memo": .text(payment.memo),
    ]
    values["employer"] = payment.unit.map { .integer(Int64($0)) }
    values["reverses"] = payment.reverses.map { .text(id(ofPayment: $0)) }
    return values
  }

  func writeMarks(
    _ marks: ArraySlice<SampleMark>,
    _ day: Day,
    _ tables: LedgerTables
  ) throws {
    let rows = marks.map { mark in
      var values: [String: StoredValue] = [
        "employer": .integer(Int64(mark.unit)), "kind": .text(mark.kind.rawValue),
        "first_day": .integer(Int64(mark.firstDay.index)), "document": .text(mark.document),
        "issuer": .text(mark.issuer), "dated": .integer(Int64(mark.dated.index)),
        "state": .text("proven"),
      ]
      values["last_day"] = mark.lastDay.map { .integer(Int64($0.index)) }
      return values
    }
    try takeIn(rows, .mark, "tinh-trang", day, tables)
  }

  /// The rows of a file as one act, with its entry in the source `imports`.
  func takeIn(
    _ rows: [[String: StoredValue]],
    _ kind: RecordKind,
    _ name: String,
    _ day: Day,
    _ tables: LedgerTables,
    amount: Int64 = 0
  ) throws {
    let file = name + "-" + day.iso + ".csv"
    var change = change("import", "import \(kind.table) \"\(file)\"", day)
    let prefix = kind.letter + "-2022-"
    let first = try tables.snapshot.nextNumber(prefix: prefix)
    change.records = rows.enumerated().map { place, values in
      RecordInsert(table: kind.table, id: prefix + padded(first + place, to: 4), values: values)
    }
    let entry = ImportedContents.Entry(
      file: file,
      source: kind.table,
      rows: rows.count,
      rejected: 0,
      amount: amount,
      content: Array(file.utf8)
    )
    let imported = try ImportedContents(tables.snapshot)
    change.records.append(try imported.record(entry, on: day, by: change.operatorName))
    change.rowCount = rows.count
    try commit(change, tables)
  }

  /// Five units go on under the codes of another office, each by an act of its own.
  func writeSuccessors(_ day: Day, _ tables: LedgerTables) throws {
    let firstDay = SampleProvince.lastMonth.firstDay
    for unit in province.units.recoded {
      let (old, new) = (province.units.codes[unit.old], province.units.codes[unit.new])
      let amendment = EmployerAmendment(
        employers: [unit.old],
        entries: [FieldEntry("successor", .code(new))],
        firstDay: firstDay
      )
      let statement =
        "amend \(old) successor \(new) from \(firstDay.vietnamese) because \"chuyển cơ quan quản lý\""
      let tables = try self.tables(on: day)
      var change = change("amend", statement, day)
      try amendment.plan(over: tables).fill(&change)
      change.rowCount = 1
      try commit(change, tables)
    }
  }
}
