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

extension Array {
  /// The rule that holds on a day; nil when none does.
  func rule<Rule>(on day: Day) -> Rule? where Element == DatedRule<Rule> {
    first { $0.holds(on: day) }?.rule
  }
}
