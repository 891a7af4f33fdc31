import Columnar
import Ledger
import Query
import Values

// Records that are followed by steps, such as cases.
extension RecordAmendment {
  /// Writes what the statement says of the steps of a record: with a state it is a new step, without
  /// one a correction of the latest.
  ///
  /// - Returns: what it says of the record itself.
  func amendSteps(
    of id: String,
    _ kind: RecordKind,
    _ reading: RuleReading,
    _ plan: inout RecordPlan,
    _ numbers: inout RecordNumbers
  ) throws -> [FieldEntry] {
    guard case .followed(let name, let under, _) = kind.form, let steps = RecordKind.named(name)
    else { return entries }
    let ofSteps = entries.filter { isOfStep($0, steps, kind) }
    guard !ofSteps.isEmpty else { return entries }
    _ = try countingVersion(of: id, in: kind.table, reading.tables.snapshot)
    if ofSteps.contains(where: { steps.field(key(of: $0.name))?.name == "state" }) {
      let draft = RecordDraft(
        steps,
        employers: [],
        wholes: [id],
        entries: ofSteps,
        operatorName: ""
      )
      var made = try draft.plan(reading, &numbers)
      if let because {
        for place in made.records.indices {
          made.records[place].values["because"] = .text(TextFolding.composed(because))
        }
      }
      plan.records += made.records
      plan.alongside += made.ids
    } else if let latest = try Steps(steps, under, reading.tables.snapshot).latest(of: id) {
      try amend(latest, steps, ofSteps, reading, &plan)
      plan.alongside.append(latest)
    }
    return entries.filter { !isOfStep($0, steps, kind) }
  }

  /// A field of the steps that the record has not itself; its first day is that of a step, too.
  private func isOfStep(_ entry: FieldEntry, _ steps: RecordKind, _ kind: RecordKind) -> Bool {
    guard let field = steps.field(key(of: entry.name)) else { return false }
    return field.name == kind.onField || kind.field(key(of: entry.name)) == nil
  }
}

/// The steps of records, in the order of days.
struct Steps {
  let rows: RecordRows
  private let days: IntegerColumn
  private let byOwner: [String: [Int]]

  /// `under` is the field of a step that holds the id of its record.
  init(_ kind: RecordKind, _ under: String, _ snapshot: LedgerSnapshot) throws {
    rows = try snapshot.records(of: kind.table)
    let days = try integers("date", rows)
    let owners = try texts(under, rows)
    self.days = days
    byOwner = Dictionary(grouping: 0..<rows.rowCount) { owners[$0] }.mapValues { rows in
      rows.sorted { (days[$0] ?? 0, $0) < (days[$1] ?? 0, $1) }
    }
  }

  /// Earliest first.
  func rows(of id: String) -> [Int] { byOwner[id] ?? [] }

  func day(_ row: Int) -> Int64? { days[row] }

  func latest(of id: String) -> String? { rows(of: id).last.map { rows.ids[$0] } }
}
