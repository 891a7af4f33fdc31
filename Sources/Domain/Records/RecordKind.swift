package import Query
package import Values

/// A kind of record that people enter: its fields, what may be left out, what is filled in.
///
/// `record`, `amend`, `void`, `import` and help work for every kind by reading this declaration.
package struct RecordKind: Sendable {
  /// Whether a record of the kind is about a unit.
  package enum Subject: Sendable {
    case employer
    /// Money may come before it is known from whom.
    case employerIfKnown
  }

  /// The word behind `record`: `call`.
  package let name: String
  package let label: Localized
  /// The source that its records are asked by, which declares the fields.
  package let source: SourceDeclaration
  package let subject: Subject
  package let fields: [RecordField]
  /// The field that a number directly behind the unit fills.
  package let amountField: String?
  /// The field of the word `on`.
  package let onField: String
  /// The field of the word `by`, as in `promise TA0123B 500m by 15/10/2022`.
  package let byField: String?
  /// Whether `promise 500m by …` may follow.
  package let takesPromises: Bool

  /// The letter of the ids.
  package var letter: String { source.idLetter ?? "" }
  /// The name of the records' table in the ledger.
  package var table: String { source.name }

  /// A field by a name as typed, folded with syllables joined by `_`.
  package func field(_ key: String) -> RecordField? {
    guard let column = source.column(key) else { return nil }
    return fields.first { $0.name == column.name }
  }

  package func declaration(of field: RecordField) -> ColumnDeclaration? {
    source.columns.first { $0.name == field.name }
  }
}

/// A field of a kind of record; its type and words are those of the source's column.
package struct RecordField: Hashable, Sendable {
  package enum Presence: Hashable, Sendable {
    case required
    case optional
    case defaulted(Default)
  }

  /// What stands for a value that was not given.
  package enum Default: Hashable, Sendable {
    case today
    case operatorName
    case word(String)
  }

  package let name: String
  package let presence: Presence
  /// Whether its day may lie in the future.
  package let mayLieAhead: Bool
  /// The letters of the records that it may name; empty for other fields.
  package let refersTo: [String]

  init(
    _ name: String,
    _ presence: Presence = .optional,
    mayLieAhead: Bool = false,
    refersTo: [String] = []
  ) {
    self.name = name
    self.presence = presence
    self.mayLieAhead = mayLieAhead
    self.refersTo = refersTo
  }
}
