import Values

/// A pattern for whole texts: `*` stands for any run of letters, `?` for one; case and marks aside.
///
/// Matching never backtracks beyond the last `*`: O(text × pattern) at the worst.
package struct LikePattern: Hashable, Sendable {
  /// The pieces between the stars, folded; `?` stays in them as a byte.
  let pieces: [[UInt8]]

  /// Takes the pattern as it is typed.
  ///
  /// There is no escape: `*` and `?` themselves are looked for with a test of another kind.
  package init(_ pattern: String) {
    pieces = TextFolding.folded(pattern).utf8
      .split(separator: star, omittingEmptySubsequences: false).map(Array.init)
  }

  /// Whether a text, in any case and with or without marks, fits as a whole.
  ///
  /// An empty text fits no pattern: it is an empty value.
  package func matches(_ text: String) -> Bool {
    let folded = TextFolding.folded(text)
    return !text.isEmpty && matches(folded: folded.utf8.span)
  }

  /// The text between two stars, where the pattern is no more than that.
  var containedText: [UInt8]? {
    guard pieces.count == 3, pieces[0].isEmpty, pieces[2].isEmpty, !pieces[1].contains(anyLetter)
    else { return nil }
    return pieces[1]
  }

  func matches(folded text: Span<UInt8>) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return false }
    guard let start = end(of: first.span, in: text, at: 0) else { return false }
    if pieces.count == 1 { return start == text.count }
    var place = start
    for piece in pieces[1..<(pieces.count - 1)] where !piece.isEmpty {
      guard let next = endOfFirst(piece.span, in: text, from: place) else { return false }
      place = next
    }
    return hasSuffix(last.span, text, from: place)
  }
}

private let star = UInt8(ascii: "*")
private let anyLetter = UInt8(ascii: "?")

/// Where a piece ends that begins at a place; nil when it does not fit there.
private func end(of piece: Span<UInt8>, in text: Span<UInt8>, at start: Int) -> Int? {
  var place = start
  for index in piece.indices {
    guard place < text.count else { return nil }
    if piece[index] == anyLetter {
      place = letterEnd(in: text, at: place)
    } else if piece[index] == text[place] {
      place += 1
    } else {
      return nil
    }
  }
  return place
}

private func letterEnd(in text: Span<UInt8>, at place: Int) -> Int {
  var end = place + 1
  while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
  return end
}

/// The end of the first place where a piece fits; the first is as good as any before a star.
private func endOfFirst(_ piece: Span<UInt8>, in text: Span<UInt8>, from start: Int) -> Int? {
  var place = start
  while place < text.count {
    if let end = end(of: piece, in: text, at: place) { return end }
    place = letterEnd(in: text, at: place)
  }
  return nil
}

/// Whether the text ends with a piece that begins no earlier than `start`; compared from behind.
private func hasSuffix(_ piece: Span<UInt8>, _ text: Span<UInt8>, from start: Int) -> Bool {
  var place = text.count
  for index in piece.indices.reversed() {
    guard place > start else { return false }
    place -= 1
    if piece[index] == anyLetter {
      while place > start, text[place] & 0xC0 == 0x80 { place -= 1 }
    } else if piece[index] != text[place] {
      return false
    }
  }
  return true
}
