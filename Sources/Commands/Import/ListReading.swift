import Columnar
import Domain
import Formats
import Query
import Values

/// The list of one file, column by column; the lines that are rejected still stand among the others.
struct ListReading {
  let file: ImportFile
  let layout: ListLayout
  let title: ListTitle
  let rows: ListRows
  let unit: StatedUnit
  /// How the figures of each column are written.
  let styles: [String: NumberStyle]
  var codes: TextColumn
  /// What the list says of its units, by column.
  var unitTexts: [String: TextColumn] = [:]
  var reasons: TextColumn?
  var figures: [String: NumberColumn] = [:]
  /// The months that the lines name, by their index.
  var periods: NumberColumn?
  var rejects: RejectList
  /// Lines whose funds alone are the total.
  var besideTotal: [UInt32] = []
  /// How many figures of a line were rounded to whole dong.
  private(set) var roundedCounts: [UInt32: Int] = [:]
  let closing: ClosingLine?
  private let dateOrder: DateOrder?

  /// Reads every column.
  ///
  /// O(bytes).
  init(
    _ file: consuming ImportFile,
    matcher: HeadingMatcher,
    request: ImportRequest
  ) throws(ImportFact) {
    let layout = try ListLayout(
      of: file.grid,
      matcher: matcher,
      mappings: request.mappings + file.mappings
    )
    let rows = ListRows(file.grid, layout)
    let title = ListTitle(of: file.grid, above: layout.headingRows.lowerBound)
    let unit = try StatedUnit(request.unit, title, layout)
    var reader = FigureReader(
      grid: file.takeGrid(),
      layout: layout,
      rows: rows,
      unit: unit.unit,
      isUnitStated: unit.origin != .custom,
      decimalSign: request.decimalSign
    )
    let styles = try reader.styles()
    try reader.checkMonths(styles)
    let figures = reader.figures(styles)
    file.grid = reader.grid
    dateOrder = request.dateOrder
    self.file = file
    self.layout = layout
    self.rows = rows
    self.title = title
    self.unit = unit
    self.styles = Dictionary(
      zip(reader.columns.map(\.name), styles),
      uniquingKeysWith: { first, _ in first }
    )
    rejects = RejectList(self.file, layout, rows)
    closing = ClosingLine(layout, rows, figures, self.file.grid)
    codes = TextColumn(bytes: [], ends: [])
    rejects.addRaggedRows()
    for column in layout.columns where figures[column.name] != nil {
      guard let numbers = figures[column.name] else { continue }
      self.figures[column.name] = numbers.lines
      for line in numbers.roundedLines { roundedCounts[UInt32(line), default: 0] += 1 }
      rejects.add(numbers.rejected, column)
    }
    readTexts()
    rejects.addFailures()
    rejects.addStrays()
  }

  /// Gives the figures away: what stays here is what plans and remarks ask for.
  mutating func takeFigures() -> [String: NumberColumn] {
    defer { figures = [:] }
    return figures
  }

  /// Columns among the headings that have values, but no heading themselves, from 1.
  var unnamedColumns: [Int] {
    (0..<layout.width).filter { column in
      layout.headingRows.allSatisfy { trimmed(file.grid, $0, column).isEmpty }
        && rows.lines.prefix(1000).contains { !trimmed(file.grid, Int($0), column).isEmpty }
    }.map { $0 + 1 }
  }

  private mutating func readTexts() {
    let reader = TextReader(grid: file.grid, rows: rows)
    let plain = layout.columns.filter(\.declaration.type.isText)
    for column in plain {
      let texts = reader.texts(column.position)
      switch column.name {
      case "code": take(codes: texts, column)
      case "reason": reasons = texts
      default:
        unitTexts[column.name] = texts
        if column.declaration.type == .code { rejects.add(reader.roundedNumbers(texts), column) }
      }
    }
    for column in layout.columns where !column.declaration.type.isText {
      readOther(column, reader)
    }
  }

  private mutating func readOther(_ column: ListColumn, _ reader: TextReader) {
    switch column.declaration.type {
    case .month:
      let months = reader.months(column.position, dateOrder)
      rejects.add(months.rejected, column)
      if column.name == "period" {
        periods = months.lines
      } else {
        figures[column.name] = months.lines
      }
    case .category(let category):
      let values = reader.categories(column.position, category)
      rejects.add(values.rejected, column)
      unitTexts[column.name] = values.texts
    default: break
    }
  }

  private mutating func take(codes texts: TextColumn, _ column: ListColumn) {
    let read = TextReader.codes(texts)
    codes = read.codes
    rejects.add(read.rejected, column)
  }
}

/// The unit of a list's money, and who says so.
package struct StatedUnit: Hashable, Sendable {
  package enum Origin: Hashable, Sendable {
    case statement
    case title
    /// Nothing states one: lists are in dong.
    case custom
  }

  package let unit: MoneyUnit
  package let origin: Origin

  /// What the statement says must be what the list says, where that says anything: a wrong unit
  /// would multiply every debt.
  init(
    _ requested: MoneyUnit?,
    _ title: ListTitle,
    _ layout: ListLayout
  ) throws(ImportFact) {
    let stated = try title.units()
    if let requested {
      if let other = stated.first, !stated.contains(requested) {
        throw .unitContradicted(requested, stated: other, place: .title)
      }
      try Self.checkHeadings(requested, layout)
      (unit, origin) = (requested, .statement)
    } else if let first = stated.first {
      guard stated.count == 1 else { throw .severalUnits(stated) }
      (unit, origin) = (first, .title)
    } else {
      (unit, origin) = (.dong, .custom)
    }
  }

  /// A unit that no column would be read in is a mistake.
  private static func checkHeadings(
    _ requested: MoneyUnit,
    _ layout: ListLayout
  ) throws(ImportFact) {
    let money = layout.columns.filter { $0.declaration.type == .money }
    guard let first = money.first, let other = first.unit,
      money.allSatisfy({ $0.unit != nil && $0.unit != requested })
    else { return }
    throw .unitContradicted(requested, stated: other, place: .heading(first.heading))
  }
}
