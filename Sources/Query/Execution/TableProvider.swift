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

  package init(source: String, time: Time) {
    self.source = source
    self.time = time
  }
}

/// A run of rows of a source.
package struct TablePart: Sendable {
  package var table: any Table
  /// The month that the rows are of, for monthly sources.
  package var period: Month?
  /// The rows that count, in order; nil for all.
  package var rows: [UInt32]?
  /// The list names only some of the employers: who is missing is unknown.
  package var isPart: Bool

  package init(
    table: any Table,
    period: Month? = nil,
    rows: [UInt32]? = nil,
    isPart: Bool = false
  ) {
    self.table = table
    self.period = period
    self.rows = rows
    self.isPart = isPart
  }
}
