/// A unit that another office took over, and that goes on under a code of that office.
package struct RecodedUnit: Sendable {
  /// Rows of `SampleUnits`.
  package let old: Int
  package let new: Int
  /// Months owed in September, in hundredths.
  let september: Int
}

/// The codes of a unit before and after another office took it over.
struct RecodedCode {
  let old: String
  let new: String
  /// Months owed in September, in hundredths.
  let september: Int

  /// Five units that were moved on 1 September 2022; a new code stands behind the old one in the
  /// order of the register.
  static let all = [
    RecodedCode(old: "TA0155D", new: "TA0155H", september: 900),
    RecodedCode(old: "TB0151A", new: "TB0151D", september: 700),
    RecodedCode(old: "TB0152D", new: "TB0152E", september: 500),
    RecodedCode(old: "TC0153A", new: "TC0153E", september: 1100),
    RecodedCode(old: "TC0154E", new: "TC0154G", september: 600),
  ]
}

/// What a unit owes month by month, where it is not drawn.
struct FixedCourse {
  let unit: Int
  let reason: SampleReason
  /// Hundredths of a month at the ends of January to September; 0 where it owes nothing.
  let owed: [Int]
}

extension SampleUnits {
  /// The units of the guides, and those that were re-coded.
  var fixedCourses: [FixedCourse] {
    let months = 0..<DebtSimulation.monthCount
    let last = DebtSimulation.monthCount - 1
    let named = known.map { name, unit in
      FixedCourse(
        unit: unit,
        reason: name.isPausing ? .pausing : .none,
        owed: months.map { KnownUnit.owed($0, september: name.september) }
      )
    }
    let moved = recoded.flatMap { pair in
      let owed = months.map { KnownUnit.owed($0, september: pair.september) }
      return [
        FixedCourse(unit: pair.old, reason: .none, owed: owed.dropLast() + [0]),
        FixedCourse(
          unit: pair.new,
          reason: .none,
          owed: months.map { $0 == last ? owed[$0] : 0 }
        ),
      ]
    }
    return named + moved
  }
}
