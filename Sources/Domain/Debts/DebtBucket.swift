package import Values

/// Months owed in the six steps of the office's ageing.
package enum DebtBucket: String, CaseIterable, Sendable {
  case under1 = "under_1"
  case from1 = "from_1"
  case from3 = "from_3"
  case from6 = "from_6"
  case from12 = "from_12"
  case unknown

  /// The bucket of months in hundredths, unrounded; nil months are `unknown`.
  package static func of(hundredths: Int64?, month: Month) -> DebtBucket {
    guard let hundredths, let steps = rules.rule(on: month.lastDay) else { return .unknown }
    return steps.last { hundredths >= $0.from }?.bucket ?? .unknown
  }

  /// From how many hundredths of a month on a bucket begins.
  package struct Step: Sendable {
    package let from: Int64
    package let bucket: DebtBucket
  }

  package static let rules: [DatedRule<[Step]>] = [
    DatedRule(
      firstDay: nil,
      lastDay: nil,
      source: "quy ước của cơ quan",
      rule: [
        Step(from: .min, bucket: .under1), Step(from: 100, bucket: .from1),
        Step(from: 300, bucket: .from3), Step(from: 600, bucket: .from6),
        Step(from: 1200, bucket: .from12),
      ]
    )
  ]
}
