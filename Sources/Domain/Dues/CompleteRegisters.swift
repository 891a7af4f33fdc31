import Columnar
import Ledger
import Values

/// The registers that the office declared complete, for all units or for one.
struct CompleteRegisters: Sendable {
  private struct Entry {
    /// Nil for all units.
    let unit: Int64?
    let months: ClosedRange<Month>
  }

  private var entries: [RegisterKind: [Entry]] = [:]
  /// The units for which something is declared that does not hold of all.
  private(set) var units: Set<Int64> = []

  init(_ snapshot: LedgerSnapshot) throws {
    let rows = try snapshot.records(of: RecordKind.register.table)
    let owners = try integers("employer", rows)
    let kinds = try texts("kind", rows)
    let first = try integers("first_month", rows)
    let last = try integers("last_month", rows)
    for row in 0..<rows.rowCount {
      guard let kind = RegisterKind(rawValue: kinds[row]), let start = first[row],
        let end = last[row], start <= end
      else { continue }
      let months = Month(index: Int32(clamping: start))...Month(index: Int32(clamping: end))
      entries[kind, default: []].append(Entry(unit: owners[row], months: months))
      if let unit = owners[row] { units.insert(unit) }
    }
  }

  /// Whether every month among these is declared complete for a unit, in one declaration or several.
  ///
  /// Nil for what holds of all units.
  func isComplete(_ kind: RegisterKind, of unit: Int64?, _ months: ClosedRange<Month>) -> Bool {
    let own = (entries[kind] ?? []).filter { $0.unit == nil || $0.unit == unit }
    var next = months.lowerBound
    while next <= months.upperBound {
      guard let end = own.filter({ $0.months.contains(next) }).map(\.months.upperBound).max() else {
        return false
      }
      next = end.advanced(by: 1)
    }
    return true
  }
}
