import Values

/// The month of a list: from the statement, else from the title, the rows, or the file's name.
struct DecidedMonth {
  let month: Month
  let origin: MonthOrigin
  /// A title that names another month than the statement.
  private(set) var otherTitle: Month?
  /// A file whose name says another month than the statement.
  private(set) var otherFile: (name: String, month: Month)?

  /// What the statement says decides; where it says nothing, all that is said must agree.
  ///
  /// - Throws: `severalMonths`, `twoMonths`, `monthContradicted`, `fileNameContradicts`, `noMonth`.
  init(_ requested: Month?, _ readings: [ListReading]) throws(ImportFact) {
    var titles: [(month: Month, title: String)] = []
    var rows: RowMonth?
    for reading in readings {
      if let title = try Self.title(of: reading, beside: requested) { titles.append(title) }
      rows = try RowMonth(reading, after: rows) ?? rows
    }
    let titleMonths = Set(titles.map(\.month))
    if requested == nil, titleMonths.count > 1 { throw .severalMonths(titleMonths.sorted()) }
    if let requested {
      (month, origin) = (requested, .statement)
      otherTitle = titles.first { $0.month != requested }?.month
    } else if let title = titles.first {
      (month, origin) = (title.month, .title(title.title))
    } else if let rows {
      (month, origin) = (rows.month, .column(heading: rows.heading))
    } else {
      (month, origin) = try Self.named(by: readings)
    }
    if let rows, rows.month != month {
      throw .monthContradicted(month, byRows: rows.month, line: rows.line)
    }
    for reading in readings {
      let name = reading.file.name
      guard let named = Self.month(named: name), named != month else { continue }
      guard requested != nil else {
        throw .fileNameContradicts(month, name: name, named: named)
      }
      otherFile = (name, named)
    }
  }

  /// Titles that name several months say nothing where the statement decides.
  private static func title(
    of reading: ListReading,
    beside requested: Month?
  ) throws(ImportFact) -> (month: Month, title: String)? {
    guard requested != nil else { return try reading.title.month() }
    return try? reading.title.month()
  }

  /// The month that the name of a file says without doubt.
  private static func month(named name: String) -> Month? {
    MonthReader(String(name.prefix { $0 != "." })).statedMonth ?? MonthReader(name).statedMonth
  }

  private static func named(
    by readings: [ListReading]
  ) throws(ImportFact) -> (Month, MonthOrigin) {
    let names = readings.map(\.file.name)
    let months = names.compactMap { name in
      MonthReader(String(name.prefix { $0 != "." })).onlyMonth ?? MonthReader(name).onlyMonth
    }
    guard Set(months).count <= 1 else { throw .severalMonths(Set(months).sorted()) }
    guard let month = months.first, let name = names.first else { throw .noMonth }
    return (month, .fileName(name))
  }
}

/// The one month that the lines of a list name.
private struct RowMonth {
  let month: Month
  let line: Int
  let heading: String

  /// - Returns: nil where the list has no such column, or nothing in it.
  /// - Throws: `twoMonths`
  init?(_ reading: ListReading, after earlier: RowMonth?) throws(ImportFact) {
    guard let periods = reading.periods, let column = reading.layout.column("period") else {
      return nil
    }
    var found = earlier
    for line in periods.values.indices {
      guard let index = periods[line] else { continue }
      let month = Month(index: Int32(truncatingIfNeeded: index))
      let fileLine = reading.rejects.lineOfFile(line)
      if let found, found.month != month {
        throw .twoMonths(found.month, line: found.line, month, otherLine: fileLine)
      }
      if found == nil {
        found = RowMonth(month: month, line: fileLine, heading: column.heading)
      }
    }
    guard let found else { return nil }
    self = found
  }

  private init(month: Month, line: Int, heading: String) {
    self.month = month
    self.line = line
    self.heading = heading
  }
}
