import Columnar
import Ledger
import Values

/// Works out what the law makes of each row of the dues.
struct DueReader: Sendable {
  let obligations: Obligations
  private let law: LawTable
  private let funds: TextColumn
  private let charges: IntegerColumn

  var book: DuesBook { obligations.dues }

  init(_ obligations: Obligations, _ law: LawTable) throws {
    self.obligations = obligations
    self.law = law
    funds = try texts("fund", obligations.dues.rows)
    charges = try integers("charge", obligations.dues.rows)
  }

  /// From the first late day to the end of the data month; nil before days were counted, and where
  /// nothing is overdue then.
  func lateStretch(_ row: Int) throws -> LateCharge.Stretch? {
    let last = book.period(row).lastDay
    guard let owed = book.owed[row], owed > 0, let deadline = try book.deadline(row),
      let first = law.firstLateDay(after: deadline, on: last), first <= last
    else { return nil }
    return LateCharge.Stretch(amount: owed, firstDay: first, lastDay: last)
  }

  /// On what is still owed, to the end of the data month.
  func charge(_ row: Int) throws -> LateCharge? {
    guard let stretch = try lateStretch(row), let rate = law.chargeRate(on: stretch.lastDay) else {
      return nil
    }
    return LateCharge([stretch], rate: rate)
  }

  /// The charge that the record states; nil where it does not.
  func statedCharge(_ row: Int) -> Int64? { charges[row] }

  /// Nil for what is not overdue, and before letters and days decide.
  func evasion(_ row: Int) throws -> EvasionStart? {
    guard let stretch = try lateStretch(row), let unit = book.units[row] else { return nil }
    return obligations.evasionStart(
      of: book.month(row),
      unit: unit,
      deadline: stretch.firstDay.advanced(by: -1),
      on: stretch.lastDay,
      law
    )
  }

  func account(_ row: Int) throws -> DueAccount {
    let stretch = try lateStretch(row)
    return DueAccount(
      id: book.rows.ids[row],
      month: book.month(row),
      fund: ContributionFund(rawValue: funds[row]) ?? .si,
      period: book.period(row),
      owed: book.owed[row] ?? 0,
      deadline: try book.deadline(row),
      due: try book.computedDue(row),
      charge: try charge(row),
      statedCharge: statedCharge(row),
      evasion: try evasion(row),
      evasionTerms: stretch.flatMap { law.evasionTerms(on: $0.lastDay) },
      lateFrom: stretch?.firstDay
    )
  }
}
