import Columnar
import Ledger
import Query
import Values

/// The month's list that a list for the police is drawn from.
struct ReferralMonth {
  let table: MonthTable
  let header: SegmentHeader
  private let register: Register
  private let marks: UnitMarks
  /// Of each unit, by ordinal up to the greatest on the list, its row.
  private let rowOfUnit: [UInt32?]

  init(_ header: SegmentHeader, _ tables: LedgerTables) throws {
    self.header = header
    register = tables.register
    marks = try UnitMarks(tables.snapshot, tables.law)
    table = try tables.months.table(header)
    let units = try table.units()
    let last = units.count == 0 ? nil : units[units.count - 1]
    var rows = [UInt32?](repeating: nil, count: Int(last ?? -1) + 1)
    for row in 0..<units.count {
      if let unit = units[row] { rows[Int(unit)] = UInt32(row) }
    }
    rowOfUnit = rows
  }

  var month: Month { table.month }

  /// Nil when the unit is not on the list.
  func row(of unit: Int) -> UInt32? {
    rowOfUnit.indices.contains(unit) ? rowOfUnit[unit] : nil
  }

  /// Whether a unit owes overdue money; nil when it is not on the list.
  func owes(_ unit: Int) throws -> Bool? {
    guard let row = row(of: unit) else { return nil }
    return (try table.integers("overdue")[Int(row)] ?? 0) > 0
  }

  /// The chosen units in order of code, and those that are held back.
  ///
  /// - Throws: `ReferralFact` when some are not on the month's list.
  func divided(_ chosen: Set<Int>) throws -> (kept: [Int], heldBack: [HeldBackUnit]) {
    let codes = try register.enteredTexts("code")
    let sorted = chosen.filter { $0 >= 0 && $0 < codes.count }
      .map { (code: codes[$0], unit: $0) }
      .sorted { $0.code < $1.code }
      .map(\.unit)
    let strangers = sorted.filter { row(of: $0) == nil }
    guard strangers.isEmpty else {
      throw ReferralFact.notOnList(
        strangers.prefix(5).map { codes[$0] },
        count: strangers.count,
        month: month
      )
    }
    let roles = try register.column("role", on: month.lastDay)
    var kept: [Int] = []
    var heldBack: [HeldBackUnit] = []
    for unit in sorted {
      let role = EmployerRole(rawValue: textValue(roles, at: unit)) ?? .employer
      if role.isParticipant {
        heldBack.append(HeldBackUnit(unit: unit, code: codes[unit], why: .participant(role)))
      } else if let mark = marks.holdingOffList(unit, on: month.lastDay) {
        let why = HoldingReason.mark(mark.kind, until: mark.lastDay)
        heldBack.append(HeldBackUnit(unit: unit, code: codes[unit], why: why))
      } else {
        kept.append(unit)
      }
    }
    return (kept, heldBack)
  }

  /// The marks of a unit at the month's end that are only claimed.
  func claims(of unit: Int) -> [MarkKind] {
    marks.running(of: unit, on: month.lastDay).filter { !$0.isProven }.map(\.kind)
  }
}
