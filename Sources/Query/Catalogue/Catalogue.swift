import Values

/// Every source and column there is: the one place that questions, acts and files are read by.
package struct Catalogue: Sendable {
  package let sources: [SourceDeclaration]
  /// Standing questions that are asked like sources.
  package let crossTables: [CrossTable]
  /// The source whose columns every row of an employer has too.
  package let employerSource: String

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
  }

  /// The source of a name or alias, given as a key (folded, syllables joined by `_`).
  package func source(_ key: String) -> SourceDeclaration? {
    sourcesByKey[key].map { sources[$0] }
  }

  /// The standing question of a name, given as a key.
  package func crossTable(_ key: String) -> CrossTable? { crossTables.first { $0.name == key } }

  package var employers: SourceDeclaration? { source(employerSource) }

  /// What the parser has to know: every name of a source, and the names of columns and values that
  /// have more than one syllable, to be joined.
  package var vocabularyNames: (sources: [String], names: [String]) {
    var sourceNames: Set<String> = ["last"]
    sourceNames.formUnion(crossTables.map(\.name))
    var names: Set<String> = []
    for source in sources {
      sourceNames.formUnion([source.name] + source.aliases)
      if let label = source.label.vietnamese { sourceNames.insert(label) }
      for column in source.columns {
        names.formUnion(column.aliases)
        if let label = column.label.vietnamese { names.insert(label) }
        guard case .category(let category) = column.type else { continue }
        names.formUnion(category.values.compactMap(\.label.vietnamese))
      }
    }
    return (sourceNames.sorted(), names.filter { $0.contains(" ") }.sorted())
  }
}
