import Values

/// Every source and column there is: the one place that questions, acts and files are read by.
package struct Catalogue: Sendable {
  package let sources: [SourceDeclaration]
  /// The source whose columns every row of an employer has too.
  package let employerSource: String

  private let sourcesByKey: [String: Int]

  package init(sources: [SourceDeclaration], employerSource: String = "employers") {
    self.sources = sources
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

  package var employers: SourceDeclaration? { source(employerSource) }

  /// Names of more than one syllable, for the parser to join: sources and columns with their
  /// labels and values.
  package var multiwordNames: (sources: [String], names: [String]) {
    var sourceNames: Set<String> = []
    var names: Set<String> = []
    for source in sources {
      for name in source.aliases + [source.label.vietnamese].compactMap({ $0 })
      where name.contains(" ") { sourceNames.insert(name) }
      for column in source.columns {
        for name in column.aliases + [column.label.vietnamese].compactMap({ $0 })
        where name.contains(" ") { names.insert(name) }
        guard case .category(let category) = column.type else { continue }
        for value in category.values {
          if let label = value.label.vietnamese, label.contains(" ") { names.insert(label) }
        }
      }
    }
    return (sourceNames.sorted(), names.sorted())
  }
}
