package import Query

/// The form of the standing reports.
package enum ReportForms {
  /// What follows the word report, also inside `export`.
  static let parts: [FormPart] = [
    .optional([
      .argument("scope", .word(["month", "quarter", "year", "coordination", "checks"]))
    ]),
    .choice([
      [
        .keyword("from"), .argument("from", .when), .keyword("to"), .argument("until", .when),
      ],
      [.argument("period", .when)],
    ]),
  ]

  package static let report = StatementForm("report", parts)

  package static let all = [report]
}
