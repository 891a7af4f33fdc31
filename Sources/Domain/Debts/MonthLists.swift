import Columnar
package import Ledger
package import Values

/// The month lists of debts that a snapshot holds, the newest revision of each month.
package struct MonthLists: Sendable {
  package let snapshot: LedgerSnapshot
  /// In order of months.
  package let headers: [SegmentHeader]

  /// The name of the source in the ledger.
  package static let sourceName = "debts"

  package init(_ snapshot: LedgerSnapshot) throws(LedgerError) {
    self.snapshot = snapshot
    headers = try snapshot.segments(of: Self.sourceName).filter { $0.period != nil }
  }

  package var months: [Month] { headers.compactMap(\.month) }

  package func header(of month: Month) -> SegmentHeader? {
    headers.first { $0.month == month }
  }

  /// A list of a month, any revision that counts; nil when there is none.
  package func header(of month: Month, revision: Int?) throws(LedgerError) -> SegmentHeader? {
    guard let revision else { return header(of: month) }
    return try snapshot.revisions(of: Self.sourceName, period: Int(month.index))
      .first { $0.header.revision == revision && !$0.isUndone }?.header
  }
}

extension SegmentHeader {
  /// The data month; nil for segments without a period.
  package var month: Month? { period.map { Month(index: Int32(truncatingIfNeeded: $0)) } }

  /// What the import said about the list.
  package var listNote: ListNote { ListNote(text: note) }
}

/// What is kept about a month list beside its lines.
package struct ListNote: Hashable, Sendable {
  /// Whether a unit that is not on the list has no debt, or may have.
  package var extent: ListExtent

  package init(extent: ListExtent) { self.extent = extent }

  init(text: String) { extent = text.hasPrefix("part") ? .part : .complete }

  /// As it is kept with the segment.
  package var text: String { extent.rawValue }
}

/// Whether a list holds every unit of the office or only some.
package enum ListExtent: String, CaseIterable, Sendable {
  case complete
  case part
}
