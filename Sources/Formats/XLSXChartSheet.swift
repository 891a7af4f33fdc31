import Columnar
import Values

/// One sheet of charts: the figures at the left, one block a chart, the chart at their right.
struct XLSXChartSheet {
  private let sheet: ChartSheet
  private let name: String
  private let language: Language

  /// `name`: as the workbook has it.
  init(_ sheet: ChartSheet, named name: String, _ language: Language) {
    self.sheet = sheet
    self.name = name
    self.language = language
  }

  /// Rows that a chart of the usual size stands over.
  private static let chartRows = 17

  func write(to book: inout XLSXBook) throws(FormatError) {
    let labels = sheet.charts.flatMap(\.points).map { TerminalText.width(of: $0.label) }
    try book.setWidth(min(48, 2 + max(10, labels.max() ?? 0)), column: 0)
    try book.setWidth(22, column: 1)
    var row = 0
    for chart in sheet.charts {
      try write(chart, from: row, to: &book)
      row += max(Self.chartRows, chart.points.count + 2) + 1
    }
  }

  private func write(
    _ chart: Chart,
    from row: Int,
    to book: inout XLSXBook
  ) throws(FormatError) {
    try book.write(chart.title, row: row, column: 0, .heading)
    try book.writeBlank(row: row, column: 1, .heading)
    for (place, point) in chart.points.enumerated() {
      try book.write(point.label, row: row + 1 + place, column: 0, .plain)
      guard let value = point.value else { continue }
      try book.write(CellContent(value, chart.kind), row: row + 1 + place, column: 1)
    }
    guard let range = chart.range else { return }
    let unit = ChartUnit(chart.kind, range, language)
    try book.addChart(
      XLSXBook.DrawnRange(
        sheet: name,
        title: chart.title,
        rows: (row + 1)...(row + chart.points.count),
        isLine: chart.shape == .line,
        hasNegatives: range.least < 0,
        unit: unit.word,
        format: unit.spreadsheetFormat
      ),
      row: row
    )
  }
}
