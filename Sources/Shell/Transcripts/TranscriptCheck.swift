import Commands
import Diagnostics
import Formats
import Values

/// Runs the statements of a transcript and compares what they answer with what stands there.
struct TranscriptCheck {
  let path: String
  /// Whether the file gets the new answers.
  let updates: Bool

  /// - Throws: `StatementFailure`: class `input` for a file that cannot be read, `expectation` where
  ///   answers differ, each with its place; `FormatError` for a file that cannot be written.
  func run(on session: Session) throws {
    let recorded = Transcript(try ScriptFile.text(of: path))
    guard !recorded.exchanges.isEmpty else {
      throw StatementFailure(TranscriptFact.noStatements(path).diagnostic, .input)
    }
    let paper = TranscriptPaper()
    if let width = recorded.width { paper.width = width }
    var replayed = recorded
    try session.writing(on: paper) { stage in
      for index in recorded.exchanges.indices {
        paper.clear()
        let code = ScriptRunner(stage).run(recorded.exchanges[index].statement, file: nil)
        if code == .interrupted { throw StatementFailure([], .interrupted) }
        replayed.exchanges[index].answer = Transcript.answer(paper.written)
      }
    }
    let differing = zip(recorded.exchanges, replayed.exchanges).filter { $0.answer != $1.answer }
    if updates {
      try write(replayed)
      return session.tell(TranscriptFact.updated(path, count: differing.count))
    }
    guard differing.isEmpty else {
      let facts = differing.map { TranscriptFact.differs(path, expected: $0, found: $1) }
      throw StatementFailure(facts.map(\.diagnostic), .expectation)
    }
    session.tell(TranscriptFact.held(path, count: recorded.exchanges.count))
  }

  private func write(_ transcript: Transcript) throws {
    let sink = try AtomicFile(path, .replace)
    try sink.append(Array(transcript.text.utf8))
    try sink.commit()
  }
}

/// What checking a transcript can find.
enum TranscriptFact: DiagnosticFact {
  case noStatements(String)
  case differs(String, expected: Transcript.Exchange, found: Transcript.Exchange)

  var diagnostic: Diagnostic {
    switch self {
    case .noStatements(let path):
      Diagnostic(
        "no-statements",
        Localized(
          "'\(path)' holds no statements",
          vi: "'\(path)' không có câu lệnh nào"
        ),
        help: Localized(
          "statements stand behind '> ', answers below them",
          vi: "câu lệnh đứng sau '> ', kết quả ở dưới"
        )
      )
    case .differs(let path, let expected, let found):
      differing(path, expected, found)
    }
  }

  /// Names the first line of the answer that differs.
  private func differing(
    _ path: String,
    _ expected: Transcript.Exchange,
    _ found: Transcript.Exchange
  ) -> Diagnostic {
    func lines(_ text: String) -> [Substring] {
      text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let wanted = lines(expected.answer)
    let given = lines(found.answer)
    let common = zip(wanted, given).prefix { $0 == $1 }.count
    func line(_ lines: [Substring]) -> String {
      lines.indices.contains(common) ? "'" + lines[common] + "'" : "-"
    }
    return Diagnostic(
      "answer-differs",
      Localized(
        "\(path):\(expected.line): another answer to '\(expected.statement)'",
        vi: "\(path):\(expected.line): '\(expected.statement)' cho kết quả khác"
      ),
      help: Localized(
        "expected \(line(wanted)), found \(line(given)); check … update takes the new answers",
        vi: "đáng lẽ \(line(wanted)), thực tế \(line(given)); check … update ghi kết quả mới"
      )
    )
  }

  static func held(_ path: String, count: Int) -> Localized {
    Localized(
      "\(path): \(count) answers as recorded",
      vi: "\(path): \(count) kết quả đúng như đã ghi"
    )
  }

  static func updated(_ path: String, count: Int) -> Localized {
    Localized("\(path): \(count) answers new", vi: "\(path): \(count) kết quả mới")
  }
}
