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

/// Stored values in words.
private struct StoredWords {
  private let source: SourceDeclaration
  private let tables: LedgerTables

  init(_ source: SourceDeclaration, _ tables: LedgerTables) {
    self.source = source
    self.tables = tables
  }

  func changes(
    from before: [String: StoredValue],
    to after: [String: StoredValue]
  ) throws -> [String] {
    let order = ["employer"] + source.columns.map(\.name)
    let named = Set(before.keys).union(after.keys).subtracting(["because", "hash"])
    return try order.filter { named.contains($0) && before[$0] != after[$0] }.map { name in
      let new = try words(after[name], of: name)
      let label = name == "employer" ? "code" : name
      guard before[name] != nil else { return label + ": " + new }
      return try label + ": " + words(before[name], of: name) + " → " + new
    }
  }

  private func words(_ value: StoredValue?, of name: String) throws -> String {
    switch value {
    case nil: return "-"
    case .text(let text): return text
    case .integer(let number):
      if name == "employer" { return try tables.register.code(of: Int(number)) }
      switch source.columns.first(where: { $0.name == name })?.type {
      case .date: return Day(index: Int32(clamping: number)).vietnamese
      case .month: return Month(index: Int32(clamping: number)).vietnamese
      case .money: return DigitGrouping.grouped(Int128(number))
      default: return String(number)
      }
    }
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
