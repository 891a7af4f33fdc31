package import Columnar
package import Values

// Tables of answers in documents.
extension TextDocument {
  /// A title, lines below it and a table over the width of a page on its side.
  package static func blocks(
    title: String,
    _ subtitles: [String],
    _ table: OutputTable,
    _ language: Language
  ) -> [Block] {
    var blocks = [heading(title, isBold: true, size: 13)]
    blocks += subtitles.map { heading($0, isBold: false, size: 11) }
    guard !table.columns.isEmpty else { return blocks }
    let options = OutputOptions(language: language, emptySign: "")
    let width = Part.width(isLandscape: true)
    // Small letters where there are many columns: what has no room would be broken inside words.
    let size = table.columns.count > 8 ? 8 : 10
    var rows = [
      table.columns.map { cell($0.label.text(in: language), .centre, size, isBold: true) }
    ]
    for row in 0..<table.rowCount {
      rows.append(
        table.columns.map { column in
          cell(column.text(at: row, options) ?? "", column.isNumeric ? .right : .left, size)
        }
      )
    }
    rows += table.totals.map { total in
      let lead = table.columns.indices.first { total.value(at: $0) == nil }
      return table.columns.enumerated().map { place, column in
        if let number = total.value(at: place) {
          return cell(ValueText.text(number, column.kind, options), .right, size, isBold: true)
        }
        return cell(place == lead ? total.label.text(in: language) : "", .left, size, isBold: true)
      }
    }
    blocks.append(
      .table(
        Table(
          widths: widths(of: table, language, total: width),
          rows: rows,
          hasBorders: true,
          headingCount: 1
        )
      )
    )
    return blocks
  }

  /// Lines of labels and values, such as where a table comes from.
  package static func blocks(of facts: [FactSheet.Line]) -> [Block] {
    let options = OutputOptions(language: .vietnamese)
    return facts.map { line in
      let value =
        switch line.value {
        case .text(let text): text
        case .number(let number, let kind): ValueText.text(number, kind, options)
        }
      return .paragraph(Paragraph([Run(line.label + ": " + value, isItalic: true, size: 9)]))
    }
  }

  /// The page is shared by what the columns hold.
  private static func widths(
    of table: OutputTable,
    _ language: Language,
    total: Int
  ) -> [Int] {
    let wanted = table.columns.enumerated().map { place, column in
      ColumnWidth.fitting(
        column,
        heading: column.label.text(in: language),
        totals: table.totals.compactMap { $0.value(at: place) }
      )
    }
    let sum = max(1, wanted.reduce(0, +))
    return wanted.map { max(1, total * $0 / sum) }
  }

  private static func heading(_ text: String, isBold: Bool, size: Int) -> Block {
    .paragraph(
      Paragraph(
        [Run(text, isBold: isBold, isItalic: !isBold, size: size)],
        .centre,
        space: (0, 4),
        isKeptWithNext: true
      )
    )
  }

  private static func cell(
    _ text: String,
    _ alignment: Alignment,
    _ size: Int,
    isBold: Bool = false
  ) -> Cell {
    Cell([.paragraph(Paragraph([Run(text, isBold: isBold, size: size)], alignment))])
  }
}
