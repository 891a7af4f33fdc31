import Foundation

/// The statements typed so far, whole, in a file that only ever grows.
///
/// Each entry is one line, written at once behind everything that other shells wrote, so that no
/// shell's history is lost. A shell sees what stood in the file when it first looked, then its own
/// statements. The file is readable by its owner only. Without a file, or where it cannot be
/// written, the history lasts as long as the process.
package final class HistoryFile {
  /// Why statements are not kept beyond this session; nil while they are.
  package private(set) var failure: HistoryFailure?

  private let path: String?
  private var loaded: [String]?
  /// The file's last line lacks its end, after a crash or a full disk.
  private var isTornAtEnd = false

  /// How much of a long file is read: its end.
  private static let readLimit: UInt64 = 4 << 20
  /// Longer texts are data that was pasted, not statements to recall.
  private static let entryLimit = 1 << 20

  /// Nothing is opened before the history is needed; nil keeps it in memory.
  package init(path: String?) {
    self.path = path
  }

  /// All entries, the oldest first.
  ///
  /// Reads the file at the first call: O(file), at most its last 4 MiB.
  package var entries: [String] {
    if let loaded { return loaded }
    let found = load()
    loaded = found
    return found
  }

  /// Keeps a statement, unless it is blank, begins with white space, or repeats the latest entry.
  package func append(_ statement: String) {
    guard let first = statement.unicodeScalars.first, !first.properties.isWhitespace,
      statement.utf8.count <= Self.entryLimit, statement != entries.last
    else { return }
    loaded?.append(statement)
    write(HistoryEntry.line(for: statement))
  }

  // MARK: The file

  private func load() -> [String] {
    guard let path, let file = FileHandle(forReadingAtPath: path) else { return [] }
    defer { try? file.close() }
    guard let end = try? file.seekToEnd(), end > 0 else { return [] }
    let start = end > Self.readLimit ? end - Self.readLimit : 0
    guard (try? file.seek(toOffset: start)) != nil, let data = try? file.readToEnd() else {
      return []
    }
    isTornAtEnd = data.last != UInt8(ascii: "\n")
    var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
    if start > 0, !lines.isEmpty { lines.removeFirst() }
    return lines.map { HistoryEntry.statement(of: String(decoding: $0, as: UTF8.self)) }
  }

  private func write(_ line: String) {
    guard let path, failure == nil else { return }
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
    var descriptor = openFile(path, flags)
    if descriptor < 0, errno == ENOENT {
      createFolder(of: path)
      descriptor = openFile(path, flags)
    }
    guard descriptor >= 0 else {
      failure = .cannotOpen(path: path, code: errno)
      return
    }
    defer { close(descriptor) }
    // A file that came from elsewhere may be readable by others; failing to change it is no harm.
    _ = fchmod(descriptor, 0o600)
    append((isTornAtEnd ? "\n" : "") + line + "\n", to: descriptor, path: path)
  }

  /// One call of the system for a whole entry: with `O_APPEND` entries of shells never mix.
  private func append(_ text: String, to descriptor: Int32, path: String) {
    let bytes = Array(text.utf8)
    let count = writeOnce(bytes, to: descriptor)
    if count == bytes.count {
      isTornAtEnd = false
    } else {
      isTornAtEnd = count > 0
      failure = .cannotWrite(path: path, code: errno)
    }
  }

  private func createFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    try? FileManager.default.createDirectory(
      atPath: String(path[..<slash]),
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
  }
}

private func openFile(_ path: String, _ flags: Int32) -> Int32 {
  // Safety: the path lives for the call.
  unsafe open(path, flags, 0o600)
}

private func writeOnce(_ bytes: [UInt8], to descriptor: Int32) -> Int {
  // Safety: the array lives for the call.
  unsafe write(descriptor, bytes, bytes.count)
}

/// Why the history is not kept.
package nonisolated enum HistoryFailure: Error, Equatable, Sendable {
  case cannotOpen(path: String, code: Int32)
  case cannotWrite(path: String, code: Int32)
}

/// One statement as one line of the file.
nonisolated enum HistoryEntry {
  /// Line ends and backslashes are escaped; every other character stands as it is.
  static func line(for statement: String) -> String {
    var line = ""
    for scalar in statement.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The statement of a line; an escape that nobody writes stands for itself.
  static func statement(of line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "\\")) else { return line }
    var statement = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if !isEscaped {
        if scalar == "\\" { isEscaped = true } else { statement.unicodeScalars.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "n": statement += "\n"
      case "r": statement += "\r"
      case "\\": statement += "\\"
      default:
        statement += "\\"
        statement.unicodeScalars.append(scalar)
      }
    }
    return isEscaped ? statement + "\\" : statement
  }
}
