/// A transcript: statements behind `> ` and below each what the program answers.
///
/// Lines behind `. ` continue a statement, lines that begin with `#` above one are about it.
package nonisolated struct Transcript: Sendable {
  /// Lines of comment at the head; the first says why the file is there.
  package var head: [String]
  package var exchanges: [Exchange]

  package nonisolated struct Exchange: Equatable, Sendable {
    /// Lines of comment right above the statement.
    package var comment: [String] = []
    package var statement: String
    package var answer: String
    /// The line of the statement, from 1.
    package var line: Int
  }

  package init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.last == "\r" ? $0.dropLast() : $0) }[...]
    head = []
    exchanges = []
    while let line = lines.first, line.hasPrefix("#") || (line.isEmpty && exchanges.isEmpty) {
      head.append(line)
      lines.removeFirst()
    }
    for (place, line) in zip(lines.indices, lines) { read(line, number: place + 1) }
    for index in exchanges.indices { exchanges[index].answer.trimEnd() }
  }

  private mutating func read(_ line: String, number: Int) {
    if line.hasPrefix("> ") {
      let comment = exchanges.last?.commentBehind ?? []
      if !comment.isEmpty { exchanges[exchanges.count - 1].dropLines(comment.count) }
      exchanges.append(
        Exchange(
          comment: comment,
          statement: String(line.dropFirst(2)),
          answer: "",
          line: number
        )
      )
    } else if line.hasPrefix(". "), !exchanges.isEmpty {
      exchanges[exchanges.count - 1].statement += "\n" + line.dropFirst(2)
    } else if !exchanges.isEmpty {
      exchanges[exchanges.count - 1].answer += line + "\n"
    }
  }

  /// The columns of the terminal where the head asks for them with `# columns: 60`.
  package var width: Int? {
    head.lazy.compactMap { line in
      line.hasPrefix("# columns: ") ? Int(line.dropFirst("# columns: ".count)) : nil
    }.first
  }

  package var text: String {
    var lines = head
    for exchange in exchanges {
      lines += exchange.comment
      let parts = exchange.statement.split(separator: "\n", omittingEmptySubsequences: false)
      lines += parts.enumerated().map { ($0.offset == 0 ? "> " : ". ") + $0.element }
      if !exchange.answer.isEmpty { lines.append(exchange.answer) }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// What a statement wrote as it stands in a transcript: no spaces at the ends of lines, no empty
  /// lines at the end.
  package static func answer(_ written: String) -> String {
    var answer = written.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
      .joined(separator: "\n")
    answer.trimEnd()
    return answer
  }
}

extension Transcript.Exchange {
  /// Lines of comment at the end of what was read as the answer: they belong to the next statement.
  fileprivate nonisolated var commentBehind: [String] {
    let lines = answer.split(separator: "\n").map(String.init)
    return lines.reversed().prefix { $0.hasPrefix("# ") }.reversed()
  }

  fileprivate nonisolated mutating func dropLines(_ count: Int) {
    var lines = answer.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    answer = lines.dropLast(count).joined(separator: "\n") + "\n"
  }
}

extension String {
  /// Takes the empty lines at the end away.
  package nonisolated mutating func trimEnd() {
    while let last, last.isNewline { removeLast() }
  }
}
