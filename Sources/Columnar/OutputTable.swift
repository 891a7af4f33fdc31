package import Values

/// How the values of a shown column are written: which decimals, which grouping, which format.
package enum OutputKind: Hashable, Sendable {
  /// Whole dong.
  case money
  /// People, rows, days.
  case count
  /// A number with this many digits behind the point at the most.
  case decimal(scale: Int)
  /// A part of a whole, in millionths; shown as a percentage.
  case share
  case day
  case month
  /// By the index of its first month; written `2022-q3`.
  case quarter
  /// A calendar year, never grouped.
  case year
  case text
  /// Text that must never be taken for a number.
  case code
}

/// The values of one shown column.
package enum OutputValues: Sendable {
  /// Numbers, days and months (by their index); nil is an empty value. The kind says the scale.
  case numbers([Int128?])
  /// Texts; the empty text is an empty value.
  case texts([String])

  package var count: Int {
    switch self {
    case .numbers(let values): values.count
    case .texts(let values): values.count
    }
  }
}

/// One column of an answer.
package struct OutputColumn: Sendable {
  /// The name in csv, json and further questions: `amount`, `sum(amount)`.
  package var name: String
  /// The heading for people.
  package var label: Localized
  package var kind: OutputKind
  package var values: OutputValues

  package init(name: String, label: Localized, kind: OutputKind, values: OutputValues) {
    self.name = name
    self.label = label
    self.kind = kind
    self.values = values
  }
}

/// An answer in rows and columns, ready to be written in any format.
package struct OutputTable: Sendable {
  package var columns: [OutputColumn]
  package var rowCount: Int
  /// A line of totals, one entry a column; empty where a column has no total.
  package var totals: [TotalLine]

  /// One line under the rows, such as the total of the shown rows or of all.
  package struct TotalLine: Sendable {
    package var label: Localized
    /// One entry a column, nil where the column has no total.
    package var values: [Int128?]

    package init(label: Localized, values: [Int128?]) {
      self.label = label
      self.values = values
    }
  }

  package init(columns: [OutputColumn], rowCount: Int, totals: [TotalLine] = []) {
    precondition(columns.allSatisfy { $0.values.count == rowCount }, "columns of one length")
    self.columns = columns
    self.rowCount = rowCount
    self.totals = totals
  }
}
