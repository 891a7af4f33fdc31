import Commands
import Values

/// What the program can be asked from the command line: said once, for `--help`, the man page and
/// the completions of shells.
nonisolated enum ProgramUsage {
  /// What the first words choose; `words` stand behind the program's name.
  static let tasks: [(words: String, summary: Localized)] = [
    (
      "[LEDGER] [options]",
      Localized(
        "ask and record; statements from standard input when it is no terminal",
        vi: "hỏi và ghi; đọc câu lệnh từ đầu vào khi không phải màn hình"
      )
    ),
    ("new LEDGER", Localized("create an empty ledger", vi: "tạo sổ trống")),
    (
      "demo [nghe-an]",
      Localized(
        "an invented province, in memory; nothing is saved",
        vi: "một tỉnh hư cấu, trong bộ nhớ; không lưu gì"
      )
    ),
    ("learn [LESSON]", Localized("the lessons", vi: "các bài học")),
  ]

  static let title = Localized(
    "who owes social, health and unemployment insurance, and what was done about it",
    vi: "ai nợ BHXH, BHYT, BHTN và đã làm gì để thu"
  )

  static let exitCodes: [(codes: String, summary: Localized)] = [
    ("0", Localized("done", vi: "xong")),
    ("1", Localized("a statement failed", vi: "một câu lệnh không thực hiện được")),
    ("2", Localized("wrong usage", vi: "gọi chương trình sai")),
    ("3", Localized("an input file was not taken", vi: "không nhận được tệp vào")),
    ("4", Localized("an output was not written", vi: "không ghi được kết quả")),
    ("5", Localized("an expect did not hold", vi: "một expect không đúng")),
    (
      "6",
      Localized("the ledger not opened, locked or trusted", vi: "không mở, khóa hoặc tin được sổ")
    ),
    ("130, 143", Localized("interrupted", vi: "bị ngắt")),
  ]

  static let ledgerRule = Localized(
    "Without LEDGER: $ARREARS_LEDGER, else ledger.arrears in the user's data folder.",
    vi: "Không ghi LEDGER: $ARREARS_LEDGER, không có thì ledger.arrears trong thư mục dữ liệu."
  )

  /// The page that `--help` prints.
  static func page(in language: Language) -> String {
    func line(_ head: String, _ summary: Localized) -> String {
      let gap = String(repeating: " ", count: max(2, 30 - head.count))
      return "  " + head + gap + summary.text(in: language)
    }
    var lines = ["arrears: " + title.text(in: language), ""]
    lines += tasks.map { line("arrears " + $0.words, $0.summary) }
    lines.append("")
    lines += OptionDeclaration.all.map { line($0.head, $0.summary) }
    lines += ["", Localized("Exit codes:", vi: "Mã kết thúc:").text(in: language)]
    lines += exitCodes.map { line($0.codes, $0.summary) }
    lines += ["", ledgerRule.text(in: language)]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension OptionDeclaration {
  /// Its names and what stands for its value.
  nonisolated var head: String { names.joined(separator: ", ") + (value.map { " " + $0 } ?? "") }
}
