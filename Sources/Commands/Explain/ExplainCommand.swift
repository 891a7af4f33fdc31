package import Diagnostics
package import Query
package import Values

/// `explain debtors where months >= 3`: what was understood, and how it was answered; `explain class
/// for TA0123B`: how a figure of one employer was found.
package struct ExplainCommand: Command {
  package let form = ExplainForms.explain
  package let summary = Localized(
    "what a question means, or how a figure of an employer was found",
    vi: "một câu hỏi nghĩa là gì, hoặc một con số của đơn vị được tính ra sao"
  )
  package let examples = [
    "explain debtors where months >= 3 and amount > 1bn sort amount desc",
    "explain sql debtors by district",
    "explain class for TA0123B",
  ]
  package let isOfConversation = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let tree = arguments.question("question") else {
      return .text(try FigureExplaining(arguments, source, workplace).text())
    }
    let question = try workplace.bind(tree, in: source)
    if arguments.has("sql") { return .text(sql(question)) }
    let trace = Trace(clock: workplace.surroundings.nanoseconds)
    _ = try workplace.engine(trace: trace).answer(question)
    return .text(try text(of: question, trace, at: workplace))
  }

  private static let schema = SQLSchema(
    wholeLists: ["debtors": "debts"],
    revisions: ["debtors": "debtors_revisions", "debts": "debts_revisions"]
  )

  /// The question as SQL, and what a database must have for it.
  private func sql(_ question: BoundQuestion) -> Localized {
    let text = SQLText.of(question, schema: Self.schema)
    let statements = ([text.rows] + [text.cells].compactMap { $0 }).joined(separator: ";\n\n") + ";"
    let used = SQLText.functions.filter { name, _ in
      let word = name.hasPrefix("COLLATE") ? name : name.prefix { $0 != "(" } + "("
      return statements.contains(word)
    }
    let notes = used.map { "-- " + $0.0 + ": " + $0.1 + "\n" }.joined()
    return Localized(notes + statements, vi: notes + statements)
  }

  private func text(
    of question: BoundQuestion,
    _ trace: Trace,
    at workplace: Workplace
  ) throws -> Localized {
    let context = try workplace.bindingContext()
    let sentence = QuestionSentence.text(question, context)
    let statement = QuestionWriter(context).statement(question)
    func text(_ language: Language) -> String {
      sentence.text(in: language) + "\n  " + statement + "\n\n"
        + TraceAccount(trace, context, language).text
    }
    return Localized(text(.english), vi: text(.vietnamese))
  }
}
