import Values

/// The format of a written file, told by the end of its name.
enum ExportFormat: String, CaseIterable {
  case csv
  case tsv
  case json
  case jsonl
  case md
  case xlsx
  case docx
  case html

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
  var isForPeople: Bool {
    switch self {
    case .csv, .tsv, .json, .jsonl: false
    case .md, .xlsx, .docx, .html: true
    }
  }
}
