import Columnar
import Ledger
import Values

/// Since when units owe nothing by the lists of the months.
struct ClearedUnits {
  private let months: MonthTables
  private let headers: [SegmentHeader]

  init(_ months: MonthTables) {
    self.months = months
    headers = months.lists.headers
  }

  /// The first day since which no list has overdue money of a unit; nil while the newest has, or
  /// where it is not known.
  ///
  /// Month-ends from a day on count, and the one before it where that list was corrected since.
  func day(of unit: Int, from first: Day) throws -> Day? {
    var cleared: Day?
    for header in headers.reversed() {
      guard let month = header.month else { break }
      let isEarlier = month.lastDay < first
      if isEarlier, header.revision < 2 || month.advanced(by: 1).lastDay < first { break }
      guard try owes(unit, header) == false else { break }
      cleared = max(first, month.lastDay)
      if isEarlier { break }
    }
    return cleared
  }

  /// Whether a unit owes overdue money; nil where the list is a part without it.
  private func owes(_ unit: Int, _ header: SegmentHeader) throws -> Bool? {
    let table = try months.table(header)
    guard let row = try table.row(of: unit) else {
      return header.listNote.extent == .complete ? false : nil
    }
    return (try table.integers("overdue")[row] ?? 0) > 0
  }
}
