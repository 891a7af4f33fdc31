package import Query

/// The form of the statement about the year's programme.
package enum TargetForms {
  package static let target = StatementForm(
    "target",
    [
      .argument("period", .when), .argument("word", .name), .argument("target", .number),
      .options([
        [.keyword("number"), .argument("number", .text)],
        [.keyword("dated"), .argument("dated", .when)],
        [.keyword("because"), .argument("because", .text)],
      ]),
    ]
  )

  package static let all = [target]
}
