import Columnar
import Formats
import Values

/// Settles how the values of a file's columns are written: what the statement says holds, then what
/// the values of a column show, then what those of the file's other columns show.
struct StyleSettling {
  let grid: CellGrid
  /// The rows of the grid that are lines of the list.
  let rows: [UInt32]
  let decimalSign: DecimalSign?
  let dateOrder: DateOrder?

  /// - Throws: `undecidableNumbers`, `mixedNumbers`.
  func numbers(
    _ decisions: [StyleDecision<NumberStyle>],
    of columns: [ListColumn]
  ) throws(ImportFact) -> [NumberStyle] {
    var styles: [NumberStyle] = []
    for (column, decision) in zip(columns, decisions) {
      if let decimalSign {
        if case .decided(let style) = decision, decimalSign.fits(style) {
          styles.append(style)
        } else {
          styles.append(decimalSign.usualStyle)
        }
        continue
      }
      let common = { commonStyle(of: columns, decisions) }
      switch decision {
      case .decided(let style): styles.append(style)
      case .undecidable(let examples):
        guard let style = common() else {
          throw .undecidableNumbers(heading: column.heading, examples: values(examples, column))
        }
        styles.append(style)
      case .mixed(let row, let earlier):
        guard let style = common() else {
          let (one, other) = (value(earlier, column), value(row, column))
          throw .mixedNumbers(heading: column.heading, one: one, other: other)
        }
        styles.append(style)
      }
    }
    return styles
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
    rows.contains { row in
      grid.openBytes(row: Int(row), column: column.position).contains {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ")
      }
    }
  }

  /// - Throws: `undecidableDates`, `mixedDates`.
  func dates(
    _ decisions: [StyleDecision<DateStyle>],
    of columns: [ListColumn]
  ) throws(ImportFact) -> [DateStyle] {
    if let dateOrder { return columns.map { _ in dateOrder.style } }
    var shown: Set<DateStyle> = []
    for case .decided(let style) in decisions where style != .yearMonthDay { shown.insert(style) }
    var styles: [DateStyle] = []
    for (column, decision) in zip(columns, decisions) {
      switch decision {
      case .decided(let style): styles.append(style)
      case .undecidable(let examples):
        guard let style = shown.first, shown.count == 1 else {
          throw .undecidableDates(heading: column.heading, examples: values(examples, column))
        }
        styles.append(style)
      case .mixed(let row, let earlier):
        let (one, other) = (value(earlier, column), value(row, column))
        throw .mixedDates(heading: column.heading, one: one, other: other)
      }
    }
    return styles
  }

  private func values(_ rows: [Int], _ column: ListColumn) -> [LineValue] {
    rows.map { value($0, column) }
  }

  private func value(_ row: Int, _ column: ListColumn) -> LineValue {
    LineValue(line: Int(grid.lines[row]), value: trimmed(grid, row, column.position))
  }
}
