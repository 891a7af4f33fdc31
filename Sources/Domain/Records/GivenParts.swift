import Query
import Values

// A draft that a person is still filling in.
extension RecordDraft {
  /// What is wrong with the fields that are given, though others may follow.
  ///
  /// - Throws: `RecordFact`, or what the ledger throws.
  package func checkGiven(over tables: LedgerTables) throws {
    let reading = RuleReading(tables)
    var values = try RecordValues(kind, entries, tables)
    var checks = RecordChecks(kind, reading)
    checks.given = values.names
    try checks.run(on: &values, only: \.holdsOfParts)
  }
}

extension RecordDraft {
  /// Whether it does not say yet whom or what it is about, where that must be said.
  package var lacksSubject: Bool {
    guard employers.isEmpty, parties.isEmpty, wholes.isEmpty else { return false }
    return (try? checkSubject()) == nil
  }
}

extension RecordKind {
  /// The fields that a person is asked for, in their order.
  ///
  /// Not those that another field fills, and not the one that names what the record is about.
  package var askedFields: [RecordField] {
    let filled = Set(fields.flatMap { [$0.dayKnownField, $0.scopeField] }.compactMap { $0 })
    return fields.filter { !filled.contains($0.name) && subject != .record(field: $0.name) }
  }
}

extension RecordRule {
  /// Whether it can be judged while fields are missing; the others wait for the whole record.
  var holdsOfParts: Bool {
    switch self {
    case .inOrder, .monthsInOrder, .fromZero, .numberOnce, .once, .notTyped, .initialsOnly,
      .noPersonalNumbers:
      true
    case .signOfPayment, .needs, .ahead, .onceTogether, .noOverlap, .follows, .onList,
      .debtAtDecision, .atMost, .withinFinding, .lawfulForm, .wordFits, .fitsDecision,
      .notBeforeFirst, .sameParty:
      false
    }
  }
}
