package import Diagnostics
package import Query
package import Values

/// `examples`: statements to begin with.
package struct ExamplesCommand: Command {
  package let form = KnowledgeForms.examples
  package let summary = Localized("statements to begin with", vi: "vài câu để bắt đầu")
  package let examples = ["examples"]
  package let isOfConversation = true

  package init() {}

  /// Questions that every ledger with debts can answer.
  package static let questions = [
    "debtors",
    "debtors where months >= 3 and amount > 1bn sort amount desc",
    "debtors where name contains \"gỗ\"",
    "debtors by district show count, sum(amount), share(amount) sort sum(amount) desc",
    "debtors where class = bad show code, name, reason, amount",
    "debtors top 10",
    "debtors where no meetings",
    "debts from 2022-01 to 2022-09 by period",
    "last show code, name, phone",
  ]

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    let acts = StatementCommands.all.commands.flatMap(\.examples)
    let text = (Self.questions + acts).joined(separator: "\n")
    return .text(Localized(text, vi: text))
  }
}
