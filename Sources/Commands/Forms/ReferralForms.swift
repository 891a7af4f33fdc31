package import Query

/// The forms of the statements about the lists that go to the police.
package enum ReferralForms {
  package static let refer = StatementForm(
    "refer",
    [
      .argument("question", .question),
      .options([
        [.keyword("for"), .argument("for", .when)],
        [.keyword("number"), .argument("number", .text)],
        [.keyword("dated"), .argument("dated", .when)],
        [.keyword("purpose"), .argument("purpose", .text)],
        [.keyword("note"), .argument("note", .text)],
        [.keyword("yes")],
      ]),
    ]
  )

  package static let withdraw = StatementForm(
    "withdraw",
    [
      .argument("employers", .whoList), .keyword("from"), .argument("referral", .code),
      .keyword("because"), .argument("because", .text),
      .options([
        [.keyword("number"), .argument("number", .text)],
        [.keyword("dated"), .argument("dated", .when)],
        [.keyword("yes")],
      ]),
    ]
  )

  package static let sign = StatementForm(
    "sign",
    [
      .argument("referral", .code), .keyword("number"), .argument("number", .text),
      .keyword("dated"), .argument("dated", .when),
      .optional([.keyword("by"), .argument("by", .text)]),
    ]
  )

  package static let handOver = StatementForm(
    "hand over",
    [
      .argument("referral", .code), .keyword("to"), .argument("to", .text),
      .keyword("on"), .argument("on", .when),
      .options([
        [.keyword("receipt"), .argument("receipt", .text)],
        [.keyword("copies"), .argument("copies", .number)],
      ]),
    ]
  )

  package static let all = [refer, withdraw, sign, handOver]
}
