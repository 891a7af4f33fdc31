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
  case liesAhead(field: String, day: Day, today: Day)
  /// Before there was a social insurance of today's kind: the year is a slip.
  case tooEarly(field: String, day: Day)
  case dueBeforeMade(due: Day, made: Day)
  case amountNotPositive(field: String)
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
  /// A dated column of the register is changed from a day on; others are not changed by hand.
  case employerFieldFixed(String)
}

/// What a field takes, for messages.
package enum ExpectedValue: Hashable, Sendable {
  case money
  case number
  case day
  case month
  /// In quotes.
  case text
  case code
  case yesOrNo
  case article
}
