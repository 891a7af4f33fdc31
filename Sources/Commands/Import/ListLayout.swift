package import Columnar
package import Domain
package import Query
import Values

/// A column of a file that is taken, and what it fills.
package struct ListColumn: Sendable {
  /// The place in the row, from 0.
  package let position: Int
  /// As it stands in the file, on one line.
  package let heading: String
  package let declaration: ColumnDeclaration
  /// The unit of money that the heading itself states, as in `Tổng nợ (triệu đồng)`.
  package let unit: MoneyUnit?

  package var name: String { declaration.name }
}

/// A column of a file that is not taken.
package struct UnknownColumn: Hashable, Sendable {
  package let position: Int
  package let heading: String
}

/// Where the headings of a list stand, and which columns they name.
package struct ListLayout: Sendable {
  /// The rows of the grid in which the headings stand; more than one where they are divided.
  package let headingRows: Range<Int>
  /// In the order of the file.
  package let columns: [ListColumn]
  /// Headings that no column of the catalogue claims.
  package let unknown: [UnknownColumn]
  /// How many fields a row of the list has.
  package let width: Int
  /// Whether the file holds rows that an earlier import rejected.
  package let holdsRejects: Bool
  /// Where such rows say their line in the first file.
  let lineColumn: Int?
  /// The columns that the file of rejects added, from 0.
  let addedColumns: Set<Int>

  func column(_ name: String) -> ListColumn? { columns.first { $0.name == name } }

  /// The line of a row in the file that was imported first.
  func lineInFirstFile(_ grid: CellGrid, _ row: Int) -> Int {
    let stated = lineColumn.flatMap { Int(trimmed(grid, row, $0)) }
    return stated ?? Int(grid.lines[row])
  }
}

extension ListLayout {
  /// Rows in which headings are looked for.
  static let searchedRowCount = 30

  /// Finds the headings of a file among its title rows.
  ///
  /// The row that names most columns is taken; it must name at least two.
  init(
    of grid: CellGrid,
    as content: FileContent = .debts,
    matcher: HeadingMatcher,
    mappings: [ImportRequest.Mapping]
  ) throws(ImportFact) {
    let map = try HeadingMap(content, matcher, mappings)
    guard let found = HeadingRows(in: grid, map) else {
      // Perhaps a mapped heading is misspelt, and so its column has none.
      if let other = HeadingRows(in: grid, try HeadingMap(content, matcher, [])) {
        try map.checkAllUsed(other.headings)
      }
      throw .noHeadings(searchedRows: min(grid.rowCount, Self.searchedRowCount))
    }
    try self.init(found, map)
  }

  /// The headings of a file as one text, by which its mappings are remembered; nil without headings.
  ///
  /// Case, marks and white space do not tell two apart.
  package static func headingSet(
    of grid: CellGrid,
    as content: FileContent = .debts,
    matcher: HeadingMatcher
  ) -> String? {
    guard let map = try? HeadingMap(content, matcher, []), let found = HeadingRows(in: grid, map)
    else { return nil }
    let keys = found.headings.map { headingKey($0.text) }.filter { !$0.isEmpty }
    return Set(keys).sorted().joined(separator: "\n")
  }

  /// How well some first rows of a sheet look like what is to be taken in.
  package static func fit(
    of grid: CellGrid,
    as content: FileContent = .debts,
    matcher: HeadingMatcher,
    mappings: [ImportRequest.Mapping]
  ) -> HeadingFit {
    HeadingFit { () throws(ImportFact) in
      _ = try ListLayout(of: grid, as: content, matcher: matcher, mappings: mappings)
    }
  }

