package import Columnar

/// The units of the invented province, column by column, in the order of their codes.
package struct SampleUnits: Sendable {
  package internal(set) var codes = TextColumn(bytes: [], ends: [])
  package internal(set) var names = TextColumn(bytes: [], ends: [])
  package internal(set) var taxCodes = TextColumn(bytes: [], ends: [])
  package internal(set) var addresses = TextColumn(bytes: [], ends: [])
  package internal(set) var representatives = TextColumn(bytes: [], ends: [])
  package internal(set) var phones = TextColumn(bytes: [], ends: [])
  package internal(set) var districts: [SampleDistrict] = []
  /// Places in the district's wards.
  var wards: [UInt8] = []
  /// Places in the district's officers.
  var officers: [UInt8] = []
  var kinds: [UnitKind] = []
  /// Workers enrolled.
  package internal(set) var workers: [Int64] = []
  /// What the unit has to pay each month, in dong, before the province is brought to its totals.
  var duties: [Int64] = []
  /// Where the units are that the guides and lessons name.
  package private(set) var known: [KnownUnit: Int] = [:]
  private var knownPlaces: [Int: KnownUnit] = [:]
  package internal(set) var recoded: [RecodedUnit] = []

  package var count: Int { districts.count }

  package func ward(of unit: Int) -> String { districts[unit].wards[Int(wards[unit])] }
  package func officer(of unit: Int) -> String {
    knownPlaces[unit]?.officer ?? districts[unit].officers[Int(officers[unit])]
  }
  mutating func set(_ known: KnownUnit, at unit: Int) {
    self.known[known] = unit
    knownPlaces[unit] = known
  }

  package func sector(of unit: Int) -> String { kinds[unit].sector }
}

/// A code before it is written: kind, number and office.
struct UnitNumber: Hashable {
  let kind: UnitKind
  let number: Int
  let district: SampleDistrict

  /// All codes of the province, in alphabetical order.
  static var all: [UnitNumber] {
    UnitKind.allCases.flatMap { kind in
      let counts = SampleDistrict.allCases.map { count(kind, $0) }
      let longest = (counts.max() ?? 0) + 1
      return (1...longest).flatMap { number in
        SampleDistrict.allCases.filter { isTaken(kind, number, $0, counts[$0.rawValue]) }
          .map { UnitNumber(kind: kind, number: number, district: $0) }
      }
    }
  }

  /// How many units the province has.
  static let total = 31_204

  private static func count(_ kind: UnitKind, _ district: SampleDistrict) -> Int {
    let plain = plainCount(kind, district)
    // What rounding leaves over goes to the largest group.
    guard kind == .firmA, district == .thuanAn else { return plain }
    let others = UnitKind.allCases.reduce(0) { sum, kind in
      SampleDistrict.allCases.reduce(sum) { $0 + plainCount(kind, $1) }
    }
    return plain + total - others
  }

  private static func plainCount(_ kind: UnitKind, _ district: SampleDistrict) -> Int {
    total * kind.perMille * district.perMille / 1_000_000
  }

  /// TA0123K stays free: the lessons give it to a unit that moves to another office.
  private static func isTaken(
    _ kind: UnitKind,
    _ number: Int,
    _ district: SampleDistrict,
    _ count: Int
  ) -> Bool {
    guard kind == .firmA, district == .phuGiao, number >= 123 else { return number <= count }
    return number != 123 && number <= count + 1
  }
}
