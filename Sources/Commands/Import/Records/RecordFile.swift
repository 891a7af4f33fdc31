import Columnar
import Domain
import Formats
import Query
import Values

/// A file of records of one kind, read row by row.
struct RecordFile {
  /// A column of the file that is taken.
  struct Column {
    let position: Int
    let heading: String
    let declaration: ColumnDeclaration
    /// Nil for the unit's code.
    let field: RecordField?
  }

  let file: ImportFile
  let headingRow: Int
  let columns: [Column]
  /// Headings that no field of the kind claims.
  let unknown: [String]
  /// Headings of days whose values do not say whether the day or the month comes first.
  let openDates: [String]
  private(set) var rows: [RecordBatch.Row] = []
  /// Of each row the line of the file.
  private(set) var lines: [Int] = []
  private(set) var rejects: [Reject] = []

  /// - Throws: `ImportFact` where the headings or the styles of values are not found.
  init(
    _ file: ImportFile,
    _ kind: RecordKind,
    _ matcher: HeadingMatcher
  ) throws(ImportFact) {
    self.file = file
    let found = RecordHeadings(file.grid, kind, matcher)
    guard let row = found.row else {
      throw .noHeadings(searchedRows: min(file.grid.rowCount, ListLayout.searchedRowCount))
    }
    headingRow = row
    columns = found.columns
    unknown = found.unknown
    for column in columns {
      let same = columns.filter { $0.declaration.name == column.declaration.name }
      guard same.count > 1 else { continue }
      throw .columnTwice(
        column: column.declaration.name,
        label: column.declaration.label,
        headings: same.map(\.heading)
      )
    }
    let missing = found.missing
    guard missing.isEmpty else {
      throw .missingRecordColumns(missing, kind: kind.name, unknown: unknown)
    }
    let readers = try RecordCells.readers(of: columns, in: file.grid, below: row)
    openDates = readers.filter(\.isOpenDate).map(\.column.heading)
    read(readers)
  }

  private mutating func read(_ readers: [RecordCells]) {
    let figures = readers.filter(\.holdsFigures)
    for row in (headingRow + 1)..<max(headingRow + 1, file.grid.rowCount) {
      let isEmpty = columns.allSatisfy { trimmed(file.grid, row, $0.position).isEmpty }
      let isNote = figures.allSatisfy { !$0.mayBeFigure(row, file.grid) }
      if isEmpty || isNote || isTotalRow(file.grid, row) { continue }
      add(row, readers)
    }
  }

  private mutating func add(_ row: Int, _ readers: [RecordCells]) {
    var record = RecordBatch.Row(code: "", entries: [])
    var isGood = true
    for reader in readers {
      let text = trimmed(file.grid, row, reader.column.position)
      if text.isEmpty { continue }
      switch reader.read(text) {
      case .success(let values):
        if reader.column.field == nil {
          record.code = text
        } else if !values.isEmpty {
          record.entries.append(FieldEntry(reader.column.declaration.name, values: values))
        }
      case .failure(let reason):
        isGood = false
        append(row, reader.column.heading, text, reason.reason)
      }
    }
    guard isGood else { return }
    rows.append(record)
    lines.append(row)
  }

  /// Rejects a row that was read, but that the kind's rules refuse.
  mutating func reject(_ place: Int, _ fact: RecordFact) {
    append(lines[place], nil, "", .record(fact))
  }

  private mutating func append(
    _ row: Int,
    _ heading: String?,
    _ value: String,
    _ reason: RejectReason
  ) {
    rejects.append(
      Reject(
        file: 0,
        row: row,
        line: Int(file.grid.lines[row]),
        heading: heading,
        value: value,
        reason: reason
      )
    )
  }
}

/// The row of headings of a file of records, and what its columns fill.
private struct RecordHeadings {
  private(set) var row: Int?
  private(set) var columns: [RecordFile.Column] = []
  private(set) var unknown: [String] = []
  private(set) var missing: [String] = []

  init(_ grid: CellGrid, _ kind: RecordKind, _ matcher: HeadingMatcher) {
    for candidate in 0..<min(grid.rowCount, ListLayout.searchedRowCount) {
      var found: [RecordFile.Column] = []
      var others: [String] = []
      for position in 0..<grid.fieldCount(row: candidate) {
        let heading = grid.text(row: candidate, column: position)
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if heading.isEmpty || HeadingMatcher.isRowNumber(heading) { continue }
        guard let declaration = matcher.column(for: heading),
          let column = Self.column(position, heading, declaration, kind)
        else {
          others.append(heading)
          continue
        }
        found.append(column)
      }
      guard found.count > max(1, columns.count) else { continue }
      (row, columns, unknown) = (candidate, found, others)
    }
    let names = Set(columns.map(\.declaration.name))
    missing = kind.fields.filter { field in
      let isNeeded = field.presence == .required || field.presence == .defaulted(.today)
      return isNeeded && !names.contains(field.name)
    }.map(\.name)
    if kind.subject == .employer, !names.contains("code") { missing.insert("code", at: 0) }
  }

  private static func column(
    _ position: Int,
    _ heading: String,
    _ declaration: ColumnDeclaration,
    _ kind: RecordKind
  ) -> RecordFile.Column? {
    if declaration.name == "code" {
      return RecordFile.Column(
        position: position,
        heading: heading,
        declaration: declaration,
        field: nil
      )
    }
    guard let field = kind.fields.first(where: { $0.name == declaration.name }),
      let own = kind.declaration(of: field)
    else { return nil }
    return RecordFile.Column(
      position: position,
      heading: heading,
      declaration: own,
      field: field
    )
  }
}
