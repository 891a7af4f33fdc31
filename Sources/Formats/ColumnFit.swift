/// How wide each column of a screen table becomes, and how many of them are shown.
struct ColumnFit {
  /// The places of the shown columns, in their order.
  private(set) var shown: [Int]
  /// One width a shown column.
  private(set) var widths: [Int]
  /// The places of columns narrower than their texts.
  private(set) var cut: [Int] = []

  static let gap = 2
  static let indent = 1

  /// All columns at their full width.
  init(_ columns: [TableCells.Column]) {
    shown = Array(columns.indices)
    widths = columns.map(\.width)
  }

  /// Narrows texts, the widest first, then drops columns.
  ///
  /// Figures and codes are never cut, except where the first column alone is wider than the screen.
  /// The first two columns, which say whose row it is, and the first sum of money stay longest;
  /// others are dropped from the right.
  init(_ columns: [TableCells.Column], to limit: Int) {
    let room = max(1, limit - Self.indent)
    var places = Array(columns.indices)
    while places.count > 1, Self.taken(Self.least(places.map { columns[$0] })) > room {
      places.remove(at: Self.dispensable(among: places, of: columns))
    }
    let kept = places.map { columns[$0] }
    shown = places
    widths = kept.map { $0.isCuttable ? min($0.width, room) : $0.width }
    let least = Self.least(kept)
    while Self.taken(widths) > room, let widest = widest(among: kept, above: least) {
      widths[widest] -= 1
    }
    if let first = widths.first, places.count == 1 { widths[0] = min(first, room) }
    cut = kept.indices.filter { widths[$0] < kept[$0].width }.map { places[$0] }
  }

  /// Which of the places goes first: the last that is not essential, else the last but the measure.
  private static func dispensable(among places: [Int], of columns: [TableCells.Column]) -> Int {
    let measure = columns.firstIndex { $0.isMoney }
    let last = places.lastIndex { $0 > 1 && $0 != measure }
    return last ?? places.lastIndex { $0 > 0 && $0 != measure } ?? places.count - 1
  }

  private func widest(among columns: [TableCells.Column], above least: [Int]) -> Int? {
    widths.indices
      .filter { columns[$0].isCuttable && widths[$0] > least[$0] }
      .max { widths[$0] < widths[$1] }
  }

  private static func least(_ columns: [TableCells.Column]) -> [Int] {
    columns.map { $0.isCuttable ? $0.leastWidth : $0.width }
  }

  private static func taken(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }
}
