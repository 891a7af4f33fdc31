/// How the program tells its caller what went wrong.
///
/// The numbers are a contract with scripts.
package enum ExitCode: Int32, Sendable {
  case done = 0
  /// A statement failed.
  case statement = 1
  /// Wrong usage of the program.
  case usage = 2
  /// An input file could not be taken.
  case input = 3
  /// An output could not be written.
  case output = 4
  /// An `expect` did not hold.
  case expectation = 5
  /// The ledger could not be opened, locked or trusted.
  case ledger = 6
  case interrupted = 130
  case terminated = 143
}
