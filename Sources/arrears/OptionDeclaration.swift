import Values

/// An option of the program, declared once: the reader of arguments and the help page use this.
nonisolated struct OptionDeclaration {
  enum Kind: Sendable {
    case command, file, set, format, language, today, operatorName
    case readOnly, keepGoing, quiet, noColor, noPager, timing, version, help, man, completions
  }

  let kind: Kind
  let names: [String]
  /// What stands for its value in the help, nil where it takes none.
  let value: String?
  let summary: Localized

  static let formats = ["table", "record", "csv", "tsv", "json", "jsonl", "markdown"]

  static let all = [
    OptionDeclaration(
      kind: .command,
      names: ["-c", "--command"],
      value: "STATEMENT",
      summary: Localized(
        "run this statement and exit; repeatable, in the order given, also among -f",
        vi: "chạy câu lệnh này rồi thoát; dùng được nhiều lần, theo thứ tự, cả xen với -f"
      )
    ),
    OptionDeclaration(
      kind: .file,
      names: ["-f", "--file"],
      value: "SCRIPT",
      summary: Localized(
        "run a script and exit; repeatable; - is standard input",
        vi: "chạy kịch bản rồi thoát; dùng được nhiều lần; - là đầu vào"
      )
    ),
    OptionDeclaration(
      kind: .set,
      names: ["--set"],
      value: "NAME=VALUE",
      summary: Localized(
        "define $NAME for the statements",
        vi: "đặt $NAME cho các câu lệnh"
      )
    ),
    OptionDeclaration(
      kind: .format,
      names: ["--format"],
      value: "FORMAT",
      summary: Localized(
        formats.joined(separator: ", ") + "; default: table",
        vi: formats.joined(separator: ", ") + "; mặc định: table"
      )
    ),
    OptionDeclaration(
      kind: .language,
      names: ["--lang"],
      value: "en|vi",
      summary: Localized(
        "language of headings and documents; default: from LANG",
        vi: "ngôn ngữ của tiêu đề và văn bản; mặc định: theo LANG"
      )
    ),
    OptionDeclaration(
      kind: .today,
      names: ["--today"],
      value: "DATE",
      summary: Localized(
        "what \"today\" means, for runs that can be repeated",
        vi: "\"hôm nay\" là ngày nào, để chạy lại cho cùng kết quả"
      )
    ),
    OptionDeclaration(
      kind: .operatorName,
      names: ["--operator"],
      value: "NAME",
      summary: Localized(
        "who is working; default: the system user",
        vi: "ai đang làm; mặc định: người dùng hệ thống"
      )
    ),
    OptionDeclaration(
      kind: .readOnly,
      names: ["--read-only"],
      value: nil,
      summary: Localized(
        "no change, no export",
        vi: "không thay đổi, không xuất tệp"
      )
    ),
    OptionDeclaration(
      kind: .keepGoing,
      names: ["--keep-going"],
      value: nil,
      summary: Localized(
        "go on after an error; the exit code is that of the first",
        vi: "gặp lỗi vẫn chạy tiếp; mã kết thúc là của lỗi đầu tiên"
      )
    ),
    OptionDeclaration(
      kind: .quiet,
      names: ["--quiet"],
      value: nil,
      summary: Localized(
        "errors only",
        vi: "chỉ hiện lỗi"
      )
    ),
    OptionDeclaration(
      kind: .noColor,
      names: ["--no-color"],
      value: nil,
      summary: Localized(
        "no colour; NO_COLOR does the same",
        vi: "không màu; NO_COLOR cũng vậy"
      )
    ),
    OptionDeclaration(
      kind: .noPager,
      names: ["--no-pager"],
      value: nil,
      summary: Localized(
        "never page by page",
        vi: "không chia trang"
      )
    ),
    OptionDeclaration(
      kind: .timing,
      names: ["--timing"],
      value: nil,
      summary: Localized(
        "a line of JSON on standard error for each statement: what it took",
        vi: "mỗi câu lệnh một dòng JSON ở luồng lỗi: mất bao lâu"
      )
    ),
    OptionDeclaration(
      kind: .man,
      names: ["--man"],
      value: nil,
      summary: Localized("print the manual page (roff)", vi: "in trang hướng dẫn (roff)")
    ),
    OptionDeclaration(
      kind: .completions,
      names: ["--completions"],
      value: "SHELL",
      summary: Localized(
        "print the completions for bash, zsh or fish",
        vi: "in phần tự hoàn thành cho bash, zsh hoặc fish"
      )
    ),
    OptionDeclaration(
      kind: .version,
      names: ["--version"],
      value: nil,
      summary: Localized(
        "print the version",
        vi: "in phiên bản"
      )
    ),
    OptionDeclaration(
      kind: .help,
      names: ["-h", "--help"],
      value: nil,
      summary: Localized(
        "print this page",
        vi: "in trang này"
      )
    ),
  ]

  static func named(_ name: String) -> OptionDeclaration? { all.first { $0.names.contains(name) } }
}
