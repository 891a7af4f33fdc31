import Values

/// An incremental search: every typed letter narrows it, in any case and without marks.
nonisolated struct HistorySearch {
  /// What the search found.
  struct Match: Equatable {
    let text: String
    /// Where the pattern begins, in Unicode scalars.
    let position: Int
  }

  /// What stood in the line before, for giving up.
  let original: EditedText
  private let entries: [String]
  private(set) var pattern = ""
  private(set) var match: Match?
  /// Whether the pattern as it stands was found; `match` keeps the last one that was.
  private(set) var isFound = true
  private var index: Int

  init(entries: [String], original: EditedText) {
    self.entries = entries
    self.original = original
    index = entries.count
  }

  mutating func type(_ text: String) {
    pattern = TextFolding.composed(pattern + text)
    // What is shown may match the longer pattern as well.
    find(from: min(index, entries.count - 1), step: -1)
  }

  mutating func erase() {
    guard !pattern.isEmpty else { return }
    pattern.unicodeScalars.removeLast()
    index = entries.count
    match = nil
    isFound = true
    find(from: entries.count - 1, step: -1)
  }

  mutating func older() { find(from: index - 1, step: -1) }
  mutating func newer() { find(from: index + 1, step: 1) }

  /// The next entry with the pattern whose text differs from the one shown.
  private mutating func find(from start: Int, step: Int) {
    guard !pattern.isEmpty else { return }
    let folded = Array(TextFolding.folded(pattern).utf8)
    var candidate = start
    while entries.indices.contains(candidate) {
      let text = entries[candidate]
      let isShown = candidate != index && text == match?.text
      if !isShown, let position = Self.position(of: folded, in: text) {
        index = candidate
        match = Match(text: text, position: position)
        isFound = true
        return
      }
      candidate += step
    }
    isFound = false
  }

  /// Where a folded pattern begins in a text, in scalars of the text; O(text × pattern) at worst.
  static func position(of pattern: [UInt8], in text: String) -> Int? {
    guard let first = pattern.first else { return nil }
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for (position, scalar) in text.unicodeScalars.enumerated() {
      let before = bytes.count
      TextFolding.appendFolded(scalar, to: &bytes)
      for _ in before..<bytes.count { starts.append(position) }
    }
    guard bytes.count >= pattern.count else { return nil }
    for start in 0...(bytes.count - pattern.count) where bytes[start] == first {
      if bytes[start..<start + pattern.count].elementsEqual(pattern) { return starts[start] }
    }
    return nil
  }
}
