/// What stands between the fields of a row.
package enum FieldSeparator: CaseIterable, Hashable, Sendable {
  // In the order in which equal evidence is decided: a comma may stand in a number.
  case tab
  case semicolon
  case comma

  var byte: UInt8 {
    switch self {
    case .tab: .tab
    case .semicolon: .semicolon
    case .comma: .comma
    }
  }

  /// The separator that gives most rows one and the same number of fields.
  ///
  /// Judged over the first million bytes, so that titles, notes and closing lines weigh nothing.
  /// A comma between two digits counts as a separator only where nothing else separates.
  static func detected(in bytes: [UInt8], from start: Int) -> FieldSeparator {
    let end = min(bytes.count, start + 1 << 20)
    let sample = bytes[start..<end]
    var best = FieldSeparator.comma
    var bestScore = 0
    for candidate in [tab, semicolon] {
      let score = RowShapes(of: sample, separator: candidate.byte, ignoresDecimals: false).score
      if score > bestScore { (best, bestScore) = (candidate, score) }
    }
    let commas = RowShapes(
      of: sample,
      separator: comma.byte,
      ignoresDecimals: bestScore > 0
    )
    return commas.score > bestScore ? comma : best
  }
}

/// How many rows of a text have how many fields, under one separator.
private struct RowShapes {
  private enum Place { case fieldStart, field, quotes, afterQuotes }

  /// How much the rows of each number of fields weigh: two a row, one where a quote stands
  /// inside a field, none where a quote has no end.
  private var weights: [Int: Int] = [:]

  init(of bytes: ArraySlice<UInt8>, separator: UInt8, ignoresDecimals: Bool) {
    var separatorCount = 0
    var place = Place.fieldStart
    var hasStrayQuote = false
    for index in bytes.indices {
      let byte = bytes[index]
      if place == .quotes {
        if byte == .quote { place = .afterQuotes }
      } else if byte == .quote, place != .field {
        place = .quotes
      } else if byte == separator {
        let isDecimal = ignoresDecimals && Self.isBetweenDigits(index, in: bytes)
        separatorCount += isDecimal ? 0 : 1
        place = isDecimal ? .field : .fieldStart
      } else if byte.isLineEnd {
        weights[separatorCount + 1, default: 0] += hasStrayQuote ? 1 : 2
        (separatorCount, place, hasStrayQuote) = (0, .fieldStart, false)
      } else {
        hasStrayQuote = hasStrayQuote || byte == .quote || place == .afterQuotes
        place = .field
      }
    }
    if place != .quotes { weights[separatorCount + 1, default: 0] += hasStrayQuote ? 1 : 2 }
  }

  private static func isBetweenDigits(_ index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    index > bytes.startIndex && index + 1 < bytes.endIndex && bytes[index - 1].isDigit
      && bytes[index + 1].isDigit
  }

  /// Rows of the most usual width, in thousandths, weighed by how much was separated.
  ///
  /// Half for two fields, nearly all for many, 0 when nothing is separated.
  var score: Int {
    weights.reduce(0) { best, shape in
      max(best, shape.value * 1000 * (shape.key - 1) / shape.key)
    }
  }
}

extension UInt8 {
  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
