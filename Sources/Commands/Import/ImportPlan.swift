import Columnar
package import Domain
package import Formats
import Ledger
package import Values

/// What an import would do, as a value: nothing is written before `commit`.
package struct ImportPlan: Sendable {
  package private(set) var request: ImportRequest
  package let files: [PlannedFile]
  package let month: Month
  package let monthOrigin: MonthOrigin
  /// What the statement, or the file of rejects, says of the list; a part where rejected lines are
  /// left out, because of their units nothing is known.
  package let extent: ListExtent
  package let months: MonthsFinding
  package let funds: FundsFinding
  /// Whether the list says what is not yet due; else all of it is overdue.
  package let statesNotDue: Bool
  /// Lines that are taken.
  package let lineCount: Int
  /// Their money as the list states it, overpayments subtracted.
  package let amount: Int128
  /// Lines of the month that a part leaves as they are.
  package let keptCount: Int
  package let newEmployerCount: Int
  /// How many units change in each column of the register.
  package let employerChanges: [String: Int]
  package let difference: ListDifference
  package let recoding: RecodingCandidates
  package let rejects: [Reject]
  /// Why the plan may not be carried out as the request stands; empty when it may.
  ///
  /// That a month would be replaced is said by `confirmation`.
  package let refusals: [ImportFact]
  package let warnings: [ImportWarning]
  let placed: PlacedList
  let snapshot: LedgerSnapshot

  /// Lines that are not taken.
  package var rejectedLineCount: Int { rejects.lineCount }

  /// Whether the ledger already holds all of it.
  package var changesNothing: Bool {
    guard case .present = difference.base, placed.placement.changes.isEmpty else { return false }
    return difference.new.count == 0 && difference.changed.count == 0 && difference.gone.count == 0
      && newEmployerCount == 0 && resultingExtent == presentExtent
  }

  /// The extent of the list that is there; nil where none is.
  package let presentExtent: ListExtent?

  /// The extent of the month after the import: a part of a complete list leaves it complete, unless
  /// lines of the part are left out; the last of a complete list's rejected lines completes it.
  package let resultingExtent: ListExtent
  /// How many rejected lines a complete list still lacks after the import.
  package let leftOutCount: Int

  /// The revision that the import makes.
  package let revision: Int

  /// What must be confirmed before the month is replaced; nil when nothing need be asked.
  package var confirmation: ImportFact? {
    guard case .present(let revision) = difference.base, !changesNothing else { return nil }
    return .wouldReplace(
      month,
      revision: revision,
      changed: difference.changed.count,
      new: difference.new.count,
      gone: difference.gone.count
    )
  }

  /// The same plan after somebody has said yes.
  package var confirmed: ImportPlan {
    var plan = self
    plan.request.isConfirmed = true
    return plan
  }

  /// Whether `yes`, or somebody's answer, is needed.
  package var needsConfirmation: Bool { confirmation != nil && !request.isConfirmed }
}

/// One file of an import, as it was understood.
package struct PlannedFile: Sendable {
  package let file: ImportFile
  package let layout: ListLayout
  /// The line of the headings, from 1.
  package let headingLine: Int
  package let unit: StatedUnit
  /// How the figures of each column are written.
  package let styles: [String: NumberStyle]
  /// Lines with a code, rejected ones included.
  package let lineCount: Int
  /// Rows of totals that were passed over, the closing line included.
  package let totalRowCount: Int
  /// Rows below the list without code and figures, such as signatures.
  package let noteCount: Int
  package let closing: ClosingLine?
  /// Columns with values but no heading, from 1; they are not taken.
  package let unnamedColumns: [Int]
  /// The first rows of the list.
  let sampledRows: [UInt32]

  init(_ reading: ListReading) {
    file = reading.file
    layout = reading.layout
    headingLine = Int(reading.file.grid.lines[reading.layout.headingRows.lowerBound])
    unit = reading.unit
    styles = reading.styles
    lineCount = reading.rows.lines.count
    totalRowCount = reading.rows.totals.count
    noteCount = reading.rows.noteCount
    closing = reading.closing
    unnamedColumns = reading.unnamedColumns
    sampledRows = Array(reading.rows.lines.prefix(100))
  }
}

