/// With which words parts of a form may begin.
enum FormBeginnings {
  /// The first words that may stand where the parts begin; `followers` count where all the parts
  /// may be left out.
  static func words(of parts: ArraySlice<FormPart>, followers: Set<String>) -> Set<String> {
    var result: Set<String> = []
    for part in parts {
      result.formUnion(words(of: part))
      if !mayBeEmpty(part) { return result }
    }
    return result.union(followers)
  }

  private static func words(of part: FormPart) -> Set<String> {
    switch part {
    case .keyword(let words): [firstWord(words)]
    case .argument(_, .subject): ["for"]
    case .argument(_, .word(let words)): Set(words)
    case .argument, .symbol: []
    case .optional(let parts): words(of: parts[...], followers: [])
    case .choice(let alternatives), .options(let alternatives):
      alternatives.reduce(into: []) { $0.formUnion(words(of: $1[...], followers: [])) }
    }
  }

  static func firstWord(_ words: String) -> String {
    String(words.prefix { $0 != " " })
  }

  static func mayBeEmpty(_ part: FormPart) -> Bool {
    switch part {
    case .keyword, .symbol: false
    case .argument(_, .fields), .argument(_, .topics), .argument(_, .span): true
    case .argument: false
    case .optional, .options: true
    case .choice(let alternatives): alternatives.contains { $0.allSatisfy(mayBeEmpty) }
    }
  }
}

extension StatementReader {
  /// Whether the parts can begin at the current token.
  func begins(_ parts: [FormPart], followers: Set<String>) -> Bool {
    guard let first = parts.first else { return false }
    switch first {
    case .keyword(let words): return keywordLength(words) != nil
    case .symbol(let symbol): return parser.isSymbol(symbol)
    case .argument(_, let kind): return begins(kind, followers: followers)
    case .optional(let inner):
      return begins(inner, followers: followers)
        || begins(Array(parts.dropFirst()), followers: followers)
    case .choice(let alternatives), .options(let alternatives):
      return alternatives.contains { begins($0, followers: followers) }
    }
  }

  private func begins(_ kind: ArgumentKind, followers: Set<String>) -> Bool {
    let token = parser.current
    switch kind {
    case .word(let words): return words.contains { keywordLength($0) != nil }
    case .bracketedQuestion, .parameters: return parser.isSymbol(.open)
    case .subject: return keywordLength("for") != nil || isWho(token)
    case .who, .whoList: return isWho(token)
    case .text, .textList: return token.isText
    case .numberOrVariable:
      switch token.kind {
      case .number, .variable: return true
      default: return false
      }
    case .number:
      if case .number = token.kind { return true }
      return false
    case .span: return parser.isAtSpan
    case .when:
      switch token.kind {
      case .period, .number, .variable: return true
      case .word: return isMomentWord(token.keyword)
      default: return false
      }
    case .question, .condition, .definition, .expectation, .code, .fields, .name, .newName, .value,
      .variable, .nameNumberOrText, .nameCodeOrText, .nameAssignments, .variableAssignments,
      .topics:
      return !parser.isAtEnd
    }
  }

  private func isMomentWord(_ keyword: Keyword?) -> Bool {
    switch keyword {
    case .today, .yesterday, .this, .last, .start, .end, .startOf, .endOf, .day, .week, .month,
      .quarter, .year:
      true
    default: false
    }
  }

  func isWho(_ token: Token) -> Bool {
    switch token.kind {
    case .code, .number, .text, .variable, .invalid: true
    case .word, .period, .symbol, .end: false
    }
  }
}

extension Token {
  var isTime: Bool {
    if case .period = kind { return true }
    return false
  }

  /// Quoted text or a variable.
  var isText: Bool {
    switch kind {
    case .text, .variable, .invalid: true
    case .word, .number, .code, .period, .symbol, .end: false
    }
  }
}
