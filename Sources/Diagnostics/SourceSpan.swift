/// A stretch of a statement's text, in UTF-8 bytes from the statement's start.
package struct SourceSpan: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The smallest span that holds both.
  package func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(start: min(start, other.start), end: max(end, other.end))
  }
}
