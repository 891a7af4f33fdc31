import Columnar
package import Commands
package import Diagnostics
import Formats
import Query
import Values

/// One session: a statement in, its data on the output and its messages beside.
package final class Session {
  package let workplace: Workplace
  package let output: any DataOutput
  private let surroundings: ShellSurroundings
  private let commands: CommandTable
  /// Measures how long a statement took; nil where nothing is timed.
  private let stopwatch: ContinuousClock?
  package private(set) var hasQuit = false
  /// Tells what every statement took, for measurements.
  package var timesStatements = false
  /// Scripts that run scripts.
  private var depth = 0

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

  /// Runs one statement and shows what it gives.
  ///
  /// - Returns: `done`, or the class of its failure, whose messages are written already.
  package func run(_ source: SourceText) -> ExitCode {
    workplace.cancellation.lower()
    let start = stopwatch?.now
    do {
      try execute(source, since: start)
      return .done
    } catch {
      let code = report(error, in: source)
      // A statement that fails is answered by its messages.
      if let start { tellTimes(answer: nil, since: start) }
      return code
    }
  }

  private func execute(_ source: SourceText, since start: ContinuousClock.Instant?) throws {
    let outcome = try commands.outcome(of: source, at: workplace)
    let elapsed = start.flatMap { start in stopwatch.map { start.duration(to: $0.now) } }
    surroundings.language = workplace.settings.language
    let printer = AnswerPrinter(output: output, settings: workplace.settings)
    switch outcome {
    case .answer(let answer): try printer.print(answer, elapsed: elapsed)
    case .page(let answer): try printer.printPage(answer)
    case .table(let table): try printer.print(table)
    case .charts(let charts, let answer): try printer.print(charts, of: answer)
    case .text(let text): try printer.print(text.text(in: workplace.settings.language))
    case .script(let path, let variables): try runScript(path, variables)
    case .done: break
    case .quit: hasQuit = true
    }
    if let start { tellTimes(answer: elapsed, since: start) }
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
    guard depth < 20 else { throw StatementFailure(CommandFact.scriptsTooDeep.diagnostic) }
    depth += 1
    defer { depth -= 1 }
    workplace.variables.merge(variables) { $1 }
    let code = try ScriptRunner(self).run(file: path)
    if code != .done { throw StatementFailure([], code) }
  }

  /// Writes an error's messages.
  ///
  /// A reader that went away is no error: the session just ends.
  private func report(_ error: any Error, in source: SourceText) -> ExitCode {
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
    for diagnostic in failure.diagnostics { surroundings.report(diagnostic, in: source) }
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
