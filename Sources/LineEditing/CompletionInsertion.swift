import Values

/// What Tab inserts: the sole candidate, or what all candidates have in common.
nonisolated enum CompletionInsertion {
  /// The text for the answer's range; nil where Tab must not change anything.
  ///
  /// `typed` is what stands in the range now. A common beginning counts only when it keeps what
  /// was typed, but for case and marks, which the candidates know better.
  static func text(for answer: CompletionAnswer, typed: String) -> String? {
    guard let first = answer.candidates.first else { return nil }
    if answer.candidates.count == 1 { return first.text == typed ? nil : first.text }
    let common = commonBeginning(of: answer.candidates.map(\.text))
    guard !common.isEmpty, common != typed else { return nil }
    let foldedTyped = TextFolding.folded(typed)
    let foldedCommon = TextFolding.folded(common)
    return foldedCommon.hasPrefix(foldedTyped) ? common : nil
  }

  /// The longest beginning of all texts in whole characters; O(total length).
  static func commonBeginning(of texts: [String]) -> String {
    guard var common = texts.first.map({ Array($0) }) else { return "" }
    for text in texts.dropFirst() {
      let length = zip(common, text).prefix { $0 == $1 }.count
      common.removeLast(common.count - length)
      if common.isEmpty { break }
    }
    return String(common)
  }
}
