import Columnar
import Domain
import Ledger
import Values

// What a month brings: decisions, inspections, findings, fines, calls, sessions and money.
extension NgheAnWriter {
  /// Everything of a month, as taken in at the beginning of the next one.
  mutating func writeMonth(_ month: Month, _ day: Day) throws {
    try writeDecisions(month, day)
    try writeCalls(month, day)
    for session in province.contacts.sessions where session.day.month == month {
      try write(session, day)
    }
    try writeProgress(month, day)
    try writeFindings(month, day)
    try writeFines(month, day)
    try writePayments(month, day)
  }

  private mutating func writeDecisions(_ month: Month, _ day: Day) throws {
    let places = province.decisions.indices.filter {
      province.decisions[$0].dated.month == month
    }
    let rows = places.map { RecordBatch.Row(code: "", entries: entries(province.decisions[$0])) }
    let ids = try takeIn(rows, .decision, "quyet-dinh", day)
    for (place, id) in zip(places, ids) { decisionIDs[place] = id }
    var parties: [NgheAnPlace] = []
    var inspections: [RecordBatch.Row] = []
    for decision in places {
      for (place, inspection) in province.decisions[decision].inspections.enumerated() {
        parties.append(NgheAnPlace(decision: decision, inspection: place))
        inspections.append(
          RecordBatch.Row(
            code: code(of: inspection),
            entries: [
              FieldEntry("decision", .code(decisionIDs[decision] ?? "")),
              FieldEntry("reason", .word(reason(province.decisions[decision].word))),
            ]
          )
        )
      }
    }
    let inspectionIDs = try takeIn(inspections, .inspection, "doi-tuong-thanh-tra", day)
    for (place, id) in zip(parties, inspectionIDs) { self.inspectionIDs[place] = id }
  }

  private func entries(_ decision: NgheAnDecision) -> [FieldEntry] {
    let word = decision.word
    var entries = [
      FieldEntry("number", .text(decision.number)),
      FieldEntry("dated", .time(.day(decision.dated))),
      FieldEntry("word", .word(word.rawValue)), FieldEntry("head", .text(decision.head)),
    ]
    let (form, basis, subject) =
      switch word {
      case .specialised: ("inspection", "plan", "employers")
      case .surprise, .assigned: ("inspection", "surprise", "employers")
      case .intersectoral: ("intersectoral", "plan", "employers")
      case .units: ("check", "plan", "employers")
      case .agents: ("check", "plan", "agents")
      case .facilities: ("check", "plan", "facilities")
      case .facilitySurprise: ("check", "surprise", "facilities")
      }
    entries += [
      FieldEntry("form", .word(form)), FieldEntry("basis", .word(basis)),
      FieldEntry("subject", .word(subject)),
    ]
    if word == .surprise {
      entries.append(FieldEntry("dispatch", .text("326/BHXH-TST")))
      entries.append(FieldEntry("dispatch_date", .time(.day(day(2, 9)))))
    }
    if word == .assigned {
      entries.append(FieldEntry("dispatch", .text("3428/BHXH-TTKT")))
      entries.append(FieldEntry("dispatch_date", .time(.day(day(11, 11)))))
    }
    if word == .specialised {
      entries.append(FieldEntry("partners", .text("Sở LĐTBXH, Công an tỉnh")))
    }
    return entries
  }

  func day(_ month: Int, _ day: Int) -> Day {
    NgheAnProvince.year.advanced(by: month - 1).firstDay.advanced(by: day - 1)
  }

  private func reason(_ word: InspectionWord) -> String {
    switch word {
    case .surprise: "over_3_months"
    case .assigned: "evading"
    case .facilitySurprise: "inflated_cost"
    case .specialised, .intersectoral, .units, .agents, .facilities: "other"
    }
  }

  func code(of inspection: NgheAnInspection) -> String {
    switch inspection.party {
    case .unit(let unit): province.units.codes[unit]
    case .other(let code): code
    }
  }

  private func writeCalls(_ month: Month, _ day: Day) throws {
    let calls = province.contacts.calls.filter { $0.day.month == month }
    let rows = calls.map { call in
      var entries = [
        FieldEntry("date", .time(.day(call.day))), FieldEntry("result", .word(call.result)),
      ]
      if let id = call.about.flatMap({ inspectionIDs[$0] }) {
        entries.append(FieldEntry("about", .code(id)))
        entries.append(FieldEntry("note", .text("nhắc trước thanh tra")))
      }
      return RecordBatch.Row(code: province.units.codes[call.unit], entries: entries)
    }
    try takeIn(rows, .call, "cuoc-goi", day)
  }

