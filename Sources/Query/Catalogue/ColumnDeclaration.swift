package import Values

/// A column, declared once: the binder, completion, `describe`, imports and exports read this.
package struct ColumnDeclaration: Sendable {
  /// The identifier of the language: `amount`.
  package let name: String
  package let type: ValueType
  /// The heading for people; its Vietnamese also is a name of the column in statements.
  package let label: Localized
  /// One line on what the figure is, for `describe` and for notes under lists.
  package let meaning: Localized
  /// Further names in statements, such as `month` for `period` or `nợ` for `amount`.
  package let aliases: [String]
  /// Headings seen in files, in any spelling; compared folded, without signs and line breaks.
  package let headings: [String]
  /// The same value stands in several rows, so that its sum means nothing: `firm_amount`.
  package let isShared: Bool
  /// All names in statements, folded, syllables joined by `_`.
  package let keys: [String]
  /// The keys of names that are typed as several words.
  let phrases: [String]

  package init(
    _ name: String,
    _ type: ValueType,
    _ label: Localized,
    _ meaning: Localized,
    aliases: [String] = [],
    headings: [String] = [],
    isShared: Bool = false
  ) {
    self.name = name
    self.type = type
    self.label = label
    self.meaning = meaning
    self.aliases = aliases
    self.headings = headings
    self.isShared = isShared
    keys = lookUpKeys(name, aliases, label)
    phrases = phraseKeys(aliases + [label.vietnamese].compactMap(\.self))
  }
}

/// A name, its aliases and its Vietnamese label as keys, each once.
func lookUpKeys(_ name: String, _ aliases: [String], _ label: Localized) -> [String] {
  var keys = [name]
  for other in aliases + [label.vietnamese].compactMap({ $0 }) {
    let key = TextFolding.key(other)
    if !keys.contains(key) { keys.append(key) }
  }
  return keys
}

/// The keys of those names that are typed as several words.
func phraseKeys(_ names: [String]) -> [String] {
  names.filter { $0.utf8.contains(UInt8(ascii: " ")) }.map { TextFolding.key($0) }
}
