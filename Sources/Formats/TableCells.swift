import Columnar
import Values

/// The texts of an answer as they will stand on a screen, before anything is cut.
struct TableCells {
  struct Column {
    /// The name by which it is reported.
    var name: String
    var heading: String
    var texts: [String]
    /// One entry a line of totals; the empty text where there is none.
    var totals: [String]
    var isNumeric: Bool
    var isMoney: Bool
    /// Numbers and codes are shown whole or not at all.
    var isCuttable: Bool
    /// Cells that the widest text takes.
    var width: Int
    /// Cells below which the column is not narrowed.
    var leastWidth: Int
  }

  var columns: [Column]
  var rowCount: Int
  /// The labels of the lines of totals.
  var totalLabels: [String]

  init(_ table: OutputTable, _ options: OutputOptions) throws(Cancelled) {
    rowCount = table.rowCount
    totalLabels = table.totals.map { TerminalText.escaped($0.label.text(in: options.language)) }
    columns = try table.columns.enumerated().map { place, column throws(Cancelled) in
      try Self.column(column, totals: table.totals.map { $0.value(at: place) }, options)
    }
  }

  private static let leastTextWidth = 8

  private static func column(
    _ column: OutputColumn,
    totals: [Int128?],
    _ options: OutputOptions
  ) throws(Cancelled) -> Column {
    var pace = Pace()
    let sign = TerminalText.escaped(options.emptySign)
    let texts = try (0..<column.values.count).map { row throws(Cancelled) in
      try pace.step()
      return column.text(at: row, options).map { safe($0) } ?? sign
    }
    let heading = safe(options.heading(of: column))
    let totals = totals.map { $0.map { ValueText.text($0, column.kind, options) } ?? "" }
    let width = (texts + totals).reduce(TerminalText.width(of: heading)) {
      max($0, TerminalText.width(of: $1))
    }
    let isText = column.kind == .text
    return Column(
      name: column.name,
      heading: heading,
      texts: texts,
      totals: totals,
      isNumeric: column.isNumeric,
      isMoney: column.kind == .money,
      isCuttable: isText,
      width: width,
      leastWidth: isText ? min(width, Self.leastTextWidth) : width
    )
  }

  /// Composed, so that widths are counted by letter, and harmless to a terminal.
  private static func safe(_ text: String) -> String {
    TerminalText.escaped(TextFolding.composed(text))
  }
}

extension OutputTable.TotalLine {
  /// The total of a column, nil where it has none.
  func value(at column: Int) -> Int128? { column < values.count ? values[column] : nil }
}
