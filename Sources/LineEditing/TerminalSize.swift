import CLibedit

import Foundation

/// How many cells a terminal has.
package nonisolated struct TerminalSize: Equatable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The size where nothing is known.
  package static let usual = TerminalSize(columns: 80, rows: 24)

  /// The size of the terminal behind a file descriptor, nil where there is none or it tells none.
  package static func of(descriptor: Int32) -> TerminalSize? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    // Safety: both pointers live for the call only.
    guard unsafe arrears_terminal_size(descriptor, &columns, &rows) else { return nil }
    return TerminalSize(columns: Int(columns), rows: rows > 0 ? Int(rows) : usual.rows)
  }

  /// The size of the first of standard output, error and input that is a terminal; else `usual`.
  package static var current: TerminalSize {
    of(descriptor: STDOUT_FILENO) ?? of(descriptor: STDERR_FILENO)
      ?? of(descriptor: STDIN_FILENO) ?? usual
  }

  package static func isTerminal(descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }
}
