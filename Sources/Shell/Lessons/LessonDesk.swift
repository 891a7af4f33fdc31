import Commands
import Diagnostics
import Ledger
import Values

/// What running a statement gave, as far as lessons look at it.
struct StatementResult {
  var code: ExitCode
  var outcome: Outcome?
  /// What it reported: errors, warnings and notes.
  var told: [Diagnostic] = []
}

/// A workplace on which a lesson's own statements run, unseen.
final class LessonDesk {
  let workplace: Workplace
  private let surroundings: SilentSurroundings
  private let commands: CommandTable

  init(_ ledger: Ledger, like other: Workplace, today: Day, commands: CommandTable) {
    surroundings = SilentSurroundings(like: other.surroundings)
    workplace = Workplace(
      ledger: ledger,
      ledgerName: "model",
      surroundings: surroundings,
      today: today,
      operatorName: other.operatorName,
      cancellation: other.cancellation
    )
    workplace.isTodayGiven = true
    self.commands = commands
  }

  /// A desk at a workplace that is there already; `surroundings` are those of the workplace.
  init(at workplace: Workplace, _ surroundings: SilentSurroundings, commands: CommandTable) {
    self.workplace = workplace
    self.surroundings = surroundings
    self.commands = commands
  }

  func run(_ statement: String) -> StatementResult {
    surroundings.told = []
    do {
      let outcome = try commands.outcome(of: SourceText(statement), at: workplace)
      return StatementResult(code: .done, outcome: outcome, told: surroundings.told)
    } catch {
      let failure = StatementFailure(of: error)
      return StatementResult(
        code: failure.exitCode,
        told: surroundings.told + failure.diagnostics
      )
    }
  }
}

/// Keeps what is reported and asks nobody.
final class SilentSurroundings: @preconcurrency Surroundings {
  var told: [Diagnostic] = []
  private let other: any Surroundings

  init(like other: any Surroundings) { self.other = other }

  func timestamp() -> String { other.timestamp() }
  var canAsk: Bool { false }
  func confirm(_ question: Localized) -> Bool { false }
  func answer(to value: AskedValue) -> String? { nil }
  func tell(_ message: Localized) {}
  func report(_ diagnostic: Diagnostic, in source: SourceText?) { told.append(diagnostic) }
  func progress(done: Int, of total: Int) {}
}
