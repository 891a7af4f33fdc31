package import Diagnostics
import Domain
package import Query
package import Values

/// `help`, `help import`, `help record call`: the statements, one of them, the fields of a record.
package struct HelpCommand: Command {
  package let form = KnowledgeForms.help
  package let summary = Localized(
    "this list, or a page on one statement",
    vi: "danh sách này, hoặc một trang về một câu lệnh"
  )
  package let examples = ["help", "help let", "help language"]
  package let isOfConversation = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    let words = Topics(arguments, in: source).words.map { VietnameseWords.statements[$0] ?? $0 }
    guard let first = words.first else { return .text(overview) }
    let topic = words.joined(separator: " ")
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
        $0.form.opening == topic || $0.form.openingWords.first == first
      })
    else {
      if let rules = LanguageHelp.text(about: topic) {
        return .text(Localized(rules, vi: rules))
      }
      if workplace.catalogue.declaration(first) != nil {
        return try DescribeCommand().run(arguments, in: source, at: workplace)
      }
      throw unknown(topic, StatementCommands.all.commands.map(\.form.opening) + ["language"])
    }
    guard words.count > 1, writesRecords(command) else { return .text(page(command)) }
    guard let kind = RecordKind.named(words[1]) else {
      throw unknown(words[1], RecordKind.all.map(\.name))
    }
    return .table(FieldTable(kind: kind, language: workplace.settings.language).table)
  }

  private func unknown(_ topic: String, _ known: [String]) -> StatementFailure {
    StatementFailure(
      CommandFact.unknownTopic(topic, nearest: Similarity.nearest(to: topic, among: known))
        .diagnostic
    )
  }

  /// Whether the statement's fields are those of a kind of record.
  private func writesRecords(_ command: any Command) -> Bool {
    [RecordForms.record.opening, RecordForms.amend.opening].contains(command.form.opening)
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
      var lines = [command.form.opening + ": " + command.summary.text(in: language)]
      lines += FormPage(form: command.form).lines(in: language)
      if writesRecords(command) { lines += kinds(language) }
      lines.append(Localized("for example:", vi: "ví dụ:").text(in: language))
      return (lines + command.examples.map { "  " + $0 }).joined(separator: "\n")
    }
    return Localized(text(.english), vi: text(.vietnamese))
  }

  /// The kinds of record with their fields.
  private func kinds(_ language: Language) -> [String] {
    let heading = Localized(
      "kinds and fields, * required; help record call tells more:",
      vi: "loại và trường, * bắt buộc; help record call nói thêm:"
    )
    return [heading.text(in: language)]
      + RecordKind.all.map { kind in
        "  " + kind.name + ": " + FieldTable(kind: kind, language: language).summary
      }
  }
}
