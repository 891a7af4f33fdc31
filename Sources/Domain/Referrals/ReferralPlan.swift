package import Columnar
package import Ledger
package import Values

/// A list for the police as it would be frozen: shown before asking, then committed whole.
package struct ReferralPlan: Sendable {
  package let id: String
  package let month: Month
  /// `monthly`, or the purpose of a further list of the month.
  package let series: String
  /// Nil for a draft.
  package let number: String?
  /// The date of the letter; nil for a draft.
  package let dated: Day?
  package let previous: PreviousList?
  /// The frozen lines with the columns of `ReferredLine.columnNames`, in order of code.
  package let lines: MemoryTable
  /// Of each line the unit.
  package let units: [Int]
  package let left: [LeavingUnit]
  package let heldBack: [HeldBackUnit]
  package let totals: ReferralTotals
  /// The CSV of a signed list, whose SHA-256 is `hash`: RFC 4180, UTF-8, names of the language.
  package let csv: [UInt8]
  /// Lower-case hexadecimal.
  package let hash: String
  /// What is written: the list, and the units that left.
  package internal(set) var records: [RecordInsert]
  /// The lines as they are written.
  let lineRecords: NewRecords
  /// The lines of the draft that this one takes the place of.
  package let voids: [VoidInsert]

  /// A draft is signed: its units, and those that left, are as drafted.
  package internal(set) var isSigning = false

  package var isDraft: Bool { number == nil }

  /// Adds the list to what an act writes.
  package func fill(_ change: inout ChangeSet) {
    change.records += records
    change.blocks.append(lineRecords)
    change.voids += voids
    change.rowCount = units.count
  }
}

/// The list that a new one is compared with: the latest one before its month, of its series.
package struct PreviousList: Hashable, Sendable {
  package let id: String
  package let month: Month
  package let unitCount: Int
}

/// A unit of the list before that is not on the new one.
package struct LeavingUnit: Hashable, Sendable {
  package let unit: Int
  package let code: String
  package let why: LeavingReason
  /// Overdue dong on the list before.
  package let amount: Int64
}

package enum LeavingReason: String, CaseIterable, Sendable {
  case noDebt = "no_debt"
  /// Still owes, but the question did not choose it.
  case below
  case heldBack = "held_back"
  case error
  /// It goes on together with another unit of the list before, under that one's line.
  case merged
  /// It was divided among several others, with which it cannot be compared.
  case divided
  /// The month's list holds a part of the units, without this one.
  case notLoaded = "not_loaded"
}

/// A unit that the question chose and the rules keep off the list.
package struct HeldBackUnit: Hashable, Sendable {
  package let unit: Int
  package let code: String
  package let why: HoldingReason
}

/// Why the rules keep a unit off the list.
package enum HoldingReason: Hashable, Sendable {
  /// A household or an unsalaried manager: a participant, no employer.
  case participant(EmployerRole)
  /// A proven mark that runs at the end of the data month.
  case mark(MarkKind, until: Day?)
}

/// The figures of a list as it is signed.
package struct ReferralTotals: Hashable, Sendable {
  package var units = 0
  /// Distinct tax codes; a unit without one counts as a firm of its own.
  package var taxCodes = 0
  package var workers: Int64 = 0
  /// Overdue dong.
  package var amount: Int64 = 0
  /// How the months of the lines were found; several where they differ.
  package var bases: [MonthsBasis] = []
  package var new = 0
  package var continuing = 0
  /// Lines of re-coded units among the continuing.
  package var recoded = 0
  /// Lines that have paid something since the month's end.
  package var paying = 0
  /// Of these, lines that have paid all they owed.
  package var payingAll = 0
  /// Lines that a claim without a document says are suspended.
  package var claimedSuspended = 0
  /// Lines with another mark that is only claimed.
  package var claimedOther = 0
  /// Bad debts without proof.
  package var claimedBad = 0
}