  private init(_ found: HeadingRows, _ map: HeadingMap) throws(ImportFact) {
    let headings = found.headings.map(\.text)
    var columns: [ListColumn] = []
    var unknown: [UnknownColumn] = []
    var holdsRejects = false
    var lineColumn: Int?
    var addedColumns: Set<Int> = []
    try map.checkAllUsed(found.headings)
    let names = found.headings.map { $0.column?.name }
    for (position, heading) in headings.enumerated() {
      // `no` numbers the rows where another heading is the debt (`nợ`).
      let isNumber =
        HeadingMatcher.isRowNumber(heading)
        && (names[position].map { name in names.count { $0 == name } > 1 } ?? true)
      if isNumber { continue }
      if RejectsFile.isOwnHeading(heading) {
        holdsRejects = true
        addedColumns.insert(position)
        if RejectsFile.isLineHeading(heading) { lineColumn = position }
      } else if let declaration = found.headings[position].column {
        let unit = unitInBrackets(of: heading)
        columns.append(
          ListColumn(position: position, heading: heading, declaration: declaration, unit: unit)
        )
      } else if !heading.isEmpty {
        unknown.append(UnknownColumn(position: position, heading: heading))
      }
    }
    headingRows = found.rows
    width = (headings.lastIndex { !$0.isEmpty } ?? -1) + 1
    self.columns = columns
    self.unknown = unknown
    self.holdsRejects = holdsRejects
    self.lineColumn = lineColumn
    self.addedColumns = addedColumns
    try refuseRepeatedColumns()
    try map.content.checkColumns(Set(columns.map(\.name)), unknown: unknown, map.matcher)
  }

  private func refuseRepeatedColumns() throws(ImportFact) {
    for column in columns {
      let same = columns.filter { $0.name == column.name }
      guard same.count > 1 else { continue }
      throw .columnTwice(
        column: column.name,
        label: column.declaration.label,
        headings: same.map(\.heading)
      )
    }
  }

  /// Whether a row has lost or gained fields; nil where it has as many as there are headings.
  ///
  /// Where fields end with the last filled one, only those beyond the headings tell.
  func fault(ofRow row: Int, in file: ImportFile) -> RejectReason? {
    let count = file.grid.fieldCount(row: row)
    if count > width {
      let isFilled = (width..<count).contains { !trimmed(file.grid, row, $0).isEmpty }
      return isFilled ? .tooManyCells(found: count, expected: width) : nil
    }
    let isShort = count < width && file.kind == .separatedText
    return isShort ? .tooFewCells(found: count, expected: width) : nil
  }
}

/// Which column a heading fills: what the statement maps comes first, then the catalogue.
private struct HeadingMap {
  let content: FileContent
  let matcher: HeadingMatcher
  private var mapped: [Mapped] = []
  /// The same cells are looked at as one row of headings, as two and as three.
  private let memo = Memo()

  private final class Memo {
    var columns: [String: ColumnDeclaration?] = [:]
  }

  private struct Mapped {
    var heading: String
    var declaration: ColumnDeclaration
    var key: String { headingKey(heading) }
  }

  init(
    _ content: FileContent,
    _ matcher: HeadingMatcher,
    _ mappings: [ImportRequest.Mapping]
  ) throws(ImportFact) {
    self.content = content
    self.matcher = matcher
    for mapping in mappings {
      let key = TextFolding.folded(mapping.column).replacing(" ", with: "_")
      let names = matcher.columns.filter { content.takes($0.name) }
      guard let declaration = names.first(where: { $0.keys.contains(key) }) else {
        throw .unknownMappedColumn(
          mapping.column,
          near: Similarity.nearest(to: mapping.column, among: names.map(\.name))
        )
      }
      mapped.append(
        Mapped(heading: mapping.heading, declaration: content.declaration(of: declaration))
      )
    }
  }

  func column(for heading: String) -> ColumnDeclaration? {
    guard !heading.isEmpty else { return nil }
    if let known = memo.columns[heading] { return known }
    let column = foundColumn(for: heading)
    memo.columns[heading] = .some(column)
    return column
  }

  private func foundColumn(for heading: String) -> ColumnDeclaration? {
    let key = headingKey(heading)
    if let mapping = mapped.first(where: { $0.key == key }) { return mapping.declaration }
    guard let column = matcher.column(for: heading), content.takes(column.name),
      !mapped.contains(where: { $0.declaration.name == column.name })
    else { return nil }
    return content.declaration(of: column)
  }

