import Commands
import Query
import Values

/// The manual page of the program, in roff, from what the help says.
enum ManPage {
  static func text(in language: Language) -> String {
    func words(_ text: Localized) -> String { escaped(text.text(in: language)) }
    func section(_ name: Localized) -> String { ".SH \"" + words(name) + "\"" }
    var lines = [
      ".TH ARREARS 1 \"\" \"arrears " + Program.version + "\"",
      section(Localized("NAME", vi: "TÊN")),
      "arrears \\- " + words(ProgramUsage.title),
      section(Localized("SYNOPSIS", vi: "CÁCH GỌI")),
    ]
    for task in ProgramUsage.tasks {
      lines += [".B arrears " + escaped(task.words), ".br"]
    }
    lines.append(section(Localized("TASKS", vi: "VIỆC")))
    for task in ProgramUsage.tasks {
      lines += entry(task.words, words(task.summary))
    }
    lines.append(section(Localized("OPTIONS", vi: "TÙY CHỌN")))
    for option in OptionDeclaration.all { lines += entry(option.head, words(option.summary)) }
    lines.append(section(Localized("STATEMENTS", vi: "CÂU LỆNH")))
    for command in StatementCommands.all.commands {
      lines += entry(command.form.opening, words(command.summary))
      lines += [".nf"] + command.examples.map(escaped) + [".fi"]
    }
    lines.append(section(Localized("EXIT STATUS", vi: "MÃ KẾT THÚC")))
    for code in ProgramUsage.exitCodes { lines += entry(code.codes, words(code.summary)) }
    lines += [section(Localized("FILES", vi: "TỆP")), words(ProgramUsage.ledgerRule)]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ head: String, _ summary: String) -> [String] {
    [".TP", ".B " + escaped(head), summary]
  }

  /// A text that roff does not read as a request; hyphens stay hyphens.
  private static func escaped(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }
}