  private func write(_ session: NgheAnSession, _ day: Day) throws {
    let draft = RecordDraft(
      .meeting,
      employers: session.units + session.absent,
      entries: [
        FieldEntry("date", .time(.day(session.day))),
        FieldEntry("place", .text("BHXH tỉnh Nghệ An")),
        FieldEntry("police", .text("Phòng Cảnh sát kinh tế")),
        FieldEntry(
          "explained",
          values: [214, 215].map { .number(Decimal(Int128($0)), isMoney: false) }
        ),
        FieldEntry("minutes", .text(session.minutes)),
      ],
      operatorName: Self.clerk
    )
    let ids = try record(draft, "… police \"Phòng Cảnh sát kinh tế\"", day)
    guard !session.absent.isEmpty else { return }
    let absent = Array(ids.suffix(session.absent.count))
    let tables = try tables(on: day)
    var change = change("amend", "amend \(absent.joined(separator: ", ")) attended no", day)
    let amendment = RecordAmendment(ids: absent, entries: [FieldEntry("attended", .word("no"))])
    try amendment.plan(over: tables).fill(&change)
    try commit(change, tables)
  }

  /// The steps of inspections that ended, were concluded or dropped in a month, as one act.
  private func writeProgress(_ month: Month, _ day: Day) throws {
    let tables = try tables(on: day)
    var change = change("amend", "amend for last started …", day)
    var count = 0
    for (place, id) in inspectionIDs.sorted(by: { $0.value < $1.value }) {
      let inspection = province.decisions[place.decision].inspections[place.inspection]
      let entries = progress(of: inspection, in: month, number: count + 1)
      guard !entries.isEmpty else { continue }
      let plan = try RecordAmendment(ids: [id], entries: entries).plan(over: tables)
      plan.fill(&change)
      count += 1
    }
    guard count > 0 else { return }
    change.rowCount = count
    try commit(change, tables)
  }

  private func progress(
    of inspection: NgheAnInspection,
    in month: Month,
    number: Int
  ) -> [FieldEntry] {
    func field(_ name: String, _ day: Day) -> FieldEntry { FieldEntry(name, .time(.day(day))) }
    if let reason = inspection.dropped {
      guard inspection.announced.month == month else { return [] }
      return [
        field("dropped", inspection.announced), FieldEntry("drop_reason", .word(reason)),
      ]
    }
    var entries: [FieldEntry] = []
    if inspection.ended.month == month {
      entries += [
        field("announced", inspection.announced), field("started", inspection.started),
        field("ended", inspection.ended),
        FieldEntry("minutes", .text("\(month.month).\(number)/BB-TTr")),
      ]
    }
    if let concluded = inspection.concluded,
      concluded.month == month || month.month == 12 && concluded.month > month
    {
      guard concluded <= day(12, 31) else { return entries }
      entries += [
        field("concluded", concluded),
        FieldEntry("conclusion", .text("\(month.month).\(number)/KL-BHXH")),
        field("deadline", concluded.advanced(by: 30)),
      ]
    }
    return entries
  }

  // MARK: What was found

  private mutating func writeFindings(_ month: Month, _ day: Day) throws {
    let places = province.findings.indices.filter { province.findings[$0].day.month == month }
    let rows = places.map { place -> RecordBatch.Row in
      let finding = province.findings[place]
      var entries = [
        FieldEntry("inspection", .code(inspectionIDs[finding.place] ?? "")),
        FieldEntry("kind", .word(finding.kind)), FieldEntry("date", .time(.day(finding.day))),
        FieldEntry("year", .number(Decimal(Int128(finding.year)), isMoney: false)),
        FieldEntry("amount", .number(Decimal(Int128(finding.amount)), isMoney: true)),
      ]
      if let workers = finding.workers {
        entries.append(FieldEntry("workers", .number(Decimal(Int128(workers)), isMoney: false)))
      }
      return RecordBatch.Row(code: "", entries: entries)
    }
    let ids = try takeIn(rows, .finding, "sai-pham", day)
    for (place, id) in zip(places, ids) { findingIDs[place] = id }
  }

