/// A question as SQL, for those who want to read it so and to check answers against a database.
///
/// Every source is one flat table: its columns, `employer` with the number of the row's employer,
/// and that employer's columns as `"employer.name"`; empty values are NULL. Monthly sources hold
/// the newest revision of every month. Knows no domain word.
package struct SQLText: Hashable, Sendable {
  /// The rows of the answer; under `across` those of each key, all columns together.
  package let rows: String
  /// Under `across` the figures of every key and every value that becomes a column: the keys, the
  /// value, the figures.
  package let cells: String?

  /// Renders a question.
  ///
  /// - Complexity: O(question), its earlier figures once for each month back
  package static func of(
    _ question: BoundQuestion,
    dialect: SQLDialect = .sqlite,
    schema: SQLSchema = SQLSchema()
  ) -> SQLText {
    let writer = SQLWriter(dialect: dialect, schema: schema)
    return SQLText(
      rows: writer.select(question),
      cells: question.across == nil ? nil : writer.cells(of: question)
    )
  }

  /// What the functions do that databases do not have, by their names.
  package static let functions = [
    ("folded(text)", "lower case, without Vietnamese marks, đ as d"),
    ("quotient(a, b, n)", "a × 10^n ÷ b, rounded half away from zero; NULL where b is 0"),
    ("median(x, n)", "the middle value × 10^n, of two middle ones their mean, rounded likewise"),
    ("COLLATE vietnamese", "the Vietnamese alphabet, then tones, then case"),
  ]
}

/// What the renderer has to know about the tables besides the question.
package struct SQLSchema: Sendable {
  /// The source with all lines of a month, for sources that hold some of them: earlier months are
  /// looked up there.
  package var wholeLists: [String: String]
  /// The table of imported months: `period`, and `is_part` where the list names only some.
  package var months: String
  /// The tables with every revision of the lists, for questions that name one.
  package var revisions: [String: String]

  package init(
    wholeLists: [String: String] = [:],
    months: String = "lists",
    revisions: [String: String] = [:]
  ) {
    self.wholeLists = wholeLists
    self.months = months
    self.revisions = revisions
  }
}
