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
  package var showsTiming = true
  package var keepsGoing = false

  package init() {}
}