  /// Fines for some of those inspected in the month: most are paid, some in part or not at all.
  private func writeFines(_ month: Month, _ day: Day) throws {
    var rows: [RecordBatch.Row] = []
    for (place, id) in inspectionIDs.sorted(by: { $0.value < $1.value }) {
      let inspection = province.decisions[place.decision].inspections[place.inspection]
      guard let unit = inspection.unit, inspection.dropped == nil, unit % 16 == 3,
        inspection.ended.month == month
      else { continue }
      let dated = inspection.ended.advanced(by: 7).workday
      guard dated.advanced(by: 3) <= day else { continue }
      rows.append(
        RecordBatch.Row(
          code: code(of: inspection),
          entries: fine(id, inspection.ended, dated, unit, rows.count + 1)
        )
      )
    }
    try takeIn(rows, .sanction, "xu-phat", day)
  }

  private func fine(
    _ inspection: String,
    _ minutes: Day,
    _ dated: Day,
    _ unit: Int,
    _ number: Int
  ) -> [FieldEntry] {
    let name = "\(minutes.month.month).\(number)"
    let amount = Int64(10 + unit % 14 * 10) * 1_000_000
    var entries = [
      FieldEntry("inspection", .code(inspection)),
      FieldEntry("conduct", .word(unit % 5 == 0 ? "evasion" : "late")),
      FieldEntry("minutes", .text(name + "/BB-VPHC")),
      FieldEntry("minutes_date", .time(.day(minutes))),
      FieldEntry("number", .text(name + "/QĐ-XPHC")), FieldEntry("dated", .time(.day(dated))),
      FieldEntry("issuer", .text("Giám đốc BHXH tỉnh")),
      FieldEntry("amount", .number(Decimal(Int128(amount)), isMoney: true)),
      FieldEntry("served", .time(.day(dated.advanced(by: 2)))),
      FieldEntry("due", .time(.day(dated.advanced(by: 12)))),
    ]
    if unit % 3 > 0 {
      let paid = unit % 7 == 0 ? amount / 2 : amount
      entries += [
        FieldEntry("paid", .number(Decimal(Int128(paid)), isMoney: true)),
        FieldEntry("paid_on", .time(.day(dated.advanced(by: 3)))),
      ]
    } else if unit % 4 == 0 {
      entries.append(FieldEntry("state", .word("complained")))
    }
    return entries
  }

  /// Receipts of debts and of findings.
  private func writePayments(_ month: Month, _ day: Day) throws {
    let last = month.month == 12 ? NgheAnProvince.today.advanced(by: -1) : month.lastDay
    func isTaken(_ day: Day) -> Bool { month.firstDay <= day && day <= last }
    var rows: [(day: Day, row: RecordBatch.Row)] = []
    for payment in province.payments where isTaken(payment.day) {
      rows.append(
        (
          payment.day,
          RecordBatch.Row(
            code: payment.unit.map { province.units.codes[$0] } ?? "",
            entries: money(payment.day, payment.amount, payment.memo)
          )
        )
      )
    }
    for (place, finding) in province.findings.enumerated() {
      guard let paid = finding.paid, isTaken(paid.day), let id = findingIDs[place] else { continue }
      let inspection = province.decisions[finding.place.decision].inspections[
        finding.place.inspection
      ]
      let isUnit = inspection.unit != nil
      rows.append(
        (
          paid.day,
          RecordBatch.Row(
            code: isUnit ? code(of: inspection) : "",
            entries: money(paid.day, paid.amount, "truy dong theo ket luan") + [
              FieldEntry("towards", .word("finding")), FieldEntry("finding", .code(id)),
            ]
          )
        )
      )
    }
    var numbered = rows.sorted { $0.day < $1.day }.map(\.row)
    for place in numbered.indices {
      let document = "UNC \(month.month)." + padded(place + 1, to: 3)
      numbered[place].entries.append(FieldEntry("document", .text(document)))
    }
    try takeIn(numbered, .payment, "bao-co", min(max(day, last), NgheAnProvince.today))
  }

  private func money(_ day: Day, _ amount: Int64, _ memo: String) -> [FieldEntry] {
    [
      FieldEntry("date", .time(.day(day))),
      FieldEntry("amount", .number(Decimal(Int128(amount)), isMoney: true)),
      FieldEntry("memo", .text(memo)),
    ]
  }
}
