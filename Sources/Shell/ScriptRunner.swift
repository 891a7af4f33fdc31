import Columnar
package import Commands
import Diagnostics
import Formats
import Query
import Values

/// Runs the statements of a script in order, up to the first that fails.
package struct ScriptRunner {
  let session: Session

  package init(_ session: Session) { self.session = session }

  /// - Parameters:
  ///   - text: statements, one or more.
  ///   - file: the script's name in messages, nil for statements of the command line.
  ///   - firstLine: where the text begins in the script.
  /// - Returns: the class of the first failure, `done` without one.
  package func run(_ text: String, file: String?, firstLine: Int = 1) -> ExitCode {
    var first = ExitCode.done
    for statement in StatementSplitter.statements(in: text, file: file) {
      if session.workplace.cancellation.isRaised { return .interrupted }
      let code = session.run(
        SourceText(
          statement.text,
          file: statement.file,
          firstLine: statement.firstLine + firstLine - 1
        )
      )
      if code != .done, first == .done { first = code }
      if code == .interrupted { return code }
      if session.hasQuit { return first }
      if code != .done, !session.workplace.settings.keepsGoing { return first }
    }
    return first
  }

  /// Runs statements as they came in; bytes that are no text fail as input, and none is run.
  package func run(bytes: [UInt8], file: String, firstLine: Int) -> ExitCode {
    do {
      let text = try ScriptFile.text(of: bytes, file: file, firstLine: firstLine)
      return run(text, file: file, firstLine: firstLine)
    } catch {
      return session.show(StatementFailure(of: error))
    }
  }

  /// Runs a script file.
  ///
  /// - Throws: `StatementFailure` when the file cannot be read; its class is `input`.
  package func run(file path: String) throws -> ExitCode {
    run(try ScriptFile.text(of: path), file: path)
  }
}
