import Columnar
import Domain
import Formats
import Query
import Values

/// Reads the cells of one column of a file of records, in the style that all its values say.
struct RecordCells {
  struct Refusal: Error {
    let reason: RejectReason
  }

  let column: RecordFile.Column
  private let numbers: NumberParser?
  private let dates: DateParser?
  /// The days are read as written here, day, month, year: the values do not say otherwise.
  let isOpenDate: Bool

  /// - Throws: `ImportFact` where a column's values leave their style open.
  static func readers(
    of columns: [RecordFile.Column],
    in grid: CellGrid,
    below headingRow: Int
  ) throws(ImportFact) -> [RecordCells] {
    var readers: [RecordCells] = []
    for column in columns { readers.append(try RecordCells(column, grid, headingRow)) }
    return readers
  }

  private init(
    _ column: RecordFile.Column,
    _ grid: CellGrid,
    _ headingRow: Int
  ) throws(ImportFact) {
    self.column = column
    let rows = (headingRow + 1)..<max(headingRow + 1, grid.rowCount)
    let type = column.declaration.type
    if type.isNumber || type == .year {
      let decision = NumberStyle.detected(
        in: grid,
        column: column.position,
        rows: rows,
        holding: .whole
      )
      numbers = NumberParser(try Self.decided(decision, column, grid))
    } else {
      numbers = nil
    }
    var isOpen = false
    if type == .date {
      let decision = DateStyle.detected(in: grid, column: column.position, rows: rows)
      if case .undecidable = decision {
        isOpen = true
        dates = DateParser(.dayMonthYear)
      } else {
        dates = DateParser(try Self.decided(decision, column, grid))
      }
    } else {
      dates = nil
    }
    isOpenDate = isOpen
  }

  private static func decided<Style>(
    _ decision: StyleDecision<Style>,
    _ column: RecordFile.Column,
    _ grid: CellGrid
  ) throws(ImportFact) -> Style {
    func value(_ row: Int) -> LineValue {
      LineValue(line: Int(grid.lines[row]), value: trimmed(grid, row, column.position))
    }
    switch decision {
    case .decided(let style): return style
    case .undecidable(let rows):
      throw .undecidableNumbers(heading: column.heading, examples: rows.map(value))
    case .mixed(let row, let earlier):
      throw .mixedNumbers(heading: column.heading, one: value(earlier), other: value(row))
    }
  }

  /// Whether cells of the column tell a record from a note below the list.
  var holdsFigures: Bool { numbers != nil || dates != nil }

  /// Digits and marks, no letters.
  func mayBeFigure(_ row: Int, _ grid: CellGrid) -> Bool {
    let cell = trimmed(grid, row, column.position)
    return cell.contains(where: \.isNumber) && !cell.contains(where: \.isLetter)
  }

  /// What a cell that is not empty gives to its field.
  func read(_ text: String) -> Result<[FieldValue], Refusal> {
    switch column.declaration.type {
    case .date: return day(text)
    case .month:
      guard let month = MonthReader(text).onlyMonth else {
        return .failure(Refusal(reason: .notAMonth))
      }
      return .success([.time(.month(month))])
    case .code: return .success([.code(text)])
    case .text, .label, .category: return .success([.text(text)])
    case .list:
      return .success(
        text.split { !$0.isNumber }.compactMap { Int128($0) }
          .map { .number(Decimal($0), isMoney: false) }
      )
    case .money, .months, .people, .days, .count, .number, .share, .year, .quarter:
      return number(text)
    }
  }

  private func number(_ text: String) -> Result<[FieldValue], Refusal> {
    switch numbers?.read(text) {
    case .value(let value):
      let number = value.normalized
      let isMoney = column.declaration.type == .money
      guard number.scale <= column.declaration.type.scale else {
        return .failure(Refusal(reason: .cell(.tooManyDecimals(most: 0))))
      }
      return .success([.number(number, isMoney: isMoney)])
    case .rejected(let fact): return .failure(Refusal(reason: .cell(fact)))
    case .empty, nil: return .success([])
    }
  }

  /// A month alone where the kind takes a day that is not known.
  private func day(_ text: String) -> Result<[FieldValue], Refusal> {
    switch dates?.read(text) {
    case .value(let day): return .success([.time(.day(day))])
    case .rejected(let fact):
      if fact == .notADate, column.field?.dayKnownField != nil,
        let month = MonthReader(text).onlyMonth
      {
        return .success([.time(.month(month))])
      }
      return .failure(Refusal(reason: .cell(fact)))
    case .empty, nil: return .success([])
    }
  }
}
