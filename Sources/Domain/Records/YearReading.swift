import Columnar
import Ledger
import Query
import Values

// What the rules of inspections and findings read of the ledger.

/// Columns whose values only one record has together, and the column that frees them.
struct TogetherColumns: Hashable {
  let table: String
  let names: [String]
  let unless: String?
}

/// The records that the ledger holds, by the first of such columns that has a value.
struct KeptTogether {
  private let ids: TextColumn
  private let columns: [Column]
  private let freed: Column?
  private let rows: RowIndex<StoredValue>

  init(_ together: TogetherColumns, _ snapshot: LedgerSnapshot) throws {
    let records = try snapshot.records(of: together.table)
    ids = records.ids
    columns = try together.names.map { try records.column($0) }
    freed = try together.unless.map { try records.column($0) }
    let columns = columns
    rows = RowIndex(
      (0..<records.rowCount).map { row in
        columns.lazy.compactMap { storedValue($0, row) }.first
      }
    )
  }

  func record(with values: [StoredValue?], except id: String?) -> String? {
    guard let key = values.lazy.compactMap({ $0 }).first else { return nil }
    return rows.rows(of: key).first { row in
      ids[row] != id && freed.flatMap { storedValue($0, row) } == nil
        && zip(columns, values).allSatisfy { storedValue($0.0, row) == $0.1 }
    }.map { ids[$0] }
  }
}

/// Nil for an empty value.
private func storedValue(_ column: Column, _ row: Int) -> StoredValue? {
  switch column {
  case .integers(let numbers): numbers[row].map { .integer($0) }
  case .texts(let texts): texts.isEmpty(at: row) ? nil : .text(texts[row])
  case .dictionary(let labels): labels[row].isEmpty ? nil : .text(labels[row])
  }
}

/// What was found and what was paid for it, by finding.
struct PaidFindings {
  private let amounts: [String: Int64]
  private let ids: TextColumn
  private let named: TextColumn
  private let sums: IntegerColumn
  private let rowsByFinding: [String: [Int]]

  init(_ snapshot: LedgerSnapshot) throws {
    let findings = try snapshot.records(of: RecordKind.finding.table)
    let found = try integers("amount", findings)
    amounts = Dictionary(
      (0..<findings.rowCount).compactMap { row in found[row].map { (findings.ids[row], $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    let payments = try snapshot.records(of: RecordKind.payment.table)
    ids = payments.ids
    named = try texts("finding", payments)
    sums = try integers("amount", payments)
    let reversed = try reversedRows(payments)
    let named = named
    rowsByFinding = Dictionary(
      grouping: (0..<payments.rowCount).filter {
        !named.isEmpty(at: $0) && !reversed.contains($0)
      }
    ) { named[$0] }
  }

  /// Dong to pay back; nil where the finding states none.
  func amount(of finding: String) -> Int64? { amounts[finding] }

  func paid(towards finding: String, except id: String?) -> Int64 {
    (rowsByFinding[finding] ?? []).filter { ids[$0] != id }.reduce(0) { $0 &+ (sums[$1] ?? 0) }
  }
}

/// The payments that findings name as paid for them: they are no payments of debt.
///
/// A payment may name its finding, or the finding its payment; either says the same.
struct FindingPayments {
  /// By the row of the payment the id of the finding.
  private(set) var findings: [Int: String] = [:]

  init(_ payments: RecordRows, _ snapshot: LedgerSnapshot) throws {
    let rows = try snapshot.records(of: RecordKind.finding.table)
    let named = try texts("payment", rows)
    var index: HashIndex?
    for row in 0..<rows.rowCount where !named.isEmpty(at: row) {
      let ids = index ?? HashIndex(payments.ids)
      index = ids
      if let payment = ids.row(of: named[row]) { findings[payment] = rows.ids[row] }
    }
  }
}