extension PlannedFile {
  /// Whether formulas may have left parts of a dong, and nobody says that the unit is dong.
  var mayHoldParts: Bool { unit.origin == .custom && file.grid.statesKinds }
}

/// Where the month of a list was found.
package enum MonthOrigin: Hashable, Sendable {
  case statement
  case title(String)
  case column(heading: String)
  case fileName(String)
}

/// How the funds and the interest make up the totals (invariant 5 of the data model).
package struct FundsFinding: Hashable, Sendable {
  /// Lines whose funds and interest together are the total.
  package var inTotalCount = 0
  /// Lines whose funds alone are the total.
  package var besideTotalCount = 0
  /// Lines that state too little to tell.
  package var undecidedCount = 0
  /// Most lines fit neither: the list states only some of the funds.
  package var areFundsPartial = false

  /// Which form the list holds; undecided where no line tells.
  package var form: InterestPlace {
    if inTotalCount >= besideTotalCount, inTotalCount > 0 { return .inTotal }
    return besideTotalCount > 0 ? .besideTotal : .undecided
  }
}

/// How the months of a list were found.
package struct MonthsFinding: Hashable, Sendable {
  /// Lines without months.
  package private(set) var unknownCount = 0
  /// By the ways in which some were found.
  package private(set) var counts: [MonthsBasis: Int] = [:]

  /// - Parameter codes: of each line the code of its basis, 0 for none.
  init(_ codes: [Int64]) {
    for basis in MonthsBasis.allCases {
      let count = codes.count { $0 == basis.code }
      if count > 0 { counts[basis] = count }
    }
    unknownCount = codes.count { $0 == 0 }
  }
}

/// Units that are gone and units that are new under one tax code: perhaps re-coded.
package struct RecodingCandidates: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package let gone: String
    package let new: String
  }

  package internal(set) var goneCount = 0
  package internal(set) var newCount = 0
  /// In the order of the gone codes; at most a hundred.
  package internal(set) var pairs: [Pair] = []
}

/// What was noticed and does not hold the import up; the words are in `ImportWarning+Words.swift`.
package enum ImportWarning: Hashable, Sendable {
  /// The title names another month than the statement.
  case titleNamesOtherMonth(Month, stated: Month)
  case fileNameNamesOtherMonth(String, Month, stated: Month)
  /// A heading states another unit of money than the list; the heading counts for its column.
  case headingStatesOtherUnit(String, MoneyUnit, others: MoneyUnit)
  /// Rejected rows are left out.
  case rejectsLeftOut(lineCount: Int)
  case closingLineDiffers([ClosingFigure], line: Int)
  case unusualTaxCodes(count: Int, example: String)
  /// Cells of codes that a workbook keeps as numbers, so that zeros in front of them are lost.
  case zerosLost(heading: String, count: Int, example: String)
  case changedTaxCodes(count: Int, examples: [TaxCodeChange])
  case unmappedReasons([ReasonCount])
  case otherInterestPlace(count: Int, line: Int)
  case partialFunds
  /// Overpaid: kept, and no debt.
  case overpaid(count: Int, amount: Int128)
  case severalUnits
  /// Figures that had parts of a dong, as formulas give them.
  case partsRounded(count: Int, line: Int)
}

/// A tax code that a list states otherwise than the register.
package struct TaxCodeChange: Hashable, Sendable {
  package let code: String
  package let before: String
  package let after: String
}

/// A remark that no status is known for, and how many lines have it.
package struct ReasonCount: Hashable, Sendable {
  package let reason: String
  package let count: Int
}
