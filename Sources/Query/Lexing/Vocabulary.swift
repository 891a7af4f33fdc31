import Diagnostics
import Values

/// The Vietnamese words and names of several syllables that the parser reads as one.
///
/// The fixed words of the language are always part of it; the names of sources, columns and values
/// are given by whoever knows the catalogue. The longest name wins.
package struct Vocabulary: Sendable {
  /// The keys of sources and defined questions.
  package private(set) var sources: Set<String> = []
  /// The most syllables of a phrase, by its first syllable.
  private var longest: [String: Int] = [:]
  private var phrases: Set<String> = []

  /// - Parameters:
  ///   - sources: names and labels of sources and defined questions.
  ///   - names: names and labels of columns, functions and values.
  package init(sources: [String] = [], names: [String] = []) {
    self.init(sourceKeys: sources.map(Self.key), phrases: names.map(Self.key))
  }

  /// - Parameters:
  ///   - sourceKeys: keys of all names of sources.
  ///   - phrases: keys of names; those of one syllable need no joining and are passed over.
  init(sourceKeys: some Sequence<String>, phrases: some Sequence<String>) {
    for key in VietnameseWords.keywords.keys { insertPhrase(key) }
    for key in VietnameseWords.functions.keys { insertPhrase(key) }
    for key in VietnameseWords.statements.keys { insertPhrase(key) }
    for key in sourceKeys { insertSource(key) }
    for key in phrases { insertPhrase(key) }
  }

  /// The same with the names of defined questions.
  package func adding(sources names: [String]) -> Vocabulary {
    var wider = self
    for name in names { wider.insertSource(Self.key(of: name)) }
    return wider
  }

  private mutating func insertSource(_ key: String) {
    sources.insert(key)
    insertPhrase(key)
  }

  private mutating func insertPhrase(_ key: String) {
    let bytes = key.utf8
    guard let end = bytes.firstIndex(of: UInt8(ascii: "_")), phrases.insert(key).inserted else {
      return
    }
    // A phrase may be typed partly joined, so that its first word is longer than a syllable.
    let syllables = bytes.count { $0 == UInt8(ascii: "_") } + 1
    let first = String(key[..<end])
    longest[first] = max(longest[first] ?? 1, syllables)
  }

  /// The folded key of a name or label: `Số tháng` is `so_thang`.
  package static func key(of name: String) -> String {
    TextFolding.folded(name).split(whereSeparator: { $0 == " " || $0 == "_" })
      .joined(separator: "_")
  }

  /// Joins the syllables of known phrases and marks every word's keyword; linear.
  package func joined(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let count = phraseLength(in: tokens, at: index, after: result.last)
      result.append(Self.merged(tokens[index..<(index + count)]))
      index += count
    }
    return result
  }

  /// How many tokens from `index` on are one name, at least 1.
  private func phraseLength(in tokens: [Token], at index: Int, after previous: Token?) -> Int {
    guard case .word(let word) = tokens[index].kind else { return 1 }
    let first = word.key.prefix { $0 != "_" }
    guard let limit = longest[String(first)] else { return 1 }
    var key = word.key
    var best = 1
    var count = 1
    while count < limit, index + count < tokens.count,
      case .word(let next) = tokens[index + count].kind
    {
      key += "_" + next.key
      count += 1
      if phrases.contains(key), mayJoin(key, word, after: previous) { best = count }
    }
    return best
  }

  /// Whether words joined by `_` are a name of several syllables.
  package func isPhrase(_ key: String) -> Bool { phrases.contains(key) }

  /// A name that begins as a span does (`từ ngày`) is one only where an operand may stand.
  private func mayJoin(_ key: String, _ word: Word, after previous: Token?) -> Bool {
    guard VietnameseWords.keywords[key] == nil, VietnameseWords.statements[key] == nil,
      let keyword = VietnameseWords.keywords[word.key], keyword.opensSpan || keyword.joinsTimes
    else { return true }
    guard let previous else { return true }
    switch previous.kind {
    case .word: return previous.keyword?.isReserved ?? false
    case .symbol(let symbol): return symbol != .close
    case .text, .number, .code, .variable, .period, .invalid, .end: return false
    }
  }

  private static func merged(_ tokens: ArraySlice<Token>) -> Token {
    guard var token = tokens.first, case .word(var word) = token.kind else {
      return tokens.first ?? Token(.end, span: SourceSpan(start: 0, end: 0))
    }
    for next in tokens.dropFirst() {
      guard case .word(let syllable) = next.kind else { continue }
      word.text += " " + syllable.text
      word.key += "_" + syllable.key
      word.hasMarks = word.hasMarks || syllable.hasMarks
      token.span = token.span.joined(with: next.span)
    }
    token.kind = .word(word)
    token.keyword = keyword(for: word)
    return token
  }

  private static func keyword(for word: Word) -> Keyword? {
    if !word.hasMarks, let english = Keyword.english[word.key] { return english }
    return VietnameseWords.keywords[word.key]
  }
}
