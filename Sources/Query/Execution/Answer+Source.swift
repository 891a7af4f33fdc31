import Columnar
import Values

// The answer as the source `last`.
extension Answer {
  /// The answer's rows as a source for the next question, and where they are.
  ///
  /// Rows of a source keep all columns of that source; groups have the columns that were shown.
  ///
  /// `declaration`: the source that the question was about.
  package func asSource(
    _ declaration: SourceDeclaration
  ) throws -> (source: LastSource, parts: [TablePart]) {
    switch rows {
    case .found(let found, _): return (rowsSource(declaration), try parts(of: found))
    case .groups: return try groupsSource(declaration)
    }
  }

  private func rowsSource(_ declaration: SourceDeclaration) -> LastSource {
    var aliases: [String: BoundExpression] = [:]
    for item in question.items where item.name != CanonicalText.of(item.expression) {
      aliases[TextFolding.key(item.name)] = item.expression
    }
    return LastSource(
      declaration: declaration.timeless,
      aliases: aliases,
      months: listMonths,
      sort: question.sort,
      spansMonths: spansMonths,
      isSingleRow: order.count == 1
    )
  }

  /// The months of the lists that the rows are lines of.
  private var listMonths: TableRequest.Time? {
    guard let first = periods.first, let last = periods.last else { return nil }
    return first == last ? .month(first, revision: nil) : .months(first, last)
  }

  private func parts(of found: FoundRows) throws -> [TablePart] {
    var rows = [[UInt32]](repeating: [], count: found.parts.count)
    for (part, row) in try found.locate(order) { rows[part].append(row) }
    return found.parts.indices.map { index in
      let part = found.parts[index].columns.part
      return TablePart(
        table: part.table,
        period: part.period,
        rows: rows[index],
        isPart: part.isPart
      )
    }
  }

  /// The shown rows as parts that another question can read.
  func asParts() throws -> [TablePart] {
    switch rows {
    case .found(let found, _): try parts(of: found)
    case .groups: [TablePart(table: try shownTable().table)]
    }
  }

  private func groupsSource(
    _ declaration: SourceDeclaration
  ) throws -> (source: LastSource, parts: [TablePart]) {
    let (table, columns) = try shownTable()
    let source = SourceDeclaration(
      declaration.name,
      label: declaration.label,
      meaning: declaration.meaning,
      time: .timeless,
      columns: columns,
      defaultColumns: columns.map(\.name),
      defaultOrder: [],
      belongsToEmployer: false
    )
    return (
      LastSource(declaration: source, isSingleRow: order.count == 1), [TablePart(table: table)]
    )
  }

  /// The shown columns as a table.
  private func shownTable() throws -> (table: MemoryTable, columns: [ColumnDeclaration]) {
    var columns: [String: Column] = [:]
    var declarations: [ColumnDeclaration] = []
    for shown in shownColumns where columns[shown.name] == nil {
      let (column, type) = try stored(shown)
      columns[shown.name] = column
      declarations.append(ColumnDeclaration(shown.name, type, shown.label, shown.label))
    }
    return (MemoryTable(rowCount: order.count, columns: columns), declarations)
  }

  /// The shown values of an item as a column; numbers beyond 64 bits become an overflow.
  private func stored(_ shown: ShownColumn) throws -> (Column, ValueType) {
    let type = shown.expression.type
    switch try vector(of: shown, at: order) {
    case .texts(let texts): return (.texts(TextColumn(texts)), type)
    case .codes(let codes, let dictionary):
      let column = DictionaryColumn(
        codes: IntegerColumn(values: codes.map { Int64($0) }),
        dictionary: dictionary
      )
      return (.dictionary(column), type)
    case .numbers(let numbers):
      let drop = powerOfTen(max(0, shown.expression.scale - type.scale))
      let raise = powerOfTen(max(0, type.scale - shown.expression.scale))
      let values = try numbers.values.indices.map { row -> Int64? in
        guard let value = numbers[row] else { return nil }
        guard let narrow = Int64(exactly: divideRounding(value * raise, by: drop)) else {
          throw ExecutionError.overflow
        }
        return narrow
      }
      return (.integers(IntegerColumn(values)), type)
    }
  }

  /// Rows of several months stand side by side, so balances must not be added up.
  package var spansMonths: Bool {
    if case .months = question.time { return true }
    return Set(periods).count > 1
  }

  // MARK: The footer

  /// How many rows of the source had no value in each column that `where` compares.
  package func emptyCounts() throws -> [(column: String, rows: Int)] {
    var counts: [(String, Int)] = []
    for item in question.comparedColumns {
      guard case .column(let name) = item.expression.node else { continue }
      var rows = 0
      for part in found.parts {
        guard case .integers(let column) = try part.columns.column(name),
          let empties = column.empties
        else { continue }
        // Of a list of which only some rows count, such as those that owe, the others do not.
        rows += part.columns.part.chosen?.intersected(empties).population ?? empties.population
      }
      if rows > 0 { counts.append((item.name, rows)) }
    }
    return counts
  }
}
