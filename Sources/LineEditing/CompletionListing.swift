import Values

/// The candidates as lines for the terminal: in columns, or one a line with its meaning.
nonisolated struct CompletionListing {
  let size: TerminalSize
  let language: Language

  /// At most three quarters of the screen; what is left out is counted in the last line.
  func lines(for candidates: [CompletionCandidate]) -> [String] {
    let limit = max(3, size.rows * 3 / 4)
    let all = hasMeanings(candidates) ? described(candidates) : inColumns(candidates)
    guard all.lines.count > limit else { return all.lines }
    let shown = Array(all.lines.prefix(limit - 1))
    let left = candidates.count - (limit - 1) * all.candidatesPerLine
    return shown + [EditorWords.moreCandidates(left, in: language)]
  }

  private typealias Page = (lines: [String], candidatesPerLine: Int)

  private func hasMeanings(_ candidates: [CompletionCandidate]) -> Bool {
    candidates.contains { !$0.meaning.isEmpty }
  }

  private func described(_ candidates: [CompletionCandidate]) -> Page {
    let displays = candidates.map { TerminalText.escaped($0.display) }
    let widest = displays.map { TerminalText.width(of: $0) }.max() ?? 0
    let column = min(widest, max(12, size.columns / 2))
    let lines = zip(displays, candidates).map { display, candidate in
      let meaning = TerminalText.escaped(candidate.meaning)
      let line = meaning.isEmpty ? display : padded(display, to: column) + "  " + meaning
      return TerminalText.fitted(line, to: size.columns - 1)
    }
    return (lines, 1)
  }

  /// Filled from left to right, so that the order is that of the answer line by line.
  private func inColumns(_ candidates: [CompletionCandidate]) -> Page {
    let displays = candidates.map { TerminalText.escaped($0.display) }
    let widest = displays.map { TerminalText.width(of: $0) }.max() ?? 0
    let count = max(1, (size.columns + 1) / (min(widest, size.columns) + 2))
    var lines: [String] = []
    for start in stride(from: 0, to: displays.count, by: count) {
      let row = displays[start..<min(start + count, displays.count)]
      let cells = row.enumerated().map { index, display in
        index == row.count - 1 ? display : padded(display, to: widest + 2)
      }
      lines.append(TerminalText.fitted(cells.joined(), to: size.columns - 1))
    }
    return (lines, count)
  }

  private func padded(_ text: String, to width: Int) -> String {
    let fitted = TerminalText.fitted(text, to: width)
    return fitted + String(repeating: " ", count: max(0, width - TerminalText.width(of: fitted)))
  }
}
