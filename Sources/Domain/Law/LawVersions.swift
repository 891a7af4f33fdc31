package import Values

/// What some rules say together, from one change of any of them to the next.
package struct LawVersions<Rule: Sendable>: Sendable {
  private let first: Rule
  /// From these days on, ascending.
  private let later: [(firstDay: Day, rule: Rule)]

  /// `made` gives what the rules say on a day.
  ///
  /// - Complexity: O(versions)
  package init(of rules: [LawRule], in law: LawTable, _ made: (Day) -> Rule) {
    first = made(Day.range.lowerBound)
    later = law.changes(of: rules).map { ($0, made($0)) }
  }

  package func rule(on day: Day) -> Rule { later.last { $0.firstDay <= day }?.rule ?? first }
}
