import Columnar
import Formats
import Query
import Values

/// Reads the figures of a list, column by column, each in the style that all its values say.
struct FigureReader {
  let grid: CellGrid
  let layout: ListLayout
  let rows: ListRows
  /// The unit of columns whose heading states none.
  let unit: MoneyUnit
  let decimalSign: DecimalSign?

  /// The columns that hold figures, without the months owed, which have no style.
  var columns: [ListColumn] {
    layout.columns.filter { $0.declaration.type.isNumber && $0.declaration.type != .months }
  }

  /// How the figures of each column are written.
  ///
  /// - Throws: `undecidableNumbers`, `mixedNumbers`.
  func styles() throws(ImportFact) -> [NumberStyle] {
    let columns = columns
    let decisions = forkJoin(rowCount: columns.count, morselSize: 1) { [grid, rows, unit] places in
      let column = columns[places.lowerBound]
      let scale = scale(of: column, unit)
      return NumberStyle.detected(
        in: grid,
        column: column.position,
        rows: rows.range,
        holding: scale > 0 ? .decimal : .whole
      )
    }
    var styles: [NumberStyle] = []
    for (place, decision) in decisions.enumerated() {
      styles.append(try style(decision, of: columns[place], among: columns, decisions))
    }
    return styles
  }

  private func style(
    _ decision: StyleDecision<NumberStyle>,
    of column: ListColumn,
    among columns: [ListColumn],
    _ decisions: [StyleDecision<NumberStyle>]
  ) throws(ImportFact) -> NumberStyle {
    if let decimalSign {
      if case .decided(let style) = decision, decimalSign.fits(style) { return style }
      return decimalSign.usualStyle
    }
    switch decision {
    case .decided(let style): return style
    case .undecidable(let examples):
      if let style = commonStyle(of: columns, decisions) { return style }
      throw .undecidableNumbers(
        heading: column.heading,
        examples: examples.map { value($0, column) }
      )
    case .mixed(let row, let earlier):
      if let style = commonStyle(of: columns, decisions) { return style }
      throw .mixedNumbers(
        heading: column.heading,
        one: value(earlier, column),
        other: value(row, column)
      )
    }
  }

  /// The one style of all columns of the list whose values show a style; nil when they differ.
  private func commonStyle(
    of columns: [ListColumn],
    _ decisions: [StyleDecision<NumberStyle>]
  ) -> NumberStyle? {
    var found: Set<NumberStyle> = []
    for (column, decision) in zip(columns, decisions) {
      guard case .decided(let style) = decision, hasMarks(column) else { continue }
      found.insert(style)
    }
    return found.count == 1 ? found.first : nil
  }

  private func hasMarks(_ column: ListColumn) -> Bool {
    rows.lines.contains { row in
      grid.bytes[grid.byteRange(row: Int(row), column: column.position)].contains {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ")
      }
    }
  }

  private func value(_ row: Int, _ column: ListColumn) -> LineValue {
    LineValue(line: Int(grid.lines[row]), value: trimmed(grid, row, column.position))
  }

  /// The figures of every column, in the given styles, by the name of the column.
  ///
  /// - Complexity: O(bytes of the columns), on all cores
  func figures(_ styles: [NumberStyle]) -> [String: ReadNumbers] {
    let columns = columns
    let read = forkJoin(rowCount: columns.count, morselSize: 1) { [grid, rows, unit] places in
      let column = columns[places.lowerBound]
      let parser = NumberParser(styles[places.lowerBound])
      let parsed = parser.column(
        column.position,
        of: grid,
        rows: rows.range,
        scale: scale(of: column, unit)
      )
      var numbers = ReadNumbers(parsed, rows)
      switch column.declaration.type {
      case .people, .days:
        numbers.reject(below: 0, as: .negativeNumber, above: 10_000_000)
      default: break
      }
      return numbers
    }
    var figures: [String: ReadNumbers] = [:]
    for (column, numbers) in zip(columns, read) { figures[column.name] = numbers }
    for column in layout.columns where column.declaration.type == .months {
      figures[column.name] = monthNumbers(grid, column.position, rows)
    }
    return figures
  }
}

private func scale(of column: ListColumn, _ unit: MoneyUnit) -> Int {
  column.declaration.type == .money ? (column.unit ?? unit).scale : 0
}
