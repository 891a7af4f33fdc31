import Columnar
import Ledger
import Query
import Values

/// Draws together what is known of every debtor of the newest list up to a day.
struct WorkReading {
  let day: Day
  let month: Month
  /// Of each debtor, in the order of the list, its unit and what it owes.
  private(set) var units: [Int32] = []
  private(set) var debts: [WorkDebt] = []
  private(set) var overdue: [Int64] = []
  let records: RecordTables
  private let groups: UnitGroups
  /// Of each unit of the register the place of its debtor; -1 for none.
  private var places: [Int32]
  /// What was done about those of whom there is a record.
  private var histories: [WorkHistory] = []
  /// Of each debtor the place of its history; -1 for none.
  private var historyPlaces: [Int32] = []

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

  /// All that is known of a debtor.
  func workCase(_ place: Int) -> WorkCase {
    let history = Int(historyPlaces[place])
    let debt = debts[place]
    guard history >= 0 else { return WorkCase(month: month, debt: debt) }
    return WorkCase(month: month, debt: debt, done: histories[history])
  }

  /// Writes down what was done about a debtor.
  mutating func note(_ place: Int, _ write: (inout WorkHistory) -> Void) {
    if historyPlaces[place] < 0 {
      historyPlaces[place] = Int32(histories.count)
      histories.append(WorkHistory())
    }
    write(&histories[Int(historyPlaces[place])])
  }

  // MARK: Debtors

  private mutating func readDebtors(_ table: MonthTable) throws {
    let owed = try table.integers("overdue")
    let months = try table.integers("months")
    let since = try table.integers("owing_since")
    let daysLate = try table.integers("days_late")
    let listed = try table.units()
    let ladder = WorkLadder(records.law, on: day)
    guard case .integers(let cycles) = try records.register.column("cycle", on: day) else {
      throw TableError.noSuchColumn("cycle")
    }
    var pace = Pace()
    for row in try table.owingRows()?.rows ?? (0..<UInt32(table.rowCount)).map({ $0 }) {
      try pace.step()
      let row = Int(row)
      guard let unit = listed[row], places.indices.contains(Int(unit)) else { continue }
      let first = since[row].map { Month(index: Int32(clamping: $0)) } ?? month
      var debt = WorkDebt(owingSince: first.firstDay)
      debt.months = months[row]
      debt.daysLate = daysLate[row]
      debt.limit = ladder.limit(cycle: cycles[Int(unit)]) ?? debt.limit
      places[Int(unit)] = Int32(debts.count)
      units.append(Int32(clamping: unit))
      debts.append(debt)
      overdue.append(owed[row] ?? 0)
    }
    historyPlaces = Array(repeating: -1, count: debts.count)
  }

  /// Since which list each debtor has been over its limit without a break.
  private mutating func readLimits(_ newest: SegmentHeader) throws {
    var running = debts.map(\.isOverLimit)
    for place in debts.indices where running[place] { debts[place].monthOverLimit = month }
    let earlier = records.months.lists.headers.filter { ($0.month ?? month) < month }
    var pace = Pace()
    for header in earlier.reversed() where running.contains(true) {
      guard let before = header.month else { continue }
      let table = try records.months.table(header)
      let listed = try table.units()
      let months = try table.integers("months")
      var over = [Bool](repeating: false, count: debts.count)
      for row in 0..<listed.count {
        try pace.step()
        guard let place = place(of: listed[row]), running[place],
          (months[row] ?? 0) > Int64(debts[place].limit), debts[place].owingSince <= before.lastDay
        else { continue }
        over[place] = true
        debts[place].monthOverLimit = before
      }
      running = over
    }
  }

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
    try readContacts("calls") { _ in
      { history, _, date in history.lastCall = max(date, history.lastCall ?? date) }
    }
    try readContacts("letters") { table in
      let kinds = try table.column("kind")
      guard case .integers(let months) = try table.column("statement") else {
        throw TableError.noSuchColumn("statement")
      }
      return { history, row, date in
        guard textValue(kinds, at: row) != "other" else { return }
        let statement = months[row].map { Month(index: Int32(clamping: $0)) }
        history.letters.append(WorkLetter(date: date, statement: statement))
      }
    }
    try readContacts("visits") { _ in { history, _, date in history.visits.append(date) } }
    try readContacts("meetings") { table in
      let attended = try table.column("attended")
      return { history, row, date in
        if textValue(attended, at: row) != "no" { history.visits.append(date) }
      }
    }
    for place in histories.indices
    where histories[place].visits.count + histories[place].letters.count > 1 {
      histories[place].visits.sort()
      histories[place].letters.sort { $0.date < $1.date }
    }
  }

  /// Notes the contacts of one kind up to the day; `kept` says of a table how a row is noted.
  private mutating func readContacts(
    _ source: String,
    _ kept: (any Table) throws -> (inout WorkHistory, Int, Day) -> Void
  ) throws {
    let part = try records.part(of: source)
    guard case .integers(let owners) = try part.table.column("employer"),
      case .integers(let dates) = try part.table.column("date")
    else { throw TableError.noSuchColumn(source) }
    let keep = try kept(part.table)
    var pace = Pace()
    for row in part.rows ?? (0..<UInt32(part.table.rowCount)).map({ $0 }) {
      try pace.step()
      let row = Int(row)
      guard let date = Domain.day(ofIndex: dates[row]), date <= day,
        let place = place(of: owners[row])
      else { continue }
      note(place) { history in
        history.lastContact = max(date, history.lastContact ?? date)
        keep(&history, row, date)
      }
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
      note(place) { $0.lastPayment = max(date, $0.lastPayment ?? date) }
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
      note(place) { $0.lastInspection = max(date, $0.lastInspection ?? date) }
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
        note(place) { $0.listedMonth = max(month, $0.listedMonth ?? month) }
      }
    }
  }
}
