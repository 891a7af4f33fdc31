import Columnar
package import Commands
package import Diagnostics
import Formats
import Query
import Values

/// One session: a statement in, its data on the output and its messages beside.
package final class Session {
  /// Where statements run: the ledger that was opened, or the one of an open lesson.
  package private(set) var workplace: Workplace
  package let output: any DataOutput
  private let surroundings: ShellSurroundings
  let commands: CommandTable
  /// Measures how long a statement took; nil where nothing is timed.
  private let stopwatch: ContinuousClock?
  package private(set) var hasQuit = false
  /// Tells what every statement took, for measurements.
  package var timesStatements = false
  /// Holds the lessons; nil where none are held.
  package var school: School?
  /// The workplace that an open lesson was entered from.
  private var home: Workplace?
  /// The program ends with the lesson that it was started for.
  package var endsWithLesson = false
  /// Scripts that run scripts.
  private var depth = 0
  private static let depthMax = 20
  private var record = SessionRecord()
  /// What the person typed so far; nil where nobody types.
  package var typed: (any TypedHistory)?
  private var recalled: String?
  /// Where the person's settings are kept; nil where they are not.
  private var choices: (any PersonalFiles)?
  private var keptChoices = ""

  /// `commands`: the statements that act; nothing below the shell may look them up.
  package init(
    workplace: Workplace,
    surroundings: ShellSurroundings,
    output: any DataOutput,
    commands: CommandTable,
    stopwatch: ContinuousClock?
  ) {
    self.workplace = workplace
    self.surroundings = surroundings
    self.output = output
    self.commands = commands
    self.stopwatch = stopwatch
    surroundings.nanoseconds = stopwatch.map { stopwatch in
      let start = stopwatch.now
      return {
        let (seconds, attoseconds) = start.duration(to: stopwatch.now).components
        return UInt64(clamping: seconds) * 1_000_000_000
          + UInt64(clamping: attoseconds / 1_000_000_000)
      }
    }
  }

  /// Runs one statement and shows what it gives; inside a lesson it is judged too.
  ///
  /// - Returns: `done`, or the class of its failure, whose messages are written already.
  package func run(_ source: SourceText) -> ExitCode {
    if let school, school.run != nil, depth == 0 { return school.answer(source, in: self) }
    return runPlainly(source).code
  }

  /// Runs one statement and shows what it gives.
  func runPlainly(_ source: SourceText) -> StatementResult {
    workplace.cancellation.lower()
    surroundings.beginStatement()
    recalled = nil
    let start = stopwatch?.now
    let actCount = workplace.acts.count
    do {
      let outcome = try execute(source, since: start)
      keep(source, actsSince: actCount)
      keepChoices()
      return StatementResult(code: .done, outcome: outcome, told: surroundings.told)
    } catch {
      let code = report(error, in: source)
      // A statement that fails is answered by its messages.
      if let start { tellTimes(answer: nil, since: start) }
      return StatementResult(code: code, told: surroundings.told)
    }
  }

  private func execute(
    _ source: SourceText,
    since start: ContinuousClock.Instant?
  ) throws -> Outcome {
    try Cancellation.$current.withValue(workplace.cancellation) {
      try show(commands.outcome(of: source, at: workplace), of: source, since: start)
    }
  }

  private func show(
    _ outcome: Outcome,
    of source: SourceText,
    since start: ContinuousClock.Instant?
  ) throws -> Outcome {
    let elapsed = start.flatMap { start in stopwatch.map { start.duration(to: $0.now) } }
    surroundings.language = workplace.settings.language
    let printer = AnswerPrinter(output: output, settings: workplace.settings)
    switch outcome {
    case .answer(let answer):
      let remarks = [try workplace.officeRules(behind: answer)].compactMap { $0 }
      try printer.print(answer, remarks: remarks, elapsed: elapsed)
    case .page(let answer): try printer.printPage(answer)
    case .table(let table): try printer.print(table)
    case .charts(let charts, let answer): try printer.print(charts, of: answer)
    case .text(let text): try printer.print(text.text(in: workplace.settings.language))
    case .script(let path, let variables): try runScript(path, variables)
    case .learn(let words): try learn(words)
    case .check(let path, let updates):
      try TranscriptCheck(path: path, updates: updates).run(on: self)
    case .saveSession(let path): try save(to: path)
    case .typed(let request): try answer(request)
    case .done: break
    // In a lesson, quitting leaves the lesson.
    case .quit: hasQuit = school?.run == nil
    }
    if let start { tellTimes(answer: elapsed, since: start) }
    return outcome
  }

  // MARK: What was typed

  private func answer(_ request: TypedRequest) throws {
    guard let typed else { throw StatementFailure(CommandFact.historyOfWhat.diagnostic) }
    let statements = TypedStatements(entries: typed.entries, language: workplace.settings.language)
    switch request {
    case .latest: try show(statements.table(containing: nil))
    case .containing(let text): try show(statements.table(containing: text))
    case .number(let number): recalled = try statements.statement(number)
    }
  }

  /// What stands at the next prompt, to be accepted or edited: a statement that was called back, or
  /// the one that was meant where an error knows it.
  package var nextText: String? {
    recalled ?? surroundings.told.first { $0.severity == .error }?.correction
  }

  /// Keeps what the person chose by `set`, where settings are kept.
  private func keepChoices() {
    let text = workplace.settings.chosenText
    guard let choices, text != keptChoices else { return }
    keptChoices = text
    choices.keep(text, as: Self.choicesName)
  }

  /// Takes the settings that were kept, and keeps further ones.
  package func takeChoices(from files: any PersonalFiles) {
    choices = files
    keptChoices = files.text(of: Self.choicesName) ?? ""
    workplace.settings.take(chosenText: keptChoices)
    surroundings.language = workplace.settings.language
  }

  private static let choicesName = "settings"

  // MARK: Transcripts and scripts

  /// Keeps what was typed and did something, for `save session`.
  private func keep(_ source: SourceText, actsSince count: Int) {
    guard depth == 0, !isInLesson, commands.isWork(source, at: workplace) else { return }
    record.keep(
      source,
      acts: Array(workplace.acts.dropFirst(count)),
      isConfirmed: surroundings.wasConfirmed,
      at: workplace
    )
  }

  private func save(to path: String) throws {
    let sink = try AtomicFile(path, .refuse)
    try sink.append(Array(record.text(at: workplace).utf8))
    try sink.commit()
    tell(Localized("saved as " + path, vi: "đã lưu vào " + path))
  }

  func tell(_ words: Localized) { surroundings.tell(words) }

  /// Runs a body on a session at the same workplace that writes on paper.
  func writing(on paper: TranscriptPaper, _ body: (Session) throws -> Void) throws {
    guard depth < Self.depthMax else {
      throw StatementFailure(CommandFact.scriptsTooDeep.diagnostic)
    }
    let heard = ShellSurroundings(
      messages: paper,
      clock: surroundings.timestamp,
      language: workplace.settings.language,
      isQuiet: false,
      isInteractive: false
    )
    let stage = Session(
      workplace: workplace,
      surroundings: heard,
      output: paper,
      commands: commands,
      stopwatch: nil
    )
    stage.depth = depth + 1
    try workplace.hearing(heard) { try body(stage) }
  }

  // MARK: Lessons

  package var isInLesson: Bool { school?.isTeaching == true }

  /// What the prompt says of an open lesson; nil outside of lessons.
  package var lessonPrompt: String? { school?.prompt(in: workplace.settings.language) }

  private func learn(_ words: [String]) throws {
    guard let school, depth == 0 else {
      throw StatementFailure(LessonFact.noLessonsHere.diagnostic)
    }
    if let table = try school.take(words, in: self) { try show(table) }
  }

  /// Shows a table that is no question's answer.
  func show(_ table: OutputTable) throws {
    try AnswerPrinter(output: output, settings: workplace.settings).print(table)
  }

  /// Turns to the workplace of a lesson.
  func enter(_ lesson: Workplace) {
    home = home ?? workplace
    workplace = lesson
  }

  /// Turns back from a lesson to where it was entered.
  func leave() {
    guard let home else { return }
    home.settings.language = workplace.settings.language
    workplace = home
    self.home = nil
    if endsWithLesson { hasQuit = true }
  }

  /// One line of JSON: to the answer, and to the last byte of its output, in microseconds.
  ///
  /// Where there is no answer, both are the whole.
  private func tellTimes(answer: Duration?, since start: ContinuousClock.Instant) {
    guard timesStatements, let stopwatch else { return }
    let whole = start.duration(to: stopwatch.now)
    let microseconds = { (time: Duration) in
      String(time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000)
    }
    surroundings.messages.write(
      line: "{\"answer_us\": " + microseconds(answer ?? whole) + ", \"whole_us\": "
        + microseconds(whole)
        + "}"
    )
  }

  /// Runs a script inside this session; a failed statement of it fails the one that ran it.
  private func runScript(_ path: String, _ variables: [String: VariableValue]) throws {
    guard depth < Self.depthMax else {
      throw StatementFailure(CommandFact.scriptsTooDeep.diagnostic)
    }
    depth += 1
    defer { depth -= 1 }
    workplace.variables.merge(variables) { $1 }
    let code = try ScriptRunner(self).run(file: path)
    if code != .done { throw StatementFailure([], code) }
  }

  /// Writes an error's messages.
  ///
  /// A reader that went away is no error: the session just ends.
  func report(_ error: any Error, in source: SourceText?) -> ExitCode {
    if let failure = error as? OutputFailure { return outputFailed(failure) }
    if let error = error as? FormatError {
      if case .file(.outputClosed, _) = error { return outputFailed(.closed) }
      surroundings.report(error.diagnostic, in: nil)
      return .output
    }
    return show(StatementFailure(of: error), in: source)
  }

  /// Writes what a failure says; `source` is nil where it lies outside any statement.
  func show(_ failure: StatementFailure, in source: SourceText? = nil) -> ExitCode {
    for diagnostic in failure.diagnostics {
      surroundings.report(diagnostic, in: failure.source ?? source)
    }
    return failure.exitCode
  }

  private func outputFailed(_ failure: OutputFailure) -> ExitCode {
    switch failure {
    case .closed:
      hasQuit = true
      return .done
    case .failed(let code):
      surroundings.report(
        FormatError.file(.writeFailed(code: code), path: "standard output").diagnostic,
        in: nil
      )
      return .output
    }
  }
}
