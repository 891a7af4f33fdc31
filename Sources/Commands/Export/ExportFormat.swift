import Columnar
import Formats
import Values

/// The format of a written file, told by the end of its name.
enum ExportFormat: String, CaseIterable {
  case csv
  case tsv
  case json
  case jsonl
  case md
  case xlsx

  /// - Throws: `StatementFailure` naming the formats that there are.
  init(path: String) throws {
    let ending = path.split(separator: ".").last.map { TextFolding.folded($0) } ?? ""
    guard path.contains("."), let format = ExportFormat(rawValue: ending) else {
      throw StatementFailure(
        CommandFact.fileNameNeedsExtension(
          path,
          allowed: Self.allCases.map { "." + $0.rawValue }
        ).diagnostic,
        .output
      )
    }
    self = format
  }

  /// Whether people read it, so that it has labels and headings in their language.
  var isForPeople: Bool { self == .xlsx || self == .md }
}

/// Where a file goes and how.
struct ExportTarget {
  var path: String
  var format: ExportFormat
  var existing: ExistingFile
  /// csv without a byte-order mark and guards, for programs.
  var isPlain: Bool
}

/// What a file holds besides its table.
struct ExportDocument {
  /// A table behind the first one.
  struct Part {
    var name: String
    var title: String
    var table: OutputTable
  }

  var title: String
  var subtitles: [String]
  var table: OutputTable
  var notes: [String]
  /// Further sheets of a workbook, such as the plan of the month behind a list.
  var furtherParts: [Part] = []
  /// Where the table comes from: question, month, who, when.
  var facts: [FactSheet.Line]
  var language: Language

  /// Writes the file whole or not at all.
  func write(to target: ExportTarget) throws(FormatError) {
    guard target.format == .xlsx else { return try writeText(to: target) }
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
    let workbook = Workbook(
      sheets: ([first] + further).map { .table($0) }
        + [.facts(FactSheet(name: about, title: about, lines: facts))]
    )
    try XLSXWriter(language: language).write(workbook, to: target.path, target.existing)
  }

  private func writeText(to target: ExportTarget) throws(FormatError) {
    let sink = try FileSink(target.path, target.existing)
    try writer(target).write(table, to: sink)
    try sink.finish()
  }

  private func writer(_ target: ExportTarget) -> any TableWriter {
    switch target.format {
    // Excel opens both, and would take texts of either for formulas; of the others none.
    case .csv: DelimitedWriter(separator: .comma, for: target.isPlain ? .program : .spreadsheet)
    case .tsv: DelimitedWriter(separator: .tab, for: target.isPlain ? .program : .spreadsheet)
    case .json: JSONWriter(.array)
    case .jsonl: JSONWriter(.lines)
    case .md, .xlsx:
      MarkdownWriter(OutputOptions(language: language, figures: .grouped, emptySign: ""))
    }
  }
}
