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

  private func receipts(after month: Month) throws -> [Int: Int64] {
    try Receipts.sums(
      after: month.lastDay,
      until: table.context.today,
      table.context.snapshot
    )
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
    var sums: [Int64: [Int: Int64]] = [:]
    let paid = try (0..<table.rowCount).map { row -> Int64? in
      guard drafts.contains(referrals[row]), let unit = units[row], let month = months[row] else {
        return stored[row]
      }
      let ofMonth = try sums[month] ?? receipts(after: Month(index: Int32(clamping: month)))
      sums[month] = ofMonth
      return ofMonth[Int(unit)] ?? 0
    }
    return .integers(IntegerColumn(paid))
  }
}

/// Money by unit.
enum Receipts {
  /// What came from each unit after a day, up to another; reversals are taken off.
  ///
  /// - Complexity: O(payments)
  static func sums(
    after first: Day,
    until last: Day,
    _ snapshot: LedgerSnapshot
  ) throws -> [Int: Int64] {
    let payments = try snapshot.records(of: RecordKind.payment.table)
    guard case .integers(let units) = try payments.column("employer"),
      case .integers(let days) = try payments.column("date"),
      case .integers(let amounts) = try payments.column("amount")
    else { throw TableError.noSuchColumn("employer") }
    let range = Int64(first.index) + 1..<max(Int64(first.index) + 1, Int64(last.index) + 1)
    var sums: [Int: Int64] = [:]
    for row in 0..<payments.rowCount {
      guard let day = days[row], range.contains(day), let unit = units[row] else { continue }
      sums[Int(unit), default: 0] &+= amounts[row] ?? 0
    }
    return sums
  }
}
