import Columnar
import Domain
import Formats
import Query
import Values

/// Reads the cells of one column of a file of records, in the style that its file has.
struct RecordCells {
  struct Refusal: Error {
    let reason: RejectReason
  }

  let column: ListColumn
  private let style: Style
  /// Decimals that money has which is whole in dong.
  private let scale: Int
  /// Whether a month alone may stand for a day.
  private let takesMonth: Bool
  /// Whether it names the unit that a record is about.
  let namesUnit: Bool

  private enum Style {
    case numbers(NumberParser)
    case dates(DateParser)
    case other
  }

  /// - Throws: `ImportFact` where a column's values leave their style open.
  static func readers(
    of layout: ListLayout,
    _ kind: RecordKind,
    _ unit: MoneyUnit,
    _ lines: [Int],
    _ settling: StyleSettling
  ) throws(ImportFact) -> [RecordCells] {
    let first = lines.first ?? 0
    let rows = first..<((lines.last ?? -1) + 1)
    let numbers = layout.columns.filter(\.holdsNumbers)
    let numberStyles = try settling.numbers(
      numbers.map { column in
        NumberStyle.detected(
          in: settling.grid,
          column: column.position,
          rows: rows,
          holding: column.scale(in: unit) > 0 ? .decimal : .whole
        )
      },
      of: numbers
    )
    let dates = layout.columns.filter { $0.declaration.type == .date }
    let dateStyles = try settling.dates(
      dates.map { DateStyle.detected(in: settling.grid, column: $0.position, rows: rows) },
      of: dates
    )
    var styles: [String: Style] = [:]
    for (column, style) in zip(numbers, numberStyles) {
      styles[column.name] = .numbers(NumberParser(style))
    }
    for (column, style) in zip(dates, dateStyles) {
      styles[column.name] = .dates(DateParser(style))
    }
    return layout.columns.map { column in
      RecordCells(
        column: column,
        style: styles[column.name] ?? .other,
        scale: column.scale(in: unit),
        takesMonth: kind.fields.contains { $0.name == column.name && $0.dayKnownField != nil },
        namesUnit: column.name == "code" && kind.field("code") == nil
      )
    }
  }

  /// Whether cells of the column tell a record from a note below the list.
  var holdsFigures: Bool {
    switch style {
    case .numbers, .dates: true
    case .other: false
    }
  }

  /// Digits and marks, no letters.
  func mayBeFigure(_ row: Int, _ grid: CellGrid) -> Bool {
    let cell = trimmed(grid, row, column.position)
    return cell.contains(where: \.isNumber) && !cell.contains(where: \.isLetter)
  }

  /// What a cell that is not empty gives to its field.
  func read(_ text: String) -> Result<[FieldValue], Refusal> {
    switch style {
    case .numbers(let parser): return number(text, parser)
    case .dates(let parser): return day(text, parser)
    case .other: break
    }
    switch column.declaration.type {
    case .month:
      guard let month = MonthReader(text).onlyMonth else {
        return .failure(Refusal(reason: .notAMonth))
      }
      return .success([.time(.month(month))])
    case .code: return .success([.code(text)])
    case .list:
      return .success(
        text.split { !$0.isNumber }.compactMap { Int128($0) }
          .map { .number(Decimal($0), isMoney: false) }
      )
    case .text, .label, .category, .date, .money, .months, .people, .days, .count, .number, .share,
      .year, .quarter:
      return .success([.text(text)])
    }
  }

  private func number(_ text: String, _ parser: NumberParser) -> Result<[FieldValue], Refusal> {
    switch parser.read(text) {
    case .value(let value):
      let isMoney = column.declaration.type == .money
      let number = isMoney ? value.inDong(scale) : value.normalized
      guard let number else { return .failure(Refusal(reason: .cell(.numberTooLarge))) }
      let most = column.declaration.type.scale
      guard number.scale <= most else {
        return .failure(Refusal(reason: .cell(.tooManyDecimals(most: scale + most))))
      }
      return .success([.number(number, isMoney: isMoney)])
    case .rejected(let fact): return .failure(Refusal(reason: .cell(fact)))
    case .empty: return .success([])
    }
  }

  private func day(_ text: String, _ parser: DateParser) -> Result<[FieldValue], Refusal> {
    switch parser.read(text) {
    case .value(let day): return .success([.time(.day(day))])
    case .rejected(let fact):
      if fact == .notADate, takesMonth, let month = MonthReader(text).onlyMonth {
        return .success([.time(.month(month))])
      }
      return .failure(Refusal(reason: .cell(fact)))
    case .empty: return .success([])
    }
  }
}

extension ListColumn {
  fileprivate var holdsNumbers: Bool {
    declaration.type.isNumber || declaration.type == .year
  }

  fileprivate func scale(in unit: MoneyUnit) -> Int {
    declaration.type == .money ? (self.unit ?? unit).scale : 0
  }
}

extension Decimal {
  /// An amount of 10^scale dong each in dong; nil beyond what can be counted.
  fileprivate func inDong(_ scale: Int) -> Decimal? {
    var factor: Int128 = 1
    for _ in 0..<scale { factor *= 10 }
    let (product, overflow) = normalized.unscaled.multipliedReportingOverflow(by: factor)
    return overflow ? nil : Decimal(product, scale: normalized.scale).normalized
  }
}
