import Columnar
import Ledger
import Query
import Values

/// What became of each payment: its state, what of it met debt and what was beyond.
struct PaymentColumns: ComputedColumns {
  private let records: RecordTables

  init(_ records: RecordTables) { self.records = records }

  func column(_ name: String) throws -> Column? {
    if name == "towards" || name == "finding" { return try finding(name) }
    guard ["state", "recovered", "surplus"].contains(name) else { return nil }
    let shares = try records.recoveries().result.shares
    switch name {
    case "recovered": return .integers(IntegerColumn(values: shares.map(\.recovered)))
    case "surplus": return .integers(IntegerColumn(values: shares.map(\.surplus)))
    default:
      let codes = shares.map { Category.paymentState.code(of: $0.state.rawValue) }
      return Category.paymentState.column(IntegerColumn(values: codes))
    }
  }
}

extension PaymentColumns {
  /// What payments are for where a finding names them; nil where none does.
  private func finding(_ name: String) throws -> Column? {
    let rows = try records.snapshot.records(of: RecordKind.payment.table)
    let named = try FindingPayments(rows, records.snapshot).findings
    if named.isEmpty { return nil }
    let kept = try texts(name, rows)
    let values = (0..<rows.rowCount).map { row -> String in
      guard let finding = named[row] else { return kept[row] }
      return name == "finding" ? finding : "finding"
    }
    if name == "finding" { return .texts(TextColumn(values)) }
    let codes = values.map { Category.paymentPurpose.code(of: $0) }
    return Category.paymentPurpose.column(IntegerColumn(values: codes))
  }
}

/// What came back of each line of a list after it was handed over, and what is still owed.
struct ListedColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    switch name {
    case "recovered":
      var amounts = [Int64](repeating: 0, count: table.rowCount)
      for row in try table.context.recoveries().result.rows {
        if let line = row.line { amounts[Int(line)] += row.amount }
      }
      return .integers(IntegerColumn(values: amounts))
    case "owed_now": return try owedNow(table)
    default: return nil
    }
  }
}

/// What the unit of each record still owes; empty where there is none.
private func owedNow(_ table: RecordsTable) throws -> Column {
  let units = try table.integers("employer")
  let owed = try table.context.recoveries().owedNow(
    (0..<units.count).map { units[$0].map { Int32(clamping: $0) } },
    table.context
  )
  return .integers(IntegerColumn(owed))
}

/// What came back in the scope of each inspection: before it began on site, during it, and after.
struct InspectedColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    if name == "owed_now" { return try owedNow(table) }
    guard let part = InspectionPart(rawValue: name) else { return nil }
    let book = try table.context.recoveries()
    let started = try table.integers("started")
    let ended = try table.integers("ended")
    var amounts = [Int64](repeating: 0, count: table.rowCount)
    for row in book.result.rows {
      guard let inspection = row.inspection.map({ book.origins.row(of: Int($0)) }) else { continue }
      let date = Int64(book.input.payments[Int(row.payment)].date.index)
      let found: InspectionPart =
        date < started[inspection] ?? .max
        ? .before : date <= ended[inspection] ?? .max ? .during : .after
      if found == part { amounts[inspection] += row.amount }
    }
    return .integers(IntegerColumn(values: amounts))
  }
}

/// The three stretches of an inspection's time.
private enum InspectionPart: String {
  case before = "recovered_before_start"
  case during = "recovered_during"
  case after = "recovered_after"
}
