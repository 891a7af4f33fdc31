/// What holds of the records of a kind beyond the types of their fields.
///
/// A closed list, so that every rule has its check in one place and its words in both languages.
package enum RecordRule: Hashable, Sendable {
  /// One field's day is not before another's.
  case ordered(first: String, last: String)
  /// A reversal takes one payment back whole and is negative; all others are above 0.
  case signOfPayment
  /// A field with this value needs another one: a cancelled plan its reason.
  case needs(field: String, when: String, of: String)
  /// A day that lies ahead goes with these values only: a session that was held is not ahead.
  case ahead(day: String, onlyWhen: String, isAnyOf: [String])
  /// A number of a letter is given once a year, of the day in the field.
  case numberOnce(number: String, day: String)
  /// No two records have the same value: the code of a party.
  case once(field: String)
  /// Records of one unit and one value of the field do not overlap.
  case noOverlap(of: String, first: String, last: String)
  /// The value of a field where it is not given depends on whether another one is given.
  case follows(field: String, from: String, given: String, otherwise: String)
  /// The record is about a line of a signed list.
  case onList
  /// The overdue debt of the unit at the month-end before the decision is kept.
  case debtAtDecision
}
