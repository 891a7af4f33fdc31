import Columnar
import Ledger
import Query
import Values

/// A target of the programme: the first of its time and word, or a revision of it.
package struct TargetSetting: Sendable {
  package var entries: [FieldEntry]
  /// Why it is revised.
  package var because: String?
  package var operatorName: String

  package init(entries: [FieldEntry], because: String?, operatorName: String) {
    self.entries = entries
    self.because = because
    self.operatorName = operatorName
  }

  /// What would be written; nil where the same is set already.
  ///
  /// - Throws: `RecordFact`, or what the ledger throws.
  package func plan(over tables: LedgerTables) throws -> RecordPlan? {
    let values = try RecordValues(.target, entries, tables)
    guard let (id, before) = try existing(like: values, tables.snapshot) else {
      return try RecordDraft(.target, employers: [], entries: entries, operatorName: operatorName)
        .plan(over: tables)
    }
    let isSame = ["target", "number", "dated"].allSatisfy {
      values[$0] == nil || values[$0] == before[$0]
    }
    if isSame { return nil }
    guard because != nil else {
      throw RecordFact.revisionNeedsReason(id, before: before.integer("target") ?? 0)
    }
    return try RecordAmendment(ids: [id], entries: entries, because: because).plan(over: tables)
  }

  /// The target of the same time and word.
  private func existing(
    like values: RecordValues,
    _ snapshot: LedgerSnapshot
  ) throws -> (id: String, values: RecordValues)? {
    let rows = try snapshot.records(of: RecordKind.target.table)
    let periods = try integers("period", rows)
    let scopes = try texts("scope", rows)
    let words = try texts("word", rows)
    let row = (0..<rows.rowCount).first {
      periods[$0] == values.integer("period") && scopes[$0] == values.text("scope")
        && words[$0] == values.text("word")
    }
    guard let id = row.map({ rows.ids[$0] }) else { return nil }
    let version = try countingVersion(of: id, in: rows.declaration.name, snapshot)
    return (id, RecordValues(version.values))
  }
}
