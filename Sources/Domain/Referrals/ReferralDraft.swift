import Columnar
import Ledger
import Query
package import Values

/// What `refer` is told: the units of a question and the letter they go with.
package struct ReferralDraft: Sendable {
  package var month: Month
  /// The ordinals that the question chose, in any order.
  package var units: [Int]
  /// The question, in its canonical spelling.
  package var definition: String
  package var number: String?
  /// The date of the letter; nil for today.
  package var dated: Day?
  package var note: String?
  package var purpose: String?
  package var signer: String?

  package init(
    month: Month,
    units: [Int],
    definition: String,
    number: String? = nil,
    dated: Day? = nil,
    note: String? = nil,
    purpose: String? = nil,
    signer: String? = nil
  ) {
    self.month = month
    self.units = units
    self.definition = definition
    self.number = number
    self.dated = dated
    self.note = note
    self.purpose = purpose
    self.signer = signer
  }

  /// The list as it would be frozen, or why it cannot be made.
  ///
  /// Participants (households, unsalaried managers) are held back, whatever the question says.
  ///
  /// - Throws: `ReferralFact`, or what the ledger throws.
  /// - Complexity: O(lines of the month + contacts and payments)
  package func plan(over tables: LedgerTables) throws -> ReferralPlan {
    let number = try checkedNumber(tables)
    let dated = try checkedDate(tables.today)
    let existing = try ExistingLists(tables.snapshot)
    try existing.checkNumber(number, year: dated.month.year)
    let series = try existing.series(of: month, purpose: purpose.map(TextFolding.composed))
    guard let header = tables.lists.header(of: month) else {
      throw ReferralFact.monthNotImported(month)
    }
    let list = try ReferralMonth(header, tables)
    let (kept, heldBack) = try list.divided(Set(units))
    guard !kept.isEmpty else { throw ReferralFact.noUnits(heldBackCount: heldBack.count) }
    let previous = try existing.previous(before: month, series: series)
    return try ReferralWriting(
      draft: self,
      id: existing.nextID(month),
      number: number,
      dated: dated,
      series: series,
      list: list,
      kept: kept,
      heldBack: heldBack,
      previous: previous,
      tables: tables
    ).plan()
  }

  private func checkedNumber(_ tables: LedgerTables) throws(ReferralFact) -> String {
    let words = (number ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { throw .numberMissing }
    return TextFolding.composed(words)
  }

  private func checkedDate(_ today: Day) throws(ReferralFact) -> Day {
    let day = dated ?? today
    if day > today { throw .datedAhead(day, today: today) }
    return day
  }
}
