// A shell without a language, for tests of the line editor: it prints every statement it read.

import LineEditing
import Values

import Foundation

/// Words, a statement that needs an `end`, and the word `bad`, enough to try every key.
final class ProbeDelegate: LineEditorDelegate {
  private let words = [
    ("debtors", "who owes"), ("debts", "every month's list"), ("meetings", "sessions held"),
    ("district", "where"), ("Tân Uyên", "412 employers"), ("Tân Bình", "87 employers"),
    ("Thuận An", "533 employers"), ("\"đặc biệt\"", "quoted"),
  ]

  func completions(for text: String, cursor: Int) -> CompletionAnswer {
    let bytes = Array(text.utf8.prefix(cursor))
    let start = bytes.lastIndex { $0 == 0x20 || $0 == 0x0A || $0 == 0x3D }.map { $0 + 1 } ?? 0
    let typed = TextFolding.folded(String(decoding: bytes[start...], as: UTF8.self))
    if typed == "many" {
      let many = (1...200).map { CompletionCandidate(text: "many\($0)") }
      return CompletionAnswer(range: start..<cursor, candidates: many)
    }
    let candidates = words.filter { TextFolding.folded($0.0).hasPrefix(typed) }
      .map { CompletionCandidate(text: $0.0, meaning: $0.1) }
    return CompletionAnswer(range: start..<cursor, candidates: candidates)
  }

  func state(of text: String) -> LineState {
    if text.contains("bad") { return .wrong }
    return text.contains("begin") && !text.contains("end") ? .incomplete : .complete
  }

  func hint(for text: String, cursor: Int) -> String {
    text.hasSuffix("months ") ? "a number of months" : ""
  }
}

func show(_ line: String) {
  print(line)
  fflush(nil)
}

/// Counts until Ctrl-C, as a long query would.
func runLongWork() {
  show("running")
  for _ in 0..<3000 {
    if InterruptFlag.isRaised {
      InterruptFlag.lower()
      show("cancelled")
      return
    }
    usleep(10_000)
  }
  show("finished")
}

func run() throws -> Int32 {
  let delegate = ProbeDelegate()
  let arguments = CommandLine.arguments
  let editor = LineEditor(
    delegate: delegate,
    history: HistoryFile(path: arguments.count > 1 ? arguments[1] : nil),
    programName: "probe"
  )
  while true {
    switch try editor.readStatement(prompt: "> ") {
    case .statement("ask"): show("answer \(try editor.readAnswer(prompt: "name? "))")
    case .statement("change"):
      show("changed \(try editor.readStatement(prompt: "> ", initialText: "debtors top 5"))")
    case .statement("work"): runLongWork()
    case .statement("trap"): delegateTrap()
    case .statement("exit"): return 0
    case .statement(let text):
      show(
        "<\(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|"))>"
      )
    case .interrupted: show("interrupted")
    case .endOfInput: return InterruptFlag.exitCode ?? 0
    }
    if let code = InterruptFlag.exitCode { return code }
  }
}

func delegateTrap() { abort() }

exit(try run())
