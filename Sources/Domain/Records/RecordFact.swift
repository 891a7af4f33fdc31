package import Values

/// Why something cannot be recorded, amended or voided: names and candidates, no prose.
package enum RecordFact: Error, Hashable {
  case unknownField(String, kind: String, nearest: [String], known: [String])
  case fieldGivenTwice(String)
  case missingFields([String], kind: String)
  /// The unit's code is missing.
  case missingEmployer(kind: String)
  case unknownEmployer(String, nearest: [String])
  /// Several names fit; `CODE name` of some of them.
  case ambiguousEmployer(String, candidates: [String], count: Int)
  /// The value is not of the field's type.
  case wrongValue(field: String, value: String, expected: ExpectedValue)
  case unknownValue(field: String, value: String, nearest: [String], allowed: [String])
  case severalValues(field: String)
  case liesAhead(field: String, day: Day, today: Day, isMeeting: Bool)
  /// Before there was a social insurance of today's kind: the year is a slip.
  case tooEarly(field: String, day: Day)
  case dueBeforeMade(due: Day, made: Day)
  case daysReversed(first: String, Day, last: String, Day)
  case monthsReversed(first: String, Month, last: String, Month)
  /// A value of another field needs this one, such as the reason of what is cancelled.
  ///
  /// Without a value the other field needs it whatever it says.
  case fieldNeeded(String, when: String?, of: String)
  /// A record of the kind is about something else than units.
  case unitNotTaken(kind: String)
  /// The record that a new one is about is missing.
  case missingWhole(field: String, kind: String)
  /// Another letter of the year has the number; without an id one of the same statement.
  case numberGiven(String, id: String?, year: Int)
  /// Another record has the value, which only one may have; without an id one of the same statement.
  case valueTaken(String, field: String, id: String?)
  /// Several letters need a number that can be counted on.
  case numberNotCountable(String)
  /// A record of the same unit and kind holds on some of the same days; without an id one of the
  /// same statement.
  case overlaps(id: String?, kind: String)
  case notOnList(code: String, referral: String)
  /// No list with the unit was handed over by the day.
  case onNoList(code: String, day: Day)
  case listNotSigned(String)
  /// A plan whose units met already.
  case planDone(String, session: String)
  case amountNotPositive(field: String)
  /// The sum may be 0, but not less.
  case amountNegative(field: String)
  case amountTooLarge(field: String)
  /// A negative payment must name the one that it takes back.
  case reversalWithoutPayment
  case reversalDiffers(id: String, amount: Int64)
  case alreadyReversed(id: String)
  case unknownRecord(String)
  /// The record is there, but not of the kind that the field names.
  case wrongKindOfRecord(String, field: String)
  case voidedRecord(String, because: String)
  /// Lists for the police, imports and the audit are not amended or voided.
  case frozenRecord(String)
  /// The field is its session's, and the session has several units.
  case fieldOfSession(String, session: String)
  case promisesNotTaken(kind: String)
  case emptyReason
  /// An amendment without a field.
  case nothingAmended(String)
  /// A record of the kind is about a unit or another party, or the field says whom.
  case missingParty(kind: String, orField: String?)
  /// Another record agrees in these columns; without an id one of the same statement.
  case alreadyRecorded(id: String?, columns: [String])
  /// One sum may not be above the other.
  case exceeds(field: String, Int64, of: String, Int64)
  /// The payments towards a finding would be above what was found.
  case paidAboveFinding(String, found: Int64, paid: Int64)
  /// The programme's word says something else than another field of the decision.
  case wordContradicts(String, field: String, expected: String)
  /// The value is worked out from other fields, never typed.
  case valueFollows(field: String, value: String)
  case notInitials(String, field: String)
  /// A text of a case holds what may be somebody's number.
  case personalNumber(field: String)
  /// The law took the form of inspection away.
  case formEnded(String, since: Day, source: String)
  /// The record that a field names is about somebody else.
  case otherParty(String, code: String)
  /// A step before the first one of its record.
  case beforeFirstStep(String, day: Day, first: Day)
  case beforeDecision(field: String, Day, decision: String, dated: Day)
  /// The decision is about another kind of parties.
  case subjectDiffers(decision: String, subject: String, code: String)
  /// A target is revised with a reason only.
  case revisionNeedsReason(String, before: Int64)
  /// A dated column of the register is changed from a day on; others are not changed by hand.
  case employerFieldFixed(String)
}

/// What a field takes, for messages.
package enum ExpectedValue: Hashable, Sendable {
  case money
  case number
  case day
  case month
  case year
  /// In quotes.
  case text
  case code
  case yesOrNo
  case article
}
