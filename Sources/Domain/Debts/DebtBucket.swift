package import Values

/// Months owed in the six steps of the office's ageing.
package enum DebtBucket: String, CaseIterable, Sendable {
  case under1 = "under_1"
  case from1 = "from_1"
  case from3 = "from_3"
  case from6 = "from_6"
  case from12 = "from_12"
  case unknown

  /// From how many hundredths of a month on each bucket begins; none where no rule holds.
  package static func steps(on day: Day, in law: LawTable) -> [(from: Int64, step: DebtBucket)] {
    let buckets = allCases.filter { $0 != .unknown }
    guard let steps = law.steps(.bucketSteps, on: day), steps.count == buckets.count - 1 else {
      return []
    }
    return Array(zip([.min] + steps, buckets))
  }
}
