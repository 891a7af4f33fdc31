import Values

/// What differs from one database to another; everything else of a rendered question is shared.
///
/// Days are `2022-09-15`, months `2022-09`, quarters their first month; money, months owed and
/// other numbers are whole numbers of their smallest unit. The functions `folded`, `quotient` and
/// `median` and the collation `vietnamese` are to be there; `SQLText.functions` says what they do.
package enum SQLDialect: Sendable {
  case sqlite

  /// The month, quarter or year of a day or month.
  func calendar(_ part: CalendarPart, of time: String) -> String {
    switch (self, part) {
    case (.sqlite, .month): "substr(\(time), 1, 7)"
    case (.sqlite, .quarter):
      "substr(\(time), 1, 5)"
        + " || printf('%02d', (CAST(substr(\(time), 6, 2) AS INTEGER) - 1) / 3 * 3 + 1)"
    case (.sqlite, .year): "CAST(substr(\(time), 1, 4) AS INTEGER)"
    }
  }

  /// A day so many days later, or earlier; empty where either is.
  func day(_ day: String, movedByDays days: String) -> String {
    switch self {
    case .sqlite: "date(\(day), (\(days)) || ' days')"
    }
  }

  /// The same day of another month, or the last one where that month is shorter.
  func day(_ day: String, movedByMonths months: Int) -> String {
    switch self {
    case .sqlite:
      "min(date(\(day), '\(months) months'),"
        + " date(\(day), 'start of month', '\(months + 1) months', '-1 day'))"
    }
  }

  func month(_ month: String, movedByMonths months: String) -> String {
    switch self {
    case .sqlite: "substr(date(\(month) || '-01', (\(months)) || ' months'), 1, 7)"
    }
  }

  func days(from first: String, to last: String) -> String {
    switch self {
    case .sqlite: "CAST(julianday(\(last)) - julianday(\(first)) AS INTEGER)"
    }
  }

  /// The place of a part in a text, 0 where it is not in it.
  func place(of part: String, in text: String) -> String {
    switch self {
    case .sqlite: "instr(\(text), \(part))"
    }
  }

  /// What orders the records of one day as they were recorded.
  func recordingOrder(of alias: String) -> String {
    switch self {
    case .sqlite: alias + ".rowid"
    }
  }

  // MARK: Spelling

  func text(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

  /// A name as it stands where that is a plain word, else in quotes.
  func name(_ name: String) -> String {
    let isPlain = name.utf8.enumerated().allSatisfy { place, byte in
      (0x61...0x7A).contains(byte) || byte == 0x5F || (place > 0 && (0x30...0x39).contains(byte))
    }
    if isPlain, !name.isEmpty, !Self.reserved.contains(name) { return name }
    return "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  /// Words of SQL that might be names here.
  private static let reserved: Set<String> = [
    "action", "add", "all", "and", "as", "asc", "between", "by", "case", "cast", "check", "column",
    "commit", "cross", "date", "default", "desc", "distinct", "else", "end", "except", "exists",
    "filter", "first", "for", "from", "full", "group", "groups", "having", "in", "index", "inner",
    "is", "join", "key", "last", "left", "like", "limit", "match", "month", "no", "not", "null",
    "number", "of", "on", "or", "order", "outer", "over", "partition", "plan", "references",
    "right", "row", "rows", "select", "set", "table", "then", "to", "union", "update", "user",
    "using", "values", "view", "when", "where", "with", "year",
  ]
}
