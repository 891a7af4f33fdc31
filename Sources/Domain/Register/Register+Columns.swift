import Columnar
import Ledger
import Query
import Values

extension Register {
  /// A column as the units were entered, all chunks one behind the other.
  func enteredColumn(_ declaration: ColumnDeclaration) throws -> Column {
    let pieces = try chunks.map { chunk in
      let piece = try storedColumn(declaration.name, of: chunk.header)
      return piece ?? declaration.type.emptyColumn(count: chunk.header.rowCount)
    }
    switch declaration.type {
    case .label: return .dictionary(try joinedLabels(declaration.name, pieces))
    case .category(let category):
      let codes = joinedIntegers(pieces)
      return category.column(
        declaration.name == "role" ? try roles(imported: codes, category) : codes
      )
    case .text, .code, .list: return .texts(joinedTexts(pieces))
    case .money, .months, .people, .days, .count, .number, .share, .date, .month, .quarter, .year:
      return .integers(joinedIntegers(pieces))
    }
  }

  /// - Returns: nil when the chunk does not have the column.
  private func storedColumn(_ name: String, of header: SegmentHeader) throws -> Column? {
    do { return try snapshot.column(name, of: header) } catch let error as TableError {
      guard error == .noSuchColumn(name) else { throw error }
      return nil
    }
  }

  /// All pieces in the codes of the shared dictionary, grown by what changes name besides.
  private func joinedLabels(_ name: String, _ pieces: [Column]) throws -> DictionaryColumn {
    var dictionary = try snapshot.dictionary(name)
    for change in try changes(of: name) {
      if case .text(let text) = change.value { _ = dictionary.code(adding: text) }
    }
    return DictionaryColumn(codes: joinedIntegers(pieces), dictionary: dictionary)
  }

  /// An imported role, else that of the code's prefix.
  private func roles(imported codes: IntegerColumn, _ category: Category) throws -> IntegerColumn {
    let units = try enteredTexts("code")
    let byPrefix = Dictionary(
      uniqueKeysWithValues: EmployerRole.allCases.map { ($0, category.code(of: $0.rawValue)) }
    )
    let values = (0..<count).map { row in
      if let code = codes[row], code > 0 { return code }
      let code = units.bytes.span.extracting(units.byteRange(of: row))
      return byPrefix[EmployerRole.of(code: code)] ?? 0
    }
    return IntegerColumn(values: values)
  }

  /// The changes that hold on a day, put over the values as entered.
  func overlaid(
    _ entered: Column,
    _ declaration: ColumnDeclaration,
    _ changes: [DatedChange],
    _ day: Day
  ) -> Column {
    let values = latestValues(changes, on: day)
    if values.isEmpty { return entered }
    switch entered {
    case .texts(let texts): return .texts(overlaid(texts, values))
    case .integers(let numbers): return .integers(overlaid(numbers, values))
    case .dictionary(let column):
      var codes = [Int64](repeating: 0, count: count)
      column.codes.decode(0..<count, into: &codes)
      for (ordinal, value) in values where codes.indices.contains(ordinal) {
        if case .text(let text) = value {
          codes[ordinal] = Int64(column.dictionary.code(of: text) ?? 0)
        } else {
          codes[ordinal] = 0
        }
      }
      return .dictionary(
        DictionaryColumn(codes: IntegerColumn(values: codes), dictionary: column.dictionary)
      )
    }
  }

  /// Of each unit the change with the latest first day up to this day; of two, the later written.
  private func latestValues(_ changes: [DatedChange], on day: Day) -> [Int: StoredValue?] {
    var latest: [Int: DatedChange] = [:]
    for change in changes where change.firstDay <= Int(day.index) {
      if let other = latest[change.ordinal], other.firstDay > change.firstDay { continue }
      latest[change.ordinal] = change
    }
    return latest.mapValues(\.value)
  }

  private func overlaid(_ texts: TextColumn, _ values: [Int: StoredValue?]) -> TextColumn {
    var result = TextColumn(bytes: [], ends: [])
    result.reserveCapacity(rows: texts.count, bytes: texts.bytes.count)
    for row in 0..<texts.count {
      switch values[row] {
      case .some(.some(.text(let text))): result.append(text)
      case .some(.some(.integer(let number))): result.append(String(number))
      case .some(nil): result.append("")
      case nil: result.append(texts.bytes.span.extracting(texts.byteRange(of: row)))
      }
    }
    return result
  }

  private func overlaid(
    _ numbers: IntegerColumn,
    _ values: [Int: StoredValue?]
  ) -> IntegerColumn {
    var result = (0..<numbers.count).map { numbers[$0] }
    for (row, value) in values where result.indices.contains(row) {
      if case .integer(let number) = value { result[row] = number } else { result[row] = nil }
    }
    return IntegerColumn(result)
  }

  /// Of each unit the workers on the newest list, up to the month of a day, that states them.
  func workers(on day: Day) throws -> IntegerColumn {
    var found = [Int64?](repeating: nil, count: count)
    var missing = count
    let lists = try snapshot.segments(of: "debts").filter { header in
      (header.period ?? .max) <= Int(day.month.index)
    }
    for header in lists.reversed() where missing > 0 {
      guard case .integers(let workers) = try storedColumn("workers", of: header),
        case .integers(let units) = try snapshot.column("employer", of: header)
      else { continue }
      for row in 0..<header.rowCount {
        guard let unit = units[row].flatMap(Int.init(exactly:)), found.indices.contains(unit),
          found[unit] == nil, let number = workers[row]
        else { continue }
        found[unit] = number
        missing -= 1
      }
    }
    return IntegerColumn(found)
  }
}

private func joinedIntegers(_ pieces: [Column]) -> IntegerColumn {
  let columns = pieces.map { piece -> IntegerColumn in
    switch piece {
    case .integers(let column): column
    case .dictionary(let column): column.codes
    case .texts(let column): IntegerColumn([Int64?](repeating: nil, count: column.count))
    }
  }
  return columns.isEmpty ? IntegerColumn(values: []) : IntegerColumn(joining: columns)
}

private func joinedTexts(_ pieces: [Column]) -> TextColumn {
  let columns = pieces.map { piece -> TextColumn in
    if case .texts(let column) = piece { return column }
    return TextColumn(bytes: [], ends: [UInt32](repeating: 0, count: piece.count))
  }
  return TextColumn(joining: columns)
}
