import Columnar
package import Ledger
import Query
package import Values

/// The versions of a record, oldest first, each with what it changed.
package struct RecordHistory: Sendable {
  package struct Entry: Sendable {
    package let version: Int
    package let act: Act
    package let state: RecordVersion.State
    /// `attended: yes → no`; of the first version `attended: yes`.
    package let changes: [String]
    package let because: String
  }

  package let entries: [Entry]

  /// - Returns: nil when there is no record of this id; lists, corrections and hand-overs have one.
  package init?(of id: String, over tables: LedgerTables) throws {
    guard let source = Self.source(of: id) else { return nil }
    let versions = try tables.snapshot.versions(of: id, in: source.name)
    guard !versions.isEmpty else { return nil }
    let acts = try tables.snapshot.acts()
    let words = StoredWords(source, tables)
    var before: [String: StoredValue] = [:]
    var entries: [Entry] = []
    for version in versions {
      guard version.act >= 1, version.act <= acts.count else { continue }
      entries.append(
        Entry(
          version: version.version,
          act: acts[version.act - 1],
          state: version.state,
          changes: try words.changes(from: before, to: version.values),
          because: Self.text(version.values["because"])
        )
      )
      if version.state != .undone { before = version.values }
    }
    self.entries = entries
  }

  private static func source(of id: String) -> SourceDeclaration? {
    if let kind = RecordKind.of(id: id) { return kind.source }
    let letter = id.prefix { $0 != "-" }.uppercased()
    return DomainCatalogue.standard.sources.first { $0.idLetter == letter }
  }

  private static func text(_ value: StoredValue?) -> String {
    if case .text(let text) = value { return text }
    return ""
  }
}

/// The dated changes of a unit, in the order in which they were written.
package struct EmployerHistory: Sendable {
  package struct Entry: Sendable {
    package let firstDay: Day
    package let column: String
    /// Empty where the unit lost its value.
    package let value: String
    package let act: Act
  }

  package let entries: [Entry]

  package init(of employer: Int, over tables: LedgerTables) throws {
    let acts = try tables.snapshot.acts()
    entries = try tables.snapshot.changes(of: Register.sourceName)
      .filter { $0.ordinal == employer && $0.act >= 1 && $0.act <= acts.count }
      .map { change in
        var value = ""
        switch change.value {
        case .text(let text): value = text
        case .integer(let number): value = String(number)
        case nil: break
        }
        return Entry(
          firstDay: Day(index: Int32(clamping: change.firstDay)),
          column: change.column,
          value: value,
          act: acts[change.act - 1]
        )
      }
  }
}
