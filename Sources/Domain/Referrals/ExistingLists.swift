import Columnar
import Ledger
import Values

/// The lists that there are: drafts, and those that were signed.
struct ExistingLists {
  private let tables: LedgerTables
  private let lists: [ExistingList]

  struct ExistingList {
    let id: String
    let month: Month
    let series: String
    let number: String
    /// Nil for a draft.
    let dated: Day?
    let unitCount: Int
    let isDraft: Bool
  }

  static let monthlySeries = "monthly"

  init(_ tables: LedgerTables) throws {
    self.tables = tables
    let rows = try tables.snapshot.records(of: "referrals")
    guard case .integers(let periods) = try rows.column("period"),
      case .integers(let dates) = try rows.column("dated"),
      case .integers(let units) = try rows.column("units"),
      case .texts(let series) = try rows.column("series"),
      case .texts(let numbers) = try rows.column("number"),
      case .texts(let states) = try rows.column("state")
    else { throw TableError.noSuchColumn("period") }
    lists = (0..<rows.rowCount).map { row in
      ExistingList(
        id: rows.ids[row],
        month: Month(index: Int32(clamping: periods[row] ?? 0)),
        series: series[row],
        number: numbers[row],
        dated: dates[row].map { Day(index: Int32(clamping: $0)) },
        unitCount: Int(units[row] ?? 0),
        isDraft: states[row] == "draft"
      )
    }
  }

  /// - Throws: `RecordFact` when there is no list of this id.
  func list(_ id: String) throws(RecordFact) -> ExistingList {
    guard let list = lists.first(where: { $0.id == id }) else { throw .unknownRecord(id) }
    return list
  }

  /// The series of a new list: the monthly one, or that of its purpose.
  func series(of month: Month, purpose: String?) throws(ReferralFact) -> String {
    let ofMonth = lists.filter { $0.month == month && !$0.isDraft }
    guard let purpose, !purpose.isEmpty else {
      if let existing = ofMonth.first { throw .purposeMissing(existing: existing.id) }
      return Self.monthlySeries
    }
    let wanted = TextFolding.folded(purpose)
    if let existing = ofMonth.first(where: { TextFolding.folded($0.series) == wanted }) {
      throw .purposeUsed(purpose, existing: existing.id)
    }
    return lists.first { TextFolding.folded($0.series) == wanted }?.series ?? purpose
  }

  /// The draft of a month and series, which a new draft takes the place of.
  func draft(of month: Month, series: String) -> ExistingList? {
    lists.first { $0.isDraft && $0.month == month && $0.series == series }
  }

  /// The latest signed list of the series before a month, whose lines are as they were signed.
  func previous(before month: Month, series: String) throws -> PreviousList? {
    let earlier = lists.filter { !$0.isDraft && $0.month < month && $0.series == series }
    guard let latest = earlier.max(by: { $0.month < $1.month }) else { return nil }
    try FrozenList.checkOnce(latest.id, over: tables)
    return PreviousList(id: latest.id, month: latest.month, unitCount: latest.unitCount)
  }

  /// `R-2022-09`, the second of the month `R-2022-09-2`; the id of a draft that was taken back is
  /// free again.
  func nextID(_ month: Month) throws(LedgerError) -> String {
    let first = "R-" + month.iso
    var id = first
    var number = 1
    let snapshot = tables.snapshot
    while try snapshot.versions(of: id, in: "referrals").contains(where: { $0.state != .undone }) {
      number += 1
      id = "\(first)-\(number)"
    }
    return id
  }
}
