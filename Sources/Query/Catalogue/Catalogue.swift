import Values

/// Every source and column there is: the one place that questions, acts and files are read by.
package struct Catalogue: Sendable {
  package let sources: [SourceDeclaration]
  /// Standing questions that are asked like sources.
  package let crossTables: [CrossTable]
  /// The source whose columns every row of an employer has too.
  package let employerSource: String
  /// What the parser has to know.
  package let vocabulary: Vocabulary

  private let sourcesByKey: [String: Int]

  package init(
    sources: [SourceDeclaration],
    crossTables: [CrossTable] = [],
    employerSource: String = "employers"
  ) {
    self.sources = sources
    self.crossTables = crossTables
    self.employerSource = employerSource
    var byKey: [String: Int] = [:]
    for (index, source) in sources.enumerated() {
      for key in source.keys where byKey[key] == nil { byKey[key] = index }
    }
    sourcesByKey = byKey
    vocabulary = Self.vocabulary(of: sources, crossTables)
  }

  /// The source of a name or alias, given as a key (folded, syllables joined by `_`).
  package func source(_ key: String) -> SourceDeclaration? {
    sourcesByKey[key].map { sources[$0] }
  }

  /// The standing question of a name, given as a key.
  package func crossTable(_ key: String) -> CrossTable? { crossTables.first { $0.name == key } }

  package var employers: SourceDeclaration? { source(employerSource) }

  /// Every name of a source, and the names of columns and values that have to be joined.
  private static func vocabulary(
    of sources: [SourceDeclaration],
    _ crossTables: [CrossTable]
  ) -> Vocabulary {
    var phrases: Set<String> = []
    for column in sources.lazy.flatMap(\.columns) {
      phrases.formUnion(column.phrases)
      if case .category(let category) = column.type { phrases.formUnion(category.phrases) }
    }
    let names = ["last"] + crossTables.map(\.name) + sources.flatMap(\.keys)
    return Vocabulary(sourceKeys: names, phrases: phrases)
  }
}
