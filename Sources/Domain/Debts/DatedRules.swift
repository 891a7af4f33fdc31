package import Values

/// A rule that holds from one day to another.
///
/// Rules of law and of the office are such rows; a figure about a month takes the row that holds
/// on the month's last day.
package struct DatedRule<Rule: Sendable>: Sendable {
  /// The first day on which it holds; nil when it held before anything the ledger can keep.
  package let firstDay: Day?
  /// The last day on which it holds; nil while no end is known.
  package let lastDay: Day?
  /// The text it rests on.
  package let source: String
  package let rule: Rule

  func holds(on day: Day) -> Bool {
    firstDay.map { day >= $0 } ?? true && lastDay.map { day <= $0 } ?? true
  }
}

/// What is wrong with a table of dated rules.
package enum RuleTableFault: Hashable, Sendable {
  case empty
  /// No rule holds on the day behind this one.
  case gap(after: Day)
  /// Two rules hold on this day.
  case overlap(on: Day)
  /// A rule ends before it begins.
  case reversed(firstDay: Day)
  case noSource
}

extension Array {
  /// The first fault of a table whose rules must follow one another without gap or overlap.
  package func fault<Rule>() -> RuleTableFault? where Element == DatedRule<Rule> {
    guard var last = first else { return .empty }
    for (place, rule) in enumerated() {
      if rule.source.isEmpty { return .noSource }
      if let start = rule.firstDay, let end = rule.lastDay, end < start {
        return .reversed(firstDay: start)
      }
      guard place > 0 else { continue }
      guard let start = rule.firstDay, let end = last.lastDay else {
        return .overlap(on: rule.firstDay ?? last.firstDay ?? Day.range.lowerBound)
      }
      if start <= end { return .overlap(on: start) }
      if start > end.advanced(by: 1) { return .gap(after: end) }
      last = rule
    }
    return nil
  }

  /// The rule that holds on a day; nil when none does.
  func rule<Rule>(on day: Day) -> Rule? where Element == DatedRule<Rule> {
    first { $0.holds(on: day) }?.rule
  }
}
