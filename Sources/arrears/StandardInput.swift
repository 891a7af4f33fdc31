import Columnar
import Commands
import Glibc
import LineEditing
import Shell

/// Statements from standard input that is no terminal: each runs as soon as it is known to end.
enum StandardInput {
  /// Reads and runs to the end, the first error unless the session keeps going, or `quit`.
  static func run(_ session: Session) -> ExitCode {
    var stream = StatementStream(session)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while InterruptFlag.waitForInput(on: STDIN_FILENO) {
      // Safety: the buffer is the array's own, and the count its length.
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      stream.take(chunk[..<count])
      if stream.hasEnded { return stream.firstFailure }
    }
    stream.finish()
    return session.workplace.cancellation.isRaised ? .interrupted : stream.firstFailure
  }
}

/// Cuts incoming bytes into lines and runs a statement when the next line cannot belong to it.
struct StatementStream {
  private let session: Session
  private var line: [UInt8] = []
  /// Lines of the statements that are read but not run.
  private var pending: [UInt8] = []
  private var pendingLine = 1
  private var lineNumber = 0
  private(set) var firstFailure = ExitCode.done
  /// Nothing further is to be run.
  private(set) var hasEnded = false

  init(_ session: Session) { self.session = session }

  mutating func take(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      line.append(byte)
      if byte == UInt8(ascii: "\n") { endLine() }
      if hasEnded { return }
    }
  }

  mutating func finish() {
    endLine()
    runPending()
  }

  private mutating func endLine() {
    guard !line.isEmpty else { return }
    lineNumber += 1
    let first = line.first ?? 0
    let continues = first == UInt8(ascii: " ") || first == UInt8(ascii: "\t")
    let isComment = first == UInt8(ascii: "#")
    if !continues, !isComment { runPending() }
    if pending.isEmpty { pendingLine = lineNumber }
    pending += line
    let endsStatement = line.reversed().first { $0 > 0x20 } == UInt8(ascii: ";")
    line.removeAll(keepingCapacity: true)
    if endsStatement { runPending() }
  }

  private mutating func runPending() {
    guard !pending.isEmpty, !hasEnded else { return }
    let code = ScriptRunner(session).run(
      bytes: pending,
      file: "standard input",
      firstLine: pendingLine
    )
    pending.removeAll(keepingCapacity: true)
    if code == .interrupted || code != .done && firstFailure == .done { firstFailure = code }
    hasEnded =
      session.hasQuit || code == .interrupted
      || code != .done && !session.workplace.settings.keepsGoing
  }
}
