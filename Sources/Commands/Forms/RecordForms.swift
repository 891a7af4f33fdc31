package import Query

/// The forms of the statements that write records of work.
package enum RecordForms {
  /// The kinds of record.
  package static let kinds = [
    "call", "letter", "visit", "meeting", "promise", "session", "payment", "decision",
    "inspection", "finding", "sanction", "case", "step", "evidence", "outcome", "plan", "mark",
    "party", "area", "area_link", "due", "register", "receivable",
  ]

  package static let record = StatementForm(
    "record",
    [
      .argument("kind", .word(kinds)),
      .optional([
        .argument("subject", .subject), .optional([.argument("amount", .numberOrVariable)]),
      ]),
      .argument("fields", .fields), .options([[.keyword("yes")]]),
    ]
  )

  package static let amend = StatementForm(
    "amend",
    [
      .argument("subject", .subject), .argument("fields", .fields),
      .options([
        [.keyword("from"), .argument("from", .when)],
        [.keyword("because"), .argument("because", .text)],
        [.keyword("yes")],
      ]),
    ]
  )

  package static let void = StatementForm(
    "void",
    [
      .argument("records", .whoList), .keyword("because"), .argument("because", .text),
      .options([[.keyword("yes")]]),
    ]
  )

  package static let all = [record, amend, void]
}
