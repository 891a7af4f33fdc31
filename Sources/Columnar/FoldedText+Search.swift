extension FoldedText {
  /// Keeps the rows of a block whose text passes; an empty text never does.
  ///
  /// O(bytes of the rows).
  package func mark(_ test: TextTest, rows: Range<Int>, into mask: inout BlockMask) {
    switch test {
    case .equal(let wanted): mark(equalTo: wanted, rows: rows, into: &mask)
    case .contains(let needle): mark(containing: needle, rows: rows, into: &mask)
    case .like(let pattern): mark(like: pattern, rows: rows, into: &mask)
    case .exactly(let text): mark(exactly: text, rows: rows, into: &mask)
    }
  }

  /// Keeps the rows whose folded text is this.
  package func mark(equalTo wanted: String, rows: Range<Int>, into mask: inout BlockMask) {
    precondition(rows.count == mask.count, "one mask byte a row")
    var target = mask.bytes.mutableSpan
    markEqual(wanted.utf8.span, in: folded.bytes.span, folded.ends.span, rows, &target)
    if wanted.isEmpty { clearEmpties(rows, &mask) }
  }

  /// Keeps the rows whose text is this, byte for byte.
  package func mark(exactly text: String, rows: Range<Int>, into mask: inout BlockMask) {
    precondition(rows.count == mask.count, "one mask byte a row")
    var target = mask.bytes.mutableSpan
    markEqual(text.utf8.span, in: texts.bytes.span, texts.ends.span, rows, &target)
    if text.isEmpty { clearEmpties(rows, &mask) }
  }

  /// Keeps the rows whose folded text holds this, which is folded already.
  package func mark(containing needle: String, rows: Range<Int>, into mask: inout BlockMask) {
    mark(containing: needle.utf8.span, rows: rows, into: &mask)
  }

  /// Keeps the rows whose folded text fits the pattern as a whole.
  package func mark(like pattern: LikePattern, rows: Range<Int>, into mask: inout BlockMask) {
    if let needle = pattern.containedText {
      return mark(containing: needle.span, rows: rows, into: &mask)
    }
    precondition(rows.count == mask.count, "one mask byte a row")
    for (place, row) in rows.enumerated() {
      let text = folded.bytes.span.extracting(folded.byteRange(of: row))
      mask.bytes[place] = pattern.matches(folded: text) ? 1 : 0
    }
    clearEmpties(rows, &mask)
  }

  private func mark(containing needle: Span<UInt8>, rows: Range<Int>, into mask: inout BlockMask) {
    precondition(rows.count == mask.count && rows.upperBound <= count, "one mask byte a row")
    mask.fill(isKept: needle.isEmpty)
    if needle.isEmpty { return clearEmpties(rows, &mask) }
    guard !rows.isEmpty else { return }
    let start = folded.byteRange(of: rows.lowerBound).lowerBound
    let end = folded.byteRange(of: rows.upperBound - 1).upperBound
    var target = mask.bytes.mutableSpan
    markContaining(
      needle,
      in: folded.bytes.span.extracting(start..<end),
      from: start,
      ends: folded.ends.span.extracting(rows),
      &target
    )
  }

  /// A text of marks alone folds to nothing but is not empty, so the written texts decide.
  private func clearEmpties(_ rows: Range<Int>, _ mask: inout BlockMask) {
    for (place, row) in rows.enumerated() where texts.isEmpty(at: row) { mask.bytes[place] = 0 }
  }
}

private func markEqual(
  _ wanted: Span<UInt8>,
  in arena: Span<UInt8>,
  _ ends: Span<UInt32>,
  _ rows: Range<Int>,
  _ mask: inout MutableSpan<UInt8>
) {
  var start = rows.lowerBound == 0 ? 0 : Int(ends[rows.lowerBound - 1])
  for place in mask.indices {
    let end = Int(ends[rows.lowerBound + place])
    let isEqual =
      end - start == wanted.count && areEqual(arena.extracting(start..<end), wanted)
    mask[place] = isEqual ? 1 : 0
    start = end
  }
}

/// Looks for a needle in all rows of a block at once.
///
/// Compares the needle's first and last byte with 64 places at a time and looks closer only where
/// both agree. A needle found across the end of a row is none. Starts from a clear mask.
private func markContaining(
  _ needle: Span<UInt8>,
  in arena: Span<UInt8>,
  from arenaStart: Int,
  ends: Span<UInt32>,
  _ mask: inout MutableSpan<UInt8>
) {
  let reach = needle.count - 1
  let first = needle[0]
  let last = needle[reach]
  let placeCount = arena.count - reach
  var place = 0
  var row = 0
  while place < placeCount {
    let stepEnd = min(place + searchStep, placeCount)
    let heads = arena.extracting(place..<stepEnd)
    let tails = arena.extracting((place + reach)..<(stepEnd + reach))
    guard stepEnd - place < searchStep || hasCandidate(heads, tails, first, last) else {
      place = stepEnd
      continue
    }
    var next = stepEnd
    for offset in heads.indices where heads[offset] == first && tails[offset] == last {
      let found = place + offset
      guard areEqual(arena.extracting(found...(found + reach)), needle) else { continue }
      while Int(ends[row]) - arenaStart <= found { row += 1 }
      let rowEnd = Int(ends[row]) - arenaStart
      guard found + reach < rowEnd else { continue }
      mask[row] = 1
      next = rowEnd
      break
    }
    place = next
  }
}

private let searchStep = 64

private func hasCandidate(
  _ heads: Span<UInt8>,
  _ tails: Span<UInt8>,
  _ first: UInt8,
  _ last: UInt8
) -> Bool {
  precondition(heads.count == searchStep && tails.count == searchStep)
  var found: UInt8 = 0
  for offset in 0..<searchStep {
    found |= (heads[offset] == first ? 1 : 0) & (tails[offset] == last ? 1 : 0)
  }
  return found != 0
}
