import Columnar
import Ledger
import Query
import Values

/// What a new list has in common with the list before of its series.
struct ReferralDifference {
  /// The units of the new list that were on the one before, under this or an earlier code.
  private(set) var continuing: Set<Int> = []
  private(set) var recodedCount = 0
  private(set) var left: [LeavingUnit] = []

  /// Without a list before every unit is new.
  init() {}

  init(
    since previous: PreviousList,
    kept: [Int],
    heldBack: [HeldBackUnit],
    _ list: ReferralMonth,
    _ tables: LedgerTables
  ) throws {
    let current = Set(kept)
    let back = Set(heldBack.map(\.unit))
    let codes = try tables.register.enteredTexts("code")
    let successors = try Successors(tables.register, on: list.month.lastDay)
    let withdrawn = try Withdrawals(tables.snapshot).byLine
    let lines = try linesOf(previous.id, tables.snapshot)
    // A unit itself goes on before others that are merged into it.
    for line in lines.filter({ current.contains($0.unit) })
      + lines.filter({ !current.contains($0.unit) })
    {
      if withdrawn[lineName(previous.id, line.code)] != nil {
        left.append(
          LeavingUnit(unit: line.unit, code: codes[line.unit], why: .error, amount: line.amount)
        )
        continue
      }
      // A code that the new list still holds goes on by itself.
      let unit =
        current.contains(line.unit) ? line.unit : try successors.unit(after: line.unit)
      guard !current.contains(unit) else {
        if continuing.insert(unit).inserted {
          if unit != line.unit { recodedCount += 1 }
        } else {
          left.append(
            LeavingUnit(unit: line.unit, code: line.code, why: .merged, amount: line.amount)
          )
        }
        continue
      }
      let why = successors.isDivided(unit) ? .divided : try reason(unit, back, list)
      left.append(
        LeavingUnit(unit: line.unit, code: codes[line.unit], why: why, amount: line.amount)
      )
    }
    left.sort { $0.code < $1.code }
  }

  private func reason(
    _ unit: Int,
    _ heldBack: Set<Int>,
    _ list: ReferralMonth
  ) throws -> LeavingReason {
    if heldBack.contains(unit) { return .heldBack }
    switch try list.owes(unit) {
    case true?: return .below
    case false?: return .noDebt
    case nil: return list.header.listNote.extent == .part ? .notLoaded : .noDebt
    }
  }
}

/// The units of a signed list with their overdue money.
private func linesOf(
  _ referral: String,
  _ snapshot: LedgerSnapshot
) throws -> [(unit: Int, code: String, amount: Int64)] {
  let rows = try snapshot.records(of: "referred")
  guard case .texts(let referrals) = try rows.column("referral"),
    case .integers(let units) = try rows.column("employer"),
    case .texts(let codes) = try rows.column("code"),
    case .integers(let amounts) = try rows.column("overdue")
  else { throw TableError.noSuchColumn("referral") }
  return (0..<rows.rowCount).filter { referrals[$0] == referral }.compactMap { row in
    units[row].map { (Int($0), codes[row], amounts[row] ?? 0) }
  }
}
