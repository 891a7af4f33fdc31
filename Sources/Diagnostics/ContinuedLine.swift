/// A line of a plain text file, with the lines that go on with it.
package struct ContinuedLine: Sendable {
  /// Without white space around it; what goes on stands behind one space.
  package var text: Substring
  /// Its first line.
  package let span: SourceSpan
}

extension SourceText {
  /// The lines that say something: one that begins with white space goes on with the one above;
  /// empty lines, and those that begin with `#`, are left out.
  ///
  /// - Complexity: O(bytes)
  package var continuedLines: [ContinuedLine] {
    var found: [ContinuedLine] = []
    let bytes = text.utf8
    for piece in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let first = piece.first(where: { !isBlank($0) }) else { continue }
      let isContinued = piece.first.map(isBlank) ?? false
      guard isContinued || first != UInt8(ascii: "#") else { continue }
      let content = Substring(trimmed(piece))
      if isContinued, !found.isEmpty {
        found[found.count - 1].text += " " + content
      } else {
        let start = bytes.distance(from: bytes.startIndex, to: piece.startIndex)
        let span = SourceSpan(start: start, end: start + piece.count)
        found.append(ContinuedLine(text: content, span: span))
      }
    }
    return found
  }

  private func trimmed(_ piece: Substring.UTF8View) -> Substring.UTF8View {
    let start = piece.drop(while: isBlank)
    guard let end = start.lastIndex(where: { !isBlank($0) }) else { return start }
    return start[...end]
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
