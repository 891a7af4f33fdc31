import Diagnostics
import Values

// Reading one argument by its kind.
extension StatementReader {
  mutating func readArgument(_ name: String, _ kind: ArgumentKind, followers: Set<String>) {
    let start = parser.position
    expectIfAtEnd(.argument(name))
    guard let value = value(of: kind, followers: followers) else {
      if !hasFailed { failMissing(.argument(name, kind), behind: []) }
      return
    }
    guard parser.position > start else { return }
    arguments.values[name] = value
    arguments.spans[name] = parser.span(from: start)
  }

  /// Nil where nothing could be read; the parser may have said why.
  private mutating func value(of kind: ArgumentKind, followers: Set<String>) -> ArgumentValue? {
    switch kind {
    case .question: question(followers: followers)
    case .bracketedQuestion: bracketedQuestion().map { .question($0) }
    case .condition: condition(followers: followers).map { .expression($0) }
    case .definition: definition()
    case .expectation: expectation(followers: followers).map { .expectation($0) }
    case .text: text().map { .expression($0) }
    case .textList: list { $0.text() }
    case .code, .number, .numberOrVariable, .when, .who, .value, .variable, .nameNumberOrText,
      .nameCodeOrText:
      single(kind).map { .expression($0) }
    case .whoList: list { $0.single(.who) }
    case .subject: subject().map { .subject($0) }
    case .fields: fields(followers: followers).map { .fields($0) }
    case .name: name().map { .name($0) }
    case .newName: newName().map { .name($0) }
    case .parameters: parameters().map { .names($0) }
    case .word(let words): word(among: words)
    case .nameAssignments: assignments { $0.nameAssignment() }
    case .variableAssignments: assignments { $0.variableAssignment() }
    case .span: timeSpan()
    case .topics: topics()
    }
  }

  // MARK: Questions and conditions

  private mutating func question(followers: Set<String>) -> ArgumentValue? {
    withFollowers(followers) { $0.parseQuestion() }.map { .question($0) }
  }

  private mutating func condition(followers: Set<String>) -> ExpressionSyntax? {
    withFollowers(followers) { $0.parseCondition() }
  }

  /// Reads with the words at which a question or condition ends; errors stop the reader.
  private mutating func withFollowers<Tree>(
    _ followers: Set<String>,
    _ read: (inout Parser) -> Tree?
  ) -> Tree? {
    parser.followers = followers.isEmpty ? [] : followers
    let tree = read(&parser)
    parser.followers = []
    if tree == nil { hasFailed = true }
    return tree
  }

  mutating func bracketedQuestion() -> QuestionSyntax? {
    guard parser.accept(.open) else { return nil }
    guard let question = withFollowers([], { $0.parseQuestion() }) else { return nil }
    guard parser.accept(.close) else {
      fail(expected: [")"])
      return nil
    }
    return question
  }

  /// A question when it begins with a source or a defined question, else an expression.
  private mutating func definition() -> ArgumentValue? {
    let isQuestion = parser.isAtQuestion(from: parser.position) || isSourceAlone
    if isQuestion { return question(followers: []) }
    return condition(followers: []).map { .expression($0) }
  }

  private var isSourceAlone: Bool {
    guard let word = parser.word() else { return false }
    return parser.vocabulary.sources.contains(word.key) && parser.token(ahead: 1).kind == .end
  }

  /// `any ( question )`, `no ( question )` or a condition; a bare question is refused.
  private mutating func expectation(followers: Set<String>) -> ExpectationSyntax? {
    let keyword = parser.current.keyword
    if parser.isAtEnd {
      for word in ["any", "no"] { parser.expect(.keyword(word)) }
    }
    if keyword == .any || keyword == .no, parser.isSymbol(.open, ahead: 1) {
      parser.advance()
      return bracketedQuestion().map { .rows(keyword == .any ? .any : .no, $0) }
    }
    if parser.isAtQuestion(from: parser.position) {
      refuseQuestion(followers: followers)
      return nil
    }
    return condition(followers: followers).map { .condition($0) }
  }

  /// Refuses `expect debtors where …`.
  private mutating func refuseQuestion(followers: Set<String>) {
    let start = parser.position
    let errors = parser.diagnostics.count
    let question = withFollowers(followers) { $0.parseQuestion() }
    hasFailed = true
    guard question != nil, parser.diagnostics.count == errors else { return }
    let span = parser.span(from: start)
    parser.report(
      StatementFact.expectQuestion,
      at: span,
      correction: parser.corrected(span, "any (\(parser.text(span)))")
    )
  }

  private mutating func timeSpan() -> ArgumentValue? {
    parser.expectSpans()
    guard parser.isAtSpan else { return .names([]) }
    guard let span = parser.parseSpan() else {
      hasFailed = true
      return nil
    }
    return .timeSpan(span)
  }

  // MARK: Lists

  private mutating func list(
    _ element: (inout StatementReader) -> ExpressionSyntax?
  ) -> ArgumentValue? {
    var elements: [ExpressionSyntax] = []
    repeat {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    } while parser.accept(.comma)
    return .expressions(elements)
  }

  private mutating func assignments(
    _ element: (inout StatementReader) -> AssignmentSyntax?
  ) -> ArgumentValue? {
    var elements: [AssignmentSyntax] = []
    repeat {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    } while parser.accept(.comma)
    return .assignments(elements)
  }

  private mutating func nameAssignment() -> AssignmentSyntax? {
    guard let name = name() else { return nil }
    guard parser.accept(.equal) else {
      fail(expected: ["="])
      return nil
    }
    return text().map { AssignmentSyntax(name: name, value: $0) }
  }

  private mutating func variableAssignment() -> AssignmentSyntax? {
    expectIfAtEnd(.variable)
    guard case .variable(let variable) = parser.current.kind else { return nil }
    let name = NameSyntax(text: variable, span: parser.current.span)
    parser.advance()
    guard parser.accept(.equal) else {
      fail(expected: ["="])
      return nil
    }
    guard let value = parser.parseSum() else {
      hasFailed = true
      return nil
    }
    return AssignmentSyntax(name: name, value: value)
  }

  private mutating func topics() -> ArgumentValue? {
    var topics: [ExpressionSyntax] = []
    while !parser.isAtEnd {
      switch parser.current.kind {
      case .word(let word):
        let name = NameSyntax(text: word.text, span: parser.current.span)
        topics.append(parser.take(.name(name)))
      case .code(let code): topics.append(parser.take(.code(code)))
      case .text(let text): topics.append(parser.take(.text(text)))
      case .number: if let number = single(.number) { topics.append(number) }
      case .symbol(.dot): parser.advance()
      case .period(let period): topics.append(parser.take(.moment(.period(period))))
      case .symbol, .variable, .invalid, .end: return .expressions(topics)
      }
    }
    return .expressions(topics)
  }
}
