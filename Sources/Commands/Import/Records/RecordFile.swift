import Columnar
import Domain
import Formats
import Query
import Values

/// A file of records of one kind, read row by row.
struct RecordFile {
  let file: ImportFile
  let layout: ListLayout
  /// In what the columns of money are written whose headings do not say it.
  let unit: StatedUnit
  private(set) var rows: [RecordBatch.Row] = []
  /// Of each row the row of the grid.
  private var gridRows: [Int] = []
  private(set) var rejects: [Reject] = []

  /// - Throws: `ImportFact` where the headings or the styles of values are not found.
  init(
    _ file: ImportFile,
    _ kind: RecordKind,
    _ matcher: HeadingMatcher,
    _ request: ImportRequest
  ) throws(ImportFact) {
    self.file = file
    layout = try ListLayout(
      of: file.grid,
      as: .records(kind),
      matcher: matcher,
      mappings: request.mappings + file.mappings
    )
    unit = try StatedUnit(
      request.unit,
      ListTitle(of: file.grid, above: layout.headingRows.lowerBound),
      layout
    )
    let lines = lines
    let settling = StyleSettling(
      grid: file.grid,
      rows: lines.map { UInt32($0) },
      decimalSign: request.decimalSign,
      dateOrder: request.dateOrder
    )
    let readers = try RecordCells.readers(of: layout, kind, unit.unit, lines, settling)
    read(lines, readers)
  }

  /// The rows below the headings that hold something.
  private var lines: [Int] {
    let first = layout.headingRows.upperBound
    return (first..<max(first, file.grid.rowCount)).filter { row in
      !layout.columns.allSatisfy { trimmed(file.grid, row, $0.position).isEmpty }
        && !isTotalRow(file.grid, row)
    }
  }

  private mutating func read(_ lines: [Int], _ readers: [RecordCells]) {
    let figures = readers.filter(\.holdsFigures)
    for row in lines {
      // A note below the list has no figures, or stands in one cell where no record has any.
      let isNote =
        figures.isEmpty
        ? readers.count { !trimmed(file.grid, row, $0.column.position).isEmpty } < 2
        : figures.allSatisfy { !$0.mayBeFigure(row, file.grid) }
      if isNote { continue }
      if let fault = layout.fault(ofRow: row, in: file) {
        append(row, nil, "", fault)
      } else {
        add(row, readers)
      }
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
        if reader.namesUnit {
          record.code = text
        } else if !values.isEmpty {
          record.entries.append(FieldEntry(reader.column.name, values: values))
        }
      case .failure(let reason):
        isGood = false
        append(row, reader.column.heading, text, reason.reason)
      }
    }
    guard isGood else { return }
    rows.append(record)
    gridRows.append(row)
  }

  /// Rejects a row that was read, but that the kind's rules refuse.
  mutating func reject(_ place: Int, _ fact: RecordFact) {
    append(gridRows[place], nil, "", .record(fact))
  }

  private mutating func append(
    _ row: Int,
    _ heading: String?,
    _ value: String,
    _ reason: RejectReason
  ) {
    rejects.append(
      Reject(
        row: row,
        line: Int(file.grid.lines[row]),
        heading: heading,
        value: value,
        reason: reason
      )
    )
  }
}
