package import Columnar
package import Values

/// Where the rows of a source come from; the engine sees nothing else of the ledger.
///
/// Columns of the row's employer are asked for as `employer.NAME`; tables of sources that belong to
/// an employer also have an integer column `employer`, the same number for the same employer in
/// every source, empty where the row has none.
package protocol TableProvider: Sendable {
  /// The rows of a source: one part for each month that was asked for, else one part.
  ///
  /// - Throws: what the ledger throws when it cannot be read or trusted.
  func tables(for request: TableRequest) throws -> [TablePart]
}

/// What is asked of a provider.
package struct TableRequest: Hashable, Sendable {
  package enum Time: Hashable, Sendable {
    /// Sources that are not monthly: all of their rows.
    case all
    /// A month that was imported; nil for the newest revision.
    case month(Month, revision: Int?)
    /// The imported months among these, one part each.
    case months(Month, Month)
    /// The lists of two months beside each other, as one part.
    case compared(Month, Month)
    /// As things stood on a day.
    case day(Day)
  }

  package var source: String
  package var time: Time
  /// By how many months the rows that these are compared with are later.
  package var monthsLater: Int

  package init(source: String, time: Time, monthsLater: Int = 0) {
    self.source = source
    self.time = time
    self.monthsLater = monthsLater
  }
}

/// A run of rows of a source.
package struct TablePart: Sendable {
  package var table: any Table
  /// The month that the rows are of, for monthly sources.
  package var period: Month?
  /// The rows that count; nil for all.
  package var chosen: Bitmap?
  /// The list names only some of the employers: who is missing is unknown.
  package var isPart: Bool

  package init(
    table: any Table,
    period: Month? = nil,
    rows: [UInt32]? = nil,
    isPart: Bool = false
  ) {
    self.init(table: table, period: period, chosen: nil, isPart: isPart)
    guard let rows else { return }
    var chosen = Bitmap(count: table.rowCount)
    for row in rows { chosen[Int(row)] = true }
    self.chosen = chosen
  }

  package init(table: any Table, period: Month?, chosen: Bitmap?, isPart: Bool) {
    self.table = table
    self.period = period
    self.chosen = chosen
    self.isPart = isPart
  }

  /// The rows that count, in order; nil for all.
  ///
  /// O(rows).
  package var rows: [UInt32]? { chosen?.rows }

  /// How many rows count.
  package var rowCount: Int { chosen?.population ?? table.rowCount }
}
