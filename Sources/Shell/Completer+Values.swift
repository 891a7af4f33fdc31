import Columnar
import Commands
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
      let texts = (try? workplace.facts())?.labels(of: column.name, source: owner.name) ?? []
      return texts.sorted(by: VietnameseOrder.precedes).map(Suggestion.quoted)
    case .code where column.name == "referral" || owner.name == "referrals":
      return column.name == "id" || column.name == "referral" ? referrals : []
    default: return []
    }
  }

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
