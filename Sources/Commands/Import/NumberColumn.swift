import Columnar
import Formats
import Query
import Values

/// The figures of one column of a list, one a line.
struct NumberColumn: Sendable {
  var values: [Int64]
  /// Lines without a figure; nil when every line has one.
  var empties: Bitmap?

  subscript(line: Int) -> Int64? { empties?[line] ?? false ? nil : values[line] }

  /// The figures of some lines, in their order.
  func gathered(_ lines: [UInt32]) -> NumberColumn {
    var chosen = [Int64](repeating: 0, count: lines.count)
    for place in lines.indices { chosen[place] = values[Int(lines[place])] }
    guard let empties else { return NumberColumn(values: chosen, empties: nil) }
    var without = Bitmap(count: lines.count)
    for place in lines.indices where empties[Int(lines[place])] { without[place] = true }
    return NumberColumn(values: chosen, empties: without.population > 0 ? without : nil)
  }

  var column: IntegerColumn { IntegerColumn(values: values, empties: empties) }
}

/// A column of a file read as numbers: of the lines and, for the closing line, of the totals.
struct ReadNumbers: Sendable {
  var lines: NumberColumn
  /// By row of the grid.
  var totals: [Int: Int64] = [:]
  /// Line numbers among the lines, with the reason.
  var rejected: [(line: Int, reason: RejectReason)] = []
  /// Lines whose figure was rounded to whole dong.
  var roundedLines: [Int] = []
}

/// Reads the cells of one column.
struct ColumnParser: Sendable {
  let parser: NumberParser
  let position: Int
  let scale: Int
  /// Whether parts of a dong that formulas give are rounded.
  let rounds: Bool

  func column(_ rows: Range<Int>, of grid: CellGrid) -> ParsedColumn {
    parser.column(position, of: grid, rows: rows, scale: scale, rounds: rounds)
  }

  /// The figure in one row; nil where there is none.
  func value(_ row: Int, of grid: CellGrid) -> Int64? {
    let parsed = column(row..<(row + 1), of: grid)
    return parsed.empties[0] ? nil : parsed.values[0]
  }
}

/// The figures of one column in some consecutive lines.
struct NumberPiece: Sendable {
  private(set) var values: [Int64] = []
  /// Lines without a figure, counted from the first of the list.
  private(set) var empties: [UInt32] = []
  private(set) var rejected: [(line: Int, reason: RejectReason)] = []
  private(set) var roundedLines: [Int] = []

  init(count: Int) { values.reserveCapacity(count) }

  /// Reads some lines, most of which stand in consecutive rows.
  mutating func append(
    _ rows: ArraySlice<UInt32>,
    firstLine: Int,
    of grid: CellGrid,
    by parser: ColumnParser
  ) {
    var line = firstLine
    var start = rows.startIndex
    while start < rows.endIndex {
      var end = start + 1
      while end < rows.endIndex, rows[end] == rows[end - 1] + 1 { end += 1 }
      let first = Int(rows[start])
      append(parser.column(first..<(first + end - start), of: grid), first, line)
      line += end - start
      start = end
    }
  }

  private mutating func append(_ parsed: ParsedColumn, _ firstRow: Int, _ firstLine: Int) {
    values.append(contentsOf: parsed.values)
    if parsed.hasEmpties {
      for place in parsed.values.indices where parsed.empties[place] {
        empties.append(UInt32(firstLine + place))
      }
    }
    for cell in parsed.rejected {
      rejected.append((firstLine + cell.row - firstRow, .cell(cell.fact)))
    }
    for row in parsed.roundedRows { roundedLines.append(firstLine + row - firstRow) }
  }
}

extension ReadNumbers {
  /// Joins the pieces of a column, in their order.
  init(_ pieces: [NumberPiece]) {
    var values: [Int64] = []
    values.reserveCapacity(pieces.reduce(0) { $0 + $1.values.count })
    for piece in pieces { values.append(contentsOf: piece.values) }
    var empties = Bitmap(count: values.count)
    for piece in pieces { for line in piece.empties { empties[Int(line)] = true } }
    let hasEmpties = pieces.contains { !$0.empties.isEmpty }
    lines = NumberColumn(values: values, empties: hasEmpties ? empties : nil)
    rejected = pieces.flatMap(\.rejected)
    roundedLines = pieces.flatMap(\.roundedLines)
  }

  /// Rejects what lies outside of what a figure can mean.
  mutating func reject(
    below least: Int64,
    as reason: RejectReason,
    above most: Int64
  ) {
    for line in lines.values.indices where lines.values[line] < least || lines.values[line] > most {
      if lines.empties?[line] ?? false { continue }
      rejected.append((line, lines.values[line] < least ? reason : .impossible(most: most)))
    }
  }

  /// Rejects sums of money that nobody owes: whole lists of them would have no total.
  mutating func rejectMoney(beyond most: Int64) {
    for line in lines.values.indices where lines.values[line].magnitude > most.magnitude {
      // Empty lines hold 0.
      rejected.append((line, .impossible(most: most)))
    }
  }
}
