package import Columnar
package import Formats
import Query
package import Values

/// The rejected rows as a file that can be corrected and imported again.
///
/// It holds the title rows, the headings and the rows as they stood, and behind them two columns:
/// the line of the first file and the reasons. An import of it is a part unless it says otherwise.
/// Texts that a spreadsheet would take for formulas stand behind an apostrophe, which an import takes
/// away again.
package enum RejectsFile {
  /// The rows of a plan's rejects as comma-separated text with a byte-order mark, as Excel reads
  /// it: one text for all files that have the same headings, empty where nothing was rejected.
  ///
  /// `files` are those of the rejects, by their numbers.
  package static func contents(
    of rejects: [Reject],
    in files: [FileLayout],
    in language: Language
  ) -> [[UInt8]] {
    tables(of: rejects, in: files, in: language).map { rows in
      var text = CommaText()
      for row in rows { text.append(row.map(\.guarded)) }
      return text.bytes
    }
  }

  /// A cell of the file, and how it looks in a workbook.
  private struct Cell {
    var text: String
    var kind: CellGrid.Kind
    var look: CellSheet.Look
    /// A figure in a column of figures needs no apostrophe.
    var isFigure = false

    init(_ text: String, kind: CellGrid.Kind = .text, _ look: CellSheet.Look = .plain) {
      self.text = text
      self.kind = kind
      self.look = look
    }

    /// Behind an apostrophe where a spreadsheet would take it for a formula.
    var guarded: String {
      !isFigure && kind != .number && FormulaGuard.isNeeded(for: text) ? "'" + text : text
    }
  }

  /// The rows for one sheet or file each: one for all files that have the same headings.
  private static func tables(
    of rejects: [Reject],
    in files: [FileLayout],
    in language: Language
  ) -> [[[Cell]]] {
    var groups: [[Int]] = []
    for index in Set(rejects.map(\.file)).sorted() {
      let place = groups.firstIndex { headings(files[$0[0]]) == headings(files[index]) }
      if let place { groups[place].append(index) } else { groups.append([index]) }
    }
    return groups.map { group in
      rows(of: rejects, in: group.map { ($0, files[$0]) }, in: language)
    }
  }

  private static func rows(
    of rejects: [Reject],
    in files: [(index: Int, file: FileLayout)],
    in language: Language
  ) -> [[Cell]] {
    let first = files[0].file
    var table = (0..<lastHeadingRow(first)).map { row in
      let isHeading = first.layout.headingRows.contains(row)
      return cells(first.grid, row).map {
        Cell($0.text, kind: $0.kind, isHeading ? .heading : .plain)
      }
    }
    let headings = headings(first) + ownHeadings.map { $0.text(in: language) }
    table.append(headings.map { Cell($0, .heading) })
    for (index, file) in files {
      let rows = Dictionary(grouping: rejects.filter { $0.file == index }, by: \.row)
      for (row, rejects) in rows.sorted(by: { $0.key < $1.key }) {
        let words = rejects.map { $0.explanation.text(in: language) }
        let line = String(file.layout.lineInFirstFile(file.grid, row))
        table.append(
          marked(row, rejects, of: file)
            + [Cell(line, kind: .number), Cell(words.joined(separator: "; "))]
        )
      }
    }
    return table
  }

  /// The cells of a row, those that are wrong marked.
  private static func marked(
    _ row: Int,
    _ rejects: [Reject],
    of file: FileLayout
  ) -> [Cell] {
    let figures = Set(file.layout.columns.filter { $0.declaration.type.isNumber }.map(\.position))
    let faulty = Set(rejects.compactMap(\.heading))
    let faults = Set(file.layout.columns.filter { faulty.contains($0.heading) }.map(\.position))
    return padded(cells(file.grid, row), to: file.layout.width).enumerated()
      .filter { !file.layout.addedColumns.contains($0.offset) }
      .map { place, cell in
        var marked = cell
        marked.isFigure = figures.contains(place) && FormulaGuard.isFigure(cell.text)
        marked.look = faults.contains(place) ? .fault : .plain
        return marked
      }
  }

  private static func headings(_ file: FileLayout) -> [String] {
    padded(cells(file.grid, lastHeadingRow(file)), to: file.layout.width).enumerated()
      .filter { !file.layout.addedColumns.contains($0.offset) }.map(\.element.text)
  }

  private static func lastHeadingRow(_ file: FileLayout) -> Int {
    file.layout.headingRows.upperBound - 1
  }

  /// Writes the rejected rows, where there are any.
  ///
  /// The name says the form: a workbook (`.xlsx`) has the wrong cells coloured, all else is CSV. Rows
  /// under other headings than the first go to sheets, or files, of their own: `name-2.csv` and so on.
  ///
  /// - Returns: whether a file was written.
  @discardableResult
  package static func write(
    _ rejects: [Reject],
    in files: [FileLayout],
    to path: String,
    _ existing: ExistingFile,
    in language: Language
  ) throws(FormatError) -> Bool {
    if path.lowercased().hasSuffix(".xlsx") {
      return try writeWorkbook(rejects, in: files, to: path, existing, in: language)
    }
    let contents = contents(of: rejects, in: files, in: language)
    for (place, bytes) in contents.enumerated() {
      let sink = try AtomicFile(place == 0 ? path : numbered(path, place + 1), existing)
      try sink.append(bytes)
      try sink.commit()
    }
    return !contents.isEmpty
  }

  private static func writeWorkbook(
    _ rejects: [Reject],
    in files: [FileLayout],
    to path: String,
    _ existing: ExistingFile,
    in language: Language
  ) throws(FormatError) -> Bool {
    let name = Localized("rejected rows", vi: "dòng bị loại").text(in: language)
    let sheets = tables(of: rejects, in: files, in: language).map { rows in
      Workbook.Sheet.cells(
        CellSheet(
          name: name,
          rows: rows.map { row in row.map { CellSheet.Cell($0.text, kind: $0.kind, $0.look) } }
        )
      )
    }
    guard !sheets.isEmpty else { return false }
    try XLSXWriter(language: language).write(Workbook(sheets: sheets), to: path, existing)
    return true
  }

  private static func numbered(_ path: String, _ number: Int) -> String {
    let folderEnd = path.lastIndex(of: "/") ?? path.startIndex
    guard let point = path.lastIndex(of: "."), point > folderEnd else { return path + "-\(number)" }
    return path[..<point] + "-\(number)" + path[point...]
  }

  /// Whether a heading is one of the two that were added here.
  static func isOwnHeading(_ heading: String) -> Bool {
    let key = TextFolding.folded(heading)
    return ownHeadings.contains { label in
      Language.allCases.contains { TextFolding.folded(label.text(in: $0)) == key }
    }
  }

  /// Whether a heading is that of the line in the first file.
  static func isLineHeading(_ heading: String) -> Bool {
    let key = TextFolding.folded(heading)
    return Language.allCases.contains { TextFolding.folded(lineHeading.text(in: $0)) == key }
  }

  private static let lineHeading = Localized("rejected line", vi: "dòng bị loại")

  private static let ownHeadings = [
    lineHeading,
    Localized("rejected because", vi: "lý do bị loại"),
  ]

  private static func cells(_ grid: CellGrid, _ row: Int) -> [Cell] {
    (0..<grid.fieldCount(row: row)).map {
      Cell(grid.text(row: row, column: $0), kind: grid.kind(row: row, column: $0))
    }
  }

  /// As many cells as there are headings; what stands beyond them is kept.
  private static func padded(_ cells: [Cell], to width: Int) -> [Cell] {
    let own = cells.count > width && cells[width...].allSatisfy(\.text.isEmpty)
    let kept = own ? Array(cells.prefix(width)) : cells
    return kept + Array(repeating: Cell(""), count: max(0, width - kept.count))
  }
}

/// A file with the places of its columns.
package struct FileLayout: Sendable {
  package let grid: CellGrid
  package let layout: ListLayout

  package init(grid: CellGrid, layout: ListLayout) {
    self.grid = grid
    self.layout = layout
  }
}

extension ImportPlan {
  /// The files that the rejects are numbered by.
  package var fileLayouts: [FileLayout] {
    files.map { FileLayout(grid: $0.file.grid, layout: $0.layout) }
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
