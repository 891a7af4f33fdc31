import Columnar
import Ledger
import Query
import Values

/// Counter-entries of records, with what cannot stand without them.
package struct RecordVoiding: Sendable {
  package var ids: [String]
  package var because: String

  package init(ids: [String], because: String) {
    self.ids = ids
    self.because = because
  }

  /// What the statement would write, or why it cannot.
  ///
  /// With a record its parts are voided (a session's meetings, an inspection's findings), with a
  /// contact its promises, with a payment its reversal, with the last meeting of a session the
  /// session; `alongside` names them, so that the answer can say so.
  ///
  /// - Throws: `RecordFact`, or what the ledger throws.
  package func plan(over tables: LedgerTables) throws -> RecordPlan {
    guard because.contains(where: { !$0.isWhitespace }) else { throw RecordFact.emptyReason }
    var plan = RecordPlan()
    var seen: Set<String> = []
    for id in ids where seen.insert(id).inserted {
      if try strikeDraft(id, &plan, tables) { continue }
      guard let table = RecordKind.of(id: id)?.table else {
        throw isFrozen(id) ? RecordFact.frozenRecord(id) : RecordFact.unknownRecord(id)
      }
      _ = try countingVersion(of: id, in: table, tables.snapshot)
      plan.ids.append(id)
    }
    var following = try dependents(of: seen, tables)
    following.subtract(seen)
    plan.alongside = following.sorted()
    plan.voids += (plan.ids + plan.alongside).map {
      VoidInsert(id: $0, because: TextFolding.composed(because))
    }
    return plan
  }

  /// A list that is only drafted is given up with all its lines.
  ///
  /// - Returns: false for ids that are no draft.
  private func strikeDraft(
    _ id: String,
    _ plan: inout RecordPlan,
    _ tables: LedgerTables
  ) throws -> Bool {
    let lists = try ExistingLists(tables)
    guard (try? lists.list(id))?.isDraft == true else { return false }
    plan.ids.append(id)
    plan.voids.append(VoidInsert(.parts(of: id), because: TextFolding.composed(because)))
    return true
  }

  private func dependents(of ids: Set<String>, _ tables: LedgerTables) throws -> Set<String> {
    var gone = ids
    try addParts(to: &gone, tables)
    let (meetingIDs, sessions) = try columns("meetings", "session", tables)
    let left = Set(
      meetingIDs.indices.filter { !gone.contains(meetingIDs[$0]) }.map { sessions[$0] }
    )
    for place in meetingIDs.indices
    where gone.contains(meetingIDs[place]) && !left.contains(sessions[place]) {
      gone.insert(sessions[place])
    }
    for (table, column) in [("promises", "contact"), ("payments", "reverses")] {
      let (others, owners) = try columns(table, column, tables)
      for place in others.indices where gone.contains(owners[place]) { gone.insert(others[place]) }
    }
    return gone
  }

  /// The records whose declared parent is gone, and theirs.
  private func addParts(to gone: inout Set<String>, _ tables: LedgerTables) throws {
    let tablesOfKinds = Set(RecordKind.all.map(\.table))
    var before = -1
    while gone.count > before {
      before = gone.count
      for kind in RecordKind.all {
        let kept = try tables.snapshot.records(of: kind.table).declaration.columns.map(\.name)
        for parent in kind.source.parents
        where tablesOfKinds.contains(parent.source) && kept.contains(parent.column) {
          let (ids, owners) = try columns(kind.table, parent.column, tables)
          for place in ids.indices where gone.contains(owners[place]) { gone.insert(ids[place]) }
        }
      }
    }
  }

  private func columns(
    _ table: String,
    _ name: String,
    _ tables: LedgerTables
  ) throws -> (ids: [String], values: [String]) {
    let rows = try tables.snapshot.records(of: table)
    guard case .texts(let values) = try rows.column(name) else {
      throw TableError.noSuchColumn(name)
    }
    return (
      (0..<rows.rowCount).map { rows.ids[$0] }, (0..<rows.rowCount).map { values[$0] }
    )
  }
}
