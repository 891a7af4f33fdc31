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
  /// Lines that a complete list had and that were rejected: once all are there, it is complete.
  package var leftOut: [LeftOutLine]

  package init(extent: ListExtent, leftOut: [LeftOutLine] = []) {
    self.extent = extent
    self.leftOut = leftOut
  }

  init(text: String) {
    extent = text.hasPrefix("part") ? .part : .complete
    leftOut = text.split(separator: " ").dropFirst().compactMap(LeftOutLine.init)
  }

  /// As it is kept with the segment: `part 7:TA0001A 9:`.
  package var text: String {
    ([extent.rawValue] + leftOut.map(\.text)).joined(separator: " ")
  }
}

/// A rejected line of a complete list.
package struct LeftOutLine: Hashable, Sendable {
  /// The line of the file, from 1.
  package let line: Int
  /// Its unit; empty where the code itself was wrong.
  package let code: String

  package init(line: Int, code: String) {
    self.line = line
    self.code = code
  }

  fileprivate init?(_ text: Substring) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let line = Int(parts[0]) else { return nil }
    self.init(line: line, code: String(parts[1]))
  }

  fileprivate var text: String { String(line) + ":" + code }
}

/// Whether a list holds every unit of the office or only some.
package enum ListExtent: String, CaseIterable, Sendable {
  case complete
  case part
}
