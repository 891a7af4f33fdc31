import Columnar
import Ledger
import Values

/// What the newest statements of dues say of each unit, for Article 216.
struct DuesFacts {
  private struct Unit {
    var period: Month
    var unpaid: [Month: Int128] = [:]
    var paidSince: Set<Month> = []
    var rows: [Int] = []
  }

  private var units: [Int64: Unit] = [:]
  private let book: DuesBook
  private let namesRecords: Bool

  /// `only`: one unit, whose records are named, too; nil for all units.
  ///
  /// - Complexity: O(dues)
  init(_ book: DuesBook, at moment: ArticleMoment, only: Int64? = nil) throws {
    self.book = book
    namesRecords = only != nil
    let newest = try book.newestPeriods(until: moment.month.lastDay)
    var pace = Pace()
    for row in 0..<book.rows.rowCount {
      try pace.step()
      guard let unit = book.units[row], only ?? unit == unit, let period = newest[unit] else {
        continue
      }
      units[unit, default: Unit(period: period)].period = period
      let month = book.month(row)
      guard let owed = book.owed[row], owed > 0, month >= moment.bounds.from.month,
        book.period(row) <= period
      else { continue }
      if book.period(row) < period {
        units[unit]?.paidSince.insert(month)
      } else if let deadline = try book.deadline(row), deadline < period.lastDay {
        units[unit]?.unpaid[month, default: 0] += Int128(owed)
        if namesRecords { units[unit]?.rows.append(row) }
      }
    }
    for (unit, facts) in units { units[unit]?.paidSince.subtract(facts.unpaid.keys) }
  }

  /// The units that have a statement.
  var unitsWithDues: Set<Int64> { Set(units.keys) }

  /// The facts with the dues of a unit.
  func take(_ unit: Int64, into facts: EvasionFacts) -> EvasionFacts {
    guard let dues = units[unit] else { return facts }
    var facts = facts
    facts.unpaid = dues.unpaid
    facts.paidSince = dues.paidSince
    facts.duesPeriod = dues.period
    facts.dueIDs = dues.rows.map { book.rows.ids[$0] }
    return facts
  }
}
