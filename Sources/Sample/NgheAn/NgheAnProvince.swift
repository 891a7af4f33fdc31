// An invented Nghệ An of 2022: thirteen months of debts and a year of inspections.
//
// Like the other province it comes from a fixed seed and arithmetic of our own, so that every machine
// makes the same bytes. No name, number, finding or case is real; the totals that the article
// reports are brought about on purpose.

package import Values

/// The invented province: pure data, from which ledgers are made.
package struct NgheAnProvince: Sendable {
  let units: NgheAnUnits
  let decisions: [NgheAnDecision]
  let debts: NgheAnDebts
  let payments: [NgheAnPayment]
  let findings: [NgheAnFinding]
  let contacts: NgheAnContacts

  /// The day that the sample counts as today.
  package static let today = year.advanced(by: 12).firstDay.advanced(by: 9)
  /// January of the year.
  static let year = Month(index: 2022 * 12)
  /// The first month whose list there is: that before the year.
  static let firstMonth = year.advanced(by: -1)
  static let monthCount = 13

  private static let seed: UInt64 = 2022_1111

  /// Invents the province.
  ///
  /// - Complexity: O(units × months); some tens of milliseconds
  package init() {
    var units = NgheAnUnits(seed: Self.seed)
    let pool = NgheAnPool(units, seed: Self.seed + 1)
    let decisions = NgheAnSchedule(pool, seed: Self.seed + 2).decisions
    var debts = NgheAnDebts(units, decisions, seed: Self.seed + 3)
    debts.calibrate(&units)
    self.units = units
    self.decisions = decisions
    self.debts = debts
    payments = NgheAnPayments(units, debts, seed: Self.seed + 4).payments
    findings = NgheAnFindings(decisions, seed: Self.seed + 5).findings
    contacts = NgheAnContacts(units, debts, decisions, seed: Self.seed + 6)
  }
}
