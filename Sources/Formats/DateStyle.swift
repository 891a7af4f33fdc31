package import Columnar
import Values

/// In which order the dates of a column are written, whatever stands between the figures.
///
/// `2022-09-15` has one reading and is taken in every style.
package enum DateStyle: CaseIterable, Hashable, Sendable {
  /// `15/09/2022`, `15-9-2022`, `15.09.2022`
  case dayMonthYear
  /// `09/15/2022`
  case monthDayYear
  /// `2022-09-15`, `2022/9/15`
  case yearMonthDay

  /// The style of a column, from all its cells in some rows.
  ///
  /// Cells that are no dates in any style say nothing; the parser rejects them.
  /// O(bytes of the column).
  package static func detected(
    in grid: CellGrid,
    column: Int,
    rows: Range<Int>
  ) -> StyleDecision<DateStyle> {
    var evidence = DateEvidence()
    let cells = grid.column(column)
    let bytes = cells.bytes.span
    for row in rows {
      let cell = bytes.extracting(cells.byteRange(row: row))
      if let form = DateForm(cell) { evidence.add(form, row) }
      if let contradiction = evidence.contradiction { return contradiction }
    }
    return evidence.decision
  }
}

/// What the dates seen so far leave open.
private struct DateEvidence {
  private var isDayFirst = true
  private var isMonthFirst = true
  private var narrowedAt = 0
  private var hasYearFirst = false
  private var hasYearLast = false
  private var ambiguousRows: [Int] = []

  mutating func add(_ form: DateForm, _ row: Int) {
    if form.isYearFirst {
      hasYearFirst = true
      return
    }
    let dayFirst = form.day(in: .dayMonthYear)
    let monthFirst = form.day(in: .monthDayYear)
    guard dayFirst != nil || monthFirst != nil else { return }
    hasYearLast = true
    if dayFirst != nil, monthFirst != nil {
      if dayFirst != monthFirst, ambiguousRows.count < 3 { ambiguousRows.append(row) }
      return
    }
    let wasOpen = isDayFirst && isMonthFirst
    isDayFirst = isDayFirst && dayFirst != nil
    isMonthFirst = isMonthFirst && monthFirst != nil
    if !isDayFirst, !isMonthFirst { contradictingRow = row } else if wasOpen { narrowedAt = row }
  }

  private var contradictingRow: Int?

  var contradiction: StyleDecision<DateStyle>? {
    contradictingRow.map { .mixed(row: $0, earlier: narrowedAt) }
  }

  var decision: StyleDecision<DateStyle> {
    if isDayFirst, isMonthFirst, !ambiguousRows.isEmpty {
      return .undecidable(rows: ambiguousRows)
    }
    if hasYearFirst, !hasYearLast { return .decided(.yearMonthDay) }
    return .decided(isDayFirst ? .dayMonthYear : .monthDayYear)
  }
}
