package import Values

/// Why a list for the police cannot be made.
package enum ReferralFact: Error, Hashable {
  /// The number is given at signing; a list is not signed without one.
  case numberMissing
  case signedAlready(String, number: String, dated: Day?)
  /// The month was imported again since the list was drafted.
  case draftOutOfDate(String, month: Month)
  /// Units of the draft that a mark holds back by now; some of their codes.
  case heldSince(String, [String])
  case lineWithdrawn(code: String, correction: String)
  /// A list that is signed is corrected under a number and a date.
  case correctionWithoutNumber(String)
  /// A draft changes without a letter.
  case draftHasNoCorrection(String)
  /// The last line of a draft stays: a list holds at least one unit.
  case noLineLeft(String)
  case beforeItsLetter(String, day: Day, dated: Day)
  case datedAhead(Day, today: Day)
  /// The month has a list already; a further one needs a purpose of its own.
  case purposeMissing(existing: String)
  case purposeUsed(String, existing: String)
  case monthNotImported(Month)
  /// Units that the question chose, but that are not on the month's list; some of their codes.
  case notOnList([String], count: Int, month: Month)
  case noUnits(heldBackCount: Int)
}
