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
    case fine

    /// Those about what is owed and what came back of it.
    static let ofDebts = allCases.filter { $0 != .fine }
  }

  package static let explain = StatementForm(
    "explain",
    [
      .choice([
        [
          .argument("topic", .word(Figure.ofDebts.map(\.rawValue))), .keyword("for"),
          .argument("who", .who), .argument("span", .span),
        ],
        [
          .argument("topic", .word([Figure.fine.rawValue])), .keyword("for"),
          .argument("who", .who), .argument("span", .span),
        ],
        [
          .keyword("sharing"), .keyword("for"), .argument("who", .who),
          .optional([.keyword("leaving"), .argument("leaving", .numberOrVariable)]),
          .argument("span", .span),
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
