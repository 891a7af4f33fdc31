package import Values

/// How one figure of an employer was found: what it rests on, what was read, and each step.
package struct FigureAccount: Sendable {
  /// The figure, and of what time it is.
  package let title: Localized
  /// What it comes to; where nothing is known, that it is unknown.
  ///
  /// Nil for what comes to no figure.
  package var result: Localized?
  /// The rows of the law, as of the day that counts.
  package var rules: [LawRow] = []
  /// The records and lines that were read.
  package var read: [Localized] = []
  package var steps: [Localized] = []
  /// What every condition of an article is, with the record that shows it.
  package var conditions: [Localized] = []
  /// What decides nothing, but is to be known beside it.
  package var hints: [Localized] = []
  /// The line below all.
  package var summary: Localized?

  package init(_ title: Localized, result: Localized? = unknownWords) {
    self.title = title
    self.result = result
  }

  package static let unknownWords = Localized("unknown", vi: "không rõ")

  /// Names the rows of some rules that hold on a day, each row once.
  mutating func cite(_ rules: [LawRule], on day: Day, _ law: LawTable) {
    let rows = rules.compactMap { law.row($0, on: day) }
    self.rules += rows.filter { !self.rules.contains($0) }
  }
}

extension LawRow {
  /// `class_late_from = 1 month · 01/05/2017–30/04/2026 · 595/QĐ-BHXH, Điều 36`.
  package func words(_ law: LawTable, in language: Language) -> String {
    let unit = law.declaration(of: rule)?.unit ?? .words
    let value =
      switch unit {
      case .words, .texts, .date: text(in: law)
      case .percent, .percentAMonth, .percentADay: text(in: law) + unit.label.text(in: language)
      case .months, .days, .workingDays, .dayOfMonth, .dong, .workers, .times, .clauses:
        text(in: law) + " " + unit.label(behind: self.value).text(in: language)
      }
    let known = self.value == .unknown ? FigureAccount.unknownWords.text(in: language) : value
    return [rule.rawValue + " = " + known, days, citation(in: language)].joined(separator: " · ")
  }
}

/// Months in hundredths as people read them: `2,96`.
func monthsWords(_ hundredths: Int64) -> String {
  DigitGrouping.grouped(Decimal(Int128(hundredths), scale: 2))
}
