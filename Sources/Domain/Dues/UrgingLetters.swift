import Columnar
import Ledger
import Values

/// The letters that urged units to pay, with the months of contributions that they cover.
struct UrgingLetters: Sendable {
  private struct Letter {
    let day: Day
    /// The last month that it covers; nil where the record does not say.
    let lastMonth: Month?
  }

  private var byUnit: [Int64: [Letter]] = [:]

  init(_ snapshot: LedgerSnapshot) throws {
    let rows = try snapshot.records(of: RecordKind.letter.table)
    let units = try integers("employer", rows)
    let kinds = try texts("kind", rows)
    let days = try integers("date", rows)
    let last = try integers("last_month", rows)
    let statements = try integers("statement", rows)
    for row in 0..<rows.rowCount where kinds[row] != "other" {
      guard let unit = units[row], let day = day(ofIndex: days[row]) else { continue }
      let month = (last[row] ?? statements[row]).map { Month(index: Int32(clamping: $0)) }
      byUnit[unit, default: []].append(Letter(day: day, lastMonth: month))
    }
  }

  /// The days of the letters to a unit that cover a month, up to a day.
  func days(to unit: Int64, covering month: Month, until day: Day) -> [Day] {
    (byUnit[unit] ?? []).filter { letter in
      letter.day <= day && letter.lastMonth.map { month <= $0 } ?? false
    }.map(\.day)
  }

  /// Whether some letter to a unit does not say which months it covers.
  func leavesOpen(_ unit: Int64, until day: Day) -> Bool {
    (byUnit[unit] ?? []).contains { $0.lastMonth == nil && $0.day <= day }
  }
}
