/// What holds of the records of a kind beyond the types of their fields.
///
/// A closed list, so that every rule has its check in one place and its words in both languages.
package enum RecordRule: Hashable, Sendable {
  /// The days of the fields follow one another, as far as they are given.
  case inOrder([String])
  /// A reversal takes one payment back whole and is negative; all others are above 0.
  case signOfPayment
  /// A field with this value, or with any, needs another one: a cancelled plan its reason.
  case needs(field: String, when: String?, of: String)
  /// A day that lies ahead goes with these values only: a session that was held is not ahead.
  case ahead(day: String, onlyWhen: String, isAnyOf: [String])
  /// A number of a letter is given once a year, of the day in the field.
  case numberOnce(number: String, day: String)
  /// No two records have the same value: the code of a party.
  case once(field: String)
  /// No two records agree in all of these columns, those left out that have the other one: a unit
  /// is inspected once under a decision, unless that inspection was dropped.
  case onceTogether([String], unless: String?)
  /// Records of one unit and one value of the field do not overlap.
  case noOverlap(of: String, first: String, last: String)
  /// The value of a field where it is not given depends on whether another one is given.
  case follows(field: String, from: String, given: String, otherwise: String)
  /// The record is about a line of a signed list.
  case onList
  /// The overdue debt of the unit at the month-end before the decision is kept.
  case debtAtDecision
  /// A sum is not above another one: what was paid above what was found.
  case atMost(field: String, of: String)
  /// Sums that may be 0, but not below it: what is still owed.
  case fromZero([String])
  /// The first month is not after the second.
  case monthsInOrder(String, String)
  /// The payments towards a finding are together not above it.
  case withinFinding
  /// The form of an inspection, or of the programme's word, is lawful on the day or in the month.
  case lawfulForm(of: String, on: String)
  /// The programme's word, where it is given, does not contradict form, basis and subject.
  case wordFits
  /// Nothing happens before the decision, and it is about such parties.
  case fitsDecision(days: [String])
  /// A step is not before the first one of its record.
  case notBeforeFirst(of: String)
  /// The record that the field names is about the same unit or party.
  case sameParty(as: String)
  /// Values of a field that follow from others, and so are not typed.
  case notTyped(of: String, [String])
  /// A person is kept by initials and year of birth.
  case initialsOnly(field: String)
  /// No text holds what may be a personal, insurance or card number.
  case noPersonalNumbers
}
