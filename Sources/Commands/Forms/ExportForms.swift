package import Query

/// The form of the statement that writes files.
package enum ExportForms {
  package static let export = StatementForm(
    "export",
    [
      .choice([
        [.keyword("referral"), .argument("referral", .who)],
        [.keyword("report")] + ReportForms.parts,
        [
          .keyword("letter"), .argument("kind", .name), .keyword("for"),
          .choice([
            [.argument("recipients", .bracketedQuestion)], [.argument("recipient", .who)],
          ]),
          .argument("fields", .fields),
        ],
        [.argument("question", .question)],
      ]),
      .keyword("to"), .argument("file", .text),
      .options([
        [.keyword("replace")],
        [.keyword("plain")],
        [.keyword("using"), .argument("using", .text)],
        [.keyword("yes")],
      ]),
    ]
  )

  package static let all = [export]
}
