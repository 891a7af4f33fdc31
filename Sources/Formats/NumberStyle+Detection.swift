package import Columnar

/// What a column of numbers may hold.
package enum NumberRange: Hashable, Sendable {
  /// Whole numbers: three digits behind a lone mark are thousands.
  case whole
  /// Numbers that may have decimals: `1.500` has two readings.
  case decimal
}

/// How the values of a column are written, as far as all of them together say it.
package enum StyleDecision<Style: Hashable & Sendable>: Hashable, Sendable {
  case decided(Style)
  /// Every value fits several styles with different results; rows of a few of them.
  case undecidable(rows: [Int])
  /// No style fits all values: the first row that contradicts the rows above it, and the row
  /// that had narrowed the choice last.
  case mixed(row: Int, earlier: Int)
}

extension NumberStyle {
  /// The style of a column, from all its cells in some rows.
  ///
  /// Cells that are empty or no numbers in any style say nothing; the parser rejects the latter.
  /// O(bytes of the column).
  package static func detected(
    in grid: CellGrid,
    column: Int,
    rows: Range<Int>,
    holding range: NumberRange
  ) -> StyleDecision<NumberStyle> {
    var evidence = NumberEvidence(range)
    evidence.add(column, of: grid, rows: rows)
    return evidence.decision
  }
}

/// What the cells seen so far say of the style of their column; for long files seen in pieces.
package struct NumberEvidence: Sendable {
  private let range: NumberRange
  private var styles = NumberStyles.all
  private var narrowedAt = 0
  private var contradiction: StyleDecision<NumberStyle>?
  /// Cells of two readings by their mark.
  private var pointRows: [Int] = []
  private var commaRows: [Int] = []

  package init(_ range: NumberRange) { self.range = range }

  /// Whether no style fits all cells; further cells change nothing.
  package var isContradictory: Bool { contradiction != nil }

  /// Takes the cells of some rows in, from the first that contradicts on none.
  ///
  /// O(bytes of the cells).
  package mutating func add(_ column: Int, of grid: CellGrid, rows: Range<Int>) {
    let cells = grid.column(column)
    let bytes = cells.bytes.span
    for row in rows where contradiction == nil {
      // What the file itself says to be a number has no style.
      if cells.kind(row: row) == .number { continue }
      let cell = bytes.extracting(cells.byteRange(row: row))
      if let form = NumberForm(cell) { add(form, row) }
    }
  }

  /// Takes in what later rows said; a contradiction between the two names their last narrowing rows.
  package mutating func merge(_ later: NumberEvidence) {
    guard contradiction == nil else { return }
    let remaining = styles.intersection(later.styles)
    if let other = later.contradiction {
      contradiction = other
    } else if remaining.isEmpty {
      contradiction = .mixed(row: later.narrowedAt, earlier: narrowedAt)
    }
    if remaining != styles { narrowedAt = later.narrowedAt }
    styles = remaining
    pointRows = Array((pointRows + later.pointRows).prefix(3))
    commaRows = Array((commaRows + later.commaRows).prefix(3))
  }

  private mutating func add(_ form: NumberForm, _ row: Int) {
    var possible = form.styles
    if form.hasTwoReadings {
      switch range {
      case .whole: possible = .grouping(by: form.lastMark)
      case .decimal: keep(row, form.lastMark)
      }
    }
    let remaining = styles.intersection(possible)
    if remaining.isEmpty { contradiction = .mixed(row: row, earlier: narrowedAt) }
    if remaining != styles { narrowedAt = row }
    styles = remaining
  }

  /// What all cells together say.
  package var decision: StyleDecision<NumberStyle> {
    if let contradiction { return contradiction }
    for (mark, rows) in [(UInt8.point, pointRows), (.comma, commaRows)] where !rows.isEmpty {
      let groups = !styles.isDisjoint(with: .grouping(by: mark))
      let begins = !styles.isDisjoint(with: .decimals(after: mark))
      if groups && begins { return .undecidable(rows: rows) }
    }
    // What is left reads every cell alike.
    return .decided(styles.first ?? .pointsAndComma)
  }

  private mutating func keep(_ row: Int, _ mark: UInt8) {
    if mark == .point, pointRows.count < 3 { pointRows.append(row) }
    if mark == .comma, commaRows.count < 3 { commaRows.append(row) }
  }
}
