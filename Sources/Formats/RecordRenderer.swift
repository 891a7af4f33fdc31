package import Columnar
import Values

/// Writes an answer one field a line, a blank line between records; nothing is ever cut.
package struct RecordRenderer: Sendable {
  private let options: OutputOptions

  package init(_ options: OutputOptions) { self.options = options }

  /// Lines that end with a newline each.
  package func render(_ table: OutputTable) -> String {
    let headings = table.columns.map {
      TerminalText.escaped(TextFolding.composed(options.heading(of: $0)))
    }
    let width = headings.map { TerminalText.width(of: $0) }.max() ?? 0
    let heads = headings.map { heading in
      let fill = String(repeating: " ", count: width - TerminalText.width(of: heading))
      return " " + heading + fill + "  "
    }
    let records = (0..<table.rowCount).map { row in
      zip(heads, table.columns).map { head, column in
        let text = column.text(at: row, options) ?? options.emptySign
        return head + TerminalText.escaped(TextFolding.composed(text)) + "\n"
      }.joined()
    }
    return records.joined(separator: "\n")
  }
}
