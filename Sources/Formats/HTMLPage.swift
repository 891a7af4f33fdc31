package import Columnar
package import Values

/// A page that stands alone: headings, charts and tables, to be read on a screen or printed on A4.
package struct HTMLPage: Sendable {
  package struct Section: Sendable {
    /// Empty for none.
    package var title: String
    package var charts: [Chart]
    /// Nil for none.
    package var table: OutputTable?

    package init(title: String, charts: [Chart] = [], table: OutputTable? = nil) {
      self.title = title
      self.charts = charts
      self.table = table
    }
  }

  /// A figure that stands large at the top.
  package struct Highlight: Sendable {
    package var label: String
    package var value: String
    /// Below the figure, such as a sum in words or in billions.
    package var detail: String

    package init(label: String, value: String, detail: String = "") {
      self.label = label
      self.value = value
      self.detail = detail
    }
  }

  package var title: String
  package var subtitles: [String]
  package var highlights: [Highlight]
  package var sections: [Section]
  /// Where it comes from, at its end.
  package var facts: [FactSheet.Line]
  package var language: Language
  /// Columns whose texts are explanations and stand smaller than figures.
  package var quietColumns: Set<String>

  package init(
    title: String,
    subtitles: [String] = [],
    highlights: [Highlight] = [],
    sections: [Section],
    facts: [FactSheet.Line] = [],
    language: Language,
    quietColumns: Set<String> = []
  ) {
    self.title = title
    self.subtitles = subtitles
    self.highlights = highlights
    self.sections = sections
    self.facts = facts
    self.language = language
    self.quietColumns = quietColumns
  }
}
