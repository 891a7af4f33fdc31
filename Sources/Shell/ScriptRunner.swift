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
      let code = session.run(
        SourceText(
          statement.text,
          file: statement.file,
          firstLine: statement.firstLine + firstLine - 1
        )
      )
      if code != .done, first == .done { first = code }
      if session.hasQuit || code == .interrupted { return first }
      if code != .done, !session.workplace.settings.keepsGoing { return first }
    }
    return first
  }

  /// Runs statements as they came in; bytes that are no UTF-8 fail as input, and none is run.
  package func run(bytes: [UInt8], file: String, firstLine: Int) -> ExitCode {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return session.show(
        StatementFailure(CommandFact.scriptNotText(file).diagnostic, .input)
      )
    }
    return run(text, file: file, firstLine: firstLine)
  }

  /// Runs a script file.
  ///
  /// - Throws: `StatementFailure` when the file cannot be read; its class is `input`.
  package func run(file path: String) throws -> ExitCode {
    run(try ScriptFile.text(of: path), file: path)
  }
}
