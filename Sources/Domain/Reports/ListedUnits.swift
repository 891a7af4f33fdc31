import Columnar
import Ledger
import Query
package import Values

/// The units whose line on some list reached a recipient within a stretch of days.
///
/// A re-coded unit counts once, under its latest code; a line that was taken back by the last day
/// does not count.
package struct ListedUnits: Sendable {
  /// Each unit once.
  package private(set) var unitCount = 0
  /// Of each unit the overdue money of its last list.
  package private(set) var amount: Int64 = 0
  /// Of each line with an outcome the days from its hand-over to the first one, ascending.
  package private(set) var daysToOutcome: [Int] = []

  /// - Complexity: O(lines and outcomes)
  package init(from first: Day, to last: Day, _ tables: LedgerTables) throws {
    let lines = try HandedLines(tables.snapshot)
    let reached = try firstHandovers(tables.snapshot).filter {
      first <= $0.value && $0.value <= last
    }
    let withdrawn = try Withdrawals(tables.snapshot).byLine
    let groups = UnitGroups(try unitLinks(tables.register))
    let units = try integers("employer", lines.rows)
    let codes = try texts("code", lines.rows)
    let outcomes = try FirstOutcomes(tables.snapshot, until: last)
    var latest: [Int32: (day: Day, amount: Int64)] = [:]
    for (list, day) in reached.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      for line in lines.byList[list] ?? [] {
        let name = lineName(list, codes[Int(line)])
        if let taken = withdrawn[name]?.day, taken <= last { continue }
        guard let unit = units[Int(line)] else { continue }
        let current = groups.unit(after: Int32(clamping: unit), on: last)
        latest[current] = (day, lines.amounts[Int(line)])
        if let outcome = outcomes.byLine[name], outcome >= day {
          daysToOutcome.append(Int(outcome.index - day.index))
        }
      }
    }
    unitCount = latest.count
    amount = latest.values.reduce(0) { $0 &+ $1.amount }
    daysToOutcome.sort()
  }

  /// The mean of the two middle ones of an even number, rounded half up; nil without any.
  package var medianDaysToOutcome: Int? {
    guard !daysToOutcome.isEmpty else { return nil }
    let middle = daysToOutcome.count / 2
    if daysToOutcome.count % 2 == 1 { return daysToOutcome[middle] }
    return (daysToOutcome[middle - 1] + daysToOutcome[middle] + 1) / 2
  }
}

/// Of each line the day of the first thing that the police did.
private struct FirstOutcomes {
  private(set) var byLine: [String: Day] = [:]

  init(_ snapshot: LedgerSnapshot, until last: Day) throws {
    let rows = try snapshot.records(of: "outcomes")
    let dates = try integers("date", rows)
    let lines = try texts("line", rows)
    for row in 0..<rows.rowCount where !lines.isEmpty(at: row) {
      guard let date = day(ofIndex: dates[row]), date <= last else { continue }
      byLine[lines[row]] = min(date, byLine[lines[row]] ?? date)
    }
  }
}
