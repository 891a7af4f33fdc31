import Columnar
import Values

/// Writes a page as one file of HTML: its styles, its pictures and the sorting of its tables are in
/// it, and it asks for nothing from anywhere.
package struct HTMLWriter {
  private let page: HTMLPage
  private let options: OutputOptions

  package init(_ page: HTMLPage) {
    self.page = page
    options = OutputOptions(language: page.language, emptySign: "")
  }

  /// - Complexity: O(cells)
  package func write(to sink: any ByteSink) throws(FormatError) {
    var buffer = ByteBuffer(sink)
    let title = MarkupText.escaped(page.title)
    buffer.append("<!DOCTYPE html>\n<html lang=\"\(page.language.rawValue)\">\n<head>\n")
    buffer.append("<meta charset=\"utf-8\">\n")
    buffer.append(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
        + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
    )
    buffer.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    buffer.append("<title>\(title)</title>\n<style>\n\(HTMLStyle.text)</style>\n</head>\n<body>\n")
    buffer.append("<header>\n<h1>\(title)</h1>\n")
    for subtitle in page.subtitles where !subtitle.isEmpty {
      buffer.append("<p>" + MarkupText.escaped(subtitle) + "</p>\n")
    }
    buffer.append("</header>\n<main>\n")
    appendHighlights(to: &buffer)
    for section in page.sections { try append(section, to: &buffer) }
    buffer.append("</main>\n")
    appendFacts(to: &buffer)
    buffer.append("<script>\n\(HTMLStyle.script)</script>\n</body>\n</html>\n")
    try buffer.flush()
  }

  private func appendHighlights(to buffer: inout ByteBuffer) {
    guard !page.highlights.isEmpty else { return }
    buffer.append("<div class=\"highlights\">\n")
    for highlight in page.highlights {
      buffer.append(
        "<div><span>" + MarkupText.escaped(highlight.label) + "</span><b>"
          + MarkupText.escaped(highlight.value) + "</b><small>"
          + MarkupText.escaped(highlight.detail) + "</small></div>\n"
      )
    }
    buffer.append("</div>\n")
  }

  private func append(_ section: HTMLPage.Section, to buffer: inout ByteBuffer) throws(FormatError)
  {
    buffer.append("<section>\n")
    if !section.title.isEmpty {
      buffer.append("<h2>" + MarkupText.escaped(section.title) + "</h2>\n")
    }
    if !section.charts.isEmpty {
      buffer.append("<div class=\"charts\">\n")
      for chart in section.charts { buffer.append(SVGChart(chart, page.language).html) }
      buffer.append("</div>\n")
    }
    if let table = section.table { try append(table, to: &buffer) }
    buffer.append("</section>\n")
  }

  private func appendFacts(to buffer: inout ByteBuffer) {
    guard !page.facts.isEmpty else { return }
    buffer.append("<footer>\n<dl>\n")
    for line in page.facts {
      let value =
        switch line.value {
        case .text(let text): text
        case .number(let number, let kind): ValueText.text(number, kind, options)
        }
      buffer.append(
        "<div><dt>" + MarkupText.escaped(line.label) + "</dt><dd>" + MarkupText.escaped(value)
          + "</dd></div>\n"
      )
    }
    buffer.append("</dl>\n</footer>\n")
  }

  // MARK: Tables

  private func append(_ table: OutputTable, to buffer: inout ByteBuffer) throws(FormatError) {
    buffer.append("<table>\n<thead><tr>")
    for column in table.columns {
      buffer.append(
        "<th scope=\"col\" tabindex=\"0\"\(style(of: column))>"
          + MarkupText.escaped(column.label.text(in: page.language)) + "</th>"
      )
    }
    buffer.append("</tr></thead>\n<tbody>\n")
    for row in 0..<table.rowCount {
      buffer.append("<tr>")
      for column in table.columns { append(column, row, to: &buffer) }
      buffer.append("</tr>\n")
      try buffer.flushIfFull()
    }
    buffer.append("</tbody>\n")
    appendTotals(of: table, to: &buffer)
    buffer.append("</table>\n")
  }

  /// Figures and days carry their number, by which the page sorts.
  private func append(_ column: OutputColumn, _ row: Int, to buffer: inout ByteBuffer) {
    var order = ""
    if case .numbers(let numbers) = column.values {
      order = numbers[row].map { " data-order=\"\($0)\"" } ?? " data-order=\"\""
    }
    buffer.append("<td\(style(of: column))\(order)>")
    buffer.append(MarkupText.escaped(column.text(at: row, options) ?? ""))
    buffer.append("</td>")
  }

  private func appendTotals(of table: OutputTable, to buffer: inout ByteBuffer) {
    guard !table.totals.isEmpty else { return }
    buffer.append("<tfoot>\n")
    for total in table.totals {
      let lead = table.columns.indices.first { total.value(at: $0) == nil }
      buffer.append("<tr>")
      for (place, column) in table.columns.enumerated() {
        let text =
          total.value(at: place).map { ValueText.text($0, column.kind, options) }
          ?? (place == lead ? total.label.text(in: page.language) : "")
        buffer.append("<td\(style(of: column))>" + MarkupText.escaped(text) + "</td>")
      }
      buffer.append("</tr>\n")
    }
    buffer.append("</tfoot>\n")
  }

  private func style(of column: OutputColumn) -> String {
    if column.isNumeric { return " class=\"number\"" }
    return page.quietColumns.contains(column.name) ? " class=\"quiet\"" : ""
  }
}
