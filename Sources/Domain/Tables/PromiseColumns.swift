import Columnar
import Ledger
import Query
import Values

/// What was paid towards promises, and their states as of today.
struct PromiseColumns: ComputedColumns {
  /// What was paid towards each part up to the day.
  let fulfilments: [PromiseFulfilment]
  let parts: [PromisePart]
  private let today: Day

  /// - Parameters:
  ///   - table: the promises.
  ///   - context: where what was paid and what was cleared stands.
  ///   - day: as of which; today where there is none.
  /// - Throws: what the ledger throws.
  init(_ table: RecordsTable, _ context: RecordTables, on day: Day? = nil) throws {
    today = day ?? context.today
    let successors = try Successors(context.register, on: today)
    let promised = try promiseParts(table, successors)
    let receipts = try receipts(context.table(DomainCatalogue.payments), successors)
    let fulfilments = fulfil(promised, by: receipts, until: today)
    let cleared = ClearedUnits(context.months)
    parts = try zip(promised, fulfilments).map { part, fulfilment in
      let isPaid = fulfilment.paid >= part.amount
      return isPaid
        ? part : part.cleared(on: try cleared.day(of: Int(part.employer), from: part.made))
    }
    self.fulfilments = fulfilments
  }

  func column(_ name: String) throws -> Column? {
    switch name {
    case "paid": return .integers(IntegerColumn(values: fulfilments.map(\.paid)))
    case "paid_in_time": return .integers(IntegerColumn(values: fulfilments.map(\.paidInTime)))
    case "state":
      let codes = zip(parts, fulfilments).map { part, fulfilment in
        Category.promiseState.code(of: fulfilment.state(of: part, on: today).rawValue)
      }
      return Category.promiseState.column(IntegerColumn(values: codes))
    default: return nil
    }
  }
}

extension PromisePart {
  fileprivate func cleared(on day: Day?) -> PromisePart {
    PromisePart(
      employer: employer,
      made: made,
      due: due,
      amount: amount,
      replacedOn: replacedOn,
      clearedOn: day
    )
  }
}

/// Of a re-coded unit all codes count as the one under which it goes on.
private func promiseParts(
  _ table: RecordsTable,
  _ successors: Successors
) throws -> [PromisePart] {
  let units = try table.integers("employer")
  let made = try table.integers("made")
  let due = try table.integers("due")
  let amounts = try table.integers("amount")
  let agreements = try table.texts("agreement")
  let replaces = try table.texts("replaces")
  let ids = table.rows.ids
  var replacedOn: [String: Int64] = [:]
  for row in 0..<table.rowCount where !replaces.isEmpty(at: row) {
    let day = made[row] ?? .max
    replacedOn[replaces[row]] = min(day, replacedOn[replaces[row]] ?? day)
  }
  return try (0..<table.rowCount).map { row in
    PromisePart(
      employer: try units[row].map { Int64(try successors.unit(after: Int($0))) } ?? -1,
      made: day(made[row]),
      due: day(due[row]),
      amount: amounts[row] ?? 0,
      replacedOn: (replacedOn[ids[row]] ?? replacedOn[agreements[row]]).map { day($0) }
    )
  }
}

private func receipts(
  _ table: RecordsTable,
  _ successors: Successors
) throws -> [PromiseReceipt] {
  let units = try table.integers("employer")
  let dates = try table.integers("date")
  let amounts = try table.integers("amount")
  let reversed = try reversedRows(table.rows)
  let purposes = try table.texts("towards")
  let named = try FindingPayments(table.rows, table.context.snapshot).findings
  return try (0..<table.rowCount).compactMap { row in
    guard let unit = units[row], let amount = amounts[row], amount > 0, !reversed.contains(row),
      purposes[row] != "finding", named[row] == nil
    else { return nil }
    let current = Int64(try successors.unit(after: Int(unit)))
    return PromiseReceipt(employer: current, date: day(dates[row]), amount: amount)
  }
}

private func day(_ index: Int64?) -> Day { Day(index: Int32(clamping: index ?? 0)) }
