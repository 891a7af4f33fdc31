package import Diagnostics
package import Query
package import Values

/// `learn`, `learn next`, `learn 3`: the lessons, which the shell holds.
package struct LearnCommand: Command {
  package let form = KnowledgeForms.learn
  package let summary = Localized("the lessons", vi: "các bài học")
  package let examples = ["learn", "learn next", "learn 1", "learn exam A seed 7", "learn reset"]
  package let isOfConversation = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    .learn(
      arguments.expressions("topics").map { topic in
        if case .text(let text) = topic.node { return text }
        return String(source[topic.span])
      }
    )
  }
}
