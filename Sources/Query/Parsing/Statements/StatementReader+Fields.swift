import Diagnostics
import Values

// Whom an act is about, and the fields of a record.
extension StatementReader {
  /// Reads `who { "," who }`, `for last` or `for ( question )`.
  mutating func subject() -> SubjectSyntax? {
    if acceptKeyword("for") {
      expectIfAtEnd(.keyword("last"))
      if parser.current.keyword == .last, parser.word()?.key == "last" {
        let span = parser.current.span
        parser.advance()
        return .last(span)
      }
      return bracketedQuestion().map { .question($0) }
    }
    var people: [ExpressionSyntax] = []
    repeat {
      guard let who = single(.who) else { return nil }
      people.append(who)
    } while parser.accept(.comma)
    return .who(people)
  }

  /// Fields up to the first word that the form itself goes on with.
  mutating func fields(followers: Set<String>) -> [FieldSyntax]? {
    var fields: [FieldSyntax] = []
    parser.followers = followers
    defer { parser.followers = [] }
    while true {
      for word in ["on", "by", "promise"] { expectIfAtEnd(.keyword(word)) }
      expectIfAtEnd(.field(of: arguments.word("kind") ?? form.opening))
      guard parser.word() != nil, !parser.isAtFollower else { return fields }
      guard let field = field() else { return nil }
      fields.append(field)
    }
  }

  private mutating func field() -> FieldSyntax? {
    let start = parser.position
    let form: FieldSyntax.Form?
    if acceptDated("on") {
      form = fieldTime().map { .on($0) }
    } else if acceptDated("by") {
      form = fieldTime().map { .by($0) }
    } else if keywordLength("promise") != nil,
      !parser.continuesOperand(at: 1) || parser.isSymbol(.minus, ahead: 1)
    {
      parser.advance()
      form = promises().map { .promise($0) }
    } else {
      form = namedField()
    }
    guard let form else { return nil }
    return FieldSyntax(form: form, span: parser.span(from: start))
  }

  /// `on` and `by` are never names here; `ngày` is both `on` and the column date.
  private mutating func acceptDated(_ word: String) -> Bool {
    guard keywordLength(word) != nil else { return false }
    parser.advance()
    return true
  }

  private mutating func fieldTime() -> ExpressionSyntax? {
    guard let time = parser.parseWhen() else {
      fail(expected: ["15/09/2022", "today"])
      return nil
    }
    return time
  }

  private mutating func promises() -> [PromiseSyntax]? {
    var promises: [PromiseSyntax] = []
    repeat {
      expectIfAtEnd(.number)
      guard let amount = fieldValue() else {
        if !hasFailed { fail(expected: ["500m by 15/10/2022"]) }
        return nil
      }
      expectIfAtEnd(.keyword("by"))
      guard acceptDated("by") else {
        fail(expected: ["by 15/10/2022"])
        return nil
      }
      guard let due = fieldTime() else { return nil }
      promises.append(PromiseSyntax(amount: amount, due: due))
    } while parser.accept(.comma)
    return promises
  }

  /// Reads `NAME value { "," value }`.
  private mutating func namedField() -> FieldSyntax.Form? {
    guard let name = parser.takeName() ?? parser.takeJoinedName() else {
      fail(expected: [])
      return nil
    }
    var values: [ExpressionSyntax] = []
    repeat {
      expectIfAtEnd(.value(of: name, in: nil))
      guard let value = fieldValue() else {
        if !hasFailed { failMissingValue(of: name) }
        return nil
      }
      values.append(value)
    } while parser.accept(.comma)
    return .named(name, values)
  }

  /// Reads `TEXT | VARIABLE | CODE | [ "-" ] NUMBER | moment | NAME`.
  mutating func fieldValue() -> ExpressionSyntax? {
    let start = parser.position
    guard let value = readFieldValue() else { return nil }
    if isContinued {
      refuseUnquoted(from: start)
      return nil
    }
    return value
  }

