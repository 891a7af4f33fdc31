import Values

/// One figure of a report, or one for each group: a question, which also is its definition.
struct ReportEntry: Sendable {
  /// Where a column of the question's answer stands in the report.
  enum Measure: String, CaseIterable, Sendable {
    /// Records, rows, people, days.
    case number
    case units
    case amount
    case rate
  }

  /// What has to be there for the figure to be known.
  enum Need: Sendable {
    case nothing
    /// The list of the report's month.
    case list
    /// That list and the one of the month before the first, both whole.
    case twoLists
    /// That list and the one of the month before it.
    case listBefore
    /// The list of the report's month, and what is receivable in each of its months.
    case receivables
  }

  /// Where a figure comes from.
  enum Origin: Sendable {
    case question(String)
    case listedUnits
    case daysToFirstOutcome
  }

  /// Its name in the report, which kept reports are compared by.
  let name: String
  let label: Localized
  let origin: Origin
  let measures: [Measure]
  let need: Need
  /// Whether its numbers are 0 where there is nothing to count; means and rates are unknown then.
  let isZeroOfNothing: Bool

  init(
    _ name: String,
    vi: String,
    _ question: String,
    _ measures: [Measure],
    needs need: Need = .nothing,
    isMean: Bool = false
  ) {
    self.init(name, vi: vi, .question(question), measures, needs: need, isMean: isMean)
  }

  init(
    _ name: String,
    vi: String,
    _ origin: Origin,
    _ measures: [Measure],
    needs need: Need = .nothing,
    isMean: Bool = false
  ) {
    self.name = name
    label = Localized(name, vi: vi)
    self.origin = origin
    self.measures = measures
    self.need = need
    isZeroOfNothing = !isMean && !measures.contains(.rate)
  }
}

/// Figures that belong together.
struct ReportSection: Sendable {
  let name: String
  let label: Localized
  let entries: [ReportEntry]

  init(_ name: String, vi: String, _ entries: [ReportEntry]) {
    self.name = name
    label = Localized(name, vi: vi)
    self.entries = entries
  }
}

extension ReportScope.Kind {
  var sections: [ReportSection] {
    switch self {
    case .month, .quarter: Self.work + [.programme] + Self.inspecting + [.rates]
    case .span: Self.work + Self.inspecting + [.rates]
    case .year: [.programme] + Self.inspecting + Self.work + [.rates]
    case .coordination:
      [.latestList, .lists, .listed, .recoveries, .towns, .outcomes, .sessions, .plans, .cases]
    case .checks: [.wholeness, .balances, .receipts, .register, .grounds]
    }
  }

  /// What the month is made of.
  private static let work: [ReportSection] = [
    .lists, .ageing, .roll, .contacts, .sessions, .promises, .payments, .recoveries, .outcomes,
    .plans,
  ]

  /// What the year is made of besides.
  private static let inspecting: [ReportSection] = [
    .inspections, .findings, .sanctions, .inspected, .cases,
  ]
}
