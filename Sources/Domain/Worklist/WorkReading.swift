import Columnar
import Ledger
import Query
import Values

/// Draws together what is known of every debtor of the newest list up to a day.
struct WorkReading {
  let day: Day
  let month: Month
  /// The rows of the list, and their units.
  private(set) var units: [Int32] = []
  private(set) var cases: [WorkCase] = []
  private(set) var overdue: [Int64] = []
  let records: RecordTables
  private let groups: UnitGroups
  /// Of each unit of the register the place of its debtor; -1 for none.
  private var places: [Int32]

  /// - Returns: nil when no list had come by that day.
  init?(_ records: RecordTables, on day: Day) throws {
    let lists = records.months.lists
    guard let header = lists.headers.last(where: { ($0.month?.lastDay ?? day) < day }),
      let month = header.month
    else { return nil }
    self.day = day
    self.month = month
    self.records = records
    groups = UnitGroups(try unitLinks(records.register))
    places = [Int32](repeating: -1, count: records.register.count)
    try readDebtors(records.months.table(header))
    try readLimits(header)
    try readContacts()
    try readPayments()
    try readInspections()
    try readLists()
    try readPromises()
    try readMarks()
  }

  // MARK: Debtors

  private mutating func readDebtors(_ table: MonthTable) throws {
    let owed = try table.integers("overdue")
    let months = try table.integers("months")
    let since = try table.integers("owing_since")
    let daysLate = try table.integers("days_late")
    let listed = try table.units()
    let cycles = try records.register.column("cycle", on: day)
    let ladder = WorkLadder.rules.rule(on: day)
    for row in try table.owingRows() ?? (0..<UInt32(table.rowCount)).map({ $0 }) {
      let row = Int(row)
      guard let unit = listed[row], places.indices.contains(Int(unit)) else { continue }
      let first = since[row].map { Month(index: Int32(clamping: $0)) } ?? month
      var debtor = WorkCase(month: month, owingSince: first.firstDay)
      debtor.months = months[row]
      debtor.daysLate = daysLate[row]
      debtor.limit = ladder?.limit(cycle: Int64(textValue(cycles, at: Int(unit)))) ?? 200
      places[Int(unit)] = Int32(cases.count)
      units.append(Int32(clamping: unit))
      cases.append(debtor)
      overdue.append(owed[row] ?? 0)
    }
  }

  /// Since which list each debtor has been over its limit without a break.
  private mutating func readLimits(_ newest: SegmentHeader) throws {
    var running = Set(cases.indices.filter { cases[$0].isOverLimit })
    for place in running { cases[place].monthOverLimit = month }
    let earlier = records.months.lists.headers.filter { ($0.month ?? month) < month }
    for header in earlier.reversed() where !running.isEmpty {
      guard let before = header.month else { continue }
      let table = try records.months.table(header)
      let listed = try table.units()
      let months = try table.integers("months")
      var over: Set<Int> = []
      for row in 0..<listed.count {
        guard let place = place(of: listed[row]), running.contains(place),
          (months[row] ?? 0) > cases[place].limit, cases[place].owingSince <= before.lastDay
        else { continue }
        over.insert(place)
        cases[place].monthOverLimit = before
      }
      running = over
    }
  }

  mutating func add(_ promise: WorkPromise, to place: Int) { cases[place].promises.append(promise) }

  mutating func pause(_ place: Int, _ pause: WorkPause) { cases[place].pause = pause }

  /// The debtor of a unit, or of the code under which it goes on.
  func place(of unit: Int64?) -> Int? {
    guard let unit, places.indices.contains(Int(unit)) else { return nil }
    if places[Int(unit)] >= 0 { return Int(places[Int(unit)]) }
    let current = Int(groups.unit(after: Int32(clamping: unit), on: day))
    guard places.indices.contains(current), places[current] >= 0 else { return nil }
    return Int(places[current])
  }

  // MARK: What was done

  private mutating func readContacts() throws {
    for source in ["calls", "letters", "visits", "meetings"] {
      let part = try records.part(of: source)
      guard case .integers(let owners) = try part.table.column("employer"),
        case .integers(let dates) = try part.table.column("date")
      else { throw TableError.noSuchColumn(source) }
      let kinds = source == "letters" ? try part.table.column("kind") : nil
      let statements = source == "letters" ? try part.table.column("statement") : nil
      let attended = source == "meetings" ? try part.table.column("attended") : nil
      for row in part.rows ?? (0..<UInt32(part.table.rowCount)).map({ $0 }) {
        let row = Int(row)
        guard let date = Domain.day(ofIndex: dates[row]), date <= day,
          let place = place(of: owners[row])
        else { continue }
        cases[place].lastContact = max(date, cases[place].lastContact ?? date)
        switch source {
        case "calls": cases[place].lastCall = max(date, cases[place].lastCall ?? date)
        case "letters":
          guard let kinds, textValue(kinds, at: row) != "other" else { continue }
          var letter = WorkLetter(date: date)
          if case .integers(let months) = statements, let index = months[row] {
            letter.statement = Month(index: Int32(clamping: index))
          }
          cases[place].letters.append(letter)
        default:
          if let attended, textValue(attended, at: row) == "no" { continue }
          cases[place].visits.append(date)
        }
      }
    }
    for place in cases.indices where cases[place].visits.count + cases[place].letters.count > 1 {
      cases[place].visits.sort()
      cases[place].letters.sort { $0.date < $1.date }
    }
  }

  private mutating func readPayments() throws {
    let rows = try records.snapshot.records(of: "payments")
    let owners = try integers("employer", rows)
    let dates = try integers("date", rows)
    let amounts = try integers("amount", rows)
    let reversed = try reversedRows(rows)
    for row in 0..<rows.rowCount where (amounts[row] ?? 0) > 0 && !reversed.contains(row) {
      guard let date = Domain.day(ofIndex: dates[row]), date <= day,
        let place = place(of: owners[row])
      else { continue }
      cases[place].lastPayment = max(date, cases[place].lastPayment ?? date)
    }
  }

  private mutating func readInspections() throws {
    let decisions = try records.snapshot.records(of: "decisions")
    let decided = try integers("dated", decisions)
    let index = HashIndex(decisions.ids)
    let rows = try records.snapshot.records(of: "inspections")
    let named = try texts("decision", rows)
    let owners = try integers("employer", rows)
    for row in 0..<rows.rowCount {
      guard let place = place(of: owners[row]), let decision = index.row(of: named[row]),
        let date = Domain.day(ofIndex: decided[decision]), date <= day
      else { continue }
      cases[place].lastInspection = max(date, cases[place].lastInspection ?? date)
    }
  }

  /// The latest list of each debtor that reached somebody.
  private mutating func readLists() throws {
    let handovers = try records.snapshot.records(of: "handovers")
    let dates = try integers("date", handovers)
    let names = try texts("referral", handovers)
    let reached = Set(
      (0..<handovers.rowCount).filter { dates[$0].map { $0 <= Int64(day.index) } ?? false }
        .map { names[$0] }
    )
    guard !reached.isEmpty else { return }
    let lines = try HandedLines(records.snapshot)
    let owners = try integers("employer", lines.rows)
    let periods = try integers("period", lines.rows)
    for list in reached {
      for line in lines.byList[list] ?? [] {
        guard let place = place(of: owners[Int(line)]), let index = periods[Int(line)] else {
          continue
        }
        let month = Month(index: Int32(clamping: index))
        cases[place].listedMonth = max(month, cases[place].listedMonth ?? month)
      }
    }
  }
}
