package import Commands
package import Diagnostics

/// Where a session writes that is kept as a transcript: its output and its messages in one text, as
/// a terminal without colour would show them.
package final class TranscriptPaper: DataOutput, MessageOutput {
  package private(set) var written = ""
  /// The errors, warnings and notes of the last statement.
  package var told: [Diagnostic] = []
  package let isTerminal = true
  package let usesColor = false
  package var showsBlocks = true
  /// Messages are never broken, for names of files differ in length.
  package let columns: Int? = nil
  package var width = 100
  package var size: (columns: Int, rows: Int)? { (width, 10_000) }

  package init() {}

  package func clear() {
    written = ""
    told = []
  }

  package func write(_ bytes: [UInt8]) throws { written += String(decoding: bytes, as: UTF8.self) }
  package func page(_ text: String) throws { written += text }
  package func write(line: String) { written += line + "\n" }
  package func showProgress(_ text: String) {}
  package func ask(_ prompt: String, _ value: AskedValue?) -> String? { nil }
}
