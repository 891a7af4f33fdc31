import Columnar
import Commands
import Diagnostics
import Domain
import Ledger
import Query
import Values

// Values of columns and fields, codes of employers and of lists.
extension Completer {
  /// The values of a category, or the texts that a label column has in the data.
  func values(
    of name: NameSyntax,
    in owner: NameSyntax?,
    at place: CompletionPlace
  ) -> [Suggestion] {
    guard let (owner, column) = column(name, owner, place) else { return [] }
    switch column.type {
    case .category(let category):
      return category.values.flatMap {
        names(
          $0.identifier,
          $0.label,
          meaning: $0.label.text(in: workplace.settings.language)
        )
      }
    case .label:
      return countedLabels(column.name, of: owner.name) ?? labels(column.name, of: owner.name)
    case .code where column.name == "referral" || owner.name == "referrals":
      return column.name == "id" || column.name == "referral" ? referrals : []
    default: return []
    }
  }

  private func labels(_ column: String, of source: String) -> [Suggestion] {
    let texts = (try? workplace.facts())?.labels(of: column, source: source) ?? []
    return texts.sorted(by: VietnameseOrder.precedes).map { .quoted($0) }
  }

  /// The texts of a column, the most frequent first, with how many rows have each; nil for a source
  /// that cannot be counted so.
  private func countedLabels(_ column: String, of source: String) -> [Suggestion]? {
    let question = "\(source) by \(column) show count sort count desc"
    guard let table = table(of: question), table.columns.count == 2,
      case .texts(let texts) = table.columns[0].values,
      case .numbers(let counts) = table.columns[1].values
    else { return nil }
    return zip(texts, counts).compactMap { text, count in
      guard !text.isEmpty, let count else { return nil }
      let rows = DigitGrouping.grouped(count)
      let meaning = Localized(rows + " rows", vi: rows + " dòng")
      return .quoted(text, meaning: meaning.text(in: workplace.settings.language))
    }
  }

  /// The answer to a question of the completer's own; nil where it has none.
  private func table(of question: String) -> OutputTable? {
    let source = SourceText(question)
    let parsed = Parser.parseQuestion(source, vocabulary: workplace.vocabulary)
    guard parsed.isValid, let tree = parsed.tree,
      let answer = try? workplace.quietRows(of: tree, in: source)
    else { return nil }
    return try? answer.output(totals: false)
  }

  /// Codes of the employers whose names hold the typed letters, with the name beside each.
  func employersNamed(at place: CompletionPlace) -> [Suggestion] {
    let typed = place.typed.text
    guard place.completion.expectations.contains(.code),
      !place.completion.expectations.contains(.argument("referral")),
      typed.utf8.count >= Self.leastNameLength, !typed.contains("\"")
    else { return [] }
    let question = "employers where name contains \"\(typed)\" show code, name"
    guard let table = table(of: question), case .texts(let codes) = table.columns[0].values,
      case .texts(let names) = table.columns[1].values
    else { return [] }
    return zip(codes, names).map { Suggestion($0, key: typed, meaning: $1) }
  }

  private static let leastNameLength = 3

  /// The ids of the lists that were signed.
  var referrals: [Suggestion] {
    guard let rows = try? workplace.tables().snapshot.records(of: "referrals") else { return [] }
    return (0..<rows.ids.count).map { rows.ids[$0] }.sorted().map { Suggestion($0) }
  }

  /// The kind of record that the statement writes or amends.
  func kind(at place: CompletionPlace) -> RecordKind? {
    guard let arguments = place.completion.arguments else { return nil }
    if let word = arguments.word("kind") { return RecordKind.named(word) }
    guard case .who(let records) = arguments.subject("subject"),
      case .code(let id) = records.first?.node
    else { return nil }
    return RecordKind.of(id: id)
  }

  private static let leastCodeLength = 2

  /// Codes of employers, once enough letters are typed that they are few.
  func codes(at place: CompletionPlace) -> [Suggestion] {
    let typed = place.typed
    guard place.completion.expectations.contains(.code), !typed.isQuoted,
      !place.completion.expectations.contains(.argument("referral")),
      typed.key.utf8.count >= Self.leastCodeLength,
      let codes = try? workplace.tables().register.codes(
        beginning: typed.text,
        limit: Self.suggestionsMax
      )
    else { return [] }
    return codes.sorted().map { Suggestion($0) }
  }

  /// The column that a name means: of the record's kind, of its source, or of employers.
  private func column(
    _ name: NameSyntax,
    _ owner: NameSyntax?,
    _ place: CompletionPlace
  ) -> (SourceDeclaration, ColumnDeclaration)? {
    let sources = [
      owner.flatMap(declaration), kind(at: place)?.source, workplace.catalogue.employers,
    ]
    for source in sources.compactMap({ $0 }) {
      if let column = source.column(name.key) { return (source, column) }
    }
    return nil
  }
}
