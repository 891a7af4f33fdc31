/// What each unit owes at the ends of August and September, and what it paid in between.
struct SeptemberBalances {
  /// Dong a unit; 0 where it owes nothing.
  private(set) var august: [Int64]
  private(set) var september: [Int64]
  /// By how much September is less than it would be without a payment.
  private(set) var paid: [Int64]
  private var listed: [Bool]
  private let bad: [Bool]
  private(set) var listedInAugust: [Int] = []
  /// Of these the units that are on September's, too, and whose course is drawn.
  private(set) var listedInBoth: [Int] = []
  /// Units with debts under three months in August that were on no list before, so that no
  /// hand-over stands behind what they pay.
  private(set) var othersInAugust: [Int] = []

  init(_ units: SampleUnits, _ simulation: DebtSimulation, _ calibration: DebtCalibration) {
    let (before, after) = (7, 8)
    let months = simulation.months
    // Units of a fixed course pay nothing but what is recorded for them by name.
    let fixed = Set(units.fixedCourses.map(\.unit) + simulation.held)
    august = (0..<units.count).map { calibration.amount($0, before) }
    september = (0..<units.count).map { calibration.amount($0, after) }
    paid = Array(repeating: 0, count: units.count)
    bad = months[after].map(\.reason.makesBad)
    listed = Array(repeating: false, count: units.count)
    for unit in 0..<units.count where months[before][unit].isDebt {
      if !fixed.contains(unit) {
        let unpaid = calibration.figures(unit, months[before][unit].grown).amount
        paid[unit] = max(0, unpaid - september[unit])
      }
      if months[before][unit].isListed {
        listedInAugust.append(unit)
        listed[unit] = true
        if months[after][unit].isListed, !fixed.contains(unit) { listedInBoth.append(unit) }
      } else if !simulation.wasListed[unit] {
        othersInAugust.append(unit)
      }
    }
  }

  /// The most that a receipt of October can recover of a line of August's list.
  func bound(_ unit: Int) -> Int64 { min(august[unit], september[unit]) }

  /// Whether a remark of September makes the unit's debt bad.
  func isBad(_ unit: Int) -> Bool { bad[unit] }

  /// Whether August's list for the police holds the unit.
  func isListed(_ unit: Int) -> Bool { listed[unit] }
}
