import Columnar
import Ledger
import Query
import Synchronization
package import Values

/// What is known about the data before a question is read: months, codes, values of labels.
package final class LedgerFacts: KnownValues {
  private let tables: LedgerTables
  private let labels = Mutex<[String: [String]]>([:])

  package init(_ tables: LedgerTables) { self.tables = tables }

  /// The months whose debts were imported, ascending.
  package var importedMonths: [Month] { tables.lists.months }

  /// How the newest list of a month was taken in; nil when it was not.
  package func list(of month: Month) -> ImportedList? {
    tables.lists.header(of: month).map {
      ImportedList(
        month: month,
        revision: $0.revision,
        extent: $0.listNote.extent,
        rowCount: $0.rowCount
      )
    }
  }

  /// The number of employers that are known.
  package var employerCount: Int { tables.register.liveRows?.count ?? tables.register.count }

  package func hasEmployer(code: String) -> Bool {
    // A ledger that cannot be read says so when the question runs; here it only warns less.
    if (try? tables.register.employer(code: code)) ?? nil != nil { return true }
    return (try? tables.hasParty(code: code)) ?? true
  }

  package func revisionCount(of month: Month) -> Int? {
    tables.lists.header(of: month)?.revision
  }

  package func hasCode(_ code: String, column: String, source: String) -> Bool {
    let key = "code " + source + " " + column
    if let known = labels.withLock({ $0[key] }) { return known.contains(code) }
    guard let found = try? codes(column, source) else { return true }
    labels.withLock { $0[key] = found }
    return found.contains(code)
  }

  /// The folded codes of a column; a source of many rows is searched only when it is asked.
  private func codes(_ column: String, _ source: String) throws -> [String] {
    var codes: Set<String> = []
    for part in try tables.tables(for: TableRequest(source: source, time: .all)) {
      guard case .texts(let texts) = try part.table.column(column) else { continue }
      for row in 0..<texts.count { codes.insert(TextFolding.folded(texts[row])) }
    }
    return codes.sorted()
  }

  package func isPart(_ month: Month) -> Bool { list(of: month)?.extent == .part }

  package func labels(of column: String, source: String) -> [String]? {
    let key = source + " " + column
    if let known = labels.withLock({ $0[key] }) { return known }
    guard let found = try? distinctTexts(column, source) else { return nil }
    labels.withLock { $0[key] = found }
    return found
  }

  /// The texts that the source's columns have; for months, of the shared dictionary.
  private func distinctTexts(_ column: String, _ source: String) throws -> [String] {
    if let shared = sharedDictionaryName(column, source) {
      return try Array(tables.snapshot.dictionary(shared).texts.dropFirst()) + changed(shared)
    }
    let parts = try tables.tables(for: TableRequest(source: source, time: .all))
    var texts: Set<String> = []
    for part in parts {
      guard case .dictionary(let values) = try part.table.column(column) else { continue }
      texts.formUnion(values.dictionary.texts.dropFirst())
    }
    return texts.sorted()
  }

  private func sharedDictionaryName(_ column: String, _ source: String) -> String? {
    if let name = column.wholeSuffix(after: "employer.") { return name }
    return ["employers", "debts", "debtors"].contains(source) ? column : nil
  }

  private func changed(_ column: String) throws -> [String] {
    let texts = try tables.register.changes(of: column).compactMap { change -> String? in
      if case .text(let text) = change.value { return text }
      return nil
    }
    return Set(texts).sorted()
  }
}

/// A month's list as it was taken in.
package struct ImportedList: Hashable, Sendable {
  package let month: Month
  package let revision: Int
  package let extent: ListExtent
  package let rowCount: Int
}
