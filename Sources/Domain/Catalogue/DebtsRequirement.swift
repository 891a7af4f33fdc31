/// What a list of debts must hold to be taken: the code, and a total or what adds up to it.
package enum DebtsRequirement: Hashable, Sendable {
  case code
  /// No total and no fund.
  case amount

  /// What is missing when a file fills these columns.
  ///
  /// Months are never required.
  package static func missing(in columns: Set<String>) -> [DebtsRequirement] {
    var missing: [DebtsRequirement] = []
    if !columns.contains("code") { missing.append(.code) }
    if columns.isDisjoint(with: totals) { missing.append(.amount) }
    return missing
  }

  /// Columns of which one is enough for a total.
  package static let totals: Set<String> = [
    "amount", "overdue", "si", "hi", "ui", "acc", "sickness", "pension",
  ]
}
