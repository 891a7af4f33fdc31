package import Diagnostics
import Values

/// The tree of a question, nil only when nothing could be made of it, and what is wrong about it.
package struct ParsedQuestion: Sendable {
  package var tree: QuestionSyntax?
  package var diagnostics: [Diagnostic]

  /// Whether the tree may be bound: no diagnostic is an error.
  package var isValid: Bool { tree != nil && !diagnostics.contains { $0.severity == .error } }
}

/// The tree of an expression, as `define`, `let` and `expect` have it.
package struct ParsedExpression: Sendable {
  package var tree: ExpressionSyntax?
  package var diagnostics: [Diagnostic]

  package var isValid: Bool { tree != nil && !diagnostics.contains { $0.severity == .error } }
}

/// Reads questions and expressions by recursive descent.
///
/// It never throws: it returns a tree and diagnostics. Linear in the text; nesting is limited, so
/// that no input exhausts the stack.
package struct Parser {
  /// How deep brackets, relations, `not` and `-` may nest.
  package static let levelsMax = 200
  /// How many signs of arithmetic a statement may have: each is a level of the tree.
  static let operatorsMax = 500
  static let diagnosticsMax = 20

  let source: SourceText
  let vocabulary: Vocabulary
  let tokens: [Token]
  /// The index of the `)` that closes the `(` at an index, -1 where there is none.
  let closings: [Int]
  var position = 0
  var level = 0
  var operatorCount = 0
  var diagnostics: [Diagnostic]
  /// The token that the last error was about: one error a token.
  var lastErrorPosition = -1
  /// Where `any` and `no` are values, whatever follows: right of a comparison.
  var namePosition = -1
  /// Words at which a question inside a statement ends.
  var followers: Set<String> = []
  /// The source that columns belong to where the parser is.
  var scopes: [NameSyntax] = []
  /// What might have stood at the end of the text, in the order of asking.
  var expectations: [Expectation] = []
  /// Whether some word can only be meant in Vietnamese; nil until somebody asks.
  private var hasVietnameseWords: Bool?

  /// Reads a whole text as one question.
  package static func parseQuestion(
    _ source: SourceText,
    vocabulary: Vocabulary
  ) -> ParsedQuestion {
    var parser = Parser(source, vocabulary: vocabulary)
    let tree = parser.parseWholeQuestion()
    return ParsedQuestion(tree: tree, diagnostics: parser.finish())
  }

  /// Reads a whole text as one expression or condition.
  package static func parseExpression(
    _ source: SourceText,
    vocabulary: Vocabulary
  ) -> ParsedExpression {
    var parser = Parser(source, vocabulary: vocabulary)
    let tree = parser.parseCondition()
    parser.refuseRest(expected: ["and", "or"])
    return ParsedExpression(tree: tree, diagnostics: parser.finish())
  }

  init(_ source: SourceText, vocabulary: Vocabulary) {
    let lexed = Lexer.lex(source)
    self.init(
      source,
      vocabulary: vocabulary,
      tokens: vocabulary.joined(lexed.tokens),
      diagnostics: lexed.diagnostics
    )
  }

  /// Takes tokens that the vocabulary joined, closed by `end`.
  init(_ source: SourceText, vocabulary: Vocabulary, tokens: [Token], diagnostics: [Diagnostic]) {
    self.source = source
    self.vocabulary = vocabulary
    self.tokens =
      tokens.isEmpty ? [Token(.end, span: SourceSpan(start: 0, end: 0))] : tokens
    self.diagnostics = diagnostics
    closings = Self.matchBrackets(self.tokens)
    // A statement that is too long has no tokens, and its length is all that is wrong about it.
    if self.tokens.count == 1, !diagnostics.isEmpty { lastErrorPosition = 0 }
  }

  private static func matchBrackets(_ tokens: [Token]) -> [Int] {
    var closings = [Int](repeating: -1, count: tokens.count)
    var open: [Int] = []
    for index in tokens.indices {
      guard case .symbol(let symbol) = tokens[index].kind else { continue }
      if symbol == .open { open.append(index) }
      if symbol == .close, let start = open.popLast() { closings[start] = index }
    }
    return closings
  }

  /// The diagnostics, errors and notes in the order of the text.
  ///
  /// A correction is the whole statement, so it is kept only where it mends every error.
  mutating func finish() -> [Diagnostic] {
    let errors = diagnostics.filter { $0.severity == .error }
    let correction = errors.first?.correction
    if errors.contains(where: { $0.correction != correction }) {
      for index in diagnostics.indices { diagnostics[index].correction = nil }
    }
    return diagnostics.inTextOrder()
  }
}

// Reading tokens.
extension Parser {
  var current: Token { tokens[position] }

  func token(ahead count: Int) -> Token { tokens[min(position + count, tokens.count - 1)] }

  var isAtEnd: Bool { position == tokens.count - 1 }

  mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  /// The span from a token to the last one read.
  func span(from start: Int) -> SourceSpan {
    let last = max(start, position - 1)
    return tokens[min(start, tokens.count - 1)].span.joined(
      with: tokens[min(last, tokens.count - 1)].span
    )
  }

  mutating func at(_ keyword: Keyword) -> Bool {
    if isAtEnd { expect(.keyword(keyword.rawValue)) }
    return current.keyword == keyword
  }

