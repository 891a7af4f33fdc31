package import Columnar
import Values

/// Writes a Markdown table with headings and lines of totals; letters that Markdown would read
/// as signs are escaped.
package struct MarkdownWriter: TableWriter {
  private let options: OutputOptions

  package init(_ options: OutputOptions) { self.options = options }

  package func write(_ table: OutputTable, to sink: any ByteSink) throws(FormatError) {
    guard !table.columns.isEmpty else { return }
    var buffer = ByteBuffer(sink)
    append(table.columns.map { Self.escaped(options.heading(of: $0)) }, to: &buffer)
    append(table.columns.map { $0.isNumeric ? "---:" : "---" }, to: &buffer)
    for row in 0..<table.rowCount {
      append(table.columns.map { cell($0, row) }, to: &buffer)
      try buffer.flushIfFull()
    }
    for total in table.totals { append(cells(of: total, table), to: &buffer) }
    try buffer.flush()
  }

  private func cell(_ column: OutputColumn, _ row: Int) -> String {
    Self.escaped(column.text(at: row, options) ?? options.emptySign)
  }

  /// The label stands in the first cell, before its total if it has one.
  private func cells(of total: OutputTable.TotalLine, _ table: OutputTable) -> [String] {
    let label = "**" + Self.escaped(total.label.text(in: options.language)) + "**"
    return table.columns.enumerated().map { place, column in
      let number = total.value(at: place).map { value in
        "**" + ValueText.text(value, column.kind, options) + "**"
      }
      return [place == 0 ? label : nil, number].compactMap { $0 }.joined(separator: " ")
    }
  }

  private func append(_ cells: [String], to buffer: inout ByteBuffer) {
    buffer.append("| " + cells.joined(separator: " | ") + " |\n")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "|", "`", "*", "<", "[", "_": result += "\\" + String(scalar)
      case "\n": result += previous == "\r" ? "" : "<br>"
      case "\r": result += "<br>"
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return TerminalText.escaped(result)
  }
}
