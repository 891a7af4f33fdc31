package import Query
package import Values

/// A kind of record that people enter: its fields, what may be left out, what is filled in.
///
/// `record`, `amend`, `void`, `import` and help work for every kind by reading this declaration.
package struct RecordKind: Sendable {
  /// What a record of the kind is about.
  package enum Subject: Hashable, Sendable {
    case employer
    /// Money may come before it is known from whom; a session may be planned before its units.
    case employerIfKnown
    /// A unit or another party, such as a hospital; the field may say whom in its place.
    case party(orField: String?)
    /// Another record, whose id fills the field: the inspection of a finding.
    case record(field: String)
    case nothing
  }

  /// How the records of one statement hang together.
  package enum Form: Hashable, Sendable {
    /// One record a unit, or one without a unit.
    case plain
    /// A record that may have further parts: its field holds the id of the first.
    case parts(of: String, number: String)
    /// The units of one statement share a field, which holds the first of their ids.
    case together(under: String)
    /// The units meet in one session, which was held.
    case heldSession
    /// A session with a meeting for each unit that is invited.
    case session
    /// What becomes of it are records of another kind, its steps, which name it by a field and have
    /// a day and a state; the first has this state and comes with the record itself.
    case followed(by: String, under: String, first: String)
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
  /// The field of the word `on`; nil where there is none.
  package let onField: String?
  /// The field of the word `by`, as in `promise TA0123B 500m by 15/10/2022`.
  package let byField: String?
  /// Whether `promise 500m by …` may follow.
  package let takesPromises: Bool
  package let form: Form
  /// What holds of its records beyond the types of the fields.
  package let rules: [RecordRule]

  init(
    _ name: String,
    label: Localized,
    source: SourceDeclaration,
    subject: Subject,
    fields: [RecordField],
    amountField: String? = nil,
    onField: String? = nil,
    byField: String? = nil,
    takesPromises: Bool = false,
    form: Form = .plain,
    rules: [RecordRule] = []
  ) {
    self.name = name
    self.label = label
    self.source = source
    self.subject = subject
    self.fields = fields
    self.amountField = amountField
    self.onField = onField
    self.byField = byField
    self.takesPromises = takesPromises
    self.form = form
    self.rules = rules
  }

  /// The letter of the ids.
  package var letter: String { source.idLetter ?? "" }
  /// The name of the records' table in the ledger.
  package var table: String { source.name }

  /// Whether a file may hold its records, a row a record; sessions come with their meetings.
  package var isImported: Bool {
    switch form {
    case .plain, .parts, .together, .heldSession, .followed: true
    case .session: false
    }
  }

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
  /// The field that says that the day is unknown where only a month is given; nil where a day must be.
  package let dayKnownField: String?
  /// The field that says whether its month begins a year, a quarter or stands for itself; nil where
  /// a month is a month.
  package let scopeField: String?
  /// The letters of the records that it may name; empty for other fields.
  package let refersTo: [String]

  init(
    _ name: String,
    _ presence: Presence = .optional,
    mayLieAhead: Bool = false,
    dayKnownField: String? = nil,
    scopeField: String? = nil,
    refersTo: [String] = []
  ) {
    self.name = name
    self.presence = presence
    self.mayLieAhead = mayLieAhead
    self.dayKnownField = dayKnownField
    self.scopeField = scopeField
    self.refersTo = refersTo
  }
}
