package import Commands
import Diagnostics
package import Query
import Values

/// What may be typed next: words of the grammar, names of the catalogue, values of the data.
package final class Completer {
  /// How many suggestions there are at most.
  package static let suggestionsMax = 200

  let workplace: Workplace
  let commands: CommandTable

  package init(_ workplace: Workplace, commands: CommandTable) {
    self.workplace = workplace
    self.commands = commands
  }

  package func completeness(of text: String) -> Completeness {
    Completeness(of: text, vocabulary: workplace.vocabulary, topicWords: StatementForms.topicWords)
  }

  /// Suggestions for the word at the cursor, or for the name of several words that ends there.
  ///
  /// `cursor`: a UTF-8 offset in the text.
  /// Gives the bytes that a suggestion replaces, and the suggestions in order.
  package func suggestions(
    for text: String,
    cursor: Int
  ) -> (range: Range<Int>, suggestions: [Suggestion]) {
    let source = SourceText(text)
    let vocabulary = workplace.vocabulary
    let starts = Completion.starts(in: source, at: cursor)
    for start in starts.reversed() {
      let typed = TypedWords(in: source, start..<max(start, cursor))
      let completion = Completion(
        of: source,
        before: start,
        forms: commands.forms,
        vocabulary: vocabulary
      )
      let place = CompletionPlace(completion: completion, typed: typed)
      let found = start == starts[0] ? suggestions(at: place) : longNames(at: place)
      if !found.isEmpty || start == starts[0] {
        return (start..<max(start, cursor), Array(found.prefix(Self.suggestionsMax)))
      }
    }
    return (cursor..<cursor, [])
  }

  /// What fits at a place; names in the language that is typed come before all others.
  private func suggestions(at place: CompletionPlace) -> [Suggestion] {
    if place.typed.key.isEmpty {
      // Values say more than the columns that could stand in their place.
      let values = fitting(values(at: place), place)
      if !values.isEmpty { return values }
    }
    let names = fitting(everything(at: place), place)
    if !names.isEmpty { return names }
    // Codes are many, and only looked for where no name fits.
    let codes = fitting(codes(at: place), place)
    return codes.isEmpty ? employersNamed(at: place) : codes
  }

  /// Names of several words, unless the words before the cursor are a whole name by themselves.
  private func longNames(at place: CompletionPlace) -> [Suggestion] {
    guard !place.typed.isQuoted else { return [] }
    let all = everything(at: place)
    if place.typed.endsWithSpace, all.contains(where: { $0.key == place.typed.key }) { return [] }
    let beginning = place.typed.key + (place.typed.endsWithSpace ? "_" : "")
    return fitting(all.filter { $0.key.hasPrefix(beginning) }, place)
  }

  private func values(at place: CompletionPlace) -> [Suggestion] {
    place.completion.expectations.flatMap { expectation in
      guard case .value = expectation else { return [Suggestion]() }
      return suggestions(for: expectation, at: place)
    }
  }

  private func everything(at place: CompletionPlace) -> [Suggestion] {
    place.completion.expectations.flatMap { suggestions(for: $0, at: place) }
  }

  private func fitting(_ all: [Suggestion], _ place: CompletionPlace) -> [Suggestion] {
    let typed = place.typed
    var seen: Set<String> = []
    let fitting = all.filter { suggestion in
      (!typed.isQuoted || suggestion.isQuoted) && suggestion.key.hasPrefix(typed.key)
        && seen.insert(suggestion.text).inserted
    }
    let plain = fitting.filter { !$0.isTranslation }
    if typed.key.isEmpty { return plain }
    let isVietnamese = workplace.settings.language == .vietnamese || typed.isVietnamese
    return isVietnamese || plain.isEmpty ? fitting : plain
  }

  private func suggestions(
    for expectation: Expectation,
    at place: CompletionPlace
  ) -> [Suggestion] {
    switch expectation {
    case .keyword(let words): keyword(words)
    case .source: sources
    case .column(let owner): columns(of: owner.flatMap(declaration)) + definedFigures
    case .value(let name, let owner): values(of: name, in: owner, at: place)
    case .field: fields(of: kind(at: place))
    case .argument(let name): argument(name, at: place)
    case .variable: workplace.variables.keys.sorted().map { Suggestion("$" + $0) }
    case .code, .symbol, .text, .number, .time, .newName: []
    }
  }
}

/// Where something is typed: what was read before it, and its letters.
struct CompletionPlace {
  let completion: Completion
  let typed: TypedWords
}

/// The letters before the cursor that a suggestion must begin with.
struct TypedWords {
  /// As typed, without the quote that opens it.
  let text: String
  let key: String
  let isQuoted: Bool
  let endsWithSpace: Bool
  /// Whether the statement has Vietnamese letters so far.
  let isVietnamese: Bool

  init(in source: SourceText, _ range: Range<Int>) {
    let word = source[SourceSpan(start: range.lowerBound, end: range.upperBound)]
    isQuoted = word.hasPrefix("\"")
    text = String(isQuoted ? word.dropFirst() : word)
    key = Vocabulary.key(of: text)
    endsWithSpace = text.hasSuffix(" ")
    isVietnamese = TextFolding.hasMarks(String(source[SourceSpan(start: 0, end: range.upperBound)]))
  }
}
