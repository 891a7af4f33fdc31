import Columnar
import Domain
import Formats
import Query
import Values

/// Reads the figures of a list, column by column, each in the style that all its values say.
struct FigureReader {
  private(set) var grid: CellGrid
  let layout: ListLayout
  let rows: ListRows
  /// The unit of columns whose heading states none.
  let unit: MoneyUnit
  /// Whether the statement or the list itself says that unit: of a list that states none, the
  /// figures may be in millions and are never rounded.
  let isUnitStated: Bool
  let decimalSign: DecimalSign?

  /// The columns that hold figures, without the months owed, which have no style.
  var columns: [ListColumn] {
    layout.columns.filter { $0.declaration.type.isNumber && $0.declaration.type != .months }
  }

  /// How the figures of each column are written.
  ///
  /// - Throws: `undecidableNumbers`, `mixedNumbers`.
  func styles() throws(ImportFact) -> [NumberStyle] {
    let columns = columns
    let settling = StyleSettling(
      grid: grid,
      rows: rows.lines,
      decimalSign: decimalSign,
      dateOrder: nil
    )
    return try settling.numbers(evidence(of: columns).map(\.decision), of: columns)
  }

  /// What all cells of each column say.
  private func evidence(of columns: [ListColumn]) -> [NumberEvidence] {
    let first = rows.range.lowerBound
    let fresh = columns.map { NumberEvidence(scale(of: $0, unit) > 0 ? .decimal : .whole) }
    let pieces = forkJoin(rowCount: rows.range.count, morselSize: ListRows.rowsPerMorsel) {
      [grid] places in
      var evidence = fresh
      let rows = (first + places.lowerBound)..<(first + places.upperBound)
      for place in columns.indices {
        evidence[place].add(columns[place].position, of: grid, rows: rows)
      }
      return evidence
    }
    return pieces.reduce(into: fresh) { whole, piece in
      for place in whole.indices { whole[place].merge(piece[place]) }
    }
  }

  private func rounds(_ column: ListColumn) -> Bool {
    column.declaration.type == .money && (isUnitStated || column.unit != nil)
  }

  /// The figures of every column, in the given styles, by the name of the column; of a large list,
  /// digits are let go of that stand for them.
  ///
  /// - Complexity: O(bytes of the columns), on all cores
  mutating func figures(_ styles: [NumberStyle]) -> [String: ReadNumbers] {
    let columns = columns
    let parsers = columns.indices.map { place in
      ColumnParser(
        parser: NumberParser(styles[place]),
        position: columns[place].position,
        scale: scale(of: columns[place], unit),
        rounds: rounds(columns[place])
      )
    }
    var figures: [String: ReadNumbers] = [:]
    // One column after the other, so that the pieces of one alone stand beside what they make.
    for (column, parser) in zip(columns, parsers) {
      let pieces = forkJoin(rowCount: rows.lines.count, morselSize: ListRows.rowsPerMorsel) {
        [grid, rows] places in
        var piece = NumberPiece(count: places.count)
        piece.append(rows.lines[places], firstLine: places.lowerBound, of: grid, by: parser)
        return piece
      }
      var numbers = ReadNumbers(pieces)
      for row in rows.totals { numbers.totals[row] = parser.value(row, of: grid) }
      switch column.declaration.type {
      case .people, .days:
        numbers.reject(below: 0, as: .negativeNumber, above: 10_000_000)
      case .money: numbers.rejectMoney(beyond: MoneyLimit.most)
      default: break
      }
      figures[column.name] = numbers
      if parser.scale == 0 { keep(numbers.lines, column) }
    }
    for column in layout.columns where column.declaration.type == .months {
      figures[column.name] = monthNumbers(grid, column.position, rows, decimalSign)
    }
    return figures
  }
}

extension FigureReader {
  private mutating func keep(_ numbers: NumberColumn, _ column: ListColumn) {
    guard let first = rows.lines.first, let last = rows.lines.last,
      rows.lines.count >= ListRows.linesOfLargeList, Int(last - first) + 1 == rows.lines.count
    else { return }
    let lines = Int(first)..<(Int(last) + 1)
    grid.keep(numbers.values, numbers.empties, column: column.position, rows: lines)
  }
}

extension CellGrid {
  /// The bytes of a cell of which the style of its column decides; none where the file itself says
  /// what it is.
  func openBytes(row: Int, column: Int) -> ArraySlice<UInt8> {
    kind(row: row, column: column) == .text ? bytes(row: row, column: column) : []
  }
}

private func scale(of column: ListColumn, _ unit: MoneyUnit) -> Int {
  column.declaration.type == .money ? (column.unit ?? unit).scale : 0
}
