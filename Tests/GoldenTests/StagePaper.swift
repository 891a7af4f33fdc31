import Diagnostics
import Shell

/// Where a stage's session writes: its output and its messages in one text.
///
/// Apart from the stage, which the session would keep alive for ever otherwise.
@MainActor
final class StagePaper: DataOutput, MessageOutput {
  private(set) var written = ""
  /// The errors, warnings and notes of the last statement.
  var told: [Diagnostic] = []
  let isTerminal = true
  let usesColor = false
  /// `# ascii` in the head of a file takes it away.
  var showsBlocks = true
  /// Messages are never broken, for names of files differ in length.
  let columns: Int? = nil
  var width = 100
  var size: (columns: Int, rows: Int)? { (width, 10_000) }

  func clear() {
    written = ""
    told = []
  }

  func write(_ bytes: [UInt8]) throws { written += String(decoding: bytes, as: UTF8.self) }
  func page(_ text: String) throws { written += text }
  func write(line: String) { written += line + "\n" }
  func showProgress(_ text: String) {}
  func ask(_ question: String) -> String? { nil }
}