  mutating func accept(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  func isSymbol(_ symbol: Symbol, ahead count: Int = 0) -> Bool {
    token(ahead: count).kind == .symbol(symbol)
  }

  mutating func accept(_ symbol: Symbol) -> Bool {
    if isAtEnd { expect(.symbol(symbol.rawValue)) }
    guard isSymbol(symbol) else { return false }
    advance()
    return true
  }

  /// Whether a token is a word that may be a name.
  func isNameable(_ token: Token) -> Bool {
    guard case .word = token.kind else { return false }
    return !(token.keyword?.isReserved ?? false)
  }

  /// The word of a token, nil for other tokens.
  func word(ahead count: Int = 0) -> Word? {
    guard case .word(let word) = token(ahead: count).kind else { return nil }
    return word
  }

  mutating func takeName() -> NameSyntax? {
    guard isNameable(current), let word = word() else { return nil }
    let name = NameSyntax(text: word.text, span: current.span)
    advance()
    return name
  }

  /// A name of several syllables that begins with a keyword, such as `từ ngày`, where the grammar
  /// has room for a name only.
  mutating func takeJoinedName() -> NameSyntax? {
    guard let first = word() else { return nil }
    var (key, text) = (first.key, first.text)
    var ahead = 1
    while ahead < 4, let next = word(ahead: ahead) {
      key += "_" + next.key
      text += " " + next.text
      ahead += 1
      guard vocabulary.isPhrase(key) else { continue }
      let start = position
      for _ in 0..<ahead { advance() }
      return NameSyntax(text: text, span: span(from: start))
    }
    return nil
  }

  /// Whether the question inside a statement ends here.
  var isAtFollower: Bool {
    guard let word = word() else { return false }
    return isFollower(word)
  }

  func isFollower(_ word: Word) -> Bool {
    guard !followers.isEmpty else { return false }
    if !word.hasMarks, followers.contains(word.key) { return true }
    guard let english = VietnameseWords.statements[word.key] else { return false }
    return followers.contains(english)
  }

  /// Enters a level of nesting; at the limit it says so once and gives up the statement.
  mutating func enter() -> Bool {
    guard level < Self.levelsMax else {
      report(ConditionFact.tooDeep(levelsMax: Self.levelsMax), at: current.span)
      abandon()
      return false
    }
    level += 1
    return true
  }

  mutating func leave() { level -= 1 }

  /// Gives up the rest of the statement without further errors.
  mutating func abandon() {
    position = tokens.count - 1
    lastErrorPosition = position
  }
}

// The language of a statement.
extension Parser {
  /// Whether some word of the text is no English one.
  mutating func isVietnamese() -> Bool {
    if let known = hasVietnameseWords { return known }
    let found = tokens.indices.contains { isVietnamese(tokens[$0], isFirst: $0 == 0) }
    hasVietnameseWords = found
    return found
  }

  private func isVietnamese(_ token: Token, isFirst: Bool) -> Bool {
    guard case .word(let word) = token.kind else { return false }
    // At the start `no` can only be the source nợ, and joined syllables only a Vietnamese name.
    if word.hasMarks || word.text.contains(" ") || isFirst && word.key == "no" { return true }
    return token.keyword != nil && Keyword.english[word.key] == nil
  }
}

// Saying what is wrong.
extension Parser {
  var found: Found { found(at: position) }

  func found(at index: Int) -> Found {
    let token = tokens[index]
    if token.kind == .end { return .end }
    let text = source[token.span]
    return .words(text.count > 40 ? String(text.prefix(40)) + "…" : String(text))
  }

  /// Reports an error at the current token, once a token.
  mutating func reportHere(_ fact: some ParsingFact, correction: String? = nil) {
    if case .invalid = current.kind { return }
    guard position != lastErrorPosition else { return }
    lastErrorPosition = position
    report(fact, at: current.span, correction: correction)
  }

  mutating func report(
    _ fact: some ParsingFact,
    at span: SourceSpan,
    correction: String? = nil
  ) {
    // So many mistakes are one: the text was never meant as a statement.
    guard diagnostics.count < Self.diagnosticsMax else { return abandon() }
    diagnostics.append(fact.diagnostic(at: span, correction: correction))
  }

  /// The statement with a part replaced; nil once there are too many mistakes for one correction.
  func corrected(_ span: SourceSpan, _ replacement: String) -> String? {
    corrected([TextEdit(span: span, replacement: replacement)])
  }

  func corrected(_ edits: [TextEdit]) -> String? {
    diagnostics.count < Self.diagnosticsMax ? TextEdit.apply(edits, to: source.text) : nil
  }

  func insertion(_ text: String, at offset: Int) -> TextEdit {
    TextEdit(span: SourceSpan(start: offset, end: offset), replacement: text)
  }

  func text(_ span: SourceSpan) -> String { String(source[span]) }

  /// Says so when something is left that nothing can be made of.
  mutating func refuseRest(expected: [String]) {
    guard !isAtEnd else { return }
    if isSymbol(.close) {
      reportHere(QuestionFact.unmatchedClose)
    } else {
      reportHere(QuestionFact.unexpected(found: found, expected: expected))
    }
  }
}
