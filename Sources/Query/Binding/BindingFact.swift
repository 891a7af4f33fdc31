import Diagnostics
import Values

/// What the binder can find wrong in a question.
///
/// Facts only: their words are in
/// `BindingFact+Words.swift`.
enum BindingFact: Error {
  case unknownSource(String, nearest: [String], known: [String])
  case sourceTakesNoArguments(String)
  case noPreviousAnswer
  case unknownColumn(String, source: String, nearest: [String], known: [String])
  case unknownFunction(String, nearest: [String])
  case unknownVariable(String, nearest: [String])
  /// A value outside a closed list.
  case unknownValue(String, column: String, nearest: [String], known: [String])
  /// A text that no row of an open list has: a warning.
  case unknownLabel(String, column: String, nearest: [String])
  /// A code that no employer has: a warning.
  case unknownEmployerCode(String)
  /// An id that no record has: a warning.
  case unknownCode(String, column: String, source: String)
  case manyRecords(source: String, column: String)
  case notRelated(String, String)
  /// The name of a source where a value is expected.
  case recordsAreNoValue(String)
  /// `class is late or bad`: the value alone, and the whole as it is written.
  case valueAlone(String, instead: String)

  case incomparable(ValueType, ValueType)
  case mixedTypes(ValueType, String, ValueType)
  case operatorNotAllowed(String, String, ValueType)
  case moneyIsNotCounted(String, ValueType, written: String)
  case numberExpected(String, String, ValueType)
  case notANumber(String, ValueType, use: String)
  case notATime(String, ValueType, use: String)
  case timeExpected(String)
  case textExpected(String, String)
  case textNeedsQuotes(String)
  case emptyText(String)
  case nullIsEmpty(String)
  case percentInPattern(String)
  case listMemberExpected(String)
  case notACondition(String, ValueType)
  case tooManyDecimals
  case roundingDigits(String)
  case wrongArguments(String, expected: Int)

  /// A span where no records are named.
  case spanWithoutRecords(String)
  /// `first` and `last` are of records.
  case recordsExpected(String, String)
  case figureNeedsColumn(String, String)
  case earlierNeedsBalances(String, String)
  case earlierNeedsMonths(String)
  case earlierOfThis(String, String)
  /// A month before of which only a part was imported: a note.
  case earlierListIsPart(Month)
  /// Months whose month before was not imported, so that they have no earlier figure: a note.
  case earlierListsMissing([Month], months: Int)

  case definitionCycle(String)
  case withinDefinition(String, Diagnostic)
  /// A defined question where a value is expected.
  case questionIsNoValue(String)
  /// A defined condition where a source is expected.
  case conditionIsNoSource(String)
  case definitionHasTime(String)
  case clausesAfterAcross

  case aggregateInCondition(String)
  case aggregateInAggregate(String)
  case aggregateOfRow(String)
  case countOfCondition(String)
  case neitherKeyNorAggregate(String, beside: String?)
  case balanceOverMonths(String)
  /// The sum of a value that stands in several rows.
  case sumOfShared(String)
  case questionNeedsOneValue
  case withinQuestion(Diagnostic)
  case topNeedsCount(String)
  case topNeedsNumber(String, source: String, count: String)
  /// A source or an answer without a main measure: a column that could be one.
  case topNeedsKey(example: String?)

  case nothingImported
  case monthNotImported(Month, imported: [Month])
  case unknownRevision(String, Month, count: Int)
  case debtsAreMonthly(before: Month, at: Month)
  case periodIsTheQuestionsMonth(source: String, month: String?)
  /// The month compared with a plain number.
  case monthIsNoNumber(String, value: String)
  /// Months of the asked range that were not imported, first and last of each run: a note.
  case monthsMissing([ClosedRange<Month>])
  case needsTwoMonths(String)
  /// Asked for a stretch of time, where one day decides.
  case isOfOneDay(String)
  /// A month of which only a part was imported cannot be compared.
  case partIsNotCompared(Month)
  /// The source, and the last day of the time that was asked for.
  case asOfNeedsBalances(String, until: Day)
  case sourceHasNoTime(String)
  case rangeEndsBeforeItStarts
  /// `between 5 and 1`
  case numbersDescend
}
