import Values

/// Where a prompt and a text stand on a terminal, drawn as libedit draws them.
///
/// Needed only where something is printed beside the text or the window changed its size.
nonisolated struct TextLayout {
  let columns: Int
  private var row = 0
  private var column = 0

  /// The row of the end of `prompt` and `text`, 0 for the first.
  static func lastRow(prompt: String, text: String, columns: Int) -> Int {
    var layout = TextLayout(columns: max(1, columns))
    layout.add(prompt)
    layout.add(text)
    return layout.row
  }

  private init(columns: Int) {
    self.columns = columns
  }

  private mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": startRow()
      case "\t": repeat { place(width: 1) } while column % 8 != 0
      default: place(width: Self.width(of: scalar))
      }
    }
  }

  private mutating func place(width: Int) {
    if column + width > columns { startRow() }
    column += width
    if column >= columns { startRow() }
  }

  private mutating func startRow() {
    row += 1
    column = 0
  }

  /// Control characters are drawn as `^A`.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x20 || scalar.value == 0x7F { return 2 }
    return TerminalText.width(of: Character(scalar))
  }
}
