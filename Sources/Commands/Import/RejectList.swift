import Columnar
import Formats
import Query

/// The rejected cells and rows of one file, while it is read.
struct RejectList {
  private let file: ImportFile
  private let layout: ListLayout
  private let rows: ListRows
  private(set) var rejects: [Reject] = []
  /// The lines that are not taken.
  private(set) var isRejected: Bitmap

  init(_ file: ImportFile, _ layout: ListLayout, _ rows: ListRows) {
    self.file = file
    self.layout = layout
    self.rows = rows
    isRejected = Bitmap(count: rows.lines.count)
  }

  /// Rejects cells of a column.
  mutating func add(_ cells: [(line: Int, reason: RejectReason)], _ column: ListColumn) {
    for cell in cells {
      let row = Int(rows.lines[cell.line])
      isRejected[cell.line] = true
      let value = trimmed(file.grid, row, column.position)
      append(row, column.heading, value, cell.reason)
    }
  }

  /// Rejects a line as a whole.
  mutating func add(line: Int, value: String = "", _ reason: RejectReason) {
    isRejected[line] = true
    append(Int(rows.lines[line]), nil, value, reason)
  }

  mutating func add(line: Int, column: String, _ reason: RejectReason) {
    guard let column = layout.column(column) else { return add(line: line, reason) }
    add([(line, reason)], column)
  }

  /// Failed formulas in columns of texts, which would take `#REF!` for a name.
  mutating func addFailures() {
    for column in layout.columns where !column.declaration.type.isNumber {
      let cells = file.grid.column(column.position)
      for (line, row) in rows.lines.enumerated() where !cells.kinds.isEmpty {
        if let fact = CellFact(cells.kind(row: Int(row))) { add([(line, .cell(fact))], column) }
      }
    }
  }

  /// Rows without a code.
  mutating func addStrays() {
    for row in rows.strays {
      let grid = file.grid
      let cells = (0..<grid.fieldCount(row: row)).map { trimmed(grid, row, $0) }
      append(row, layout.column("code")?.heading, cells.first { !$0.isEmpty } ?? "", .missingCode)
    }
  }

  /// Rows in which a field is lost or divided.
  mutating func addRaggedRows() {
    for (line, row) in rows.lines.enumerated() {
      if let fault = layout.fault(ofRow: Int(row), in: file) { add(line: line, fault) }
    }
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

  /// The line of the file on which a line of the list stands.
  func lineOfFile(_ line: Int) -> Int { Int(file.grid.lines[Int(rows.lines[line])]) }
}
