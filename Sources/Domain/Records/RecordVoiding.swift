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
  /// With a contact its promises are voided, with the last meeting of a session the session, with a
  /// session its meetings; `alongside` names them, so that the answer can say so.
  ///
  /// - Throws: `RecordFact`, or what the ledger throws.
  package func plan(over tables: LedgerTables) throws -> RecordPlan {
    guard because.contains(where: { !$0.isWhitespace }) else { throw RecordFact.emptyReason }
    var plan = RecordPlan()
    var seen: Set<String> = []
    for id in ids where seen.insert(id).inserted {
      guard let table = RecordKind.of(id: id)?.table else {
        throw isFrozen(id) ? RecordFact.frozenRecord(id) : RecordFact.unknownRecord(id)
      }
      _ = try countingVersion(of: id, in: table, tables.snapshot)
      plan.ids.append(id)
    }
    var following = try dependents(of: seen, tables)
    following.subtract(seen)
    plan.alongside = following.sorted()
    plan.voids = (plan.ids + plan.alongside).map {
      VoidInsert(id: $0, because: TextFolding.composed(because))
    }
    return plan
  }

  private func dependents(of ids: Set<String>, _ tables: LedgerTables) throws -> Set<String> {
    let (meetingIDs, sessions) = try columns("meetings", "session", tables)
    var gone = ids
    for place in meetingIDs.indices where ids.contains(sessions[place]) {
      gone.insert(meetingIDs[place])
    }
    let left = Set(
      meetingIDs.indices.filter { !gone.contains(meetingIDs[$0]) }.map { sessions[$0] }
    )
    for place in meetingIDs.indices
    where gone.contains(meetingIDs[place]) && !left.contains(sessions[place]) {
      gone.insert(sessions[place])
    }
    let (promiseIDs, contacts) = try columns("promises", "contact", tables)
    for place in promiseIDs.indices where gone.contains(contacts[place]) {
      gone.insert(promiseIDs[place])
    }
    return gone
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
