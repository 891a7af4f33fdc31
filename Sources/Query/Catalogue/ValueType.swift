package import Values

/// What the values of a column mean, and so what they may be compared and computed with.
package enum ValueType: Hashable, Sendable {
  /// Whole dong.
  case money
  /// Months owed, with two decimals.
  case months
  case people
  /// A length of time in days.
  case days
  /// Rows, records, distinct values.
  case count
  /// A plain number, of no kind of its own.
  case number
  /// A part of a whole, or money divided by money.
  case share
  case date
  /// A month of the calendar.
  case month
  /// A quarter, kept as the index of its first month.
  case quarter
  /// A calendar year.
  case year
  /// Free text: names, addresses, notes.
  case text
  /// Text that identifies: unit codes, tax codes, ids.
  case code
  /// A closed list of values.
  case category(Category)
  /// An open list of recurring texts: districts, sectors, offices.
  case label
  /// Several members at once, such as the articles explained.
  case list

  /// Whether values are computed with; dates and months are ordered but no numbers.
  package var isNumber: Bool {
    switch self {
    case .money, .months, .people, .days, .count, .number, .share: true
    case .date, .month, .quarter, .year, .text, .code, .category, .label, .list: false
    }
  }

  package var isTime: Bool {
    switch self {
    case .date, .month, .quarter, .year: true
    default: false
    }
  }

  /// Whether values are kept and compared as text.
  package var isText: Bool {
    switch self {
    case .text, .code, .label: true
    default: false
    }
  }

  /// One word for `describe`.
  package var word: String {
    switch self {
    case .money: "dong"
    case .months: "months"
    case .people: "people"
    case .days: "days"
    case .count: "count"
    case .number: "number"
    case .share: "share"
    case .date: "date"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    case .text: "text"
    case .code: "code"
    case .category(let category):
      category.values.map(\.identifier).joined(separator: " ")
    case .label: "label"
    case .list: "list"
    }
  }

  /// Digits behind the point of a stored value of this type.
  package var scale: Int {
    switch self {
    case .months: 2
    case .share: 6
    default: 0
    }
  }
}

/// A closed list of values, each with an identifier and a label.
package struct Category: Hashable, Sendable {
  package struct Value: Hashable, Sendable {
    /// The word of the language, such as `bad`; also what the ledger stores.
    package let identifier: String
    package let label: Localized

    package init(_ identifier: String, _ label: Localized) {
      self.identifier = identifier
      self.label = label
    }
  }

  /// Whole words, such as `class of debt`, for messages.
  package let name: String
  /// In the order in which people expect them, which is also their sorting order.
  package let values: [Value]
  /// The keys of values that are typed as several words.
  let phrases: [String]

  package init(_ name: String, _ values: [Value]) {
    self.name = name
    self.values = values
    phrases = values.compactMap(\.label.vietnamese)
      .filter { $0.utf8.contains(UInt8(ascii: " ")) }.map { TextFolding.key($0) }
  }

  /// Yes and no, as for `attended`.
  package static let yesNo = Category(
    "yes or no",
    [Value("yes", Localized("yes", vi: "có")), Value("no", Localized("no", vi: "không"))]
  )
}
