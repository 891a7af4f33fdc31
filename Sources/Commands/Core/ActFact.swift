package import Diagnostics

/// Why an act about records cannot be begun: names and places, no prose.
package enum ActFact: DiagnosticFact, Sendable {
  /// The same employer or record stands twice in one list.
  case namedTwice(String)
  /// A question, or the previous answer, was to say whom the act is about and has no row.
  case noRowChosen
  /// `from` dates the change of an employer, which this record is not.
  case recordHasNoFrom(String)
  /// An expression over the previous answer names a column that the answer does not have.
  case answerLacksColumn(name: String, columns: [String])
  case reportEndsBeforeItStarts
  /// `report quarter` of a month, or the other way round.
  case reportPeriodDiffers(kind: String, words: String)
  /// One figure adds up inspections and checks; so many of each.
  case kindsAdded(inspections: Int, checks: Int, column: String)
  /// What is shared among workers who leave is said of one payment, not of so many.
  case leavingOfOnePayment(Int)
  case scriptByteNoText(file: String, line: Int, byte: Int, value: UInt8)

  package var diagnostic: Diagnostic {
    switch self {
    case .namedTwice(let name): Self.namedTwiceWords(name)
    case .noRowChosen: Self.noRowChosenWords
    case .recordHasNoFrom(let id): Self.recordHasNoFromWords(id)
    case .answerLacksColumn(let name, let columns): Self.answerLacksColumnWords(name, columns)
    case .reportEndsBeforeItStarts: Self.reportEndsBeforeItStartsWords
    case .reportPeriodDiffers(let kind, let words): Self.reportPeriodDiffersWords(kind, words)
    case .kindsAdded(let inspections, let checks, let column):
      Self.kindsAddedWords(inspections, checks, column)
    case .leavingOfOnePayment(let count): Self.leavingOfOnePaymentWords(count)
    case .scriptByteNoText(let file, let line, let byte, let value):
      Self.scriptByteNoTextWords(file, line, byte, value)
    }
  }
}
