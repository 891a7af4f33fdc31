import Columnar
import Domain
import Ledger
import Query
import Values

/// The cases of the year.
enum NgheAnCase: CaseIterable {
  case sentBack
  case gathering
  case hospital
  case forgingFirm
  case forgingPerson

  var article: String {
    switch self {
    case .sentBack, .gathering: "216"
    case .hospital: "215"
    case .forgingFirm, .forgingPerson: "214"
    }
  }

  var sign: String {
    switch self {
    case .sentBack, .gathering: "evasion"
    case .hospital: "inflated_cost"
    case .forgingFirm, .forgingPerson: "forged_paper"
    }
  }
}

/// One act about a case.
private struct CaseAct {
  enum Kind {
    case open
    case paper(item: String, document: String)
    case step(state: String, field: String, text: String)
    case handOver
  }

  let day: Day
  let which: NgheAnCase
  let kind: Kind

  init(_ month: Int, _ day: Int, _ which: NgheAnCase, _ kind: Kind) {
    self.day = NgheAnProvince.year.advanced(by: month - 1).firstDay.advanced(by: day - 1)
    self.which = which
    self.kind = kind
  }

  /// In the order of days.
  static let all = [
    CaseAct(8, 16, .forgingFirm, .open),
    CaseAct(8, 18, .forgingFirm, .paper(item: "forged_paper", document: "01/BB")),
    CaseAct(9, 20, .hospital, .open),
    CaseAct(10, 3, .forgingPerson, .open),
    CaseAct(10, 18, .hospital, .paper(item: "conclusion", document: "12/KL-BHXH")),
    CaseAct(10, 24, .hospital, .step(state: "sent", field: "number", text: "1302/BHXH-TTKT")),
    CaseAct(10, 24, .hospital, .handOver),
    CaseAct(11, 30, .sentBack, .open),
    CaseAct(12, 2, .sentBack, .paper(item: "petition", document: "11/BHXH-TTKT")),
    CaseAct(12, 2, .sentBack, .paper(item: "sanction_decision", document: "3/QĐ-XPHC")),
    CaseAct(12, 2, .sentBack, .paper(item: "violation_minutes", document: "3/BB-VPHC")),
    CaseAct(12, 6, .sentBack, .step(state: "sent", field: "number", text: "1560/BHXH-TTKT")),
    CaseAct(12, 6, .sentBack, .handOver),
    CaseAct(12, 8, .gathering, .open),
    CaseAct(12, 15, .hospital, .step(state: "prosecuted", field: "number", text: "44/QĐ-PC03")),
    CaseAct(
      12,
      26,
      .sentBack,
      .step(state: "returned", field: "why", text: "chưa rõ hành vi gian dối")
    ),
  ]
}

// Cases, and the programme of the year to come.
extension NgheAnWriter {
  /// The acts about cases before a day that are not written yet.
  mutating func writeCases(until day: Day) throws {
    for act in CaseAct.all.dropFirst(caseActCount) where act.day < day {
      try write(act)
      caseActCount += 1
    }
  }

  private mutating func write(_ act: CaseAct) throws {
    let id = caseIDs[act.which] ?? ""
    switch act.kind {
    case .open: caseIDs[act.which] = try open(act.which, act.day)
    case .paper(let item, let document): try addPaper(item, document, to: id, act.day)
    case .step(let state, let field, let text):
      try step(id, state, act.day, [FieldEntry(field, .text(text))])
    case .handOver: try handOver(id, act.day)
    }
  }

  private func open(_ which: NgheAnCase, _ day: Day) throws -> String? {
    var draft = RecordDraft(
      .legalCase,
      employers: [],
      entries: [
        FieldEntry("article", .word(which.article)), FieldEntry("kind", .word(which.sign)),
        FieldEntry("date", .time(.day(day))),
        FieldEntry("holder", .text("Phòng Thanh tra - Kiểm tra")),
      ],
      operatorName: Self.clerk
    )
    let inspected = province.decisions.filter { $0.word == .surprise }.flatMap(\.inspections)
      .compactMap(\.unit)
    switch which {
    case .sentBack: draft.employers = [inspected[0]]
    case .gathering: draft.employers = [inspected[1]]
    case .forgingFirm: draft.employers = [inspected[2]]
    case .forgingPerson: draft.entries.append(FieldEntry("person", .text("N.V.H., 1987")))
    case .hospital:
      let code = NgheAnParty.facilityCode(0)
      if case .other(let id) = try tables(on: day).party(named: code) { draft.parties = [id] }
    }
    return try record(draft, "… article " + which.article, day).first
  }

  private func addPaper(_ item: String, _ document: String, to id: String, _ day: Day) throws {
    let draft = RecordDraft(
      .evidence,
      employers: [],
      wholes: [id],
      entries: [
        FieldEntry("item", .word(item)), FieldEntry("document", .text(document)),
        FieldEntry("dated", .time(.day(day))), FieldEntry("form", .word("certified")),
      ],
      operatorName: Self.clerk
    )
    try record(draft, id + " item " + item, day)
  }

  private func step(_ id: String, _ state: String, _ day: Day, _ more: [FieldEntry]) throws {
    let tables = try tables(on: day)
    let entries = [
      FieldEntry("state", .word(state)), FieldEntry("date", .time(.day(day))),
      FieldEntry("agency", .text("PC03 Công an tỉnh")),
    ]
    var change = change("amend", "amend \(id) state \(state) on \(day.vietnamese)", day)
    try RecordAmendment(ids: [id], entries: entries + more).plan(over: tables).fill(&change)
    try commit(change, tables)
  }

  private func handOver(_ id: String, _ day: Day) throws {
    let tables = try tables(on: day)
    let recipient = "PC03 Công an tỉnh"
    var change = change("hand over", "hand over \(id) to \"\(recipient)\"", day)
    let handover = ReferralHandover(id, to: recipient, on: day, by: Self.clerk)
    try handover.plan(over: tables).fill(&change)
    try commit(change, tables)
  }

  // MARK: The year to come

  /// Plans of 2023: those who owe three months and more and were not inspected in 2022 come first.
  func writeNextYear(_ day: Day) throws {
    let last = NgheAnProvince.monthCount - 1
    let inspected = Set(province.decisions.flatMap(\.inspections).compactMap(\.unit))
    let owing = (0..<province.units.count).filter {
      province.debts.months[last][$0] >= 300 && !inspected.contains($0)
    }.sorted { province.debts.amount($0, last) > province.debts.amount($1, last) }
    try plan(Array(owing.prefix(240)), "inspection", "inspection", day)
    try plan(Array(owing.dropFirst(240).prefix(55)), "inspection", "intersectoral", day)
    try plan(Array(owing.dropFirst(295).prefix(70)), "check", "check", day)
  }

  private func plan(_ units: [Int], _ kind: String, _ form: String, _ day: Day) throws {
    let draft = RecordDraft(
      .plan,
      employers: units,
      entries: [
        FieldEntry("kind", .word(kind)), FieldEntry("form", .word(form)),
        FieldEntry("basis", .word("plan")),
        FieldEntry("programme", .number(Decimal(2023), isMoney: false)),
        FieldEntry("reason", .text("nợ kéo dài, chưa thanh tra trong năm 2022")),
      ],
      operatorName: Self.clerk
    )
    try record(draft, "for last kind \(kind) form \(form) period 2023", day)
  }
}
