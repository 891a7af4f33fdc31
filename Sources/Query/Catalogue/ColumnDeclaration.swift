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
    let keys = LookUpKeys(name, aliases, label)
    self.keys = keys.all
    phrases = keys.phrases
  }
}

/// The keys by which something is found.
struct LookUpKeys {
  /// A name, its aliases and its Vietnamese label, folded, syllables joined by `_`, each once.
  private(set) var all: [String]
  /// Those that are typed as several words.
  private(set) var phrases: [String] = []

  init(_ name: String, _ aliases: [String], _ label: Localized) {
    all = [name]
    for other in aliases { add(other) }
    if let label = label.vietnamese { add(label) }
  }

  private mutating func add(_ name: String) {
    let key = TextFolding.key(name)
    if name.utf8.contains(UInt8(ascii: " ")) { phrases.append(key) }
    if !all.contains(key) { all.append(key) }
  }
}
