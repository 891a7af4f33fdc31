import Columnar
import Ledger
import Query
import Values

/// What was paid for findings: as the record says, else the payments towards it and the one that
/// the record names.
struct FindingColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    if name == "deadline" { return .integers(try deadlines()) }
    guard name == "paid" || name == "paid_on" else { return nil }
    let receipts = try receipts()
    guard case .integers(let stored) = try table.rows.column(name) else { return nil }
    return .integers(
      IntegerColumn(
        (0..<table.rowCount).map { row in
          if let value = stored[row] { return value }
          let receipt = receipts[table.rows.ids[row]]
          return name == "paid" ? receipt?.amount ?? 0 : receipt.map { Int64($0.day.index) }
        }
      )
    )
  }

  /// Its own, else that of the conclusion.
  private func deadlines() throws -> IntegerColumn {
    let own = try Domain.integers("deadline", table.rows)
    let named = try table.texts("inspection")
    let inspections = try table.context.snapshot.records(of: RecordKind.inspection.table)
    let index = HashIndex(inspections.ids)
    let theirs = try Domain.integers("deadline", inspections)
    return IntegerColumn(
      (0..<table.rowCount).map { row in
        own[row] ?? index.row(of: named[row]).flatMap { theirs[$0] }
      }
    )
  }

  /// By finding the sum of its payments, and the day of the last.
  private func receipts() throws -> [String: (amount: Int64, day: Day)] {
    let rows = try table.context.snapshot.records(of: RecordKind.payment.table)
    guard case .texts(let findings) = try rows.column("finding"),
      case .integers(let amounts) = try rows.column("amount"),
      case .integers(let days) = try rows.column("date")
    else { throw TableError.noSuchColumn("finding") }
    let reversed = try reversedRows(rows)
    let named = try FindingPayments(rows, table.context.snapshot).findings
    var sums: [String: (amount: Int64, day: Day)] = [:]
    for row in 0..<rows.rowCount where !reversed.contains(row) {
      let finding = findings.isEmpty(at: row) ? named[row] : findings[row]
      guard let finding else { continue }
      let day = Day(index: Int32(clamping: days[row] ?? 0))
      let known = sums[finding] ?? (0, day)
      sums[finding] = (known.amount &+ (amounts[row] ?? 0), max(known.day, day))
    }
    return sums
  }
}
