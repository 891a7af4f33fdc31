package import Domain
package import Formats
import Values

/// One cell or row of a file that is not taken.
package struct Reject: Hashable, Sendable {
  /// Which of the files, from 0.
  package private(set) var file = 0
  /// The row of the grid.
  package let row: Int
  /// The line of the file, from 1.
  package let line: Int
  /// The heading of the column; nil when the row as a whole is wrong.
  package let heading: String?
  /// As it stands in the file.
  package let value: String
  package let reason: RejectReason

  /// The same in another of the files.
  func inFile(_ number: Int) -> Reject {
    var reject = self
    reject.file = number
    return reject
  }
}

extension [Reject] {
  /// How many lines they are in.
  var lineCount: Int { Set(map { [$0.file, $0.row] }).count }
}

/// Why a row is not taken; the words are in `Reject+Words.swift`.
package enum RejectReason: Hashable, Sendable {
  case missingCode
  /// Spaces, marks or signs that no code has.
  case badCode
  /// Another line has the same code: which of them is right, nobody but the office knows.
  case duplicateCode(otherLine: Int, otherFile: String?)
  case tooFewCells(found: Int, expected: Int)
  case tooManyCells(found: Int, expected: Int)
  case cell(CellFact)
  /// `1,23E+11`: a spreadsheet has rounded the digits away.
  case roundedBySpreadsheet
  case negativeMonths
  case negativeNumber
  /// Beyond what can be meant.
  case impossible(most: Int64)
  case notAMonth
  case unknownValue(near: [String])
  case missingAmount
  case fundsDiffer(funds: Int64, interest: Int64, amount: Int64)
  case dueDiffers(notDue: Int64, overdue: Int64, amount: Int64)
  case overdueDiffers(late: Int64, evaded: Int64, overdue: Int64)
  /// The rules of its kind refuse the record.
  case record(RecordFact)
}
