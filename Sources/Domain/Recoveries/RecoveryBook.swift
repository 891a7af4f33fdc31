import Columnar
import Ledger
import Query
import Synchronization
import Values

/// What came back, for the records of one snapshot: the input of the rule, its result, and the
/// records that stand behind the numbers.
struct RecoveryBook: Sendable {
  let input: RecoveryInput
  let result: RecoveryResult
  let payments: RecordRows
  let origins: ActOrigins
  let lines: HandedLines

  init(_ records: RecordTables, _ level: EmployerLevel) throws {
    payments = try records.snapshot.records(of: "payments")
    let lines = try HandedLines(records.snapshot)
    var reading = try ActReading(records, lines)
    try reading.readAll()
    var input = RecoveryInput()
    input.payments = try recoveryPayments(payments, records.snapshot)
    input.monthEnds = try monthEnds(before: input.payments, records.months)
    input.acts = reading.acts
    input.lines = lines.amounts
    input.links = try unitLinks(records.register)
    input.divisions = try unitDivisions(records.register)
    switch level {
    case .unit: break
    case .firm: input.leaders = try firmLeaders(records.register, on: records.today)
    }
    self.input = input
    self.lines = lines
    origins = reading.origins
    result = attribute(input)
  }

  /// The id of an act; empty for none.
  func id(ofAct act: Int32?) -> String { act.map { origins.id(of: Int($0)) } ?? "" }

  /// What was overdue of units that go on as one, by the newest list, less what came back since.
  func owedNow(_ units: [Int32?], _ records: RecordTables) throws -> [Int64?] {
    guard let header = records.months.lists.headers.last, let month = header.month else {
      return units.map { _ in nil }
    }
    let end = try MonthEnd(header, month, records.months)
    let groups = UnitGroups(input.links)
    var since: [Int32: Int64] = [:]
    for row in result.rows {
      let payment = input.payments[Int(row.payment)]
      guard let unit = payment.unit, payment.countingDay.month > month else { continue }
      since[groups.unit(after: unit, on: records.today), default: 0] += row.amount
    }
    return units.map { unit in
      guard let unit else { return nil }
      let current = groups.unit(after: unit, on: records.today)
      let joined = (groups.members(ofRoot: groups.root(of: unit)) ?? [unit]).filter {
        groups.unit(after: $0, on: records.today) == current
      }
      let owed = joined.compactMap { end.overdue(of: $0) }.reduce(Int64?.none) {
        ($0 ?? 0) &+ max(0, $1)
      }
      guard let owed = owed ?? (end.isComplete ? 0 : nil) else { return nil }
      return max(0, owed - (since[current] ?? 0))
    }
  }
}

/// Keeps the books of a snapshot once they were asked for.
final class RecoveryShelf: Sendable {
  private let kept = Mutex<[EmployerLevel: RecoveryBook]>([:])

  func book(_ records: RecordTables, _ level: EmployerLevel) throws -> RecoveryBook {
    if let book = kept.withLock({ $0[level] }) { return book }
    let book = try RecoveryBook(records, level)
    kept.withLock { $0[level] = book }
    return book
  }
}

/// The lines of all lists that were signed, each with what it stated.
struct HandedLines: Sendable {
  /// The records of the lines.
  let rows: RecordRows
  let amounts: [Int64]
  /// Of each list the places of its lines.
  let byList: [String: [Int32]]

  init(_ snapshot: LedgerSnapshot) throws {
    rows = try snapshot.records(of: "referred")
    try rows.load(["referral", "employer", "overdue"])
    let overdue = try integers("overdue", rows)
    amounts = (0..<rows.rowCount).map { overdue[$0] ?? 0 }
    let lists = try texts("referral", rows)
    var byList: [String: [Int32]] = [:]
    var start = 0
    while start < lists.count {
      let list = lists[start]
      var end = start + 1
      while end < lists.count, lists.hasSameText(start, end) { end += 1 }
      byList[list, default: []].append(contentsOf: (start..<end).map { Int32($0) })
      start = end
    }
    self.byList = byList
  }

  func list(of line: Int32) throws -> String { try texts("referral", rows)[Int(line)] }
}

extension TextColumn {
  /// Whether two rows have the same bytes.
  fileprivate func hasSameText(_ row: Int, _ other: Int) -> Bool {
    let (first, second) = (byteRange(of: row), byteRange(of: other))
    guard first.count == second.count else { return false }
    for place in 0..<first.count
    where bytes[first.lowerBound + place] != bytes[second.lowerBound + place] { return false }
    return true
  }
}

/// Integers of a kept column.
func integers(_ name: String, _ rows: RecordRows) throws -> IntegerColumn {
  guard case .integers(let column) = try rows.column(name) else {
    throw TableError.noSuchColumn(name)
  }
  return column
}

/// Texts of a kept column.
func texts(_ name: String, _ rows: RecordRows) throws -> TextColumn {
  guard case .texts(let column) = try rows.column(name) else {
    throw TableError.noSuchColumn(name)
  }
  return column
}

func day(ofIndex index: Int64?) -> Day? { index.map { Day(index: Int32(clamping: $0)) } }
