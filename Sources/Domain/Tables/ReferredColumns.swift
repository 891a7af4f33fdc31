import Columnar
import Ledger
import Query
import Values

/// What stands beside the frozen columns of a line: what was taken back, and of a draft what was
/// paid up to now.
struct ReferredColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    switch name {
    case "line": return .texts(TextColumn(try lines()))
    case "withdrawn":
      return .integers(
        IntegerColumn(try withdrawals { $0?.day.map { Int64($0.index) } })
      )
    case "correction": return .texts(TextColumn(try withdrawals { $0?.correction ?? "" }))
    case "withdrawn_because": return .texts(TextColumn(try withdrawals { $0?.reason ?? "" }))
    case "paid_since": return try paidSince()
    default: return nil
    }
  }

  private func lines() throws -> [String] {
    let referrals = try table.texts("referral")
    let codes = try table.texts("code")
    return (0..<table.rowCount).map { lineName(referrals[$0], codes[$0]) }
  }

  private func withdrawals<Value>(
    _ value: (Withdrawals.Withdrawal?) -> Value
  ) throws -> [Value] {
    let known = try Withdrawals(table.context.snapshot).byLine
    return try lines().map { value(known[$0]) }
  }

  /// Nil, and so as frozen, where no list is a draft.
  private func paidSince() throws -> Column? {
    let lists = try table.context.snapshot.records(of: "referrals")
    guard case .texts(let states) = try lists.column("state"),
      case .integers(let stored) = try table.rows.column("paid_since")
    else { return nil }
    let drafts = Set((0..<lists.rowCount).filter { states[$0] == "draft" }.map { lists.ids[$0] })
    if drafts.isEmpty { return nil }
    let referrals = try table.texts("referral")
    let units = try table.integers("employer")
    let months = try table.integers("period")
    let receipts = try Receipts(table.context.snapshot)
    let today = table.context.today
    let sums = (0..<table.rowCount).map { row -> Int64? in
      guard drafts.contains(referrals[row]), let unit = units[row], let month = months[row] else {
        return stored[row]
      }
      let last = Month(index: Int32(clamping: month)).lastDay
      return receipts.sum(of: Int(unit), after: last, until: today)
    }
    return .integers(IntegerColumn(sums))
  }
}

/// Money by unit and day.
struct Receipts {
  private let byUnit: [Int: [(day: Int64, amount: Int64)]]

  init(_ snapshot: LedgerSnapshot) throws {
    let payments = try snapshot.records(of: "payments")
    guard case .integers(let units) = try payments.column("employer"),
      case .integers(let days) = try payments.column("date"),
      case .integers(let amounts) = try payments.column("amount")
    else { throw TableError.noSuchColumn("employer") }
    var sums: [Int: [(day: Int64, amount: Int64)]] = [:]
    for row in 0..<payments.rowCount {
      guard let unit = units[row], let day = days[row] else { continue }
      sums[Int(unit), default: []].append((day, amounts[row] ?? 0))
    }
    byUnit = sums
  }

  /// Reversals are taken off.
  func sum(of unit: Int, after first: Day, until last: Day) -> Int64 {
    (byUnit[unit] ?? []).reduce(0) { sum, receipt in
      receipt.day > Int64(first.index) && receipt.day <= Int64(last.index)
        ? sum &+ receipt.amount : sum
    }
  }
}
