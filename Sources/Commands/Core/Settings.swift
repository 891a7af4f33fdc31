package import Values

/// How a session shows its answers; changed by `set`.
package struct Settings: Sendable {
  package enum Format: String, CaseIterable, Sendable {
    case table
    case record
    case csv
    case tsv
    case json
    case jsonl
    case markdown
  }

  package var language: Language = .english
  package var format: Format = .table
  /// Rows of a table shown on a terminal; nil for all.
  package var rowLimit: Int? = 20
  /// Columns of a table shown on a terminal; nil for all that fit.
  package var columnLimit: Int?
  /// Cells of a line; nil for as many as the terminal has.
  package var width: Int?
  /// What stands where a value is empty, on a terminal.
  package var emptySign = "-"
  package var showsTiming = true
  package var keepsGoing = false
  /// What the person chose by `set`, as typed, of what is kept between sessions.
  package internal(set) var chosen: [String: String] = [:]

  package init() {}
}
