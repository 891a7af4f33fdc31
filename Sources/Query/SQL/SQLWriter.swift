import Values

/// Writes the parts of a question; see its extensions, one a kind of part.
struct SQLWriter {
  let dialect: SQLDialect
  let schema: SQLSchema

  /// The column in which found rows say how many months before the question's they are.
  static let monthsBack = "months_back"

  /// Columns of a month that stand for the later one it is compared with.
  static let timeColumns: [String: CalendarPart] = [
    "period": .month, "quarter": .quarter, "year": .year,
  ]
}

/// Where an expression stands: of which table its columns are, and which names are taken.
struct SQLScope {
  /// The name of the table that the row is of.
  var alias: String
  /// Names that stand for tables here or around here.
  var taken: Set<String>
  /// How many months before the question's the row is, as SQL; nil where it is the question's.
  var monthsBack: String?
  /// The row may stand for an employer that an earlier list does not name: this says that it does
  /// and that the list is whole.
  var isAbsent: String?
  /// The group that the expression is of; nil where it is of a row.
  var group: SQLGroup?
  /// The question whose row it is; nil within other tables.
  var question: BoundQuestion?

  init(_ alias: String, taken: Set<String> = []) {
    self.alias = alias
    self.taken = taken.union([alias])
  }

  /// A name for one more table, its own where it is free.
  func name(for table: String) -> String {
    if !taken.contains(table) { return table }
    return (2...).lazy.map { table + "_" + String($0) }.first { !taken.contains($0) } ?? table
  }

  /// A scope inside of this one.
  func inner(_ alias: String) -> SQLScope { SQLScope(alias, taken: taken) }
}

/// A group of rows as expressions see it.
struct SQLGroup {
  /// How each key is written.
  var keys: [BoundExpression: String]
  /// The conditions that tie a row of `found`, named by the argument, to this group.
  var membership: @Sendable (String) -> [String] = { _ in [] }
  /// Aggregates look at the rows of one month-distance only.
  var isSplitByMonths = false
}

extension SQLScope {
  /// The scope of the rows of a group, for what stands inside of aggregates.
  var ofRows: SQLScope {
    var scope = self
    scope.group = nil
    return scope
  }
}

extension SQLWriter {
  /// Lines moved in by one step.
  func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
      .joined(separator: "\n")
  }

  /// A part in brackets on lines of its own.
  func bracketed(_ text: String) -> String { "(\n" + indented(text) + "\n)" }

  func list(_ parts: [String]) -> String { indented(parts.joined(separator: ",\n")) }

  /// A clause with conditions that all must hold; nothing where there are none.
  func clause(_ word: String, _ conditions: [String]) -> String {
    guard !conditions.isEmpty else { return "" }
    let others = conditions.dropFirst().map { $0.replacing("\n", with: "\n  ") }
    return "\n" + word + " " + ([conditions[0]] + others).joined(separator: "\n  AND ")
  }

  func column(_ name: String, of alias: String) -> String {
    dialect.name(alias) + "." + dialect.name(name)
  }

  func from(_ source: String, as alias: String) -> String {
    let table = dialect.name(source)
    return "FROM " + table + (alias == source ? "" : " AS " + dialect.name(alias))
  }
}
