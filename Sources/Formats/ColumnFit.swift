/// How wide each column of a screen table becomes, and how many of them are shown.
struct ColumnFit {
  /// One width a shown column.
  private(set) var widths: [Int]
  /// Columns narrower than their texts.
  private(set) var cut: [Int] = []

  static let gap = 2
  static let indent = 1
  private static let leastTextWidth = 8

  /// All columns at their full width.
  init(_ columns: [TableCells.Column]) { widths = columns.map(\.width) }

  /// Narrows texts, the widest first, then drops columns from the right.
  ///
  /// Figures and codes are never cut, except where the first column alone is wider than the screen.
  init(_ columns: [TableCells.Column], to limit: Int) {
    let room = max(1, limit - Self.indent)
    var shownCount = columns.count
    while shownCount > 1, Self.taken(Self.least(columns.prefix(shownCount))) > room {
      shownCount -= 1
    }
    let shown = columns.prefix(shownCount)
    let least = Self.least(shown)
    widths = shown.map { $0.isCuttable ? min($0.width, room) : $0.width }
    while Self.taken(widths) > room, let widest = widest(among: shown, above: least) {
      widths[widest] -= 1
    }
    if let first = widths.first, shownCount == 1 { widths[0] = min(first, room) }
    cut = widths.indices.filter { widths[$0] < columns[$0].width }
  }

  private func widest(among columns: ArraySlice<TableCells.Column>, above least: [Int]) -> Int? {
    widths.indices
      .filter { columns[$0].isCuttable && widths[$0] > least[$0] }
      .max { widths[$0] < widths[$1] }
  }

  private static func least(_ columns: ArraySlice<TableCells.Column>) -> [Int] {
    columns.map { $0.isCuttable ? min($0.width, leastTextWidth) : $0.width }
  }

  private static func taken(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }
}
