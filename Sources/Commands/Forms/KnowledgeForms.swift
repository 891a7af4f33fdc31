package import Query

/// The forms of the statements that tell what there is.
package enum KnowledgeForms {
  private static let topics: [FormPart] = [.argument("topics", .topics)]

  package static let describe = StatementForm("describe", topics)
  package static let examples = StatementForm("examples", topics)
  package static let help = StatementForm("help", topics)
  package static let learn = StatementForm("learn", topics)
  package static let history = StatementForm("history", topics)

  package static let all = [describe, examples, help, learn, history]
}
