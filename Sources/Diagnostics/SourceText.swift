/// The text of one statement, and where it came from.
package struct SourceText: Sendable {
  /// Composed (NFC); may span several lines.
  package let text: String
  /// The script it stands in, nil for typed statements.
  package let file: String?
  /// The number of the statement's first line in its script, from 1.
  package let firstLine: Int

  package init(_ text: String, file: String? = nil, firstLine: Int = 1) {
    self.text = text
    self.file = file
    self.firstLine = firstLine
  }

  /// The text under a span; spans outside the text are cut to it.
  package subscript(span: SourceSpan) -> Substring {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: min(max(0, span.start), utf8.count))
    let end = utf8.index(utf8.startIndex, offsetBy: min(max(0, span.end), utf8.count))
    return Substring(utf8[start..<max(start, end)])
  }

  /// The line, counted from 0, and the byte in it where an offset stands.
  package func position(of offset: Int) -> (line: Int, byte: Int) {
    var line = 0
    var lineStart = 0
    for (index, byte) in text.utf8.enumerated() {
      if index >= offset { break }
      if byte == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
    }
    return (line, max(0, offset - lineStart))
  }

  /// The lines without their ends; a carriage return before an end is part of it.
  package var lines: [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
  }
}
