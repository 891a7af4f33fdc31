/// The names that functions have.
package enum FunctionNames {
  /// Whether a folded name, its syllables joined by `_`, is that of a function.
  package static func contains(_ key: String) -> Bool { FunctionName(key: key) != nil }
}

/// The functions of the language, by their English and Vietnamese names.
enum FunctionName: Hashable {
  case aggregate(Aggregate.Function)
  case share
  case first
  case last
  case before
  case change
  case calendar(CalendarPart)
  case absolute
  case round
  case defaulted

  /// - Parameter key: folded, syllables joined by `_`.
  init?(key: String) {
    guard let function = Self.byKey[key] else { return nil }
    self = function
  }

  static let names = [
    "count", "distinct", "sum", "avg", "median", "min", "max", "share", "first", "last", "before",
    "change", "month", "quarter", "year", "abs", "round", "default",
  ]

  private static let byKey: [String: FunctionName] = [
    "count": .aggregate(.count), "so_luong": .aggregate(.count), "dem": .aggregate(.count),
    "distinct": .aggregate(.distinct),
    "sum": .aggregate(.sum), "tong": .aggregate(.sum),
    "avg": .aggregate(.avg), "trung_binh": .aggregate(.avg),
    "median": .aggregate(.median), "trung_vi": .aggregate(.median),
    "min": .aggregate(.min), "nho_nhat": .aggregate(.min),
    "max": .aggregate(.max), "lon_nhat": .aggregate(.max),
    "share": .share, "ty_trong": .share,
    "first": .first, "last": .last, "before": .before,
    "change": .change, "bien_dong": .change,
    "month": .calendar(.month), "quarter": .calendar(.quarter), "quy": .calendar(.quarter),
    "year": .calendar(.year), "nam": .calendar(.year),
    "abs": .absolute, "round": .round, "default": .defaulted,
  ]
}
