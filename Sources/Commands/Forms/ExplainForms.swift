package import Query

/// The forms of the statements that explain, draw and show one employer.
package enum ExplainForms {
  /// What can be explained for one employer, besides an article.
  enum Figure: String, CaseIterable {
    case charge
    case debtClass = "class"
    case months
    case due
    case evasion
    case recovered
  }

  package static let explain = StatementForm(
    "explain",
    [
      .choice([
        [
          .argument("topic", .word(Figure.allCases.map(\.rawValue))), .keyword("for"),
          .argument("who", .who), .argument("span", .span),
        ],
        [
          .keyword("article"), .argument("article", .number), .keyword("for"),
          .argument("who", .who),
          .optional([.keyword("by"), .argument("level", .word(["tax_code"]))]),
          .argument("span", .span),
        ],
        [.keyword("sql"), .argument("question", .question)],
        [.argument("question", .question)],
      ])
    ]
  )

  package static let chart = StatementForm("chart", [.argument("question", .question)])

  package static let employer = StatementForm("employer", [.argument("who", .who)])

  package static let all = [explain, chart, employer]
}
