import Commands
import Diagnostics
import LineEditing
import Query
import Shell
import Values

/// The conversation on a terminal: a prompt, a statement, its answer, until quit or Ctrl-D.
final class InteractiveLoop {
  private let session: Session
  private let messages: StandardError
  private let isDemo: Bool

  init(_ session: Session, _ messages: StandardError, isDemo: Bool) {
    self.session = session
    self.messages = messages
    self.isDemo = isDemo
  }

  func run() -> ExitCode {
    if !session.isInLesson {
      for line in Banner.lines(session.workplace, isDemo: isDemo) { messages.write(line: line) }
    }
    let language = StatementLanguage(session)
    let history = HistoryFile(path: UserFolder.state.path(of: "history"))
    session.typed = history
    let editor = LineEditor(delegate: language, history: history, programName: "arrears")
    do {
      return try converse(with: editor)
    } catch {
      // No terminal to edit on: plain lines do.
      return StandardInput.run(session)
    }
  }

  private func converse(with editor: LineEditor) throws -> ExitCode {
    var prepared = ""
    while !session.hasQuit {
      InterruptFlag.lower()
      let prompt = (session.lessonPrompt.map { $0 + " " } ?? "") + "> "
      switch try editor.readStatement(prompt: prompt, initialText: prepared) {
      case .statement(let text):
        _ = ScriptRunner(session).run(text, file: nil)
        prepared = session.nextText ?? ""
      case .interrupted: prepared = ""
      case .endOfInput: return InterruptFlag.isTerminating ? .terminated : .done
      }
      if InterruptFlag.isTerminating { return .terminated }
    }
    return .done
  }
}

/// Tells the line editor what it must know about statements.
final class StatementLanguage: LineEditorDelegate {
  private let session: Session

  init(_ session: Session) { self.session = session }

  private var completer: Completer {
    Completer(session.workplace, commands: StatementCommands.all)
  }

  func completions(for text: String, cursor: Int) -> CompletionAnswer {
    let (range, suggestions) = completer.suggestions(for: text, cursor: cursor)
    return CompletionAnswer(
      range: range,
      // A word is followed by a space, so that the next one can be typed at once.
      candidates: suggestions.map { suggestion in
        let space =
          switch suggestion.ending {
          case .word: " "
          case .open: ""
          }
        return CompletionCandidate(
          text: suggestion.text + space,
          display: suggestion.text,
          meaning: suggestion.meaning
        )
      }
    )
  }

  func state(of text: String) -> LineState {
    switch completer.completeness(of: text) {
    case .complete: .complete
    case .incomplete: .incomplete
    case .wrong: .wrong
    }
  }

  func hint(for text: String, cursor: Int) -> String {
    completer.hint(for: text, cursor: cursor)
  }
}

extension HistoryFile: TypedHistory {}
