import Query

/// Records of which those of two kinds are never added up without saying so: inspections, which
/// ended with 30/06/2025, and checks.
package struct KindsKeptApart: Sendable {
  package let source: String
  /// The column that tells the kind, as a question of the source names it.
  package let column: String

  package static let all = [
    KindsKeptApart(source: "inspections", column: "decision.form"),
    KindsKeptApart(source: "decisions", column: "form"),
    KindsKeptApart(source: "plans", column: "form"),
    KindsKeptApart(source: "targets", column: "word"),
  ]

  /// Whether a value of the column stands for an inspection, or for a check; nil for neither.
  package func isCheck(_ value: String) -> Bool? {
    switch InspectionWord(rawValue: value)?.form ?? value {
    case "inspection": false
    case "check": true
    default: nil
    }
  }
}
