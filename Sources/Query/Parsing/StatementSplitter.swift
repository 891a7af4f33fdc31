package import Diagnostics
import Values

/// Splits the text of a script into statements by the rules about lines.
///
/// A line that begins with white space continues the statement above, `;` and empty lines end
/// statements, comment lines are skipped. Linear in the text.
package struct StatementSplitter {
  /// The statements of a script in their order, each with the script's file and its first line.
  package static func statements(in script: String, file: String? = nil) -> [SourceText] {
    let composed = TextFolding.composed(script)
    var splitter = StatementSplitter(bytes: Array(composed.utf8), file: file)
    splitter.split()
    return splitter.statements
  }

  private let bytes: [UInt8]
  private let file: String?
  private var statements: [SourceText] = []
  /// The open statement: its first byte and line, and where its text ends so far.
  private var open: (start: Int, line: Int, end: Int)?

  private init(bytes: [UInt8], file: String?) {
    self.bytes = bytes
    self.file = file
  }

  private mutating func split() {
    var start = 0
    var number = 1
    // A byte order mark is no part of the first statement.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != ASCII.newline { end += 1 }
      readLine(start..<end, number: number)
      start = end + 1
      number += 1
    }
    close()
  }

  private mutating func readLine(_ line: Range<Int>, number: Int) {
    let first = firstContent(of: line)
    guard first < line.upperBound else { return close() }
    guard bytes[first] != ASCII.hash else { return }
    if first == line.lowerBound { close() }
    var start = first
    var index = first
    while index < line.upperBound {
      let byte = bytes[index]
      if byte == ASCII.hash { break }
      if byte == ASCII.semicolon {
        append(start..<index, number: number)
        close()
        start = index + 1
        index += 1
      } else {
        index = pastQuote(at: index, in: line) ?? index + 1
      }
    }
    append(start..<index, number: number)
  }

  /// Adds a piece of a line to the open statement, or opens one with it.
  private mutating func append(_ piece: Range<Int>, number: Int) {
    let first = firstContent(of: piece)
    guard first < piece.upperBound else { return }
    var end = piece.upperBound
    while end > first, Lexer.isSpace(bytes[end - 1]) { end -= 1 }
    if let current = open {
      open = (current.start, current.line, end)
    } else {
      open = (first, number, end)
    }
  }

  private mutating func close() {
    guard let statement = open else { return }
    let text = String(decoding: bytes[statement.start..<statement.end], as: UTF8.self)
    let plain = text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
    statements.append(SourceText(plain, file: file, firstLine: statement.line))
    open = nil
  }

  private func firstContent(of range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      if Lexer.isSpace(bytes[index]) {
        index += 1
      } else if bytes[index] == 0xC2, index + 1 < range.upperBound, bytes[index + 1] == 0xA0 {
        // A no-break space.
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// The byte behind quoted text that begins at an index; nil where none begins.
  ///
  /// Text that is not closed on its line reaches to the end of the line.
  private func pastQuote(at index: Int, in line: Range<Int>) -> Int? {
    guard let (length, closing) = Self.quote(at: index, in: bytes) else { return nil }
    var end = index + length
    while end < line.upperBound {
      if bytes[end] == closing[0], bytes[end...].starts(with: closing) {
        return end + closing.count
      }
      end += 1
    }
    return line.upperBound
  }

  /// The length of an opening quote and the bytes that close it.
  static func quote(at index: Int, in bytes: [UInt8]) -> (length: Int, closing: [UInt8])? {
    switch bytes[index] {
    case ASCII.doubleQuote, ASCII.singleQuote: return (1, [bytes[index]])
    case 0xE2:
      // The typographic quotes are U+2018 to U+201E.
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
      switch bytes[index + 2] {
      case 0x98, 0x99: return (3, [0xE2, 0x80, 0x99])
      case 0x9C, 0x9D, 0x9E: return (3, [0xE2, 0x80, 0x9D])
      default: return nil
      }
    default: return nil
    }
  }
}
