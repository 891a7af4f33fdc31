import Columnar
package import Diagnostics
package import Query
package import Values

/// `describe`, `describe debtors`, `describe debtors.months`: sources and columns from the catalogue.
package struct DescribeCommand: Command {
  package let form = KnowledgeForms.describe
  package let summary = Localized(
    "list sources, columns and what they mean",
    vi: "liệt kê nguồn, cột và ý nghĩa"
  )
  package let examples = ["describe", "describe debtors", "describe M-2022-0001"]
  package let isOfConversation = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    if let page = try RecordPage(arguments, in: source, at: workplace) { return try page.outcome() }
    let topics = Topics(arguments, in: source)
    let language = workplace.settings.language
    guard let first = topics.words.first else {
      return .table(sources(workplace.catalogue, language))
    }
    guard let declaration = workplace.catalogue.declaration(first) else {
      return .table(try columns(named: first, workplace))
    }
    guard topics.words.count > 1 else {
      return .table(columns(of: declaration, workplace.catalogue, language))
    }
    return .table(try column(topics.words[1], of: declaration, workplace))
  }

  private func sources(_ catalogue: Catalogue, _ language: Language) -> OutputTable {
    let tables = catalogue.crossTables
    return table(
      [
        ("source", catalogue.sources.map(\.name) + tables.map(\.name)),
        (
          "label",
          (catalogue.sources.map(\.label) + tables.map(\.label)).map { $0.text(in: .vietnamese) }
        ),
        (
          "meaning",
          (catalogue.sources.map(\.meaning) + tables.map(\.meaning)).map { $0.text(in: language) }
        ),
      ])
  }

  private func columns(
    of source: SourceDeclaration,
    _ catalogue: Catalogue,
    _ language: Language
  ) -> OutputTable {
    var columns = source.columns
    if source.belongsToEmployer, source.name != catalogue.employerSource,
      let employers = catalogue.employers
    {
      let own = Set(columns.map(\.name))
      columns += employers.columns.filter { !own.contains($0.name) }
    }
    return describe(columns, language)
  }

  private func describe(_ columns: [ColumnDeclaration], _ language: Language) -> OutputTable {
    table(
      [
        ("column", columns.map(\.name)),
        ("label", columns.map { $0.label.text(in: .vietnamese) }),
        ("type", columns.map { $0.type.word }),
        ("meaning", columns.map { $0.meaning.text(in: language) }),
      ])
  }

  /// One column, or the values that it may have where it is a category.
  private func column(
    _ key: String,
    of source: SourceDeclaration,
    _ workplace: Workplace
  ) throws -> OutputTable {
    let found =
      source.column(key)
      ?? (source.belongsToEmployer ? workplace.catalogue.employers?.column(key) : nil)
    guard let found else { throw unknown(key, source.columns.map(\.name)) }
    guard case .category(let category) = found.type else {
      return describe([found], workplace.settings.language)
    }
    return table(
      [
        ("value", category.values.map(\.identifier)),
        ("label", category.values.map { $0.label.text(in: .vietnamese) }),
      ])
  }

  /// A word that is no source: the columns of that name, wherever they are.
  private func columns(named key: String, _ workplace: Workplace) throws -> OutputTable {
    let found = workplace.catalogue.sources.compactMap { source in
      source.column(key).map { (source.name, $0) }
    }
    guard !found.isEmpty else { throw unknown(key, workplace.catalogue.sources.map(\.name)) }
    return table(
      [
        ("source", found.map(\.0)), ("column", found.map(\.1.name)),
        ("label", found.map { $0.1.label.text(in: .vietnamese) }),
        ("meaning", found.map { $0.1.meaning.text(in: workplace.settings.language) }),
      ])
  }

  private func unknown(_ topic: String, _ known: [String]) -> StatementFailure {
    StatementFailure(
      CommandFact.unknownTopic(topic, nearest: Similarity.nearest(to: topic, among: known))
        .diagnostic
    )
  }

  private func table(_ columns: [(name: String, texts: [String])]) -> OutputTable {
    OutputTable(
      columns: columns.map { column in
        OutputColumn(
          name: column.name,
          label: Localized(column.name, vi: headings[column.name]),
          kind: .text,
          values: .texts(column.texts)
        )
      },
      rowCount: columns.first?.texts.count ?? 0
    )
  }

  private let headings = [
    "source": "nguồn", "column": "cột", "label": "nhãn", "type": "kiểu", "meaning": "ý nghĩa",
    "value": "giá trị",
  ]
}

extension Catalogue {
  /// The source of a name, or the one that a standing question of that name is about.
  func declaration(_ key: String) -> SourceDeclaration? {
    source(key) ?? crossTable(key).flatMap { source($0.source) }
  }
}

/// The words behind `describe`, `help` and the like, folded, syllables joined by `_`.
struct Topics {
  let words: [String]

  init(_ arguments: StatementArguments, in source: SourceText) {
    words = arguments.expressions("topics").map { expression in
      let text = String(source[expression.span]).replacing("\"", with: "")
      return TextFolding.key(text)
    }.flatMap { $0.split(separator: ".").map(String.init) }.filter { !$0.isEmpty }
  }
}
