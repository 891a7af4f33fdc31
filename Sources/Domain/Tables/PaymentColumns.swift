import Columnar
import Ledger
import Query
import Synchronization

/// The state of payments: matched to a unit, unmatched, or reversed with their reversal.
struct PaymentColumns: ComputedColumns {
  private let rows: RecordRows

  init(_ rows: RecordRows) { self.rows = rows }

  func column(_ name: String) throws -> Column? {
    guard name == "state" else { return nil }
    return Category.paymentState.column(try states())
  }

  private func states() throws -> IntegerColumn {
    guard case .integers(let employers) = try rows.column("employer") else {
      throw TableError.noSuchColumn("employer")
    }
    let reversed = try reversedRows(rows)
    let (matched, unmatched, taken) = (code("matched"), code("unmatched"), code("reversed"))
    return IntegerColumn(
      values: (0..<rows.rowCount).map { row in
        reversed.contains(row) ? taken : employers[row] == nil ? unmatched : matched
      }
    )
  }

  private func code(_ state: String) -> Int64 { Category.paymentState.code(of: state) }
}

/// The payments that a reversal takes back, and the reversals.
func reversedRows(_ rows: RecordRows) throws -> Set<Int> {
  guard case .texts(let reverses) = try rows.column("reverses") else {
    throw TableError.noSuchColumn("reverses")
  }
  let index = HashIndex(rows.ids)
  var reversed: Set<Int> = []
  for row in 0..<rows.rowCount where !reverses.isEmpty(at: row) {
    reversed.insert(row)
    if let other = index.row(of: reverses[row]) { reversed.insert(other) }
  }
  return reversed
}
