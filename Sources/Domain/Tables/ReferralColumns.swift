import Columnar
import Ledger
import Query
import Values

/// What became of lists after they were signed: hand-overs and corrections; the list stays.
struct ReferralColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    switch name {
    case "state": return try state()
    case "corrections": return .integers(IntegerColumn(values: try correctionCounts()))
    case "units_corrected": return .integers(try corrected("units") { _ in 1 })
    case "amount_corrected": return .integers(try corrected("amount") { $0 })
    default: return nil
    }
  }

  private func state() throws -> Column {
    let stored = try table.texts("state")
    let handedOver = try firstHandovers(table.context.snapshot)
    let codes = (0..<table.rowCount).map { row in
      let isHandedOver = handedOver[table.rows.ids[row]] != nil
      return Category.referralState.code(of: isHandedOver ? "handed_over" : stored[row])
    }
    return Category.referralState.column(IntegerColumn(values: codes))
  }

  private func correctionCounts() throws -> [Int64] {
    let rows = try table.context.snapshot.records(of: "corrections")
    guard case .texts(let referrals) = try rows.column("referral") else {
      throw TableError.noSuchColumn("referral")
    }
    var counts: [String: Int64] = [:]
    for row in 0..<rows.rowCount { counts[referrals[row], default: 0] += 1 }
    return (0..<table.rowCount).map { counts[table.rows.ids[$0]] ?? 0 }
  }

  /// A total as handed over, less what was taken back since.
  private func corrected(
    _ name: String,
    _ value: (Int64) -> Int64
  ) throws -> IntegerColumn {
    let rows = try table.context.snapshot.records(of: "withdrawals")
    guard case .texts(let referrals) = try rows.column("referral"),
      case .integers(let amounts) = try rows.column("amount")
    else { throw TableError.noSuchColumn("referral") }
    var taken: [String: Int64] = [:]
    for row in 0..<rows.rowCount { taken[referrals[row], default: 0] += value(amounts[row] ?? 0) }
    let whole = try table.integers(name)
    return IntegerColumn(
      (0..<table.rowCount).map { row in
        whole[row].map { $0 - (taken[table.rows.ids[row]] ?? 0) }
      }
    )
  }
}
