import Columnar
import Ledger
import Values

/// The lists that were signed before.
struct ExistingLists {
  private let snapshot: LedgerSnapshot
  private let lists: [SignedList]

  struct SignedList {
    let id: String
    let month: Month
    let series: String
    let number: String
    let dated: Day
    let unitCount: Int
  }

  static let monthlySeries = "monthly"

  init(_ snapshot: LedgerSnapshot) throws {
    self.snapshot = snapshot
    let rows = try snapshot.records(of: "referrals")
    guard case .integers(let periods) = try rows.column("period"),
      case .integers(let dates) = try rows.column("dated"),
      case .integers(let units) = try rows.column("units"),
      case .texts(let series) = try rows.column("series"),
      case .texts(let numbers) = try rows.column("number")
    else { throw TableError.noSuchColumn("period") }
    lists = (0..<rows.rowCount).map { row in
      SignedList(
        id: rows.ids[row],
        month: Month(index: Int32(clamping: periods[row] ?? 0)),
        series: series[row],
        number: numbers[row],
        dated: Day(index: Int32(clamping: dates[row] ?? 0)),
        unitCount: Int(units[row] ?? 0)
      )
    }
  }

  /// A number is given once a year; case and marks do not tell two apart.
  func checkNumber(_ number: String, year: Int) throws(ReferralFact) {
    let wanted = TextFolding.folded(number)
    for list in lists
    where list.dated.month.year == year && TextFolding.folded(list.number) == wanted {
      throw .numberUsed(number, referral: list.id)
    }
  }

  /// The series of a new list: the monthly one, or that of its purpose.
  func series(of month: Month, purpose: String?) throws(ReferralFact) -> String {
    let ofMonth = lists.filter { $0.month == month }
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

  /// The latest list of the series before a month, whose lines are as they were signed.
  func previous(before month: Month, series: String) throws -> PreviousList? {
    let earlier = lists.filter { $0.month < month && $0.series == series }
    guard let latest = earlier.max(by: { $0.month < $1.month }) else { return nil }
    try FrozenList.check(latest.id, in: snapshot)
    return PreviousList(id: latest.id, month: latest.month, unitCount: latest.unitCount)
  }

  /// `R-2022-09`, the second of the month `R-2022-09-2`; ids of lists that were taken back too are
  /// never used again.
  func nextID(_ month: Month) throws(LedgerError) -> String {
    let first = "R-" + month.iso
    var id = first
    var number = 1
    while !(try snapshot.versions(of: id, in: "referrals")).isEmpty {
      number += 1
      id = "\(first)-\(number)"
    }
    return id
  }
}
