import Columnar
import Ledger
import Query
import Values

// What the rule of recovered money reads of the ledger, besides the acts.

/// The payments in the order of their records.
func recoveryPayments(
  _ rows: RecordRows,
  _ snapshot: LedgerSnapshot
) throws -> [RecoveryPayment] {
  try rows.load(["employer", "date", "amount", "day_known", "towards", "reverses"])
  let units = try integers("employer", rows)
  let dates = try integers("date", rows)
  let amounts = try integers("amount", rows)
  let dayKnown = try texts("day_known", rows)
  let towards = try texts("towards", rows)
  let reverses = try texts("reverses", rows)
  let named = try FindingPayments(rows, snapshot).findings
  var ids: HashIndex?
  return (0..<rows.rowCount).map { row in
    var payment = RecoveryPayment(
      unit: units[row].map { Int32(clamping: $0) },
      date: day(ofIndex: dates[row]) ?? Day(index: 0),
      amount: amounts[row] ?? 0
    )
    payment.isDayKnown = dayKnown.byteRange(of: row).count != 2
    payment.isTowardsFinding = towards.byteRange(of: row).count == 7 || named[row] != nil
    if !reverses.isEmpty(at: row) {
      let index = ids ?? HashIndex(rows.ids)
      ids = index
      payment.reverses = index.row(of: reverses[row]).map { Int32($0) }
    }
    return payment
  }
}

extension MonthEnd {
  init(_ header: SegmentHeader, _ month: Month, _ months: MonthTables) throws {
    let table = try months.table(header)
    self.init(
      month: month,
      isComplete: header.listNote.extent == .complete,
      units: try table.units(),
      overdue: try table.integers("overdue")
    )
  }
}

/// The month-ends that some payment is measured by.
func monthEnds(
  before payments: [RecoveryPayment],
  _ months: MonthTables
) throws -> [MonthEnd] {
  var wanted: Set<Int32> = []
  var latest: Int32?
  for payment in payments {
    let month = payment.countingDay.month.index - 1
    if month != latest { wanted.insert(month) }
    latest = month
  }
  return try months.lists.headers.compactMap { header in
    guard let month = header.month, wanted.contains(month.index) else { return nil }
    return try MonthEnd(header, month, months)
  }
}

/// The links from re-coded units to the codes under which they go on.
func unitLinks(_ register: Register) throws -> [UnitLink] {
  let entered = try register.enteredTexts("successor")
  var links: [UnitLink] = []
  for unit in 0..<entered.count where !entered.isEmpty(at: unit) {
    guard let successor = try register.employer(code: entered[unit]) else { continue }
    links.append(
      UnitLink(
        unit: Int32(clamping: unit),
        firstDay: Day.range.lowerBound,
        successor: Int32(clamping: successor)
      )
    )
  }
  for change in try register.changes(of: "successor") {
    // Of a divided unit several codes stand there, which are the code of none.
    var successor: Int?
    if case .text(let code) = change.value { successor = try register.employer(code: code) }
    links.append(
      UnitLink(
        unit: Int32(clamping: change.ordinal),
        firstDay: Day(index: Int32(clamping: change.firstDay)),
        successor: successor.map { Int32(clamping: $0) }
      )
    )
  }
  return links
}

/// The units that were divided; of two changes of one day the later written holds.
func unitDivisions(_ register: Register) throws -> [UnitDivision] {
  struct Place: Hashable {
    let unit: Int
    let firstDay: Int
  }
  var divisions: [Place: UnitDivision] = [:]
  for change in try register.changes(of: "successor") {
    let place = Place(unit: change.ordinal, firstDay: change.firstDay)
    divisions[place] = nil
    guard case .text(let text) = change.value else { continue }
    let codes = Successors.codes(text)
    guard codes.count > 1 else { continue }
    divisions[place] = UnitDivision(
      unit: Int32(clamping: change.ordinal),
      firstDay: Day(index: Int32(clamping: change.firstDay)),
      parts: try codes.compactMap { try register.employer(code: $0).map { Int32(clamping: $0) } }
    )
  }
  return divisions.values.sorted { ($0.unit, $0.firstDay) < ($1.unit, $1.firstDay) }
}

/// The units of employers in law with several codes, each with the first of them.
///
/// Codes of one tax code belong to one employer; a unit without one is an employer of its own.
func firmLeaders(_ register: Register, on day: Day) throws -> [Int32: Int32] {
  guard case .texts(let taxCodes) = try register.column("tax_code", on: day) else {
    throw TableError.noSuchColumn("tax_code")
  }
  var leaders: [Int32: Int32] = [:]
  for twin in HashIndex(taxCodes).duplicates where !taxCodes.isEmpty(at: twin.row) {
    leaders[Int32(clamping: twin.row)] = Int32(clamping: twin.firstRow)
    leaders[Int32(clamping: twin.firstRow)] = Int32(clamping: twin.firstRow)
  }
  return leaders
}
