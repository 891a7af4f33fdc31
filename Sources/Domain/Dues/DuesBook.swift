import Columnar
import Ledger
import Query
import Synchronization
import Values

/// What is owed by unit, month of contributions and fund, as it was stated for the ends of months.
final class DuesBook: Sendable {
  let rows: RecordRows
  let units: IntegerColumn
  let owed: IntegerColumn
  private let periods: IntegerColumn
  private let months: IntegerColumn
  private let stated: IntegerColumn
  private let register: Register
  private let law: LawTable
  private let rowsByUnit: [Int64: [Int]]
  private let cycles = Mutex<[Month: IntegerColumn]>([:])

  init(_ records: RecordTables) throws {
    rows = try records.snapshot.records(of: RecordKind.due.table)
    try rows.load(["employer", "owed", "period", "month", "due_on"])
    units = try integers("employer", rows)
    owed = try integers("owed", rows)
    periods = try integers("period", rows)
    months = try integers("month", rows)
    stated = try integers("due_on", rows)
    register = records.register
    law = records.law
    var pace = Pace()
    var rowsByUnit: [Int64: [Int]] = [:]
    for row in 0..<rows.rowCount {
      try pace.step()
      if let unit = units[row] { rowsByUnit[unit, default: []].append(row) }
    }
    self.rowsByUnit = rowsByUnit
  }

  /// The month at whose end a row is owed.
  func period(_ row: Int) -> Month { Month(index: Int32(clamping: periods[row] ?? 0)) }

  /// The month of contributions of a row.
  func month(_ row: Int) -> Month { Month(index: Int32(clamping: months[row] ?? 0)) }

  /// The last day of payment: as stated, else by the cycle that the unit had in the month.
  func deadline(_ row: Int) throws -> Day? {
    try day(ofIndex: stated[row]) ?? computedDue(row)?.day
  }

  /// How the last day of payment follows from the cycle; nil where it is stated, or no rule is known.
  func computedDue(_ row: Int) throws -> DueDate? {
    guard stated[row] == nil else { return nil }
    let month = month(row)
    let cycle = try cycles(in: month)[Int(units[row] ?? 0)] ?? 1
    return law.dueDate(of: month, cycle: Int(cycle))
  }

  private func cycles(in month: Month) throws -> IntegerColumn {
    if let column = cycles.withLock({ $0[month] }) { return column }
    guard case .integers(let column) = try register.column("cycle", on: month.lastDay) else {
      throw TableError.noSuchColumn("cycle")
    }
    cycles.withLock { $0[month] = column }
    return column
  }

  /// Of each unit the newest month that something was stated for, up to a day.
  func newestPeriods(until day: Day) throws(Cancelled) -> [Int64: Month] {
    var newest: [Int64: Month] = [:]
    var pace = Pace()
    for row in 0..<rows.rowCount {
      try pace.step()
      guard let unit = units[row] else { continue }
      let period = period(row)
      if period.lastDay <= day, newest[unit].map({ $0 < period }) ?? true { newest[unit] = period }
    }
    return newest
  }

  /// The rows of a unit's newest statement up to a day.
  func rows(of unit: Int64, until day: Day) -> [Int] {
    let own = (rowsByUnit[unit] ?? []).filter { period($0).lastDay <= day }
    guard let newest = own.map(period).max() else { return [] }
    return own.filter { period($0) == newest }
  }

  /// The rows of the newest statements up to a day.
  func newestRows(until day: Day) throws(Cancelled) -> [UInt32] {
    let newest = try newestPeriods(until: day)
    return (0..<UInt32(rows.rowCount)).filter { row in
      units[Int(row)].flatMap { newest[$0] } == period(Int(row))
    }
  }
}
