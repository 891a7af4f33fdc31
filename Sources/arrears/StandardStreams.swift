import Commands
import Glibc
import LineEditing
import Shell
import Values

/// Standard output.
final class StandardOutput: DataOutput {
  let isTerminal: Bool
  let usesColor: Bool
  private let hasPager: Bool

  init(hasColor: Bool, hasPager: Bool) {
    isTerminal = TerminalSize.isTerminal(descriptor: STDOUT_FILENO)
    usesColor = isTerminal && hasColor
    self.hasPager = hasPager
  }

  /// Not where the terminal is dumb or the locale is not of UTF-8.
  let showsBlocks: Bool = {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment($0) }
      .first { !$0.isEmpty }
    let isUTF8 = locale.map { $0.lowercased().contains("utf") } ?? false
    return isUTF8 && environment("TERM") != "dumb"
  }()

  var size: (columns: Int, rows: Int)? {
    guard isTerminal else { return nil }
    let size = TerminalSize.of(descriptor: STDOUT_FILENO) ?? .usual
    return (size.columns, size.rows)
  }

  func write(_ bytes: [UInt8]) throws {
    try writeAll(bytes, to: STDOUT_FILENO)
  }

  /// Pages with `$PAGER`, else with `less`, which leaves short texts alone.
  func page(_ text: String) throws {
    guard hasPager, let pipe = unsafe popen(Self.pagerCommand, "w") else {
      return try write(Array(text.utf8))
    }
    // A reader that quits early closes the pipe; that is no failure.
    // Safety: the pipe is open until pclose, and the bytes are copied by the call.
    _ = unsafe fputs(text, pipe)
    _ = unsafe pclose(pipe)
  }

  private static var pagerCommand: String {
    environment("PAGER").flatMap { $0.isEmpty ? nil : $0 } ?? "less -FRSX 2>/dev/null || cat"
  }
}

/// Standard error: messages, questions and progress.
final class StandardError: MessageOutput {
  let isTerminal: Bool
  let usesColor: Bool
  /// Asks with the keys of the editor; nil before there is one.
  var asker: ((_ prompt: String, _ value: AskedValue?) -> String?)?
  /// The cells of the progress line that is shown.
  private var progressWidth = 0

  init(hasColor: Bool) {
    isTerminal = TerminalSize.isTerminal(descriptor: STDERR_FILENO)
    usesColor = isTerminal && hasColor
  }

  var columns: Int? {
    guard isTerminal else { return nil }
    return (TerminalSize.of(descriptor: STDERR_FILENO) ?? .usual).columns
  }

  func write(line: String) {
    showProgress("")
    try? writeAll(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  func showProgress(_ text: String) {
    guard progressWidth > 0 || !text.isEmpty else { return }
    // By blanks, for some terminals know no sequences; a line that wraps could not be taken back.
    let fitted = TerminalText.fitted(text, to: (columns ?? .max) - 1)
    let blanks = String(repeating: " ", count: progressWidth)
    progressWidth = TerminalText.width(of: fitted)
    try? writeAll(Array(("\r" + blanks + "\r" + fitted).utf8), to: STDERR_FILENO)
  }

  func ask(_ prompt: String, _ value: AskedValue?) -> String? {
    showProgress("")
    if let asker { return asker(prompt, value) }
    try? writeAll(Array(prompt.utf8), to: STDERR_FILENO)
    return answer()
  }

  /// A line from the terminal; nil at its end and where Ctrl-C stands instead of an answer.
  private func answer() -> String? {
    var bytes: [UInt8] = []
    while !InterruptFlag.isRaised {
      var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      // A signal may come just before the wait, which is therefore short.
      guard unsafe poll(&waiting, 1, 50) > 0 else { continue }
      var byte: UInt8 = 0
      guard unsafe read(STDIN_FILENO, &byte, 1) == 1 else { return nil }
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    try? writeAll([UInt8(ascii: "\n")], to: STDERR_FILENO)
    return nil
  }
}

/// Writes all bytes, however often the system takes only some.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(OutputFailure) {
  var start = 0
  while start < bytes.count {
    // Safety: the pointer is used within the call, for bytes that the array holds.
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(
        descriptor,
        buffer.baseAddress.map { unsafe $0 + start },
        bytes.count - start
      )
    }
    if count >= 0 {
      start += count
    } else if errno != EINTR {
      throw errno == EPIPE ? .closed : .failed(code: errno)
    }
  }
}

/// The value of an environment variable.
func environment(_ name: String) -> String? {
  // Safety: the text is copied before anything can change the environment.
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}
