import Columnar
import Formats
import Query
import Values

/// What can be drawn of an answer: each of its figures by its groups, or its rows by their measure.
struct AnswerCharts {
  let charts: [Chart]
  /// The answer as a table, for those who want figures.
  let table: OutputTable

  /// Without a figure there is nothing to draw: `charts` then is empty.
  init(_ answer: Answer, _ language: Language) throws {
    let table = try answer.output(for: .people(language), totals: false)
    self.table = table
    let isGrouped = answer.question.isGrouped
    let keys =
      isGrouped
      ? Set(answer.question.keys.map(\.name)) : Self.namingColumns(of: table)
    let measures =
      isGrouped
      ? table.columns.filter { !keys.contains($0.name) && Self.isFigure($0) }
      : [try Self.measure(of: answer, table)].compactMap { $0 }
    let names = table.columns.filter { keys.contains($0.name) }
    charts = measures.map { Self.chart(of: $0, by: names, table.rowCount, language) }
  }

  /// Whether an answer has figures side by side that can be drawn.
  private static func isFigure(_ column: OutputColumn) -> Bool {
    guard case .numbers = column.values else { return false }
    switch column.kind {
    case .money, .count, .decimal, .share: return true
    case .day, .month, .quarter, .year, .text, .code: return false
    }
  }

  /// Of rows as they are: their code and name, else their first column of words.
  private static func namingColumns(of table: OutputTable) -> Set<String> {
    let known = table.columns.filter { ["code", "name"].contains($0.name) }
    let words = table.columns.first { !isFigure($0) }
    return Set((known.isEmpty ? [words].compactMap { $0 } : known).map(\.name))
  }

  /// Of rows as they are: the measure of their source where it is shown, else the first figure.
  private static func measure(of answer: Answer, _ table: OutputTable) throws -> OutputColumn? {
    let main = try answer.measureTotal()?.name
    return table.columns.first { $0.name == main && isFigure($0) }
      ?? table.columns.first { isFigure($0) }
  }

  private static func chart(
    of measure: OutputColumn,
    by names: [OutputColumn],
    _ count: Int,
    _ language: Language
  ) -> Chart {
    let options = OutputOptions(language: language, emptySign: "-")
    var values: [Int128?] = Array(repeating: nil, count: count)
    if case .numbers(let numbers) = measure.values { values = numbers }
    let points = (0..<count).map { row in
      Chart.Point(
        names.map { $0.text(at: row, options) ?? options.emptySign }.joined(separator: " "),
        place: row,
        value: values[row]
      )
    }
    let title = measure.label.text(in: language)
    guard names.count == 1, names[0].kind == .month, case .numbers(let months) = names[0].values
    else { return Chart(title: title, shape: .bars, kind: measure.kind, points: points) }
    let dated = zip(months, values).compactMap { month, value in
      month.map { (Month(index: Int32(clamping: $0)), value) }
    }
    return Chart(title: title, kind: measure.kind, months: dated)
  }
}

extension Chart {
  /// A line over months; those in between without a figure are gaps.
  init(title: String, kind: OutputKind, months: [(month: Month, value: Int128?)]) {
    let known = Dictionary(months.map { ($0.month, $0.value) }, uniquingKeysWith: { $1 })
    let all = known.keys.sorted()
    var points: [Chart.Point] = []
    if let first = all.first, let last = all.last, last.index - first.index < 1200 {
      points = (first.index...last.index).map { index in
        let month = Month(index: index)
        return Chart.Point(month.vietnamese, place: Int(index), value: known[month] ?? nil)
      }
    }
    self.init(title: title, shape: .line, kind: kind, points: points)
  }
}
