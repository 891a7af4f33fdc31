import Columnar
package import Formats
package import Values

/// The rejected rows as a file that can be corrected and imported again.
///
/// It holds the title rows, the headings and the rows as they stood, and behind them two columns:
/// the line of the first file and the reasons. An import of it is a part unless it says otherwise.
package enum RejectsFile {
  /// The rows of a plan's rejects as comma-separated text with a byte-order mark, as Excel
  /// reads it; nil where nothing was rejected.
  ///
  /// Of several files the titles and headings of the first with rejects stand; rows of files with
  /// other headings cannot stand below them and are left for the files themselves.
  package static func bytes(of plan: ImportPlan, in language: Language) -> [UInt8]? {
    guard let index = plan.rejects.first?.file else { return nil }
    let file = plan.files[index]
    let grid = file.file.grid
    var text = CommaText()
    for row in 0..<file.layout.headingRow { text.append(cells(grid, row)) }
    text.append(
      padded(cells(grid, file.layout.headingRow), to: file.layout.width)
        + headings.map { $0.text(in: language) }
    )
    let reasons = Dictionary(grouping: plan.rejects.filter { $0.file == index }, by: \.row)
    for (row, rejects) in reasons.sorted(by: { $0.key < $1.key }) {
      let words = rejects.map { $0.explanation.text(in: language) }
      text.append(
        padded(cells(grid, row), to: file.layout.width)
          + [String(grid.lines[row]), words.joined(separator: "; ")]
      )
    }
    return text.bytes
  }

  /// Writes the rejected rows of a plan, where there are any.
  ///
  /// - Returns: whether a file was written.
  @discardableResult
  package static func write(
    _ plan: ImportPlan,
    to path: String,
    _ existing: ExistingFile,
    in language: Language
  ) throws(FormatError) -> Bool {
    guard let bytes = bytes(of: plan, in: language) else { return false }
    let sink = try FileSink(path, existing)
    try sink.append(bytes)
    try sink.finish()
    return true
  }

  /// Whether a heading is one of the two that were added here.
  static func isOwnHeading(_ heading: String) -> Bool {
    let key = TextFolding.folded(heading)
    return headings.contains { label in
      Language.allCases.contains { TextFolding.folded(label.text(in: $0)) == key }
    }
  }

  private static let headings = [
    Localized("rejected line", vi: "dòng bị loại"),
    Localized("rejected because", vi: "lý do bị loại"),
  ]

  private static func cells(_ grid: CellGrid, _ row: Int) -> [String] {
    (0..<grid.fieldCount(row: row)).map { grid.text(row: row, column: $0) }
  }

  /// As many cells as there are headings; what stands beyond them is kept.
  private static func padded(_ cells: [String], to width: Int) -> [String] {
    let own = cells.count > width && cells[width...].allSatisfy(\.isEmpty)
    let kept = own ? Array(cells.prefix(width)) : cells
    return kept + Array(repeating: "", count: max(0, width - kept.count))
  }
}

/// Rows of comma-separated text (RFC 4180), behind a byte-order mark.
private struct CommaText {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func append(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
  }

  private mutating func append(_ cell: String) {
    let quote = UInt8(ascii: "\"")
    let special: [UInt8] = [quote, UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    guard cell.utf8.contains(where: { special.contains($0) }) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
