/// How the numbers of a column are written: what groups digits by three, what begins decimals.
package enum NumberStyle: CaseIterable, Hashable, Sendable {
  // In the order in which equal readings are named.
  /// `1.234.567,8`
  case pointsAndComma
  /// `1,234,567.8`
  case commasAndPoint
  /// `1234567,8`
  case plainAndComma
  /// `1234567.8`
  case plainAndPoint
  /// `1 234 567,8`, with any kind of narrow or no-break space
  case spacesAndComma
  /// `1 234 567.8`
  case spacesAndPoint

  var decimalMark: UInt8 {
    switch self {
    case .pointsAndComma, .plainAndComma, .spacesAndComma: .comma
    case .commasAndPoint, .plainAndPoint, .spacesAndPoint: .point
    }
  }

  /// The byte that groups digits; every kind of space counts as a space.
  var groupingMark: UInt8? {
    switch self {
    case .pointsAndComma: .point
    case .commasAndPoint: .comma
    case .plainAndComma, .plainAndPoint: nil
    case .spacesAndComma, .spacesAndPoint: .space
    }
  }
}

/// Some of the styles.
struct NumberStyles: OptionSet, Hashable {
  let rawValue: UInt8

  static let all = NumberStyles(NumberStyle.allCases)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ styles: [NumberStyle]) {
    rawValue = styles.reduce(0) { $0 | Self(of: $1).rawValue }
  }

  init(of style: NumberStyle) {
    rawValue =
      switch style {
      case .pointsAndComma: 1
      case .commasAndPoint: 2
      case .plainAndComma: 4
      case .plainAndPoint: 8
      case .spacesAndComma: 16
      case .spacesAndPoint: 32
      }
  }

  /// Styles in which this mark groups digits.
  static func grouping(by mark: UInt8) -> NumberStyles {
    switch mark {
    case .point: NumberStyles(of: .pointsAndComma)
    case .comma: NumberStyles(of: .commasAndPoint)
    default: [NumberStyles(of: .spacesAndComma), NumberStyles(of: .spacesAndPoint)]
    }
  }

  /// Styles in which this mark begins decimals; a space never does.
  static func decimals(after mark: UInt8) -> NumberStyles {
    switch mark {
    case .point:
      [
        NumberStyles(of: .commasAndPoint), NumberStyles(of: .plainAndPoint),
        NumberStyles(of: .spacesAndPoint),
      ]
    case .comma:
      [
        NumberStyles(of: .pointsAndComma), NumberStyles(of: .plainAndComma),
        NumberStyles(of: .spacesAndComma),
      ]
    default: []
    }
  }

  /// The first style of the set in the order of `NumberStyle`.
  var first: NumberStyle? { NumberStyle.allCases.first { contains(NumberStyles(of: $0)) } }
}
