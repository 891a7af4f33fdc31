package import Values

/// Why a list for the police cannot be made.
package enum ReferralFact: Error, Hashable {
  /// The number is given at signing; a list is not signed without one.
  case numberMissing
  /// Another list of the year was signed under this number.
  case numberUsed(String, referral: String)
  case datedAhead(Day, today: Day)
  /// The month has a list already; a further one needs a purpose of its own.
  case purposeMissing(existing: String)
  case purposeUsed(String, existing: String)
  case monthNotImported(Month)
  /// Units that the question chose, but that are not on the month's list; some of their codes.
  case notOnList([String], count: Int, month: Month)
  case noUnits(heldBackCount: Int)
}
