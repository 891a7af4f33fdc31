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
      for line in Banner.lines(session.workplace, isDemo: isDemo) {
        for part in TerminalText.lines(of: line, width: messages.columns ?? .max) {
          messages.write(line: part)
        }
      }
    }
    let language = StatementLanguage(session)
    let history = HistoryFile(path: UserFolder.state.path(of: "history"))
    session.typed = history
    let editor = LineEditor(delegate: language, history: history, programName: "arrears")
    messages.asker = { prompt, value in
      let guide = value.map { AnswerGuide($0, language) }
      guard
        case .statement(let answer)? = try? editor.readAnswer(
          prompt: prompt,
          initialText: value?.draft ?? "",
          guide: guide
        )
      else { return nil }
      return answer
    }
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
      editor.language = session.workplace.settings.language
      let place = session.lessonPrompt ?? (isDemo ? "demo" : nil)
      let prompt = (place.map { $0 + " " } ?? "") + "> "
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

  var language: Language { session.workplace.settings.language }

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
    case .unclosed: .unclosed
    case .wrong: .wrong
    }
  }

  func hint(for text: String, cursor: Int) -> String {
    completer.hint(for: text, cursor: cursor)
  }
}

/// Tells the line editor what it must know about the answer to a question: what it would be as part
/// of a statement.
final class AnswerGuide: LineEditorDelegate {
  private let value: AskedValue
  private let statements: StatementLanguage

  init(_ value: AskedValue, _ statements: StatementLanguage) {
    self.value = value
    self.statements = statements
  }

  func completions(for text: String, cursor: Int) -> CompletionAnswer {
    guard let beginning = value.statement else { return .none }
    let plain = completions(behind: beginning, of: text, cursor)
    guard plain.candidates.isEmpty, !text.hasPrefix("\"") else { return plain }
    // An answer of several words needs no quotes, which a statement would have around it.
    return completions(behind: beginning + "\"", of: text, cursor)
  }

  /// What may stand in an answer with the beginning of a statement before it.
  private func completions(
    behind beginning: String,
    of text: String,
    _ cursor: Int
  ) -> CompletionAnswer {
    let offset = beginning.utf8.count
    let whole = statements.completions(for: beginning + text, cursor: offset + cursor)
    let quote = beginning.hasSuffix("\"") ? 1 : 0
    guard whole.range.lowerBound >= offset - quote else { return .none }
    let start = max(0, whole.range.lowerBound - offset)
    return CompletionAnswer(range: start..<cursor, candidates: whole.candidates)
  }

  func state(of text: String) -> LineState {
    text.allSatisfy(\.isWhitespace) || value.accepts(text) ? .complete : .wrong
  }

  func hint(for text: String, cursor: Int) -> String {
    text.isEmpty ? value.hint.text(in: statements.language) : ""
  }
}

extension HistoryFile: TypedHistory {}
