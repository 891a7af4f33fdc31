import Columnar
import Commands
import Diagnostics
import Domain
import Glibc
import Ledger
import LineEditing
import Query
import Shell
import Values

/// Wires everything: arguments, the ledger, the streams, the session.
enum Program {
  static let version = "0.1.0"

  /// - Returns: the exit code of the process.
  static func run(_ arguments: [String]) -> Int32 {
    InterruptFlag.install()
    keepFreedMemory()
    // A file that may grow no further is a full disk, which is told, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try CommandLineText.check()
      let options = try ProgramOptions(arguments)
      return exitCode(after: run(options))
    } catch {
      StandardError(hasColor: false).write(line: "arrears: " + error.message)
      StandardError(hasColor: false).write(line: "arrears --help shows what can be asked")
      return ExitCode.usage.rawValue
    }
  }

  /// A kill or a hang-up is the code of whatever it stopped, and work that it did not stop is done.
  private static func exitCode(after code: ExitCode) -> Int32 {
    switch code {
    case .interrupted, .terminated: InterruptFlag.exitCode ?? code.rawValue
    case .done, .statement, .usage, .input, .output, .expectation, .ledger: code.rawValue
    }
  }

  private static func run(_ options: ProgramOptions) -> ExitCode {
    let hasColor =
      options.hasColor && (environment("NO_COLOR") ?? "").isEmpty
      && !["", "dumb"].contains(environment("TERM") ?? "")
    let output = StandardOutput(hasColor: hasColor, hasPager: options.hasPager)
    let messages = StandardError(hasColor: hasColor)
    switch options.task {
    case .help:
      return write(ProgramUsage.page(in: options.language ?? usualLanguage), to: output)
    case .man: return write(ManPage.text(in: options.language ?? usualLanguage), to: output)
    case .completions(let shell):
      let script = ShellCompletions.script(for: shell, in: options.language ?? usualLanguage)
      return write(script ?? "", to: output)
    case .version: return write("arrears " + version + "\n", to: output)
    case .new(let path): return create(path, options, messages)
    case .session, .demo, .learn:
      do {
        var options = options
        if FirstStart.isDue(options, messages) {
          let start = FirstStart(messages: messages, language: options.language ?? usualLanguage)
          guard let chosen = start.chosen(options) else {
            return InterruptFlag.isRaised ? .interrupted : .done
          }
          options = chosen
        }
        return try session(options, output, messages)
      } catch {
        let failure = StatementFailure(of: error)
        report(failure.diagnostics, in: failure.source, options, messages)
        return failure.exitCode
      }
    }
  }

  private static func write(_ text: String, to output: StandardOutput) -> ExitCode {
    do {
      try output.write(Array(text.utf8))
      return .done
    } catch {
      return error as? OutputFailure == .closed ? .done : .output
    }
  }

  private static func create(
    _ path: String,
    _ options: ProgramOptions,
    _ messages: StandardError
  ) -> ExitCode {
    do {
      try Ledger.create(at: path, schema: DomainSchema.standard).close()
      if !options.isQuiet, let note = UnfinishedLedgers.note(beside: path) {
        report([note], options, messages)
      }
      return .done
    } catch {
      report([error.diagnostic], options, messages)
      return .ledger
    }
  }

  private static func report(
    _ diagnostics: [Diagnostic],
    in source: SourceText? = nil,
    _ options: ProgramOptions,
    _ messages: StandardError
  ) {
    let renderer = DiagnosticRenderer(
      language: options.language ?? usualLanguage,
      usesColor: messages.usesColor
    )
    for diagnostic in diagnostics { messages.write(line: renderer.render(diagnostic, in: source)) }
  }

  // MARK: The session

  private static func session(
    _ options: ProgramOptions,
    _ output: StandardOutput,
    _ messages: StandardError
  ) throws -> ExitCode {
    let isInteractive = options.work.isEmpty && TerminalSize.isTerminal(descriptor: STDIN_FILENO)
    let language = options.language ?? usualLanguage
    let surroundings = ShellSurroundings(
      messages: messages,
      clock: Clock.timestamp,
      language: language,
      isQuiet: options.isQuiet,
      isInteractive: isInteractive
    )
    let workplace = try workplace(options, surroundings)
    workplace.settings.language = language
    workplace.settings.keepsGoing = options.keepsGoing
    if let format = options.format.flatMap(Settings.Format.init) {
      workplace.settings.format = format
    }
    workplace.isReadOnly = options.isReadOnly
    for (name, value) in options.variables {
      workplace.variables[name] = VariableReader.value(of: value, workplace)
    }
    let session = Session(
      workplace: workplace,
      surroundings: surroundings,
      output: output,
      commands: StatementCommands.all,
      stopwatch: ContinuousClock()
    )
    session.timesStatements = options.timesStatements
    session.school = school(surroundings)
    if isInteractive {
      session.takeChoices(from: UserFolder.settings)
      if let language = options.language { workplace.settings.language = language }
      surroundings.language = workplace.settings.language
    }
    defer { session.workplace.ledger.close() }
    if let opening = options.opening { _ = session.run(SourceText(opening)) }
    if case .learn(let words) = options.task {
      let code = session.run(SourceText(learnStatement(words)))
      // What opens no lesson is done with that.
      guard code == .done, session.isInLesson || words.isEmpty else { return code }
      session.endsWithLesson = !words.isEmpty
    }
    if isInteractive {
      return InteractiveLoop(session, messages, isDemo: options.demo != nil).run()
    }
    return try runWork(options, session)
  }

  /// The words of the command line as the statement that they are.
  private static func learnStatement(_ words: [String]) -> String {
    let quoted = words.map { word in
      word.allSatisfy { $0.isLetter || $0.isNumber }
        ? word : "\"" + word.replacing("\"", with: "\"\"") + "\""
    }
    return (["learn"] + quoted).joined(separator: " ")
  }

  /// The lessons of the program and of trainers; what is wrong in those of trainers is told.
  private static func school(_ surroundings: ShellSurroundings) -> School {
    School(
      {
        let sources = TrainerLessons.sources()
        let (own, _) = BuiltInLessons.all()
        var lessons = own
        for source in sources {
          let (found, faults) = BuiltInLessons.read([source])
          lessons += found
          for fault in faults { surroundings.report(fault, in: source) }
        }
        return lessons
      },
      supplies: SampleSupplies(),
      files: UserFolder.state
    )
  }

  private static func runWork(_ options: ProgramOptions, _ session: Session) throws -> ExitCode {
    guard !options.work.isEmpty else { return StandardInput.run(session) }
    var first = ExitCode.done
    for work in options.work {
      let code: ExitCode
      switch work {
      case .statement(let text): code = ScriptRunner(session).run(text, file: nil)
      case .script("-"): code = StandardInput.run(session)
      case .script(let path): code = try ScriptRunner(session).run(file: path)
      }
      if code == .interrupted || code != .done && first == .done { first = code }
      if session.hasQuit || code == .interrupted { break }
      if code != .done, !session.workplace.settings.keepsGoing { break }
    }
    return first
  }

  private static func workplace(
    _ options: ProgramOptions,
    _ surroundings: ShellSurroundings
  ) throws -> Workplace {
    let demo = options.demo
    let (ledger, name) = try demo.map(demoLedger) ?? LedgerPlace.open(options)
    let workplace = Workplace(
      ledger: ledger,
      ledgerName: name,
      surroundings: surroundings,
      today: options.today ?? demo?.today ?? Clock.today,
      operatorName: options.operatorName ?? LedgerPlace.userName,
      law: try OfficeRules.law(beside: ledger.path),
      cancellation: Cancellation(or: { InterruptFlag.isRaised })
    )
    workplace.isTodayGiven = demo != nil || options.today != nil
    return workplace
  }

  private static func demoLedger(_ sample: DemoSample) throws -> (Ledger, String) {
    let ledger = try Ledger.inMemory(schema: DomainSchema.standard)
    try sample.build(into: ledger)
    return (ledger, sample == .binhDuong ? "demo" : "demo " + sample.rawValue)
  }

  /// Vietnamese where the environment says so.
  private static var usualLanguage: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("vi") ? .vietnamese : .english
    }
    return .english
  }
}
