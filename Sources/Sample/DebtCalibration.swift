import Values

/// Brings the invented debts to the figures of the article, to the dong.
///
/// The duties of the units on September's police list are scaled so that this list has its total,
/// then those of all others so that June has its own; one unit of each group takes the last dong.
struct DebtCalibration {
  private(set) var duties: [Int64]
  private(set) var corrections: [Int: Int64] = [:]
  private let months: [[DebtState]]
  private let units: SampleUnits

  /// The article: more than 804 billion were owed on 30 June 2022.
  static let juneTotal: Int64 = 804_000_000_000
  /// The article: 580 billion on the list of more than 3,300 employers of 15 September 2022; the
  /// sample gives it to the list of the balances of 30 September.
  static let septemberListTotal: Int64 = 580_000_000_000
  /// What Gỗ Phú Thịnh owes in September in the examples.
  static let woodworksTotal: Int64 = 12_345_678_900
  private static let woodworksDuty: Int64 = 841_797_000

  init(_ units: SampleUnits, _ simulation: DebtSimulation) {
    self.units = units
    months = simulation.months
    duties = units.duties
    let september = 8
    let june = 5
    var isListed = months[september].map(\.isListed)
    for unit in simulation.held { isListed[unit] = false }
    // Both codes of a unit stand for one duty.
    for unit in units.recoded { isListed[unit.old] = true }
    fixWoodworks(september)
    let listed = duties.indices.filter { isListed[$0] && $0 != woodworks }
    let others = duties.indices.filter { !isListed[$0] && $0 != woodworks }
    scale(
      listed,
      to: Self.septemberListTotal - Self.woodworksTotal,
      month: september,
      // One that is not on June's list, so that June stays as it is.
      corrected: listed.first {
        !months[june][$0].isDebt && months[september - 1][$0].isDebt && duties[$0] > 20_000_000
      }
    )
    let rest = duties.indices.filter { isListed[$0] }.reduce(0) { $0 + amount($1, june) }
    scale(
      others,
      to: Self.juneTotal - rest,
      month: june,
      corrected: others.first { months[june][$0].months >= 100 && duties[$0] > 20_000_000 }
    )
  }

  private var woodworks: Int? { units.known[.woodworks] }

  private mutating func fixWoodworks(_ september: Int) {
    guard let woodworks else { return }
    duties[woodworks] = Self.woodworksDuty
    corrections[woodworks] = Self.woodworksTotal - amount(woodworks, september)
  }

  func figures(_ unit: Int, _ month: Int) -> LineFigures { figures(unit, months[month][unit]) }

  func figures(_ unit: Int, _ state: DebtState) -> LineFigures {
    LineFigures(
      state,
      duty: duties[unit],
      correction: corrections[unit] ?? 0,
      paysHealth: unit % 16 != 5
    )
  }

  /// What a unit owes at a month's end; 0 where it is not on the list.
  func amount(_ unit: Int, _ month: Int) -> Int64 {
    months[month][unit].isDebt ? figures(unit, month).amount : 0
  }

  private mutating func scale(
    _ group: [Int],
    to total: Int64,
    month: Int,
    corrected: Int?
  ) {
    let raw = group.reduce(0) { $0 + amount($1, month) }
    guard raw > 0, let corrected else { return }
    // Millionths keep the product within 64 bits and the rest within one unit's debt.
    let factor = total * 1_000 / (raw / 1_000)
    for unit in group { duties[unit] = duties[unit] * factor / 1_000_000 }
    corrections[corrected] = total - group.reduce(0) { $0 + amount($1, month) }
  }
}
