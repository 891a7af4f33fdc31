import Columnar
import Domain
package import Ledger
import Values

/// Makes a ledger of the invented Nghệ An.
package enum NgheAnLedger {
  /// Writes the year into an empty ledger through the rules of real work, month by month as an office
  /// takes in what its sections hand it.
  ///
  /// - Throws: what the ledger throws.
  package static func build(
    into ledger: Ledger,
    _ province: NgheAnProvince = NgheAnProvince()
  ) throws {
    var writer = NgheAnWriter(ledger, province)
    try writer.write()
  }
}

/// Writes the acts of the year in the order of days.
struct NgheAnWriter {
  let province: NgheAnProvince
  private let ledger: Ledger
  private let memory = DomainMemory()
  /// The ids of decisions, inspections and findings by their places.
  var decisionIDs: [Int: String] = [:]
  var inspectionIDs: [NgheAnPlace: String] = [:]
  var findingIDs: [Int: String] = [:]
  /// The ids of the cases that were opened, in their order.
  var caseIDs: [NgheAnCase: String] = [:]
  /// How many of the acts about cases are written.
  var caseActCount = 0

  static let clerk = "Hoàng Thị Thu"

  init(_ ledger: Ledger, _ province: NgheAnProvince) {
    self.ledger = ledger
    self.province = province
  }

  mutating func write() throws {
    let start = NgheAnProvince.year.firstDay
    try writeEmployers(start.advanced(by: 2))
    try writeProgramme(of: 2022, start.advanced(by: 3))
    try writeParties(start.advanced(by: 3))
    for place in 0..<NgheAnProvince.monthCount {
      let month = NgheAnProvince.firstMonth.advanced(by: place)
      let day = month.advanced(by: 1).firstDay
      let (listed, taken) = (day.advanced(by: 3).workday, day.advanced(by: 6).workday)
      if place == NgheAnProvince.monthCount - 1 {
        try writeCases(until: day)
        try writeProgramme(of: 2023, day.advanced(by: -3))
      }
      try writeCases(until: listed)
      try writeList(place, listed)
      try writeCases(until: taken)
      if place > 0 { try writeMonth(month, taken) }
      if month.month == 6 { try revise(day.advanced(by: 14)) }
    }
    try writeNextYear(NgheAnProvince.today.advanced(by: -1))
  }

  // MARK: Acts

  func tables(on day: Day) throws -> LedgerTables {
    try LedgerTables(ledger.snapshot(), today: day, memory: memory)
  }

  /// The head of an act on a day.
  func change(_ action: String, _ statement: String, _ day: Day) -> ChangeSet {
    ChangeSet(
      action: action,
      operatorName: Self.clerk,
      statement: statement,
      at: day.iso + "T09:00:00"
    )
  }

  func commit(_ change: ChangeSet, _ tables: LedgerTables) throws {
    _ = try ledger.commit(change, expecting: tables.snapshot.lastAct)
  }

  /// Records one statement; returns the ids of its records.
  @discardableResult
  func record(_ draft: RecordDraft, _ words: String, _ day: Day) throws -> [String] {
    let tables = try tables(on: day)
    var change = change("record", "record \(draft.kind.name) " + words, day)
    let plan = try draft.plan(over: tables)
    plan.fill(&change)
    try commit(change, tables)
    return plan.ids
  }

  /// Takes in the rows of a file as one act, with its entry in the source `imports`.
  @discardableResult
  func takeIn(
    _ rows: [RecordBatch.Row],
    _ kind: RecordKind,
    _ name: String,
    _ day: Day
  ) throws -> [String] {
    guard !rows.isEmpty else { return [] }
    let tables = try tables(on: day)
    let plan = try RecordBatch(kind, rows: rows, operatorName: Self.clerk).plan(over: tables)
    if let refusal = plan.refusals.first { throw refusal.fact }
    let file = name + "-" + day.iso + ".xlsx"
    var change = change("import", "import \(kind.table) \"\(file)\"", day)
    change.records = plan.records
    let entry = ImportedContents.Entry(
      file: file,
      source: kind.table,
      rows: plan.ids.count,
      rejected: 0,
      amount: plan.amount,
      content: Array(file.utf8)
    )
    change.records.append(
      try ImportedContents(tables.snapshot).record(entry, on: day, by: Self.clerk)
    )
    change.rowCount = plan.ids.count
    try commit(change, tables)
    return plan.ids
  }

  // MARK: Lists and the programme

  private func writeEmployers(_ day: Day) throws {
    let tables = try tables(on: day)
    var change = change("import", "import employers \"don-vi.csv\"   # dữ liệu giả lập", day)
    change.segments = [province.units.segment]
    change.rowCount = province.units.count
    try commit(change, tables)
  }

