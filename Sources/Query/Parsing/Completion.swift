package import Diagnostics

/// What may come next at a place of a text, and what was read before it.
package struct Completion: Sendable {
  /// In the order in which the grammar asks.
  package let expectations: [Expectation]
  /// The arguments of the statement so far; nil for a question.
  package let arguments: StatementArguments?

  /// What may stand at an offset of a statement, in bytes; a word that it touches is being typed
  /// and is not read.
  package init(
    in source: SourceText,
    at offset: Int,
    forms: [StatementForm],
    vocabulary: Vocabulary
  ) {
    let start = Self.starts(in: source, at: offset).first ?? 0
    self.init(of: source, before: start, forms: forms, vocabulary: vocabulary)
  }

  /// The text up to an offset is read, and what the reader asked for at its end is the answer.
  ///
  /// Linear in the text before the offset.
  package init(
    of source: SourceText,
    before start: Int,
    forms: [StatementForm],
    vocabulary: Vocabulary
  ) {
    let prefix = SourceText(String(source[SourceSpan(start: 0, end: start)]))
    var parser = Parser(prefix, vocabulary: vocabulary)
    if let form = parser.form(among: forms) {
      var reader = StatementReader(form, parser)
      reader.readAll()
      expectations = reader.parser.expectations
      arguments = reader.arguments
    } else {
      if parser.isAtEnd {
        for form in forms { parser.expect(.keyword(form.opening)) }
      }
      _ = parser.parseWholeQuestion()
      expectations = parser.expectations + Self.openings(after: parser, among: forms)
      arguments = nil
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
}

// Where that which is being typed begins.
extension Completion {
  /// How many words before the last one a name may begin.
  private static let earlierWordsMax = 5

  /// The offset of the word at the cursor, which is the cursor itself behind a space, then those of
  /// the words before it, with which it may be one name such as `số tháng`.
  package static func starts(in source: SourceText, at offset: Int) -> [Int] {
    let bounded = min(max(0, offset), source.text.utf8.count)
    let prefix = SourceText(String(source[SourceSpan(start: 0, end: bounded)]))
    let tokens = Lexer.lex(prefix).tokens.filter { $0.kind != .end }
    var (start, place) = wordStart(tokens, cursor: prefix.text.utf8.count)
    var starts = [start]
    while place > 0, starts.count <= earlierWordsMax {
      place -= 1
      guard case .word(let word) = tokens[place].kind, !isGrammar(word) else { break }
      let gap = prefix[SourceSpan(start: tokens[place].span.end, end: start)]
      guard gap.allSatisfy({ $0 == " " }) else { break }
      start = tokens[place].span.start
      starts.append(start)
    }
    return starts
  }

  /// Where the word at the cursor begins, and the place of its first token.
  private static func wordStart(_ tokens: [Token], cursor: Int) -> (start: Int, place: Int) {
    guard let last = tokens.last, last.span.end == cursor else { return (cursor, tokens.count) }
    var place = tokens.count - 1
    // A half-typed id such as `R-2022-` is several tokens still.
    while place > 0, tokens[place - 1].span.end == tokens[place].span.start,
      joins(tokens[place - 1], tokens[place])
    {
      place -= 1
    }
    switch tokens[place].kind {
    case .word, .code, .number, .variable, .period, .invalid:
      return (tokens[place].span.start, place)
    case .text, .symbol, .end: return (cursor, tokens.count)
    }
  }

  private static func joins(_ first: Token, _ second: Token) -> Bool {
    switch (first.kind, second.kind) {
    case (.symbol(.minus), .number), (.symbol(.minus), .period), (.symbol(.minus), .code),
      (.word, .symbol(.minus)), (.code, .symbol(.minus)), (.number, .symbol(.minus)):
      true
    default: false
    }
  }

  /// A word of the grammar ends what a name may be; `as` begins `as of`.
  private static func isGrammar(_ word: Word) -> Bool {
    guard !word.hasMarks, let keyword = Keyword.english[word.key] else { return false }
    return keyword.isReserved && keyword != .as
  }
}
