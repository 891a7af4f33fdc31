import Columnar
import Ledger
import Query
import Values

/// Which record stands behind each act.
struct ActOrigins: Sendable {
  /// The ids and the police units of the kinds of records that were read, one after the other.
  fileprivate(set) var ids: [TextColumn] = []
  fileprivate(set) var police: [Column?] = []
  fileprivate var places: [(kind: UInt8, row: UInt32)] = []

  func id(of act: Int) -> String {
    let place = places[act]
    return ids[Int(place.kind)][Int(place.row)]
  }

  /// The police unit that took part; empty for none.
  func police(of act: Int) -> String {
    let place = places[act]
    guard let column = police[Int(place.kind)] else { return "" }
    return textValue(column, at: Int(place.row))
  }

  /// The record of an act among those of its kind.
  func row(of act: Int) -> Int { Int(places[act].row) }
}

/// Reads everything that may have moved a unit to pay.
struct ActReading {
  private(set) var acts: [RecoveryAct] = []
  private(set) var origins = ActOrigins()
  private let records: RecordTables
  private let lines: HandedLines
  private let promises: PromisedContacts
  private let windows: LawVersions<ActWindows>

  init(_ records: RecordTables, _ lines: HandedLines) throws {
    self.records = records
    self.lines = lines
    promises = try PromisedContacts(records.snapshot)
    windows = LawVersions(of: ActWindows.rules, in: records.law) { ActWindows(records.law, on: $0) }
  }

  mutating func readAll() throws {
    try readContacts("calls") { _ in .call }
    try readContacts("letters") { _ in .letter }
    try readContacts("visits") { $0 ? .jointVisit : .visit }
    try readContacts("meetings") { $0 ? .jointMeeting : .meeting }
    try readContacts("outcomes") { _ in .outcome }
    try readHandovers()
    try readInspections()
  }

  /// One act a record; whether police took part may decide its kind.
  private mutating func readContacts(
    _ source: String,
    _ kind: (_ hasPolice: Bool) -> RecoveryActKind
  ) throws {
    let part = try records.part(of: source)
    guard case .integers(let units) = try part.table.column("employer"),
      case .integers(let dates) = try part.table.column("date"),
      case .texts(let ids) = try part.table.column("id")
    else { throw TableError.noSuchColumn(source) }
    let hasPolice = source == "visits" || source == "meetings"
    let police = hasPolice ? try part.table.column("police") : nil
    begin(ids, police)
    let due = promises.lastDue(of: ids)
    for row in part.rows ?? (0..<UInt32(part.table.rowCount)).map({ $0 }) {
      guard let unit = units[Int(row)], let date = day(ofIndex: dates[Int(row)]) else { continue }
      let windows = windows.rule(on: date)
      var act = RecoveryAct(
        unit: Int32(clamping: unit),
        kind: kind(police.map { !$0.isEmpty(at: Int(row)) } ?? false),
        date: date,
        windows
      )
      if let promised = due[Int(row)] { act.stretch(toPromiseDue: promised, windows) }
      append(act, row)
    }
  }

  /// One act a line of each list, each time the list reached somebody.
  private mutating func readHandovers() throws {
    let rows = try records.snapshot.records(of: "handovers")
    let dates = try integers("date", rows)
    let lists = try texts("referral", rows)
    let units = try integers("employer", lines.rows)
    let withdrawn = try withdrawnLines()
    let numbers = Dictionary(
      lines.byList.keys.sorted().enumerated().map { ($0.element, Int32($0.offset)) },
      uniquingKeysWith: { first, _ in first }
    )
    begin(rows.ids, nil)
    for row in 0..<rows.rowCount {
      guard let date = day(ofIndex: dates[row]) else { continue }
      let windows = windows.rule(on: date)
      for line in lines.byList[lists[row]] ?? [] {
        guard let unit = units[Int(line)] else { continue }
        var act = RecoveryAct(unit: Int32(clamping: unit), kind: .handover, date: date, windows)
        act.line = line
        act.list = numbers[lists[row]]
        if let day = withdrawn[line] { act.withdraw(on: day) }
        append(act, UInt32(row))
      }
    }
  }

  /// The day from which a line counts no more.
  private func withdrawnLines() throws -> [Int32: Day] {
    let rows = try records.snapshot.records(of: "withdrawals")
    guard rows.rowCount > 0 else { return [:] }
    let dates = try integers("date", rows)
    let lists = try texts("referral", rows)
    let withdrawn = try integers("employer", rows)
    let units = try integers("employer", lines.rows)
    var days: [Int32: Day] = [:]
    for row in 0..<rows.rowCount {
      guard let date = day(ofIndex: dates[row]) else { continue }
      for line in lines.byList[lists[row]] ?? [] where units[Int(line)] == withdrawn[row] {
        days[line] = min(date, days[line] ?? date)
      }
    }
    return days
  }

  /// From the decision on; one that was dropped counts until then.
  private mutating func readInspections() throws {
    let decisions = try records.snapshot.records(of: "decisions")
    let decided = try integers("dated", decisions)
    let index = HashIndex(decisions.ids)
    let rows = try records.snapshot.records(of: "inspections")
    let units = try integers("employer", rows)
    let named = try texts("decision", rows)
    let concluded = try integers("concluded", rows)
    let dropped = try integers("dropped", rows)
    begin(rows.ids, nil)
    for row in 0..<rows.rowCount {
      guard let unit = units[row], let decision = index.row(of: named[row]),
        let date = day(ofIndex: decided[decision])
      else { continue }
      let windows = windows.rule(on: date)
      var act = RecoveryAct(unit: Int32(clamping: unit), kind: .inspection, date: date, windows)
      if let day = day(ofIndex: concluded[row]) { act.conclude(on: day, windows) }
      if let day = day(ofIndex: dropped[row]) { act.withdraw(on: day) }
      append(act, UInt32(row))
    }
  }

  private mutating func begin(_ ids: TextColumn, _ police: Column?) {
    origins.ids.append(ids)
    origins.police.append(police)
  }

  private mutating func append(_ act: RecoveryAct, _ row: UInt32) {
    acts.append(act)
    origins.places.append((UInt8(origins.ids.count - 1), row))
  }
}

/// Until when the promises of each contact run.
private struct PromisedContacts {
  private var due: [String: Day] = [:]

  init(_ snapshot: LedgerSnapshot) throws {
    let rows = try snapshot.records(of: "promises")
    let contacts = try texts("contact", rows)
    let days = try integers("due", rows)
    for row in 0..<rows.rowCount where !contacts.isEmpty(at: row) {
      guard let day = day(ofIndex: days[row]) else { continue }
      let contact = contacts[row]
      due[contact] = max(day, due[contact] ?? day)
    }
  }

  /// Of the records with these ids, by row, those with a promise.
  func lastDue(of ids: TextColumn) -> [Int: Day] {
    guard !due.isEmpty else { return [:] }
    let index = HashIndex(ids)
    var result: [Int: Day] = [:]
    for (contact, day) in due {
      if let row = index.row(of: contact) { result[row] = day }
    }
    return result
  }
}
