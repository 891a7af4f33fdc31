import Columnar
import Ledger
import Values

/// The year, quarter or month that records are for, kept as its first month and its scope.
struct StatedPeriods {
  private let months: IntegerColumn
  private let scopes: TextColumn

  init(_ table: RecordsTable) throws {
    guard case .integers(let months) = try table.rows.column("period") else {
      throw TableError.noSuchColumn("period")
    }
    self.months = months
    scopes = try table.texts("scope")
  }

  /// Nil for a record without one.
  subscript(row: Int) -> Period? {
    guard let index = months[row] else { return nil }
    let month = Month(index: Int32(clamping: index))
    return switch scopes[row] {
    case "quarterly": .quarter(month.advanced(by: -((month.month - 1) % 3)))
    case "monthly": .month(month)
    default: .year(month.advanced(by: 1 - month.month))
    }
  }
}
