import Commands
import LineEditing
import Shell
import Values

/// What a person is asked who starts the program without any ledger yet.
struct FirstStart {
  let messages: StandardError
  let language: Language

  /// Whether this is one: no ledger is named, and the usual one would only be made now.
  ///
  /// Never in scripts and pipes, which go on as they always do.
  static func isDue(_ options: ProgramOptions, _ messages: StandardError) -> Bool {
    options.task == .session(ledger: nil) && options.work.isEmpty && !options.isReadOnly
      && TerminalSize.isTerminal(descriptor: 0) && messages.isTerminal
      && LedgerPlace.wouldBegin
  }

  /// The options with what the person chose; nil where the person leaves.
  func chosen(_ options: ProgramOptions) -> ProgramOptions? {
    var options = options
    for line in lines { messages.write(line: line.text(in: language)) }
    let question = Localized("1, 2 or 3 [1]: ", vi: "1, 2 hay 3 [1]: ").text(in: language)
    while let answer = messages.ask(question, nil) {
      switch answer.filter({ !$0.isWhitespace }) {
      case "", "1":
        options.task = .demo(.binhDuong)
        return options
      case "2":
        options.task = .demo(.binhDuong)
        options.opening = "learn 1"
        return options
      case "3": return options
      case "q", "quit", "exit": return nil
      default: continue
      }
    }
    return nil
  }

  private var lines: [Localized] {
    let path = LedgerPlace.usualPath
    return [
      Localized("There is no ledger yet.", vi: "Chưa có sổ nào."),
      Localized(
        " 1  look around in the demo: an invented province, nothing is saved",
        vi: " 1  xem thử: một tỉnh hư cấu, không lưu gì"
      ),
      Localized(
        " 2  the first lesson, ten minutes, on the same data",
        vi: " 2  bài học thứ nhất, mười phút, trên cùng dữ liệu đó"
      ),
      Localized(" 3  begin a ledger: " + path, vi: " 3  lập sổ mới: " + path),
    ]
  }
}
