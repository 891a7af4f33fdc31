import Columnar
import Domain
import Ledger
import Values

/// Writes the acts of the sample through the same rules as real work.
struct SampleWriter {
  let ledger: Ledger
  let province: SampleProvince
  private let memory = DomainMemory()
  /// Of each session's units the meeting, so that promises can name it.
  private var meetings: [Int: String] = [:]

  init(_ ledger: Ledger, _ province: SampleProvince) {
    self.ledger = ledger
    self.province = province
  }

  mutating func write(_ event: SampleEvent) throws {
    let tables = try LedgerTables(ledger.snapshot(), today: event.day, memory: memory)
    switch event.kind {
    case .employers: try writeEmployers(event.day, tables)
    case .list(let place): try writeList(place, event.day, tables)
    case .calls(let calls): try record(draft(calls), event.day, tables)
    case .session(let session): try writeSession(session, tables)
    case .promise(let promise): try record(draft(promise), event.day, tables)
    case .payments(let places): try writePayments(places, event.day, tables)
    case .referral(let place, let number):
      try writeReferral(place, number, event.day, tables)
    }
  }

  private func commit(_ change: ChangeSet, _ tables: LedgerTables) throws {
    _ = try ledger.commit(change, expecting: tables.snapshot.lastAct)
  }

  private func change(
    _ action: String,
    _ statement: String,
    _ day: Day,
    by operatorName: String = "Nguyễn Thị Lan"
  ) -> ChangeSet {
    ChangeSet(
      action: action,
      operatorName: operatorName,
      statement: statement,
      at: day.iso + "T09:00:00"
    )
  }

  // MARK: Lists

  private func writeEmployers(_ day: Day, _ tables: LedgerTables) throws {
    var change = change(
      "import",
      "import employers \"don-vi-2022-01.csv\"   # dữ liệu giả lập",
      day
    )
    change.segments = [province.units.segment]
    change.rowCount = province.units.count
    try commit(change, tables)
  }

  private func writeList(_ place: Int, _ day: Day, _ tables: LedgerTables) throws {
    let list = province.lists[place]
    let placement = try ListPlacement(list.lines(of: province.units), over: tables)
    let file = list.month.iso + ".csv"
    var change = change("import", "import debts \"\(file)\" complete", day)
    change.segments = placement.segments
    change.changes = placement.changes
    change.dictionaries = placement.dictionaries
    change.rowCount = list.count
    change.records = [try importRecord(place, file, day, tables)]
    try commit(change, tables)
  }

  /// The entry of the source `imports`; new and gone are counted from the month before.
  private func importRecord(
    _ place: Int,
    _ file: String,
    _ day: Day,
    _ tables: LedgerTables
  ) throws -> RecordInsert {
    let list = province.lists[place]
    let before = Set(place > 0 ? province.lists[place - 1].units : [])
    let staying = list.units.count { before.contains($0) }
    let prefix = "N-" + padded(day.month.year, to: 4) + "-"
    let number = try tables.snapshot.nextNumber(prefix: prefix)
    return RecordInsert(
      table: "imports",
      id: prefix + padded(number, to: 4),
      values: [
        "date": .integer(Int64(day.index)), "file": .text(file), "source": .text("debts"),
        "period": .integer(Int64(list.month.index)), "revision": .integer(1),
        "extent": .text(ListExtent.complete.rawValue), "rows": .integer(Int64(list.count)),
        "new": .integer(Int64(list.count - staying)), "changed": .integer(Int64(staying)),
        "gone": .integer(Int64(before.count - staying)), "rejected": .integer(0),
        "amount": .integer(list.total), "operator": .text("Nguyễn Thị Lan"),
      ]
    )
  }

  private func writeReferral(
    _ place: Int,
    _ number: String,
    _ day: Day,
    _ tables: LedgerTables
  ) throws {
    let list = province.lists[place]
    let question = "debtors as of \(list.month.iso) where months >= 3 or class = bad"
    let draft = ReferralDraft(
      month: list.month,
      units: (0..<list.count).filter(list.isReferred).map { list.units[$0] },
      definition: question,
      number: number,
      dated: day,
      signer: "Phó Giám đốc"
    )
    var change = change("refer", "refer \(question) number \"\(number)\" yes", day)
    try draft.plan(over: tables).fill(&change)
    try commit(change, tables)
  }

  // MARK: Records of work

  /// Records a draft; returns the ids of its records, in the order of its units.
  @discardableResult
  private func record(
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

  private func draft(_ calls: SampleCalls) -> RecordDraft {
    var entries = [
      FieldEntry("date", .time(.day(calls.day))), FieldEntry("result", .word(calls.result)),
    ]
    if !calls.spoke.isEmpty { entries.append(FieldEntry("spoke", .text(calls.spoke))) }
    return RecordDraft(
      .call,
      employers: calls.units,
      entries: entries,
      operatorName: calls.officer
    )
  }

  private func draft(_ promise: SamplePromise) -> RecordDraft {
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

  private mutating func writeSession(_ session: SampleSession, _ tables: LedgerTables) throws {
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
  private func markAbsent(
    _ ids: [String],
    _ session: SampleSession,
    by officer: String
  ) throws {
    let tables = try LedgerTables(ledger.snapshot(), today: session.day, memory: memory)
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
  private func writePayments(
    _ places: Range<Int>,
    _ day: Day,
    _ tables: LedgerTables
  ) throws {
    let file = "bao-co-" + day.iso + ".csv"
    var change = change("import", "import payments \"\(file)\"", day)
    change.records = places.map { place in
      let payment = province.work.payments[place]
      return RecordInsert(table: "payments", id: id(ofPayment: place), values: values(payment))
    }
    change.rowCount = places.count
    try commit(change, tables)
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
}
