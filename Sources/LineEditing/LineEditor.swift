package import Values

import Foundation

/// Reads statements from a person at a terminal; the only user of libedit.
///
/// It knows keys, text, history and drawing. What a statement is, which words may follow and when
/// it is complete comes from its delegate; it must never know a word of the language, a table or
/// a file of the shell other than the history it is given.
///
/// Everything is drawn on standard error, or on the controlling terminal where standard error is
/// none, so that standard output carries data only. One editor lives in a process.
package final class LineEditor {
  package weak var delegate: (any LineEditorDelegate)?
  package let history: HistoryFile
  /// The language of the few words the editor shows itself.
  package var language: Language
  /// Where the user's own keys are read from; nil reads none.
  package var settingsPath: String? = LineEditor.usualSettingsPath

  let programName: String
  var handle: EditorHandle?
  let keyboard = Keyboard(descriptor: STDIN_FILENO)
  /// Characters that libedit gets before the keyboard is asked again.
  var waitingCodes: [UInt32] = []
  var reading = Reading(prompt: "", kind: .statement)
  var keys = EditorKeys.emacs
  var ownSequences: Set<[UInt8]> = []
  private(set) var drawsPlainly = false
  private var output: Int32 = STDERR_FILENO

  /// Nothing touches the terminal before the first statement is read.
  package init(
    delegate: (any LineEditorDelegate)?,
    history: HistoryFile,
    programName: String,
    language: Language = .english
  ) {
    self.delegate = delegate
    self.history = history
    self.programName = programName
    self.language = language
  }

  /// Whether a person sits at the terminal, so that reading statements can work.
  package static var isPossible: Bool {
    TerminalSize.isTerminal(descriptor: STDIN_FILENO)
  }

  /// Reads one statement, or a pasted block of several.
  ///
  /// Enter runs what is complete and opens a further line under what is not. The last sign of the
  /// prompt turns into `-` while the text is incomplete and `!` when it is wrong. `initialText`
  /// stands in the line already, to be changed. The terminal is as it was when this returns.
  ///
  /// Throws `LineEditorFailure` where there is no terminal to edit on.
  package func readStatement(prompt: String, initialText: String = "") throws -> LineResult {
    let result = try read(
      Reading(prompt: prompt, initialText: initialText, kind: .statement, guide: delegate)
    )
    if case .statement(let text) = result { history.append(text) }
    return result
  }

  /// Reads one line that is no statement, such as the answer to a question.
  ///
  /// Enter always ends it, and history takes no part. `guide` completes, hints and tells whether the
  /// answer would do, as the delegate does for statements. Throws as for a statement.
  package func readAnswer(
    prompt: String,
    initialText: String = "",
    guide: (any LineEditorDelegate)? = nil
  ) throws -> LineResult {
    try read(Reading(prompt: prompt, initialText: initialText, kind: .answer, guide: guide))
  }

  private func read(_ reading: Reading) throws -> LineResult {
    let handle = try startedHandle()
    InterruptFlag.lower()
    if InterruptFlag.isTerminating { return .endOfInput }
    self.reading = reading
    waitingCodes = []
    handle.setPrompt(reading.prompt)
    handle.setHint("")
    try enterTerminal(handle)
    let isEnded = handle.read()
    leaveTerminal(handle)
    // What was interrupted is over: nothing that runs next may see this Ctrl-C.
    InterruptFlag.lower()
    return self.reading.result ?? (isEnded ? .statement("") : .endOfInput)
  }

  // MARK: The terminal

  private static let startPaste = "\u{1B}[?2004h"
  private static let endPaste = "\u{1B}[?2004l"

  private func enterTerminal(_ handle: EditorHandle) throws {
    let farewell = drawsPlainly ? "" : Self.endPaste
    guard beginGuard(input: STDIN_FILENO, output: output, farewell: farewell) else {
      throw LineEditorFailure.noTerminal
    }
    // Before the prompt is seen: what is typed at it must not be echoed by the system.
    handle.enterRawMode()
    if !drawsPlainly { handle.write(Self.startPaste) }
  }

  private func leaveTerminal(_ handle: EditorHandle) {
    if !drawsPlainly { handle.write(Self.endPaste) }
    handle.leaveRawMode()
    endGuard()
  }

  /// Stops the process as Ctrl-Z asks, with the terminal as the calling shell wants it.
  func suspend(_ handle: EditorHandle) {
    if !drawsPlainly { handle.write(Self.endPaste) }
    handle.leaveRawMode()
    suspendProcess()
    resume(handle)
  }

  /// Takes the terminal back, wherever its cursor is now.
  func resume(_ handle: EditorHandle) {
    handle.leaveRawMode()
    handle.enterRawMode()
    if !drawsPlainly { handle.write(Self.startPaste) }
    handle.write("\r\n")
    handle.takeTerminalSize()
    reading.columns = terminalSize.columns
    handle.redraw()
  }

  var terminalSize: TerminalSize { TerminalSize.of(descriptor: output) ?? .usual }

  // MARK: Starting

  private func startedHandle() throws -> EditorHandle {
    if let handle { return handle }
    guard Self.isPossible else { throw LineEditorFailure.noTerminal }
    guard TextLocale.set() else { throw LineEditorFailure.noLocale }
    InterruptFlag.installForTerminal()
    output = Self.drawingDescriptor()
    guard TerminalSize.isTerminal(descriptor: output) else { throw LineEditorFailure.noTerminal }
    let terminal = ProcessInfo.processInfo.environment["TERM"] ?? ""
    drawsPlainly = terminal.isEmpty || terminal == "dumb" || terminal == "unknown"
    let started = EditorHandle(
      programName: programName,
      input: STDIN_FILENO,
      output: output,
      owner: self
    )
    guard let started else { throw LineEditorFailure.noEditor }
    installKeys(started)
    handle = started
    return started
  }

  private func installKeys(_ handle: EditorHandle) {
    var bindings = EditorBindings(handle: handle)
    if let settingsPath { bindings.read(fileNamed: settingsPath, programName: programName) }
    keys = bindings.keys
    ownSequences = bindings.ownSequences
    keyboard.decoder.escapeIsKey = keys == .vi
  }

  /// Standard error; where that goes elsewhere, the terminal itself.
  private static func drawingDescriptor() -> Int32 {
    if TerminalSize.isTerminal(descriptor: STDERR_FILENO) { return STDERR_FILENO }
    // Safety: the name is a literal.
    let terminal = unsafe open("/dev/tty", O_WRONLY | O_CLOEXEC)
    return terminal >= 0 ? terminal : STDERR_FILENO
  }

  private static var usualSettingsPath: String? {
    let environment = ProcessInfo.processInfo.environment
    return environment["EDITRC"] ?? environment["HOME"].map { $0 + "/.editrc" }
  }
}

/// What belongs to one line while it is read.
struct Reading {
  enum Kind {
    case statement
    case answer
  }

  let prompt: String
  /// What must stand in the line when the first key is awaited; empty once it does.
  var initialText = ""
  let kind: Kind
  /// Who knows what is typed; nil where nobody does.
  let guide: (any LineEditorDelegate)?
  var result: LineResult?
  /// What was drawn last: the text for which prompt and hint were asked, nil before that, and both.
  var shownText: EditedText?
  var shownPrompt: String
  var shownHint = ""
  /// The width for which the line was drawn.
  var columns = 0
  var historyCursor: HistoryCursor?
  var search: HistorySearch?
  /// The text at the last Tab that changed nothing: the next one lists.
  var textAtLastTab: EditedText?
  /// Several lines came faster than anyone types: no Enter among them runs anything.
  var isInBurst = false
  var quotesNextKey = false

  init(
    prompt: String,
    initialText: String = "",
    kind: Kind,
    guide: (any LineEditorDelegate)? = nil
  ) {
    self.prompt = prompt
    self.initialText = initialText
    self.kind = kind
    self.guide = guide
    shownPrompt = prompt
  }
}
