// An invented Bình Dương of 2022: units, nine months of debts, and the office's work.
//
// Everything comes from a fixed seed by arithmetic of our own, so that every machine makes the same
// bytes. No name, number or debt is that of a real employer; the totals that the two articles
// report are brought about on purpose. This module must never know how questions are answered: it
// only writes what an office would have written.

package import Values

/// The invented province: pure data, from which ledgers and files are made.
package struct SampleProvince: Sendable {
  package let units: SampleUnits
  /// January to September 2022.
  package let lists: [SampleList]
  package let work: SampleWork

  /// The day that the sample counts as today.
  package static let today = Month(index: 2022 * 12 + 9).firstDay.advanced(by: 12)
  package static let firstMonth = Month(index: 2022 * 12)
  package static let lastMonth = firstMonth.advanced(by: DebtSimulation.monthCount - 1)

  private static let seed: UInt64 = 2022_1013

  /// Invents the province.
  ///
  /// - Complexity: O(units × months); some tens of milliseconds
  package init() {
    units = SampleUnits.draft(seed: Self.seed)
    let simulation = DebtSimulation(units, seed: Self.seed + 1)
    let calibration = DebtCalibration(units, simulation)
    lists = Self.lists(simulation.months, calibration)
    let balances = SeptemberBalances(units, simulation, calibration)
    let payments = PaymentDrafting(units, balances, seed: Self.seed + 2)
    let contacts = ContactDrafting(units, lists, payments, seed: Self.seed + 3)
    let police = PoliceDrafting(units, lists, seed: Self.seed + 4)
    work = SampleWork(
      calls: contacts.calls,
      sessions: contacts.sessions,
      promises: contacts.promises,
      payments: payments.payments,
      letters: contacts.letters,
      visits: contacts.visits,
      marks: MarkDrafting(units, lists, held: simulation.held).marks,
      corrections: police.corrections,
      outcomes: police.outcomes
    )
  }

  private static func lists(
    _ months: [[DebtState]],
    _ calibration: DebtCalibration
  ) -> [SampleList] {
    months.enumerated().map { place, states in
      var list = SampleList(month: firstMonth.advanced(by: place))
      for unit in states.indices where states[unit].isDebt {
        list.append(unit, states[unit], calibration.figures(unit, place))
      }
      return list
    }
  }

  /// The list of a month; nil outside of the sample.
  package func list(of month: Month) -> SampleList? { lists.first { $0.month == month } }
}
