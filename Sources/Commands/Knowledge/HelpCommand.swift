package import Diagnostics
package import Query
package import Values

/// `help`, `help import`: the statements, or one of them.
package struct HelpCommand: Command {
  package let form = KnowledgeForms.help
  package let summary = Localized(
    "this list, or a page on one statement",
    vi: "danh sách này, hoặc một trang về một câu lệnh"
  )
  package let examples = ["help", "help let", "help language"]

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    let topics = Topics(arguments, in: source)
    guard !topics.words.isEmpty else { return .text(overview) }
    let topic = topics.words.joined(separator: " ")
    if topic == "language" {
      return .text(
        Localized(
          LanguageHelp.text(in: .english),
          vi: LanguageHelp.text(in: .vietnamese)
        )
      )
    }
    guard
      let command = StatementCommands.all.commands.first(where: {
        $0.form.opening == topic || $0.form.openingWords.first == topics.words[0]
      })
    else {
      if workplace.catalogue.source(topics.words[0]) != nil {
        return try DescribeCommand().run(arguments, in: source, at: workplace)
      }
      let known = StatementCommands.all.commands.map(\.form.opening) + ["language"]
      throw StatementFailure(
        CommandFact.unknownTopic(topic, nearest: Similarity.nearest(to: topic, among: known))
          .diagnostic
      )
    }
    return .text(page(command))
  }

  private var overview: Localized {
    Localized(text(.english), vi: text(.vietnamese))
  }

  private func text(_ language: Language) -> String {
    var lines = [
      Localized(
        "a question: source, then what is wanted",
        vi: "một câu hỏi: nguồn, rồi điều cần biết"
      ).text(in: language),
      "  debtors where months >= 3 and amount > 1bn sort amount desc",
      "  debtors by district show count, sum(amount) total",
      Localized("clauses, in this order:", vi: "các mệnh đề, theo thứ tự:").text(in: language)
        + " where by show having sort top total",
      "", Localized("statements:", vi: "câu lệnh:").text(in: language),
    ]
    for command in StatementCommands.all.commands {
      let opening = command.form.opening
      let gap = String(repeating: " ", count: max(2, 14 - opening.count))
      lines.append("  " + opening + gap + command.summary.text(in: language))
    }
    lines += [
      "",
      Localized(
        "describe lists the sources; describe debtors their columns; help NAME one statement;"
          + " help language the grammar",
        vi: "describe liệt kê nguồn; describe debtors các cột; help TÊN một câu lệnh;"
          + " help language ngữ pháp"
      ).text(in: language),
    ]
    return lines.joined(separator: "\n")
  }

  private func page(_ command: any Command) -> Localized {
    func text(_ language: Language) -> String {
      ([command.form.opening + ": " + command.summary.text(in: language)]
        + command.examples.map { "  " + $0 }).joined(separator: "\n")
    }
    return Localized(text(.english), vi: text(.vietnamese))
  }
}
