package import Values

/// What the binder has to know besides the statement; it never sees a row.
package struct BindingContext: Sendable {
  package var catalogue: Catalogue
  package var today: Day
  /// The months whose debts were imported, ascending.
  package var importedMonths: [Month]
  package var variables: [String: VariableValue]
  /// The names that people defined, by key.
  package var definitions: [String: Definition]
  /// The previous answer as a source, nil before the first.
  package var last: LastSource?
  /// The distinct texts of a label column or the existence of a code, for warnings.
  package var values: any KnownValues

  package init(
    catalogue: Catalogue,
    today: Day,
    importedMonths: [Month],
    variables: [String: VariableValue] = [:],
    definitions: [String: Definition] = [:],
    last: LastSource? = nil,
    values: any KnownValues = NoKnownValues()
  ) {
    self.catalogue = catalogue
    self.today = today
    self.importedMonths = importedMonths
    self.variables = variables
    self.definitions = definitions
    self.last = last
    self.values = values
  }
}

/// The value of a `$variable`: a value with a type, never text of a statement.
package enum VariableValue: Hashable, Sendable {
  case number(Decimal, ValueType)
  case text(String)
  case time(Period)
}

/// The previous answer, seen as a source.
package struct LastSource: Sendable {
  package var declaration: SourceDeclaration
  /// The names given by `as`, with what they stand for.
  package var aliases: [String: BoundExpression]
  /// The months that its rows are of, where they are lines of lists.
  package var months: TableRequest.Time?
  /// The order of its rows, where they are rows of a source.
  package var sort: [BoundSortKey]?
  /// Its rows are of several months, so that balances must not be added up.
  package var spansMonths: Bool
  /// It has one row, so that each of its columns is one value.
  package var isSingleRow: Bool

  package init(
    declaration: SourceDeclaration,
    aliases: [String: BoundExpression] = [:],
    months: TableRequest.Time? = nil,
    sort: [BoundSortKey]? = nil,
    spansMonths: Bool = false,
    isSingleRow: Bool = false
  ) {
    self.declaration = declaration
    self.aliases = aliases
    self.months = months
    self.sort = sort
    self.spansMonths = spansMonths
    self.isSingleRow = isSingleRow
  }
}

/// Looks values up in the data, so that a mistyped one is told from one that just has no rows.
package protocol KnownValues: Sendable {
  /// All texts that a label column has, nil when they are not kept.
  func labels(of column: String, source: String) -> [String]?
  /// Whether some employer has this code.
  func hasEmployer(code: String) -> Bool
  /// How many revisions the list of a month has; nil where that is not known.
  func revisionCount(of month: Month) -> Int?
  /// Whether a source has a record with this id or key, folded, in a column.
  func hasCode(_ code: String, column: String, source: String) -> Bool
  /// Whether the list of a month holds a part of the employers only.
  func isPart(_ month: Month) -> Bool
}

/// Knows nothing, and so warns of nothing.
package struct NoKnownValues: KnownValues {
  package init() {}
  package func labels(of column: String, source: String) -> [String]? { nil }
  package func hasEmployer(code: String) -> Bool { true }
  package func isPart(_ month: Month) -> Bool { false }
  package func revisionCount(of month: Month) -> Int? { nil }
  package func hasCode(_ code: String, column: String, source: String) -> Bool { true }
}
