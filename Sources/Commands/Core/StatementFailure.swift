import Columnar
package import Diagnostics
import Formats
import Ledger
import Query
import Values

/// Why a statement did not succeed: what to tell, and the class of failure for the exit code.
package struct StatementFailure: Error, Sendable {
  package var diagnostics: [Diagnostic]
  package var exitCode: ExitCode
  /// The text that the messages are about, where it is not the statement.
  package var source: SourceText?

  package init(_ diagnostics: [Diagnostic], _ exitCode: ExitCode = .statement) {
    self.diagnostics = diagnostics
    self.exitCode = exitCode
  }

  package init(_ diagnostic: Diagnostic, _ exitCode: ExitCode = .statement) {
    self.init([diagnostic], exitCode)
  }

  /// Any error of the modules below as a failure of the statement.
  package init(of error: any Error) {
    switch error {
    case let failure as StatementFailure: self = failure
    case let error as LedgerError:
      self.init(error.diagnostic, error == .cancelled ? .interrupted : .ledger)
    case is Cancelled: self.init(LedgerError.cancelled.diagnostic, .interrupted)
    case let diagnostic as Diagnostic: self.init(diagnostic)
    case let fact as any DiagnosticFact: self.init(fact.diagnostic)
    default:
      self.init(
        Diagnostic(
          "unexpected",
          .error,
          Localized(
            "something unexpected failed: " + String(describing: error),
            vi: "có lỗi ngoài dự kiến: " + String(describing: error)
          )
        )
      )
    }
  }
}
