import Commands
import Domain
import Query
import Values

// Words of the grammar, sources, columns, and the names that people defined.
extension Completer {
  func keyword(_ words: String) -> [Suggestion] {
    [Suggestion(words)]
      + VietnameseWords.spellings(of: words).map { Suggestion($0, isTranslation: true) }
  }

  /// Everything that a question may begin with.
  var sources: [Suggestion] {
    let language = workplace.settings.language
    let sources = workplace.catalogue.sources.flatMap {
      names($0.name, $0.label, $0.aliases, meaning: $0.label.text(in: language))
    }
    let standing = workplace.catalogue.crossTables.map {
      Suggestion($0.name, meaning: $0.label.text(in: language))
    }
    let last = workplace.last == nil ? [] : [Suggestion("last")]
    return sources + standing + defined([.question]) + last
  }

  /// Conditions and measures, which stand where a column does.
  var definedFigures: [Suggestion] { defined([.condition, .measure]) }

  func defined(_ kinds: Set<DefinitionKind>) -> [Suggestion] {
    let language = workplace.settings.language
    return ((try? workplace.definedNames()) ?? []).compactMap { defined in
      guard let kind = DefinitionKind(rawValue: defined.kind), kinds.contains(kind) else {
        return nil
      }
      return Suggestion(defined.name, meaning: kind.label.text(in: language))
    }
  }

  func declaration(_ name: NameSyntax) -> SourceDeclaration? {
    if name.key == "last" { return workplace.last?.source.declaration }
    if let table = workplace.catalogue.crossTable(name.key) {
      return workplace.catalogue.source(table.source)
    }
    return workplace.catalogue.source(name.key)
  }

  /// The columns of a source, those of its employers among them.
  func columns(of source: SourceDeclaration?) -> [Suggestion] {
    guard let source else { return [] }
    var columns = source.columns
    if source.belongsToEmployer, let employers = workplace.catalogue.employers {
      let own = Set(columns.map(\.name))
      columns += employers.columns.filter { !own.contains($0.name) }
    }
    return suggestions(of: columns)
  }

  /// The fields of a kind of record, and none of its other columns.
  func fields(of kind: RecordKind?) -> [Suggestion] {
    guard let kind else { return [] }
    return suggestions(of: kind.fields.compactMap(kind.declaration))
  }

  private func suggestions(of columns: [ColumnDeclaration]) -> [Suggestion] {
    columns.flatMap {
      names($0.name, $0.label, $0.aliases, meaning: $0.label.text(in: workplace.settings.language))
    }
  }

  /// A name with the Vietnamese words for it.
  func names(
    _ name: String,
    _ label: Localized,
    _ aliases: [String] = [],
    meaning: String
  ) -> [Suggestion] {
    let others = ([label.vietnamese].compactMap { $0 } + aliases.filter(TextFolding.hasMarks))
      .filter(Self.isTypeable)
    return [Suggestion(name, meaning: meaning)]
      + others.map { Suggestion(Self.asTyped($0), isTranslation: true) }
  }

  /// Whether a label may stand in a statement without quotes.
  private static func isTypeable(_ label: String) -> Bool {
    label.allSatisfy { $0.isLetter || $0 == " " || $0 == "_" }
  }

  /// A heading as people type it: `Số tháng` is `số tháng`, `BHXH` stays.
  private static func asTyped(_ label: String) -> String {
    guard let second = label.dropFirst().first, !second.isUppercase else { return label }
    return label.prefix(1).lowercased() + label.dropFirst()
  }
}

extension DefinitionKind {
  /// One word for lists of names.
  fileprivate var label: Localized {
    switch self {
    case .condition: Localized("condition", vi: "điều kiện")
    case .measure: Localized("measure", vi: "số đo")
    case .question: Localized("question", vi: "câu hỏi")
    }
  }
}