  private mutating func readFieldValue() -> ExpressionSyntax? {
    if let moment = parser.parseMoment() { return moment }
    let start = parser.position
    switch parser.current.kind {
    case .text(let text): return parser.take(.text(text))
    case .variable(let name): return parser.take(.variable(name))
    case .code(let code): return parser.take(.code(code))
    case .invalid(let text): return parser.take(.code(text))
    case .number(let literal): return takeNumber(literal)
    case .symbol(.minus):
      guard case .number(let literal) = parser.token(ahead: 1).kind else { return nil }
      parser.advance()
      let number = takeNumber(literal)
      return ExpressionSyntax(.negative(number), span: parser.span(from: start))
    case .word:
      // A value may be the word for no in either language, and any other name.
      if parser.current.keyword == .not, let word = parser.word() {
        let name = NameSyntax(text: word.text, span: parser.current.span)
        return parser.take(.name(name))
      }
      return parser.takeName().map { ExpressionSyntax(.name($0), span: $0.span) }
    case .period, .symbol, .end: return nil
    }
  }

  /// `12/TB-BHXH`: a sign directly behind a value, so all of it was meant as text.
  private var isContinued: Bool {
    guard case .symbol(let symbol) = parser.current.kind, symbol != .comma, symbol != .close else {
      return false
    }
    return parser.position > 0
      && parser.tokens[parser.position - 1].span.end == parser.current.span.start
  }
}

// What is missing or too much.
extension StatementReader {
  mutating func fail(expected: [String]) {
    hasFailed = true
    if parser.isAtEnd, let first = expected.first {
      parser.reportHere(
        StatementFact.missingPart(
          statement: form.opening,
          part: "'\(first)'",
          example: first
        )
      )
    } else {
      parser.reportHere(StatementFact.unexpectedPart(found: parser.found, expected: expected))
    }
  }

  private mutating func failMissingValue(of name: NameSyntax) {
    hasFailed = true
    parser.reportHere(
      StatementFact.missingPart(
        statement: name.text,
        part: "a value",
        example: "\(name.text) \"…\""
      )
    )
  }

  /// A part that must be there is not.
  mutating func failMissing(_ part: FormPart, behind rest: ArraySlice<FormPart>) {
    guard !hasFailed else { return }
    hasFailed = true
    let example = FormExample.text(of: part, behind: rest)
    let name = FormExample.name(of: part)
    let fact = StatementFact.missingPart(
      statement: form.opening,
      part: name,
      example: example
    )
    if parser.isAtEnd {
      parser.reportHere(fact)
    } else {
      parser.reportHere(
        StatementFact.unexpectedPart(found: parser.found, expected: [example])
      )
    }
  }

  mutating func refuseRest() {
    if parser.isSymbol(.close) {
      parser.reportHere(QuestionFact.unmatchedClose)
      return
    }
    var expected = FormBeginnings.words(of: form.parts.suffix(1), followers: []).sorted()
    let hasFields = form.parts.contains { part in
      if case .argument(_, .fields) = part { return true }
      return false
    }
    if hasFields {
      let isTime = parser.current.isTime
      let value = parser.text(parser.current.span)
      expected.insert(isTime ? "on \(value)" : StatementFact.aFieldBeforeItsValue, at: 0)
    }
    parser.reportHere(StatementFact.unexpectedPart(found: parser.found, expected: expected))
  }

  /// Notes with what parts of a form may begin, for completion.
  mutating func expectBeginning(of parts: [FormPart]) {
    guard parser.isAtEnd, let first = parts.first else { return }
    switch first {
    case .keyword(let words): parser.expect(.keyword(words))
    case .symbol(let symbol): parser.expect(.symbol(symbol.rawValue))
    case .argument(_, let kind):
      for expectation in FormExample.expectations(of: kind) { parser.expect(expectation) }
    case .optional(let inner):
      expectBeginning(of: inner)
      expectBeginning(of: Array(parts.dropFirst()))
    case .choice(let alternatives), .options(let alternatives):
      for alternative in alternatives { expectBeginning(of: alternative) }
    }
  }
}
