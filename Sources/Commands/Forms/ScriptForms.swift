package import Query

/// The forms of definitions, variables and what scripts check and say.
package enum ScriptForms {
  package static let define = StatementForm(
    "define",
    [
      .argument("name", .newName), .optional([.argument("parameters", .parameters)]),
      .symbol(.equal), .argument("body", .definition),
    ]
  )

  package static let forget = StatementForm("forget", [.argument("name", .name)])

  package static let `let` = StatementForm(
    "let",
    [.argument("variable", .variable), .symbol(.equal), .argument("value", .condition)]
  )

  package static let set = StatementForm(
    "set",
    [.argument("name", .name), .argument("value", .value)]
  )

  package static let expect = StatementForm(
    "expect",
    [
      .argument("expectation", .expectation),
      .optional([.keyword("else"), .argument("message", .text)]),
    ]
  )

  package static let say = StatementForm("say", [.argument("text", .text)])

  package static let run = StatementForm(
    "run",
    [
      .argument("script", .text),
      .optional([.keyword("with"), .argument("variables", .variableAssignments)]),
    ]
  )

  package static let check = StatementForm(
    "check",
    [.argument("file", .text), .options([[.keyword("update")]])]
  )

  package static let all = [define, forget, `let`, set, expect, say, run, check]
}
