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
  var meetings: [Int: String] = [:]

  init(_ ledger: Ledger, _ province: SampleProvince) {
    self.ledger = ledger
    self.province = province
  }

  mutating func write(_ event: SampleEvent) throws {
    let tables = try tables(on: event.day)
    switch event.kind {
    case .employers: try writeEmployers(event.day, tables)
    case .list(let place): try writeList(place, event.day, tables)
    case .calls(let calls): try writeCalls(calls, tables)
    case .session(let session): try writeSession(session, tables)
    case .promise(let promise): try record(draft(promise), event.day, tables)
    case .payments(let places): try writePayments(places, event.day, tables)
    case .letters(let letters): try record(draft(letters), event.day, tables)
    case .visits(let visits): try record(draft(visits), event.day, tables)
    case .marks(let marks): try writeMarks(marks, event.day, tables)
    case .recoded: try writeSuccessors(event.day, tables)
    case .outcomes(let outcomes): try writeOutcomes(outcomes, event.day, tables)
    case .referral(let place, let number):
      try writeReferral(place, number, event.day, tables)
      try handOver(id(ofList: place), event.day)
    case .correction(let correction): try correct(correction, tables)
    }
  }

  /// The ledger as it is by now, on a day of the sample.
  func tables(on day: Day) throws -> LedgerTables {
    try LedgerTables(ledger.snapshot(), today: day, memory: memory)
  }

  func commit(_ change: ChangeSet, _ tables: LedgerTables) throws {
    _ = try ledger.commit(change, expecting: tables.snapshot.lastAct)
  }

  func change(
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
}
