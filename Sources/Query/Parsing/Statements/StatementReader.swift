package import Diagnostics
import Values

/// What a text was read as: a question, or a statement that acts.
package enum ParsedStatement: Sendable {
  case question(ParsedQuestion)
  case act(ParsedAct)

  package var diagnostics: [Diagnostic] {
    switch self {
    case .question(let question): question.diagnostics
    case .act(let act): act.diagnostics
    }
  }

  /// Whether it may be bound or run: no diagnostic is an error.
  package var isValid: Bool {
    switch self {
    case .question(let question): question.isValid
    case .act(let act): act.isValid
    }
  }
}

/// The arguments of an act, as far as they could be read, and what is wrong about them.
package struct ParsedAct: Sendable {
  package var form: StatementForm
  package var arguments: StatementArguments
  package var diagnostics: [Diagnostic]

  package var isValid: Bool { !diagnostics.contains { $0.severity == .error } }
}

/// Reads statements by their forms.
///
/// Like the parser it never throws and is linear in the text.
package struct StatementReader {
  var parser: Parser
  let form: StatementForm
  var arguments: StatementArguments
  var hasFailed = false

  /// Reads a text as the statement whose opening words it begins with, else as a question.
  package static func read(
    _ source: SourceText,
    forms: [StatementForm],
    vocabulary: Vocabulary
  ) -> ParsedStatement {
    let parser = Parser(source, vocabulary: vocabulary)
    if let form = parser.form(among: forms) { return .act(read(form, with: parser)) }
    var questions = parser
    let tree = questions.parseWholeQuestion()
    var parsed = ParsedQuestion(tree: tree, diagnostics: questions.finish())
    if let diagnostic = parser.unknownOpening(among: forms), !parsed.isValid {
      parsed = ParsedQuestion(tree: nil, diagnostics: [diagnostic])
    }
    return .question(parsed)
  }

  /// Reads a text by one form; the text must begin with the form's opening words.
  package static func read(
    _ form: StatementForm,
    _ source: SourceText,
    vocabulary: Vocabulary
  ) -> ParsedAct {
    read(form, with: Parser(source, vocabulary: vocabulary))
  }

  /// The reader at the end of its work, with what it expected there.
  static func read(_ form: StatementForm, with parser: Parser) -> ParsedAct {
    var reader = StatementReader(form, parser)
    reader.readAll()
    return ParsedAct(
      form: form,
      arguments: reader.arguments,
      diagnostics: reader.parser.finish()
    )
  }

  init(_ form: StatementForm, _ parser: Parser) {
    self.form = form
    self.parser = parser
    arguments = StatementArguments(statement: form.opening, span: parser.current.span)
  }

  mutating func readAll() {
    guard acceptKeyword(form.opening) else { return fail(expected: [form.opening]) }
    read(form.parts[...], followers: [])
    if !hasFailed, !parser.isAtEnd { refuseRest() }
    arguments.span = parser.span(from: 0)
  }

  /// Reads parts in their order; `followers` are the words that may come behind the last one.
  mutating func read(_ parts: ArraySlice<FormPart>, followers: Set<String>) {
    for index in parts.indices {
      let rest = parts[(index + 1)...]
      let next = FormBeginnings.words(of: rest, followers: followers)
      read(parts[index], followers: next, behind: rest)
      if hasFailed { return }
    }
  }

  private mutating func read(
    _ part: FormPart,
    followers: Set<String>,
    behind rest: ArraySlice<FormPart>
  ) {
    switch part {
    case .keyword(let words):
      if !acceptKeyword(words) { failMissing(part, behind: rest) }
    case .symbol(let symbol):
      if !parser.accept(symbol) { fail(expected: [symbol.rawValue]) }
    case .argument(let name, let kind):
      readArgument(name, kind, followers: followers)
    case .optional(let parts):
      expectBeginning(of: parts)
      if begins(parts, followers: followers) { read(parts[...], followers: followers) }
    case .choice(let alternatives):
      for alternative in alternatives { expectBeginning(of: alternative) }
      let fitting = alternatives.first { begins($0, followers: followers) }
      if let chosen = fitting ?? alternatives.last { read(chosen[...], followers: followers) }
    case .options(let options):
      readOptions(options, followers: followers)
    }
  }

  private mutating func readOptions(_ options: [[FormPart]], followers: Set<String>) {
    let words = options.reduce(into: followers) {
      $0.formUnion(FormBeginnings.words(of: $1[...], followers: []))
    }
    var read: Set<Int> = []
    while !hasFailed {
      for (index, option) in options.enumerated() where !read.contains(index) {
        expectBeginning(of: option)
      }
      let found = options.indices.first { begins(options[$0], followers: followers) }
      guard let found else { return }
      if read.contains(found) {
        parser.reportHere(StatementFact.repeatedOption(parser.text(parser.current.span)))
      }
      read.insert(found)
      self.read(options[found][...], followers: words)
    }
  }
}

// Keywords.
extension StatementReader {
  /// Reads a keyword of one or two words, or the one Vietnamese word for it.
  mutating func acceptKeyword(_ words: String) -> Bool {
    expectIfAtEnd(.keyword(words))
    let start = parser.position
    guard let count = keywordLength(words) else { return false }
    for _ in 0..<count { parser.advance() }
    let span = parser.span(from: start)
    arguments.words[words] = span
    return true
  }

  /// How many tokens a keyword takes here; nil when it does not stand here.
  func keywordLength(_ words: String) -> Int? { parser.keywordLength(words, at: parser.position) }

  mutating func expectIfAtEnd(_ expectation: Expectation) {
    if parser.isAtEnd { parser.expect(expectation) }
  }
}

extension Parser {
  /// How many tokens from an index on are the English words, or the Vietnamese word for them.
  func keywordLength(_ words: String, at index: Int) -> Int? {
    let index = min(index, tokens.count - 1)
    guard case .word(let first) = tokens[index].kind else { return nil }
    if VietnameseWords.statements[first.key] == words { return 1 }
    let wanted = words.split(separator: " ")
    guard index + wanted.count <= tokens.count else { return nil }
    for (offset, word) in wanted.enumerated() {
      guard case .word(let found) = tokens[index + offset].kind, !found.hasMarks,
        found.key == word
      else { return nil }
    }
    return wanted.count
  }

  /// The form whose opening words the text begins with; the longest opening wins.
  func form(among forms: [StatementForm]) -> StatementForm? {
    var best: (form: StatementForm, length: Int)?
    for form in forms {
      guard let length = keywordLength(form.opening, at: 0) else { continue }
      if length > best?.length ?? 0 { best = (form, length) }
    }
    return best?.form
  }

  /// `exprot debtors`, `hello world`: the first word is neither a statement nor a source.
  func unknownOpening(among forms: [StatementForm]) -> Diagnostic? {
    guard let word = word(), !vocabulary.sources.isEmpty,
      !vocabulary.sources.contains(word.key), word.key != "select",
      !(current.keyword?.isReserved ?? false)
    else { return nil }
    let openings = forms.compactMap(\.openingWords.first) + vocabulary.sources.sorted()
    let nearest = Similarity.nearest(to: word.key, among: openings, limit: 2)
    return StatementFact.unknownStatement(word.text, nearest: nearest).diagnostic(at: current.span)
  }
}