  private func writeList(_ place: Int, _ day: Day) throws {
    let tables = try tables(on: day)
    let lines = province.debts.lines(place, of: province.units)
    let placement = try ListPlacement(lines, over: tables)
    let file = lines.month.iso + ".csv"
    var change = change("import", "import debts \"\(file)\" complete", day)
    change.segments = placement.segments
    change.changes = placement.changes
    change.dictionaries = placement.dictionaries
    change.rowCount = lines.count
    let entry = ImportedContents.Entry(
      file: file,
      source: "debts",
      rows: lines.count,
      rejected: 0,
      amount: lines.figures["amount"].map { column in
        (0..<column.count).reduce(0) { $0 + (column[$1] ?? 0) }
      } ?? 0,
      content: Array(file.utf8)
    )
    var record = try ImportedContents(tables.snapshot).record(entry, on: day, by: Self.clerk)
    record.values["period"] = .integer(Int64(lines.month.index))
    record.values["revision"] = .integer(1)
    record.values["extent"] = .text(ListExtent.complete.rawValue)
    change.records = [record]
    try commit(change, tables)
  }

  private func target(
    _ period: Month,
    _ scope: String,
    _ word: InspectionWord,
    _ count: Int,
    _ number: String?,
    _ dated: Day?
  ) -> [FieldEntry] {
    var entries = [
      FieldEntry("period", .time(.month(period))), FieldEntry("scope", .word(scope)),
      FieldEntry("word", .word(word.rawValue)),
      FieldEntry("target", .number(Decimal(Int128(count)), isMoney: false)),
    ]
    if let number { entries.append(FieldEntry("number", .text(number))) }
    if let dated { entries.append(FieldEntry("dated", .time(.day(dated)))) }
    return entries
  }

  /// The programme of a year, and of 2022 that of its quarters and months, too.
  private func writeProgramme(of year: Int, _ day: Day) throws {
    let start = NgheAnProvince.year.advanced(by: (year - 2022) * 12)
    let counts: [(InspectionWord, Int)] =
      year == 2022
      ? [(.specialised, 280), (.agents, 12), (.facilities, 20)]
      : [(.specialised, 240), (.intersectoral, 55), (.facilities, 20), (.units, 70)]
    let (number, dated) =
      year == 2022
      ? ("2104/QĐ-BHXH", start.firstDay.advanced(by: -4)) : ("2260/QĐ-BHXH", day.advanced(by: -1))
    var rows = counts.map { target(start, "annual", $0.0, $0.1, number, dated) }
    if year == 2022 {
      let months = NgheAnSchedule.specialised
      for quarter in 0..<4 {
        let count = months[(quarter * 3)..<(quarter * 3 + 3)].reduce(0, +)
        let first = start.advanced(by: quarter * 3)
        rows.append(target(first, "quarterly", .specialised, count, nil, nil))
      }
      for (place, count) in months.enumerated() where count > 0 {
        rows.append(target(start.advanced(by: place), "monthly", .specialised, count, nil, nil))
      }
    }
    try takeIn(rows.map { RecordBatch.Row(code: "", entries: $0) }, .target, "chi-tieu", day)
  }

  /// The year's number is brought down to what the quarters and months hold.
  private func revise(_ day: Day) throws {
    let tables = try tables(on: day)
    let because = "điều chỉnh kế hoạch"
    let setting = TargetSetting(
      entries: target(NgheAnProvince.year, "annual", .specialised, 275, "1507/QĐ-BHXH", day),
      because: because,
      operatorName: Self.clerk
    )
    let statement = "target 2022 specialised 275 number \"1507/QĐ-BHXH\" because \"\(because)\""
    var change = change("target", statement, day)
    guard let plan = try setting.plan(over: tables) else { return }
    plan.fill(&change)
    try commit(change, tables)
  }

  private func writeParties(_ day: Day) throws {
    func row(_ code: String, _ kind: String, _ name: String) -> RecordBatch.Row {
      RecordBatch.Row(
        code: "",
        entries: [
          FieldEntry("code", .code(code)), FieldEntry("kind", .word(kind)),
          FieldEntry("name", .text(name)),
        ]
      )
    }
    let districts = NgheAnDistrict.all
    let agents = (0..<NgheAnSchedule.agentCount).map { place in
      let form = NgheAnParty.agentNames[place % NgheAnParty.agentNames.count]
      return row(NgheAnParty.agentCode(place), "agent", form + " " + districts[place].name)
    }
    let facilities = (0..<NgheAnSchedule.facilityCount).map { place in
      let form = NgheAnParty.facilityNames[place % NgheAnParty.facilityNames.count]
      return row(NgheAnParty.facilityCode(place), "facility", form + " " + districts[place].name)
    }
    try takeIn(agents + facilities, .party, "doi-tuong", day)
  }
}
