/// The lines of an edited text, in positions of its scalars.
nonisolated struct TextLines {
  private let scalars: [UInt32]
  private let cursor: Int

  private static let lineFeed: UInt32 = 0x0A

  init(_ text: EditedText) {
    scalars = text.scalars
    cursor = text.cursor
  }

  var startOfLine: Int { start(ofLineAt: cursor) }
  var endOfLine: Int { end(ofLineAt: cursor) }

  /// The position in the line above at the same column, nil in the first line.
  var positionAbove: Int? {
    let start = startOfLine
    guard start > 0 else { return nil }
    let above = self.start(ofLineAt: start - 1)
    return min(above + cursor - start, start - 1)
  }

  /// The position in the line below at the same column, nil in the last line.
  var positionBelow: Int? {
    let end = endOfLine
    guard end < scalars.count else { return nil }
    return min(end + 1 + cursor - startOfLine, self.end(ofLineAt: end + 1))
  }

  private func start(ofLineAt position: Int) -> Int {
    (scalars[..<position].lastIndex(of: Self.lineFeed) ?? -1) + 1
  }

  private func end(ofLineAt position: Int) -> Int {
    scalars[position...].firstIndex(of: Self.lineFeed) ?? scalars.count
  }
}
