import Diagnostics
import Values

/// Whether typed text is a statement that can run, or goes on with the next line.
package enum Completeness: Sendable {
  case complete
  /// A bracket or a clause is open, or the text ends with a sign, `and` or a comma.
  case incomplete
  /// Quoted text lacks its end, which must stand in the same line.
  case unclosed
  /// Nothing behind it can mend it: a sign that is none, a bracket that was never opened.
  case wrong

  /// Looks at brackets and at the last word only.
  ///
  /// `topicWords` are the first words of statements behind which any word may stand, such as
  /// `help`, so that `help where` is complete.
  package init(
    of text: String,
    vocabulary: Vocabulary,
    topicWords: Set<String> = []
  ) {
    let source = SourceText(TextFolding.composed(text))
    let lexed = Lexer.lex(source)
    let tokens = vocabulary.joined(lexed.tokens).dropLast()
    let errors = lexed.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      self = errors.allSatisfy { $0.name == "unterminated-text" } ? .unclosed : .wrong
      return
    }
    guard let first = tokens.first, let last = tokens.last else {
      self = .complete
      return
    }
    if case .word(let word) = first.kind, topicWords.contains(word.key) {
      self = .complete
      return
    }
    switch Self.openBrackets(in: tokens) {
    case nil: self = .wrong
    case let count?: self = count > 0 || Self.isOpenEnded(last) ? .incomplete : .complete
    }
  }

  /// How many brackets are open at the end; nil when one was closed that was never opened.
  private static func openBrackets(in tokens: ArraySlice<Token>) -> Int? {
    var count = 0
    for token in tokens {
      if token.kind == .symbol(.open) { count += 1 }
      if token.kind == .symbol(.close) { count -= 1 }
      if count < 0 { return nil }
    }
    return count
  }

  private static func isOpenEnded(_ token: Token) -> Bool {
    switch token.kind {
    case .symbol(.dot), .symbol(.close): false
    case .symbol: true
    case .word:
      switch token.keyword {
      case .where, .by, .across, .show, .having, .sort, .top, .per, .and, .or, .not, .is, .in,
        .between, .like, .contains, .as, .from, .to, .since, .until, .else, .asOf:
        true
      default: false
      }
    case .text, .number, .code, .variable, .period, .invalid, .end: false
    }
  }
}
