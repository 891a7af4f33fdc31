package import Commands

/// Where data goes: standard output, a pager, or memory in tests.
package protocol DataOutput: AnyObject {
  /// Whether a person reads it as it comes.
  var isTerminal: Bool { get }
  /// Cells and lines of the terminal, nil where there is none.
  var size: (columns: Int, rows: Int)? { get }
  var usesColor: Bool { get }
  /// Whether signs beyond ASCII can be drawn with.
  var showsBlocks: Bool { get }
  /// - Throws: `OutputFailure` when nobody reads any more or the device is full.
  func write(_ bytes: [UInt8]) throws
  /// Shows a long text page by page where that is possible, else writes it.
  func page(_ text: String) throws
}

/// Why data could not be written.
package nonisolated enum OutputFailure: Error, Equatable, Sendable {
  /// The reader went away: the program ends, successfully.
  case closed
  /// The error number of the system.
  case failed(code: Int32)
}

/// Where messages go, and where questions are asked.
package protocol MessageOutput: AnyObject {
  var isTerminal: Bool { get }
  var usesColor: Bool { get }
  /// Cells of a line, nil where lines may be as long as they are.
  var columns: Int? { get }
  func write(line: String)
  /// Overwrites the progress line; an empty text takes it away.
  func showProgress(_ text: String)
  /// Asks on the terminal; nil where nobody can answer. `value` tells what is asked for.
  func ask(_ prompt: String, _ value: AskedValue?) -> String?
}
