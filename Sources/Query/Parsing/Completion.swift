package import Diagnostics

/// What may come next at the cursor, and which part of the text it would replace.
package struct Completion: Sendable {
  /// In the order in which the grammar asks.
  package var expectations: [Expectation]
  /// Where the word begins that is being typed; the cursor itself behind a space.
  package var start: Int

  /// What may stand at an offset of a statement, in bytes; the word that it touches is being typed
  /// and is not read.
  ///
  /// The text up to there is read, and what the reader asked for at its end is the answer. Linear
  /// in the text before the cursor.
  package init(
    in source: SourceText,
    at offset: Int,
    forms: [StatementForm],
    vocabulary: Vocabulary
  ) {
    start = Self.wordStart(in: source, at: offset)
    let prefix = SourceText(String(source[SourceSpan(start: 0, end: start)]))
    var parser = Parser(prefix, vocabulary: vocabulary)
    if let form = parser.form(among: forms) {
      var reader = StatementReader(form, parser)
      reader.readAll()
      expectations = reader.parser.expectations
    } else {
      if parser.isAtEnd {
        for form in forms { parser.expect(.keyword(form.opening)) }
      }
      _ = parser.parseWholeQuestion()
      expectations = parser.expectations
      expectations += Self.openings(after: parser, among: forms)
    }
  }

  /// The second word of an opening such as `hand over`.
  private static func openings(
    after parser: Parser,
    among forms: [StatementForm]
  ) -> [Expectation] {
    guard parser.tokens.count == 2, case .word(let word) = parser.tokens[0].kind else { return [] }
    return forms.compactMap { form in
      let words = form.openingWords
      guard words.count > 1, words[0] == word.key else { return nil }
      return .keyword(words.dropFirst().joined(separator: " "))
    }
  }

  private static func wordStart(in source: SourceText, at offset: Int) -> Int {
    let bounded = min(max(0, offset), source.text.utf8.count)
    let prefix = SourceText(String(source[SourceSpan(start: 0, end: bounded)]))
    let end = prefix.text.utf8.count
    let last = Lexer.lex(prefix).tokens.last { $0.kind != .end }
    guard let last, last.span.end == end else { return end }
    switch last.kind {
    case .word, .code, .number, .variable, .period, .invalid: return last.span.start
    case .text, .symbol, .end: return end
    }
  }
}
