import Columnar
import Ledger
import Query
package import Values

/// What `refer` is told: the units of a question; with a number it drafts and signs.
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
    let existing = try ExistingLists(tables)
    let series = try existing.series(of: month, purpose: purpose.map(TextFolding.composed))
    let signature = try number.map {
      try ReferralSignature($0, dated: dated, by: signer, except: nil, tables)
    }
    guard let header = tables.lists.header(of: month) else {
      throw ReferralFact.monthNotImported(month)
    }
    let list = try ReferralMonth(header, tables)
    let (kept, heldBack) = try list.divided(Set(units))
    guard !kept.isEmpty else { throw ReferralFact.noUnits(heldBackCount: heldBack.count) }
    let previous = try existing.previous(before: month, series: series)
    let replaced = existing.draft(of: month, series: series)
    return try ReferralWriting(
      draft: self,
      id: replaced?.id ?? existing.nextID(month),
      replaces: replaced == nil ? .nothing : .draft,
      signature: signature,
      series: series,
      list: list,
      kept: kept,
      heldBack: heldBack,
      previous: previous,
      tables: tables
    ).plan()
  }
}

/// Number, date and signer of a list.
struct ReferralSignature {
  let number: String
  let dated: Day
  let signer: String?

  /// - Throws: `ReferralFact` or `RecordFact` when the number is missing or taken, or the day ahead.
  init(
    _ number: String,
    dated: Day?,
    by signer: String?,
    except id: String?,
    _ tables: LedgerTables
  ) throws {
    let words = number.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { throw ReferralFact.numberMissing }
    self.number = TextFolding.composed(words)
    let day = dated ?? tables.today
    if day > tables.today { throw ReferralFact.datedAhead(day, today: tables.today) }
    self.dated = day
    self.signer = signer.map(TextFolding.composed)
    try OfficialNumbers(tables.snapshot).check(self.number, year: day.month.year, except: id)
  }
}
