import Values

/// A condition on text, ready to be asked of a value of a dictionary or of a whole column.
///
/// No test holds of an empty text: it is an empty value.
package enum TextTest: Hashable, Sendable {
  /// The folded text is this; case and marks do not count.
  case equal(folded: String)
  /// The folded text holds this somewhere.
  case contains(folded: String)
  /// The folded text fits the pattern as a whole.
  case like(LikePattern)
  /// The text is this, byte for byte.
  case exactly(String)

  /// Whether a single text passes.
  ///
  /// O(length × needle).
  package func matches(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    switch self {
    case .exactly(let wanted): return areEqual(text.utf8.span, wanted.utf8.span)
    case .like(let pattern): return pattern.matches(text)
    case .equal(let wanted):
      let folded = TextFolding.folded(text)
      return areEqual(folded.utf8.span, wanted.utf8.span)
    case .contains(let needle):
      let folded = TextFolding.folded(text)
      return find(needle.utf8.span, in: folded.utf8.span)
    }
  }
}

/// Whether the bytes stand somewhere in the text; no bytes stand in every text.
private func find(_ needle: Span<UInt8>, in text: Span<UInt8>) -> Bool {
  guard needle.count <= text.count else { return false }
  for start in 0...(text.count - needle.count) {
    if areEqual(text.extracting(start..<(start + needle.count)), needle) { return true }
  }
  return false
}

extension ValueDictionary {
  /// Asks each value once: whether the value of a code passes, for `DictionaryColumn.mark`.
  package func codes(where test: TextTest) -> [Bool] { texts.map(test.matches) }
}
