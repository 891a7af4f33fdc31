import Diagnostics
package import Domain
package import Values

/// An unknown heading that looks like one of a column that is missing.
package struct NearHeading: Hashable, Sendable {
  package let heading: String
  package let column: String
}

/// A value of a file with the line on which it stands.
package struct LineValue: Hashable, Sendable {
  package let line: Int
  package let value: String
}

/// Why a file is not taken as a whole; the words are in `ImportFact+Words.swift`.
package enum ImportFact: DiagnosticFact, Hashable {
  // The headings.
  case noHeadings(searchedRows: Int)
  case missingColumns([DebtsRequirement], near: [NearHeading], unknown: [String])
  /// Columns that every record of the kind needs.
  case missingRecordColumns([String], kind: String, unknown: [String])
  case columnTwice(column: String, label: Localized, headings: [String])
  case unknownMappedColumn(String, near: [String])
  case unknownMappedHeading(String, column: String, near: [String])

  // How values are written.
  case unknownUnit(String)
  /// The titles state several units of money.
  case severalUnits([MoneyUnit])
  case unitContradicted(MoneyUnit, stated: MoneyUnit, place: UnitPlace)
  case undecidableNumbers(heading: String, examples: [LineValue])
  case mixedNumbers(heading: String, one: LineValue, other: LineValue)
  case undecidableDates(heading: String, examples: [LineValue])
  case mixedDates(heading: String, one: LineValue, other: LineValue)

  // The month.
  case noMonth
  /// The titles, or the files, name several months.
  case severalMonths([Month])
  /// The rows of the list name several months.
  case twoMonths(Month, line: Int, Month, otherLine: Int)
  /// A month that has not begun.
  case monthAhead(Month, today: Day)
  /// The name of a file says another month than what is in it.
  case fileNameContradicts(Month, name: String, named: Month)
  /// The rows name another month than the statement or the title.
  case monthContradicted(Month, byRows: Month, line: Int)

  // The lines.
  case noLines
  /// Nothing would be taken, and a complete list of nothing frees every unit of its debt.
  case everyLineRejected(lineCount: Int)
  /// `mayRound`: parts of a dong in a workbook that states no unit are among the faults.
  case rejectedRows(count: Int, lineCount: Int, mayRound: Bool = false)
  case closingLineDiffers([ClosingFigure], line: Int)
  /// The month is there; the statement does not say `yes`.
  case wouldReplace(Month, revision: Int, changed: Int, new: Int, gone: Int)
  /// The file that rejected rows would be written to.
  case rejectsFileExists(String)
}

/// Where a list states its unit of money.
package enum UnitPlace: Hashable, Sendable {
  case title
  case heading(String)
}

/// A figure of the closing line that is not the sum of the rows.
package struct ClosingFigure: Hashable, Sendable {
  /// The column's name.
  package let column: String
  package let heading: String
  package let stated: Int64
  package let sum: Int64
  /// How many of the summands were rounded to whole dong, each by half a dong at the most.
  package let roundedCount: Int

  package init(column: String, heading: String, stated: Int64, sum: Int64, roundedCount: Int = 0) {
    self.column = column
    self.heading = heading
    self.stated = stated
    self.sum = sum
    self.roundedCount = roundedCount
  }

  /// Whether it is not the sum, beyond what rounding the lines and the total itself explains.
  var differs: Bool {
    let difference = (Int128(stated) - Int128(sum)).magnitude
    return roundedCount == 0 ? difference > 0 : difference > UInt128(roundedCount + 1)
  }
}