  /// A mapped heading that the file does not have is a slip of the hand.
  func checkAllUsed(_ headings: [Heading]) throws(ImportFact) {
    let present = Set(headings.flatMap(\.forms).map(headingKey))
    for mapping in mapped where !present.contains(mapping.key) {
      let texts = headings.map(\.text).filter { !$0.isEmpty }
      throw .unknownMappedHeading(
        mapping.heading,
        column: mapping.declaration.name,
        near: Similarity.nearest(to: mapping.heading, among: texts)
      )
    }
  }
}

/// What stands above a column, and the column of the catalogue that it means.
private struct Heading {
  /// On one line.
  let text: String
  let column: ColumnDeclaration?
  /// The cells above the column together, and the lowest of them.
  let forms: [String]

  /// - Parameters:
  ///   - cells: what stands above the column and over its group, from the highest on.
  ///   - lowest: the lowest of what stands above the column itself.
  ///   - map: what headings mean; both forms are tried.
  init(_ cells: [String], lowest: String, _ map: HeadingMap) {
    let whole = cells.filter { !$0.isEmpty }.joined(separator: " ")
    forms = whole == lowest || lowest.isEmpty ? [lowest] : [whole, lowest]
    let meant = forms.first { map.column(for: $0) != nil }
    text = meant ?? forms[0]
    column = meant.flatMap(map.column)
  }
}

/// The rows of headings, and what they say of each column.
private struct HeadingRows {
  let rows: Range<Int>
  let headings: [Heading]

  /// Headings are divided into so many rows at most, as in `Số phải đóng` above `BHXH`.
  private static let depthMax = 3

  /// The rows that name most columns, the fewest and first of several; nil where none name two.
  init?(in grid: CellGrid, _ map: HeadingMap) {
    var best: HeadingRows?
    var bestCount = 1
    for depth in 1...Self.depthMax {
      let last = min(grid.rowCount - depth, ListLayout.searchedRowCount - 1)
      for row in 0..<max(0, last + 1) where depth == 1 || mayBeDivided(grid, row) {
        let found = HeadingRows(row..<(row + depth), of: grid, map)
        let count = Set(found.headings.compactMap { $0.column?.name }).count
        if count > bestCount { (best, bestCount) = (found, count) }
      }
    }
    guard let best else { return nil }
    self = best
  }

  private init(_ rows: Range<Int>, of grid: CellGrid, _ map: HeadingMap) {
    let width = rows.map { grid.fieldCount(row: $0) }.max() ?? 0
    var above = [String](repeating: "", count: rows.count)
    headings = (0..<width).map { column in
      let cells = rows.map { text(of: grid, $0, column) }
      // A group of columns has its heading above the first of them.
      let lowest = cells.lastIndex { !$0.isEmpty } ?? 0
      for place in cells.indices where !cells[place].isEmpty || place >= lowest {
        above[place] = cells[place]
      }
      return Heading(above, lowest: cells[lowest], map)
    }
    self.rows = rows
  }
}

/// Whether the headings of a list may begin in a row and end below it; titles have a cell or two.
private func mayBeDivided(_ grid: CellGrid, _ row: Int) -> Bool {
  (0..<grid.fieldCount(row: row)).count { !text(of: grid, row, $0).isEmpty } >= 3
}

/// The heading in a cell, on one line with single spaces.
private func text(of grid: CellGrid, _ row: Int, _ column: Int) -> String {
  trimmed(grid, row, column).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Headings are compared without regard to case, marks and white space.
private func headingKey(_ heading: String) -> String {
  TextFolding.folded(heading).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

private func unitInBrackets(of heading: String) -> MoneyUnit? {
  guard let open = heading.lastIndex(of: "("), let close = heading.lastIndex(of: ")"), open < close
  else { return nil }
  let inside = heading[heading.index(after: open)..<close]
  let bare = TextFolding.folded(inside).replacing("don vi tinh", with: "")
    .replacing("dvt", with: "").replacing("don vi", with: "")
  return MoneyUnit(words: bare)
}
