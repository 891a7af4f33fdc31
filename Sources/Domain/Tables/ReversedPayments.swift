import Columnar
import Ledger

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
