import Columnar
import Domain
import Ledger
import Values

// The lists for the police, and what came of them.
extension SampleWriter {
  func id(ofList place: Int) -> String { "R-" + province.lists[place].month.iso }

  func writeReferral(
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

  func handOver(_ id: String, _ day: Day) throws {
    let tables = try tables(on: day)
    let handover = ReferralHandover(
      id,
      to: "PC03 Công an tỉnh",
      on: day,
      copies: 1,
      by: "Nguyễn Thị Lan"
    )
    var change = change("hand over", "hand over \(id) to \"PC03 Công an tỉnh\"", day)
    try handover.plan(over: tables).fill(&change)
    try commit(change, tables)
  }

  /// A line is taken back, and who has the list gets the correction.
  func correct(_ correction: SampleCorrection, _ tables: LedgerTables) throws {
    let list = id(ofList: correction.list)
    let withdrawal = ReferralWithdrawal(
      list,
      employers: [correction.unit],
      because: "nhầm mã đơn vị",
      number: correction.number,
      dated: correction.day
    )
    let code = province.units.codes[correction.unit]
    var change = change(
      "withdraw",
      "withdraw \(code) from \(list) because \"nhầm mã đơn vị\" number \"\(correction.number)\"",
      correction.day
    )
    let plan = try withdrawal.plan(over: tables)
    plan.fill(&change)
    try commit(change, tables)
    if let id = plan.correction { try handOver(id, correction.day) }
  }

  func writeOutcomes(
    _ outcomes: ArraySlice<SampleOutcome>,
    _ day: Day,
    _ tables: LedgerTables
  ) throws {
    let rows = outcomes.map { outcome in
      let list = id(ofList: outcome.list)
      var values: [String: StoredValue] = [
        "employer": .integer(Int64(outcome.unit)), "referral": .text(list),
        "line": .text(list + "/" + province.units.codes[outcome.unit]),
        "date": .integer(Int64(outcome.day.index)), "police": .text(outcome.police),
        "action": .text(outcome.action),
      ]
      values["reported"] = outcome.reported.map { .integer($0) }
      return values
    }
    try takeIn(rows, .outcome, "ket-qua-pc03", day, tables)
  }
}
