import Diagnostics
import Values

// `atom`: what stands where one value stands.
extension Parser {
  mutating func parseAtom() -> ExpressionSyntax? {
    let token = current
    switch token.kind {
    case .text(let text): return take(.text(text))
    case .code(let code): return take(.code(code))
    case .variable(let name): return take(.variable(name))
    case .period(let period): return take(.moment(.period(period)))
    case .invalid(let text): return take(.code(text))
    case .number(let number): return parseNumber(number)
    case .symbol(.open): return parseBracket()
    case .word: return parseWord()
    case .symbol, .end:
      expectOperand()
      reportHere(ConditionFact.expectedOperand(found: found))
      return nil
    }
  }

  mutating func take(_ node: ExpressionSyntax.Node) -> ExpressionSyntax {
    let span = current.span
    advance()
    return ExpressionSyntax(node, span: span)
  }

  /// What may stand at the end of the text where a value is due.
  func operandExpectations() -> [Expectation] {
    [
      .column(of: scopes.last), .text, .number, .time, .code, .variable, .symbol("("),
      .keyword("not"), .keyword("any"), .keyword("no"),
    ]
  }

  private mutating func expectOperand() {
    guard isAtEnd else { return }
    for expectation in operandExpectations() { expect(expectation) }
  }

  /// A number, a length of time, or a time counted back from today.
  private mutating func parseNumber(_ literal: NumberLiteral) -> ExpressionSyntax? {
    let start = position
    let number = NumberSyntax(
      value: literal.value,
      isMoney: literal.isMoney,
      span: current.span
    )
    if token(ahead: 1).keyword?.unit != nil, !literal.isMoney {
      if let moment = parseMoment() { return moment }
      let unit = token(ahead: 1).keyword?.unit ?? .day
      advance()
      advance()
      return ExpressionSyntax(.length(literal.value, unit), span: span(from: start))
    }
    advance()
    refuseUnitApart(number)
    return ExpressionSyntax(.number(number), span: number.span)
  }

  /// `500 m`: the short units stand directly behind the number.
  private mutating func refuseUnitApart(_ number: NumberSyntax) {
    guard !number.isMoney, let word = word(),
      ["k", "m", "tr", "bn"].contains(word.key) || word.text == "đ"
    else { return }
    let whole = number.span.joined(with: current.span)
    let joined = text(number.span) + word.text
    reportHere(
      ConditionFact.unitApart(text(whole), joined: joined),
      correction: corrected(whole, joined)
    )
    advance()
  }

  /// A time, a relation, or a name with what belongs to it.
  private mutating func parseWord() -> ExpressionSyntax? {
    if let moment = parseMoment() { return moment }
    if isAtRelation() { return parseRelation() }
    let start = position
    guard let name = takeName() else {
      reportHere(ConditionFact.expectedOperand(found: found))
      return nil
    }
    if isSymbol(.dot) { return parseMember(of: name, from: start) }
    if isSymbol(.open) { return parseFunction(name, from: start) }
    return ExpressionSyntax(.name(name), span: name.span)
  }

  /// `any` and `no` begin a relation only before a name, and never as a value.
  private mutating func isAtRelation() -> Bool {
    guard current.keyword == .any || current.keyword == .no, position != namePosition else {
      return false
    }
    let next = token(ahead: 1)
    if next.kind == .end { expect(.source) }
    guard isNameable(next), let word = word(ahead: 1) else { return false }
    return !isFollower(word)
  }

  private mutating func parseMember(of name: NameSyntax, from start: Int) -> ExpressionSyntax? {
    advance()
    if isAtEnd { expect(.column(of: name)) }
    guard let column = takeName() else {
      reportHere(ConditionFact.expectedName(found: found))
      return nil
    }
    while isSymbol(.dot) {
      advance()
      _ = takeName()
      let span = span(from: start)
      report(ConditionFact.memberOfMember(text(span)), at: span)
    }
    return ExpressionSyntax(.member(name, column), span: span(from: start))
  }

  /// Reads `( condition )` or `( question )`.
  private mutating func parseBracket() -> ExpressionSyntax? {
    let start = position
    guard enter() else { return nil }
    defer { leave() }
    advance()
    let node: ExpressionSyntax.Node?
    if isAtQuestion(from: position) {
      node = parseQuestion().map { .question($0) }
    } else {
      node = parseCondition().map { .bracketed($0) }
    }
    guard let node else { return skipBracket(from: start) }
    if !accept(.close) {
      reportHere(ConditionFact.expectedSign(")", found: found))
      _ = skipBracket(from: start)
    }
    return ExpressionSyntax(node, span: span(from: start))
  }

  /// Goes on behind a bracket whose content was refused.
  private mutating func skipBracket(from start: Int) -> ExpressionSyntax? {
    guard closings[start] >= position else { return nil }
    position = closings[start]
    advance()
    return nil
  }
}
