import Columnar
import Formats
import Values

/// What a file holds besides its table.
struct ExportDocument {
  /// A table behind the first one.
  struct Part {
    var name: String
    var title: String
    var table: OutputTable
  }

  /// What was asked, for the audit.
  var question: String
  var title: String
  var subtitles: [String]
  var table: OutputTable
  var notes: [String]
  /// Further sheets of a workbook, such as the plan of the month behind a list.
  var furtherParts: [Part] = []
  /// What is drawn of it, where the format has pictures.
  var charts: [Chart] = []
  /// The whole as a page, where that is more than its tables.
  var page: HTMLPage?
  /// Where the table comes from: question, month, who, when.
  var facts: [FactSheet.Line]
  var language: Language

  /// Puts everything into a file.
  ///
  /// `isPlain`: csv without a byte-order mark and guards, for programs.
  func write(_ format: ExportFormat, isPlain: Bool, into file: AtomicFile) throws(FormatError) {
    let reader: DelimitedWriter.Reader = isPlain ? .program : .spreadsheet
    switch format {
    // Excel opens both, and would take texts of either for formulas; of the others none.
    case .csv: try DelimitedWriter(separator: .comma, for: reader).write(table, to: file)
    case .tsv: try DelimitedWriter(separator: .tab, for: reader).write(table, to: file)
    case .json: try JSONWriter(.array).write(table, to: file)
    case .jsonl: try JSONWriter(.lines).write(table, to: file)
    case .md:
      let options = OutputOptions(language: language, figures: .grouped, emptySign: "")
      try MarkdownWriter(options).write(table, to: file)
    case .xlsx: try XLSXWriter(language: language).write(workbook, into: file)
    case .docx: try file.append(try DOCXWriter.bytes(of: textDocument))
    case .html: try HTMLWriter(page ?? tablePage).write(to: file)
    }
  }

  private var workbook: Workbook {
    let name = language == .vietnamese ? "Danh sách" : "List"
    let about = language == .vietnamese ? "Về danh sách này" : "About this list"
    let first = TableSheet(
      name: name,
      title: title,
      subtitles: subtitles,
      table: table,
      notes: notes
    )
    let further = furtherParts.map { part in
      TableSheet(name: part.name, title: part.title, subtitles: [], table: part.table, notes: [])
    }
    let drawn = language == .vietnamese ? "Biểu đồ" : "Charts"
    return Workbook(
      sheets: ([first] + further).map { .table($0) }
        + (charts.isEmpty ? [] : [.charts(ChartSheet(name: drawn, charts: charts))])
        + [.facts(FactSheet(name: about, title: about, lines: facts))]
    )
  }

  private var tablePage: HTMLPage {
    let tables = [HTMLPage.Section(title: "", charts: charts, table: table)]
    return HTMLPage(
      title: title,
      subtitles: subtitles,
      sections: tables + furtherParts.map { HTMLPage.Section(title: $0.title, table: $0.table) },
      facts: facts,
      language: language
    )
  }

  private var textDocument: TextDocument {
    let tables = [(title: title, table: table)] + furtherParts.map { ($0.title, $0.table) }
    var parts = tables.map { title, table in
      TextDocument.Part(
        isLandscape: true,
        blocks: TextDocument.blocks(title: title, subtitles, table, language)
      )
    }
    parts[parts.count - 1].blocks += TextDocument.blocks(of: facts)
    return TextDocument(title: title, size: 11, parts: parts)
  }
}
