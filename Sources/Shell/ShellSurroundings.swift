package import Commands
package import Diagnostics
package import Values

/// The world of a statement run by the shell: messages, questions and progress on its terminal.
package final class ShellSurroundings: @preconcurrency Surroundings {
  let messages: any MessageOutput
  /// The present moment for the audit; given, for nothing here reads a clock.
  private let clock: () -> String
  package var language: Language
  let isQuiet: Bool
  let isInteractive: Bool
  /// Measures work where the session times its statements.
  package var nanoseconds: (@Sendable () -> UInt64)?
  /// Where the work that reports progress began, and how far it was when it was last heard of.
  private var work: (nanoseconds: UInt64, done: Int, latest: Int)?
  /// Hears of every diagnostic, also of those that a quiet run does not show.
  package var listener: ((Diagnostic) -> Void)?

  /// What was reported since the last statement began.
  private(set) var told: [Diagnostic] = []
  /// Whether something was agreed to since then.
  private(set) var wasConfirmed = false

  package init(
    messages: any MessageOutput,
    clock: @escaping () -> String,
    language: Language,
    isQuiet: Bool,
    isInteractive: Bool
  ) {
    self.messages = messages
    self.clock = clock
    self.language = language
    self.isQuiet = isQuiet
    self.isInteractive = isInteractive
  }

  /// A statement begins.
  package func beginStatement() {
    told = []
    wasConfirmed = false
    work = nanoseconds.map { ($0(), 0, 0) }
  }

  package func timestamp() -> String { clock() }

  package var canAsk: Bool { isInteractive && messages.isTerminal }

  package func confirm(_ question: Localized) -> Bool {
    let hint = language == .vietnamese ? " [có/không] " : " [yes/no] "
    guard let answer = messages.ask(question.text(in: language) + hint, nil) else { return false }
    let isConfirmed = Agreement(answer) == .yes
    wasConfirmed = wasConfirmed || isConfirmed
    return isConfirmed
  }

  package func answer(to value: AskedValue) -> String? {
    messages.ask(value.prompt(in: language), value)
  }

  package func tell(_ message: Localized) {
    guard !isQuiet else { return }
    for line in message.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
    {
      let whole = TerminalText.escaped(String(line))
      for part in TerminalText.lines(of: whole, width: messages.columns ?? .max) {
        messages.write(line: part)
      }
    }
  }

  package func report(_ diagnostic: Diagnostic, in source: SourceText?) {
    listener?(diagnostic)
    told.append(diagnostic)
    if isQuiet, diagnostic.severity != .error { return }
    let renderer = DiagnosticRenderer(language: language, usesColor: messages.usesColor)
    messages.write(line: renderer.render(diagnostic, in: source))
  }

  package func progress(done: Int, of total: Int) {
    guard messages.isTerminal, !isQuiet, total > 0 else { return }
    guard done < total else { return messages.showProgress("") }
    let percent = done * 100 / total
    var text = String(percent) + " % · " + DigitGrouping.grouped(Int128(done))
    if let pace = pace(done: done, of: total) { text += " · " + pace.text(in: language) }
    messages.showProgress(text)
  }

  /// Rows a second, and the seconds that are left at that pace.
  private func pace(done: Int, of total: Int) -> Localized? {
    guard let now = nanoseconds?(), let begun = work else { return nil }
    // What is done less than before is other work.
    work = done < begun.latest ? (now, done, done) : (begun.nanoseconds, begun.done, done)
    guard let work, now - work.nanoseconds >= 500_000_000 else { return nil }
    let rate = UInt64(done - work.done) * 1_000_000_000 / (now - work.nanoseconds)
    guard rate > 0 else { return nil }
    let rest = (UInt64(total - done) + rate - 1) / rate
    let rows = DigitGrouping.grouped(Int128(rate))
    return Localized("\(rows)/s · \(rest) s left", vi: "\(rows)/giây · còn \(rest) giây")
  }
}
