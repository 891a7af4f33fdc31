package import Diagnostics
package import Values

/// What reading a statement can find wrong: one closed enum a stage of reading, all without prose.
package protocol ParsingFact: DiagnosticFact {
  /// The stable name and the words of the fact.
  var wording: Wording { get }
}

/// The name of a fact and its words in both languages.
package struct Wording: Sendable {
  package var name: String
  package var severity: Severity
  package var message: Localized
  package var help: Localized?

  package init(
    _ name: String,
    _ message: Localized,
    help: Localized? = nil,
    severity: Severity = .error
  ) {
    self.name = name
    self.severity = severity
    self.message = message
    self.help = help
  }
}

extension ParsingFact {
  package var diagnostic: Diagnostic { diagnostic(at: nil) }

  /// The diagnostic of the fact at a place of the statement.
  package func diagnostic(at span: SourceSpan?, correction: String? = nil) -> Diagnostic {
    let wording = wording
    return Diagnostic(
      wording.name,
      wording.severity,
      wording.message,
      at: span,
      help: wording.help,
      correction: correction
    )
  }
}

/// What stands where something else was expected.
package enum Found: Hashable, Sendable {
  /// The user's own words, shortened.
  case words(String)
  case end

  var english: String {
    switch self {
    case .words(let words): "found '\(words)'"
    case .end: "the statement ends here"
    }
  }

  var vietnamese: String {
    switch self {
    case .words(let words): "gặp '\(words)'"
    case .end: "câu lệnh kết thúc ở đây"
    }
  }
}

/// What is wrong about the letters of a statement, before its words are looked at.
package enum LexicalFact: ParsingFact {
  case statementTooLong(bytesMax: Int)
  case unknownCharacter(String)
  case foreignOperator(String, instead: String)
  case variableWithoutName
  case unterminatedText
  case noSuchDate(String)
  case dateForm(String, instead: String?)
  case shortYear(String, instead: String?)
  case dateWithoutYear(String)
  case unspacedArithmetic(String, spaced: String)
  case commaWithoutSpace(String)
  case joinedCode(String)
  case malformedNumber(String, suggestion: String?)
  case numberTooLarge(String)
  case ambiguousDot(String, whole: String, fraction: String)
  case commaInNumber(String, dotted: String, underscored: String)
  case ambiguousComma(String, list: String, number: String)
  case decimalCommaRead(String, value: String)
}

/// What is wrong inside a condition or an expression.
package enum ConditionFact: ParsingFact {
  case expectedOperand(found: Found)
  case expectedSign(String, found: Found)
  case expectedListOrTime(found: Found)
  case expectedName(found: Found)
  case tooDeep(levelsMax: Int)
  case tooManyOperators(max: Int)
  case chainedComparison(instead: String)
  case bareAlternative(value: String, instead: String?)
  case textNeedsQuotes(String)
  case conditionsWithoutAnd(String)
  case unitApart(String, joined: String)
  case nullHabit
  case emptyText(negated: Bool)
  case relationNeedsBrackets(String)
  case conditionInFunction(String)
  case memberOfMember(String)
  case timeMismatch(String, unit: String)
  case notACount(String)
  /// `in ()`
  case listOfNothing(String)
  case mixedAndOr(reading: String)
  /// A word of both languages that counts as the English one: a note.
  case readAsEnglish(reading: String)
}

/// What is wrong about the clauses of a question.
package enum QuestionFact: ParsingFact {
  case expectedSource(found: Found)
  /// `no meetings` where a question should begin.
  case conditionAsQuestion(String)
  case codeAsStatement(String)
  case unexpected(found: Found, expected: [String])
  case missingWhere
  case missingShow
  case missingComma(before: String)
  case clauseOrder(clause: String, after: String)
  case repeatedClause(String)
  case spanMisplaced
  case spanBetween
  case repeatedSpan
  case clauseHabit(String, instead: String)
  case selectHabit
  case misspelledClause(String, nearest: String)
  case acrossWithoutBy
  case perWithoutTop
  case topCount(found: Found)
  case unmatchedClose
}

/// What is wrong about a statement that acts.
package enum StatementFact: ParsingFact {
  case unknownStatement(String, nearest: [String])
  case missingPart(statement: String, part: String, example: String)
  case unexpectedPart(found: Found, expected: [String])
  case repeatedOption(String)
  case quoteText(found: Found, quoted: String)
  case reservedName(String)
  /// A word with a digit, which stands for itself.
  case codeAsName(String)
  case expectQuestion
}
