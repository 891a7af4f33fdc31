/// The way through the history while one statement is typed; every entry can be changed on the
/// way and is found as it was left.
nonisolated struct HistoryCursor {
  private let entries: [String]
  private var drafts: [Int: String] = [:]
  /// The position; `entries.count` is the text that was being typed.
  private var position: Int

  init(entries: [String]) {
    self.entries = entries
    position = entries.count
  }

  /// The entry before, nil at the oldest; `text` is kept as the draft of where one stands.
  mutating func older(than text: String) -> String? {
    guard position > 0 else { return nil }
    return move(to: position - 1, leaving: text)
  }

  /// The entry behind, nil at the text that was being typed.
  mutating func newer(than text: String) -> String? {
    guard position < entries.count else { return nil }
    return move(to: position + 1, leaving: text)
  }

  private mutating func move(to next: Int, leaving text: String) -> String {
    drafts[position] = text
    position = next
    return drafts[next] ?? (next < entries.count ? entries[next] : "")
  }
}
