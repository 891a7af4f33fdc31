package import Diagnostics
package import Values

/// The world outside a statement: the clock, the person at the terminal, the message stream.
///
/// The program gives a real one, tests and lessons give theirs.
package protocol Surroundings: AnyObject {
  /// The present moment as `2022-10-13T08:15:30Z`, for the audit.
  func timestamp() -> String
  /// Whether somebody can be asked.
  var canAsk: Bool { get }
  /// Asks for a yes or no; only called when `canAsk`.
  func confirm(_ question: Localized) -> Bool
  /// Asks for a value, once; nil where the person leaves, empty for an empty line. Only called when
  /// `canAsk`.
  func answer(to value: AskedValue) -> String?
  /// Tells something that is no data: what was done, what to look at.
  func tell(_ message: Localized)
  /// Shows a message about the statement itself, with its place.
  func report(_ diagnostic: Diagnostic, in source: SourceText?)
  /// How far long work has come; drawn at the discretion of the terminal.
  func progress(done: Int, of total: Int)
  /// Nanoseconds since some moment, for measuring; nil where nothing is timed.
  var nanoseconds: (@Sendable () -> UInt64)? { get }
}

extension Surroundings {
  package var nanoseconds: (@Sendable () -> UInt64)? { nil }
}
