package import Domain
import Formats
package import Values

/// What an `import debts` statement asks for.
package struct ImportRequest: Sendable {
  /// `map COLUMN = "HEADING"`: a heading that the catalogue does not know, or should not decide.
  package struct Mapping: Hashable, Sendable {
    /// As typed: a column's name or one of its other names.
    package var column: String
    package var heading: String

    package init(column: String, heading: String) {
      self.column = column
      self.heading = heading
    }
  }

  /// `for MONTH`; else the file says it.
  package var period: Month?
  package var mappings: [Mapping] = []
  /// `complete` or `part`; nil when the statement says neither.
  package var extent: ListExtent?
  /// `unit million`; else the file says it.
  package var unit: MoneyUnit?
  /// `decimal comma`; else the values say it.
  package var decimalSign: DecimalSign?
  /// `dates dmy`; else the values say it.
  package var dateOrder: DateOrder?
  /// Shows the plan and takes nothing.
  package var isDryRun = false
  /// Takes the other rows although some are rejected.
  package var allowsRejects = false
  /// Where the rejected rows are written.
  package var rejectsPath: String?
  /// `yes`: the month may be replaced without asking.
  package var isConfirmed = false

  package init() {}
}

/// The sign before the decimals of a file's numbers.
package enum DecimalSign: String, CaseIterable, Sendable {
  case comma
  case point

  /// The style of numbers with this sign where the values leave it open.
  var usualStyle: NumberStyle {
    switch self {
    case .comma: .pointsAndComma
    case .point: .commasAndPoint
    }
  }

  func fits(_ style: NumberStyle) -> Bool {
    switch style {
    case .pointsAndComma, .plainAndComma, .spacesAndComma: self == .comma
    case .commasAndPoint, .plainAndPoint, .spacesAndPoint: self == .point
    }
  }
}

/// In which order the days of a file are written.
package enum DateOrder: String, CaseIterable, Sendable {
  case dmy
  case mdy
  case ymd

  var style: DateStyle {
    switch self {
    case .dmy: .dayMonthYear
    case .mdy: .monthDayYear
    case .ymd: .yearMonthDay
    }
  }
}

/// In what the money of a list is written; B06 of 366/QĐ-BHXH is in millions, others in dong.
package enum MoneyUnit: String, CaseIterable, Sendable {
  case dong
  case thousand
  case million
  case billion

  /// Decimals that a value in this unit has when it is whole in dong.
  package var scale: Int {
    switch self {
    case .dong: 0
    case .thousand: 3
    case .million: 6
    case .billion: 9
    }
  }

  package var words: Localized {
    switch self {
    case .dong: Localized("dong", vi: "đồng")
    case .thousand: Localized("thousand dong", vi: "nghìn đồng")
    case .million: Localized("million dong", vi: "triệu đồng")
    case .billion: Localized("billion dong", vi: "tỷ đồng")
    }
  }

  /// The unit that a text such as `nghìn đồng` or `1.000 đ` names; nil for any other text.
  init?(words text: String) {
    let key = TextFolding.folded(text).filter { $0.isLetter || $0.isNumber }
    guard let unit = Self.byWords[key] else { return nil }
    self = unit
  }

  private static let byWords: [String: MoneyUnit] = {
    let counts: [(MoneyUnit, [String])] = [
      (.dong, ["", "1"]),
      (.thousand, ["nghin", "ngan", "1000", "thousand"]),
      (.million, ["trieu", "tr", "1000000", "million"]),
      (.billion, ["ty", "ti", "1000000000", "billion"]),
    ]
    var units: [String: MoneyUnit] = [:]
    for (unit, names) in counts {
      for name in names {
        for currency in ["dong", "d", "vnd", "dongvietnam", "dongvn"] {
          units[name + currency] = unit
        }
      }
    }
    units["trieu"] = .million
    units["nghin"] = .thousand
    units["ty"] = .billion
    return units
  }()
}
