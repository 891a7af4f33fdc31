/// An option of the program, declared once: the reader of arguments and the help page use this.
nonisolated struct OptionDeclaration {
  enum Kind: Sendable {
    case command, file, set, format, language, today, operatorName
    case readOnly, keepGoing, quiet, noColor, noPager, timing, version, help
  }

  let kind: Kind
  let names: [String]
  /// What stands for its value in the help, nil where it takes none.
  let value: String?
  let summary: String

  static let formats = ["table", "record", "csv", "tsv", "json", "jsonl", "markdown"]

  static let all = [
    OptionDeclaration(
      kind: .command,
      names: ["-c", "--command"],
      value: "STATEMENT",
      summary: "run this statement and exit; repeatable, in the order given, also among -f"
    ),
    OptionDeclaration(
      kind: .file,
      names: ["-f", "--file"],
      value: "SCRIPT",
      summary: "run a script and exit; repeatable; - is standard input"
    ),
    OptionDeclaration(
      kind: .set,
      names: ["--set"],
      value: "NAME=VALUE",
      summary: "define $NAME for the statements"
    ),
    OptionDeclaration(
      kind: .format,
      names: ["--format"],
      value: "FORMAT",
      summary: formats.joined(separator: ", ") + "; default: table"
    ),
    OptionDeclaration(
      kind: .language,
      names: ["--lang"],
      value: "en|vi",
      summary: "language of headings and documents; default: from LANG"
    ),
    OptionDeclaration(
      kind: .today,
      names: ["--today"],
      value: "DATE",
      summary: "what \"today\" means, for runs that can be repeated"
    ),
    OptionDeclaration(
      kind: .operatorName,
      names: ["--operator"],
      value: "NAME",
      summary: "who is working; default: the system user"
    ),
    OptionDeclaration(
      kind: .readOnly,
      names: ["--read-only"],
      value: nil,
      summary: "no change, no export"
    ),
    OptionDeclaration(
      kind: .keepGoing,
      names: ["--keep-going"],
      value: nil,
      summary: "go on after an error; the exit code is that of the first"
    ),
    OptionDeclaration(kind: .quiet, names: ["--quiet"], value: nil, summary: "errors only"),
    OptionDeclaration(
      kind: .noColor,
      names: ["--no-color"],
      value: nil,
      summary: "no colour; NO_COLOR does the same"
    ),
    OptionDeclaration(
      kind: .noPager,
      names: ["--no-pager"],
      value: nil,
      summary: "never page by page"
    ),
    OptionDeclaration(
      kind: .timing,
      names: ["--timing"],
      value: nil,
      summary: "a line of JSON on standard error for each statement: what it took"
    ),
    OptionDeclaration(
      kind: .version,
      names: ["--version"],
      value: nil,
      summary: "print the version"
    ),
    OptionDeclaration(
      kind: .help,
      names: ["-h", "--help"],
      value: nil,
      summary: "print this page"
    ),
  ]

  static func named(_ name: String) -> OptionDeclaration? { all.first { $0.names.contains(name) } }

  /// The page that `--help` prints.
  static var helpPage: String {
    var lines = [
      "arrears: who owes social, health and unemployment insurance, and what was done about it", "",
      "  arrears [LEDGER] [options]    ask and record; statements from standard input when it is no terminal",
      "  arrears new LEDGER            create an empty ledger",
      "  arrears demo [nghe-an]        an invented province, in memory; nothing is saved",
      "  arrears learn [LESSON]        the lessons", "",
    ]
    for option in all {
      let head = option.names.joined(separator: ", ") + (option.value.map { " " + $0 } ?? "")
      let gap = String(repeating: " ", count: max(2, 28 - head.count))
      lines.append("  " + head + gap + option.summary)
    }
    lines += [
      "", "Exit codes: 0 done, 1 statement failed, 2 wrong usage, 3 input not taken, 4 output not",
      "written, 5 expect did not hold, 6 ledger not opened, locked or trusted, 130 and 143 interrupted.",
      "Without LEDGER: $ARREARS_LEDGER, else ledger.arrears in the user's data folder.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
