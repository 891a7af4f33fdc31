package import Commands
import Diagnostics
import Domain
package import Query
import Values

/// What may be typed next: words of the grammar, names of the catalogue, values of the data.
package final class Completer {
  private let workplace: Workplace
  private let commands: CommandTable

  package init(_ workplace: Workplace, commands: CommandTable) {
    self.workplace = workplace
    self.commands = commands
  }

  package func completeness(of text: String) -> Completeness {
    Completeness(of: text, vocabulary: workplace.vocabulary, topicWords: StatementForms.topicWords)
  }

  /// Suggestions for the word at the cursor.
  ///
  /// `cursor`: a UTF-8 offset in the text.
  /// Gives the bytes that a suggestion replaces, and the suggestions in order.
  package func suggestions(
    for text: String,
    cursor: Int
  ) -> (range: Range<Int>, suggestions: [Suggestion]) {
    let source = SourceText(text)
    let completion = Completion(
      in: source,
      at: cursor,
      forms: commands.forms,
      vocabulary: workplace.vocabulary
    )
    let range = completion.start..<max(completion.start, cursor)
    let word = source[SourceSpan(start: range.lowerBound, end: range.upperBound)]
    // Within an open quote only quoted values fit, and the quote itself is no letter of them.
    let isQuoted = word.hasPrefix("\"")
    let typed = TextFolding.folded(String(isQuoted ? word.dropFirst() : word))
    let all = completion.expectations.flatMap { suggestions(for: $0, typed: typed, in: source) }
    var seen: Set<String> = []
    let fitting = all.filter { suggestion in
      (!isQuoted || suggestion.text.hasPrefix("\""))
        && TextFolding.folded(suggestion.key).hasPrefix(typed)
        && seen.insert(suggestion.text).inserted
    }
    return (range, fitting)
  }

  private func suggestions(
    for expectation: Expectation,
    typed: String,
    in source: SourceText
  ) -> [Suggestion] {
    let language = workplace.settings.language
    switch expectation {
    case .keyword(let words): return [Suggestion(words)]
    case .source:
      let sources = workplace.catalogue.sources.map {
        Suggestion($0.name, meaning: $0.label.text(in: language))
      }
      return workplace.last == nil ? sources : sources + [Suggestion("last")]
    case .column(let owner): return columns(of: owner.flatMap(declaration))
    case .value(let name): return values(of: name, in: source)
    case .field(let kind): return columns(of: workplace.catalogue.source(kind + "s"))
    case .variable: return workplace.variables.keys.sorted().map { Suggestion("$" + $0) }
    case .code: return codes(from: typed)
    case .symbol, .text, .number, .time, .newName: return []
    }
  }

  private static let leastCodeLength = 2
  private static let codesMax = 100

  /// Codes of employers, once enough letters are typed that they are few.
  private func codes(from typed: String) -> [Suggestion] {
    guard typed.utf8.count >= Self.leastCodeLength, let register = try? workplace.tables().register
    else { return [] }
    let codes = (0..<register.count).lazy.compactMap { try? register.code(of: $0) }
      .filter { TextFolding.folded($0).hasPrefix(typed) }
    return codes.prefix(Self.codesMax).sorted().map { Suggestion($0) }
  }

  private func declaration(_ name: NameSyntax) -> SourceDeclaration? {
    name.key == "last" ? workplace.last?.source.declaration : workplace.catalogue.source(name.key)
  }

  private func columns(of source: SourceDeclaration?) -> [Suggestion] {
    guard let source else { return [] }
    var columns = source.columns
    if source.belongsToEmployer, let employers = workplace.catalogue.employers {
      let own = Set(columns.map(\.name))
      columns += employers.columns.filter { !own.contains($0.name) }
    }
    return columns.map {
      Suggestion($0.name, meaning: $0.label.text(in: workplace.settings.language))
    }
  }

  /// The values of a category, or the texts that a label column has in the data.
  private func values(of name: NameSyntax, in source: SourceText) -> [Suggestion] {
    guard let (owner, column) = column(name, in: source) else { return [] }
    switch column.type {
    case .category(let category):
      return category.values.map {
        Suggestion($0.identifier, meaning: $0.label.text(in: workplace.settings.language))
      }
    case .label:
      let texts = (try? workplace.facts())?.labels(of: column.name, source: owner.name) ?? []
      return texts.sorted(by: VietnameseOrder.precedes).map {
        Suggestion("\"" + $0.replacing("\"", with: "\"\"") + "\"", key: $0)
      }
    default: return []
    }
  }

  /// The column of a name in the source that the statement begins with.
  private func column(
    _ name: NameSyntax,
    in source: SourceText
  ) -> (SourceDeclaration, ColumnDeclaration)? {
    let candidates = workplace.catalogue.sources.filter { declaration in
      declaration.keys.contains { key in
        TextFolding.key(source.text).contains(key)
      }
    }
    for declaration in candidates + (workplace.catalogue.employers.map { [$0] } ?? []) {
      if let column = declaration.column(name.key) { return (declaration, column) }
    }
    return nil
  }
}

/// One thing that may be typed.
package struct Suggestion: Sendable {
  package let text: String
  /// What the typed letters are compared with; the text without its quotes.
  let key: String
  package let meaning: String

  init(_ text: String, key: String? = nil, meaning: String = "") {
    self.text = text
    self.key = key ?? text
    self.meaning = meaning
  }
}
