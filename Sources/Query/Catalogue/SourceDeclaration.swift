package import Values

/// A source of rows that questions may begin with.
package struct SourceDeclaration: Sendable {
  /// How a source lies in time.
  package enum Time: Hashable, Sendable {
    /// Balances at month-ends: a question is about one month, the newest unless it says another.
    case monthly
    /// Records with a day in the named column; `since`, `in` … ask that column.
    case dated(column: String)
    /// Two months' lists beside each other; a question says which, `from P to P`.
    case compared
    /// As things stand on one day: today, or the day that a question names.
    case daily
    /// Rows that hold from one day to another: all of them, or those of a day that a question names.
    case inForce
    /// No time of its own, like the register of employers.
    case timeless
  }

  /// A column that names a record of another source.
  package struct Parent: Hashable, Sendable {
    package let source: String
    /// The column here that holds the parent's key.
    package let column: String
    /// The parent's column with the key.
    package let key: String
    /// Columns of the parent that its parts have as their own, such as the day of a session.
    package let shared: [String]

    package init(
      _ source: String,
      by column: String,
      key: String = "id",
      sharing shared: [String] = []
    ) {
      self.source = source
      self.column = column
      self.key = key
      self.shared = shared
    }
  }

  /// The identifier of the language: `debtors`.
  package let name: String
  package let label: Localized
  package let meaning: Localized
  /// Further names in statements, such as `nợ`.
  package let aliases: [String]
  package let time: Time
  package let columns: [ColumnDeclaration]
  /// Shown when a question does not say `show`.
  package let defaultColumns: [String]
  /// The columns that order the rows when a question does not say `sort`.
  package let defaultOrder: [String]
  /// The keys of a question that says neither `by` nor `show`; empty where it shows rows.
  package let defaultKeys: [String]
  /// The money that groups add up when the question does not say; empty for the main measure.
  package let defaultFigures: [String]
  /// What `top` and groups measure when a question does not say.
  package let mainMeasure: String?
  /// Rows belong to an employer by `code`, so its columns and relations are theirs too.
  package let belongsToEmployer: Bool
  /// The records that a row is a part of, such as the list of a line, the nearest first.
  package let parents: [Parent]
  /// The letter of the ids of its records (`M` in `M-2022-0017`); nil where rows have no id.
  package let idLetter: String?
  /// All names in statements, folded, syllables joined by `_`.
  package let keys: [String]
  private let placesByKey: [String: Int]

  package init(
    _ name: String,
    label: Localized,
    meaning: Localized,
    aliases: [String] = [],
    time: Time,
    columns: [ColumnDeclaration],
    defaultColumns: [String],
    defaultOrder: [String],
    defaultKeys: [String] = [],
    defaultFigures: [String] = [],
    mainMeasure: String? = nil,
    belongsToEmployer: Bool,
    parents: [Parent] = [],
    idLetter: String? = nil
  ) {
    self.name = name
    self.label = label
    self.meaning = meaning
    self.aliases = aliases
    self.time = time
    self.columns = columns
    self.defaultColumns = defaultColumns
    self.defaultOrder = defaultOrder
    self.defaultKeys = defaultKeys
    self.defaultFigures = defaultFigures
    self.mainMeasure = mainMeasure
    self.belongsToEmployer = belongsToEmployer
    self.parents = parents
    self.idLetter = idLetter
    keys = LookUpKeys(name, aliases, label).all
    var places: [String: Int] = [:]
    for (place, column) in columns.enumerated() {
      for key in column.keys where places[key] == nil { places[key] = place }
    }
    placesByKey = places
  }

  /// The nearest record that a row is a part of; nil where there is none.
  package var parent: Parent? { parents.first }

  /// The column of a name or alias, given as a key (folded, syllables joined by `_`).
  package func column(_ key: String) -> ColumnDeclaration? {
    placesByKey[key].map { columns[$0] }
  }
}
