import Columnar
package import Values

/// How values are written for the reader at hand.
package struct OutputOptions: Hashable, Sendable {
  /// Figures, dates and months as people in Vietnam write them, or as programs read them.
  package enum Figures: Hashable, Sendable {
    /// `1.234.567`, `2,5`, `12,5%`, `15/09/2022`.
    case grouped
    /// `1234567`, `2.5`, `0.125`, `2022-09-15`.
    case plain
  }

  /// The language of headings and totals.
  package var language: Language
  package var figures: Figures
  /// What stands where a value is empty.
  package var emptySign: String

  package init(
    language: Language = .english,
    figures: Figures = .grouped,
    emptySign: String = "-"
  ) {
    self.language = language
    self.figures = figures
    self.emptySign = emptySign
  }

  /// The heading of a column on a screen: its name as it is typed, or its Vietnamese label.
  func heading(of column: OutputColumn) -> String {
    switch language {
    case .english: column.name
    case .vietnamese: column.label.text(in: .vietnamese)
    }
  }
}
