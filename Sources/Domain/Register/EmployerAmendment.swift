import Columnar
import Ledger
import Query
package import Values

/// A dated change of a unit: `amend TA0123B successor TA0123K from 01/09/2022`.
package struct EmployerAmendment: Sendable {
  package var employers: [Int]
  package var entries: [FieldEntry]
  /// The first day of the new values; nil for today.
  package var firstDay: Day?

  package init(employers: [Int], entries: [FieldEntry], firstDay: Day? = nil) {
    self.employers = employers
    self.entries = entries
    self.firstDay = firstDay
  }

  /// Fields that follow from the code or from the lists.
  private static let fixed: Set<String> = ["code", "workers"]

  /// What the statement would write, or why it cannot.
  ///
  /// - Throws: `RecordFact`, or what the ledger throws.
  package func plan(over tables: LedgerTables) throws -> RecordPlan {
    var plan = RecordPlan()
    for entry in entries {
      guard let column = DomainCatalogue.employers.column(key(of: entry.name)) else {
        let known = DomainCatalogue.employers.columns.map(\.name)
        throw RecordFact.unknownField(
          entry.name,
          kind: "unit",
          nearest: Similarity.nearest(to: entry.name, among: known),
          known: known
        )
      }
      guard !Self.fixed.contains(column.name) else {
        throw RecordFact.employerFieldFixed(column.name)
      }
      let value = try read(entry, column, tables)
      if case .label = column.type, case .text(let text) = value {
        var dictionary = try tables.snapshot.dictionary(column.name)
        _ = dictionary.code(adding: text)
        plan.dictionaries[column.name] = dictionary
      }
      plan.changes += employers.map { employer in
        NewChange(
          source: Register.sourceName,
          ordinal: employer,
          column: column.name,
          firstDay: Int((firstDay ?? tables.today).index),
          value: value
        )
      }
    }
    return plan
  }

  /// A successor is a known unit, other than the one that it follows; of a divided unit there are
  /// several.
  private func read(
    _ entry: FieldEntry,
    _ column: ColumnDeclaration,
    _ tables: LedgerTables
  ) throws -> StoredValue {
    guard column.name == "successor", !entry.values.isEmpty else {
      return try column.stored(entry.values)
    }
    var successors: [Int] = []
    for value in entry.values {
      let successor = try tables.register.resolved(value.spelling, on: tables.today)
      guard !employers.contains(successor), !successors.contains(successor) else {
        throw RecordFact.wrongValue(field: "successor", value: value.spelling, expected: .code)
      }
      successors.append(successor)
    }
    let codes = try tables.register.enteredTexts("code")
    return .text(Successors.text(successors.map { codes[$0] }))
  }
}
