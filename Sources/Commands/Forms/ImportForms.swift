package import Query

/// The form of the statement that takes files in.
package enum ImportForms {
  package static let `import` = StatementForm(
    "import",
    [
      .argument("source", .name), .argument("files", .textList),
      .options([
        [.keyword("for"), .argument("for", .when)],
        [.keyword("sheet"), .argument("sheet", .nameNumberOrText)],
        [.keyword("map"), .argument("map", .nameAssignments)],
        [.keyword("encoding"), .argument("encoding", .nameCodeOrText)],
        [.keyword("decimal"), .argument("decimal", .nameCodeOrText)],
        [.keyword("dates"), .argument("dates", .nameCodeOrText)],
        [.keyword("unit"), .argument("unit", .nameCodeOrText)],
        [.keyword("dry run")],
        [.keyword("complete")],
        [.keyword("part")],
        [.keyword("allow rejects")],
        [.keyword("rejects to"), .argument("rejects to", .text)],
        [.keyword("yes")],
      ]),
    ]
  )

  package static let all = [`import`]
}
