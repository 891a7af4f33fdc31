import Diagnostics
import Values

// Reading single values: text, codes, numbers, times and names.
extension StatementReader {
  /// Quoted text or a variable; what stands there unquoted is refused with its quotes.
  mutating func text() -> ExpressionSyntax? {
    expectIfAtEnd(.text)
    switch parser.current.kind {
    case .text(let text): return parser.take(.text(text))
    case .variable(let name): return parser.take(.variable(name))
    case .invalid(let text): return parser.take(.text(text))
    case .word, .number, .code, .period:
      refuseUnquoted()
      return nil
    case .symbol, .end: return nil
    }
  }

  /// Refuses what was meant as text, up to the next space, with its quotes.
  mutating func refuseUnquoted(from first: Int? = nil) {
    let start = first ?? parser.position
    let found = parser.found(at: start)
    while !parser.isAtEnd {
      let end = parser.current.span.end
      parser.advance()
      if parser.isAtEnd || parser.current.span.start != end { break }
    }
    let span = parser.span(from: start)
    let quoted = "\"" + parser.text(span).replacing("\"", with: "\"\"") + "\""
    parser.report(
      StatementFact.quoteText(found: found, quoted: quoted),
      at: span,
      correction: parser.corrected(span, quoted)
    )
    hasFailed = true
  }

  /// A value that is one expression.
  mutating func single(_ kind: ArgumentKind) -> ExpressionSyntax? {
    for expectation in expectations(of: kind) { expectIfAtEnd(expectation) }
    switch kind {
    case .when: return parser.parseWhen()
    case .value: return fieldValue()
    default: return plainValue(kind)
    }
  }

  private func expectations(of kind: ArgumentKind) -> [Expectation] {
    switch kind {
    case .code: [.code]
    case .number: [.number]
    case .numberOrVariable: [.number, .variable]
    case .when: [.time]
    case .who: [.code, .text]
    case .variable: [.variable]
    case .nameNumberOrText: [.newName, .number, .text]
    case .nameCodeOrText: [.newName, .text]
    default: []
    }
  }

  private mutating func plainValue(_ kind: ArgumentKind) -> ExpressionSyntax? {
    let allowed = Self.allowed(kind)
    switch parser.current.kind {
    case .code(let code) where allowed.contains(.code): return parser.take(.code(code))
    case .number(let literal) where allowed.contains(.number): return takeNumber(literal)
    case .text(let text) where allowed.contains(.text): return parser.take(.text(text))
    case .variable(let name) where allowed.contains(.variable):
      return parser.take(.variable(name))
    case .invalid(let text): return parser.take(.code(text))
    case .word where allowed.contains(.newName):
      return parser.takeName().map { ExpressionSyntax(.name($0), span: $0.span) }
    case .word where kind == .who:
      refuseUnquoted()
      return nil
    default: return nil
    }
  }

  private static func allowed(_ kind: ArgumentKind) -> Set<Expectation> {
    switch kind {
    case .code: [.code]
    case .number: [.number]
    case .numberOrVariable: [.number, .variable]
    case .who: [.code, .number, .text, .variable]
    case .variable: [.variable]
    case .nameNumberOrText: [.newName, .number, .text, .variable]
    case .nameCodeOrText: [.newName, .code, .text, .variable]
    default: []
    }
  }

  mutating func takeNumber(_ literal: NumberLiteral) -> ExpressionSyntax {
    parser.take(
      .number(
        NumberSyntax(
          value: literal.value,
          isMoney: literal.isMoney,
          span: parser.current.span
        )
      )
    )
  }

  // MARK: Names

  mutating func name() -> NameSyntax? {
    expectIfAtEnd(.newName)
    return parser.takeName()
  }

  /// A name that the statement gives: no word of the language.
  mutating func newName() -> NameSyntax? {
    expectIfAtEnd(.newName)
    let keyword = parser.current.keyword
    if let word = parser.word(), keyword != nil {
      parser.reportHere(StatementFact.reservedName(word.text))
      hasFailed = true
      return nil
    }
    if case .code(let code) = parser.current.kind {
      parser.reportHere(StatementFact.codeAsName(code))
      hasFailed = true
      return nil
    }
    return parser.takeName()
  }

  mutating func parameters() -> [NameSyntax]? {
    guard parser.accept(.open) else { return nil }
    var names: [NameSyntax] = []
    repeat {
      guard let name = newName() else { return nil }
      names.append(name)
    } while parser.accept(.comma)
    guard parser.accept(.close) else {
      fail(expected: [")"])
      return nil
    }
    return names
  }

  mutating func word(among words: [String]) -> ArgumentValue? {
    for word in words { expectIfAtEnd(.keyword(word)) }
    guard let word = words.first(where: { keywordLength($0) != nil }) else { return nil }
    _ = acceptKeyword(word)
    return .word(word)
  }
}
