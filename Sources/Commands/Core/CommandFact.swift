import Diagnostics
package import Values

/// What a statement that acts can refuse.
///
/// Facts only; `CommandFact+Words.swift` has the words.
package enum CommandFact: DiagnosticFact, Sendable {
  case readOnly(String)
  case notYet(String)
  /// No article whose conditions are kept.
  case noSuchArticle(String)
  /// A figure of one month is explained as of several.
  case explainsOneMonth(String)
  /// The act touches this many rows and nobody can be asked.
  case needsYes(statement: String, rows: Int)
  case notConfirmed
  case unknownSetting(String, nearest: [String])
  case badSetting(String, value: String, allowed: [String])
  case todayIsReal
  case nothingToUndo
  case undoBuiltUpon(act: Int)
  /// The condition, and what stands on its left side instead.
  case expectationFailed(String, found: String?)
  case expectationFailedWithWords(String)
  case unknownRecord(String)
  case fileNameNeedsExtension(String, allowed: [String])
  case unknownTopic(String, nearest: [String])
  case textExpected
  case changedMeanwhile
  case sayBraces(String)
  case noPreviousAnswer
  case neverUndone(String)
  case sumExpected(String)
  /// `history` without the record or unit it is about.
  case historyOfWhat
  case referNeedsDebts
  /// The month after `for`, and the month of the question.
  case referMonthDiffers(Month, Month)
  case dayExpected(String)
  case monthExpected(String)
  case valueExpected(String)
  case scriptsTooDeep
  /// An answer without a figure was to be drawn.
  case nothingToDraw
  case nameTaken(String, NameOwner)
  case parameterTwice(String)
  /// Other definitions would mean nothing any more.
  case definitionBreaks(String, [String])
  case definitionInUse(String, [String])
  case unknownDefinition(String, nearest: [String])
}
