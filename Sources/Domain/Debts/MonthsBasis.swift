import Query

/// How a number of months owed was found: no law states the formula, so every list says it.
package enum MonthsBasis: String, CaseIterable, Sendable {
  /// The list states the months.
  case stated
  /// From the last month paid in full to the data month.
  case calendar
  /// Principal divided by the duty of one month.
  case ratio

  /// Under which the ledger keeps it.
  package var code: Int64 { Category.monthsBasis.code(of: rawValue) }

  /// The basis of months under a heading: `tyleno` of the national export is a ratio.
  package static func of(heading: String) -> MonthsBasis {
    HeadingMatcher.normalized(heading) == "tyleno" ? .ratio : .stated
  }
}
