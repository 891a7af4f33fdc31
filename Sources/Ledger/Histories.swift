import GRDB
import Synchronization

/// One version of a record, whether it counts or not.
package struct RecordVersion: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case counts
    /// A later version counts.
    case superseded
    /// The act that wrote it is taken back.
    case undone
    /// The record is voided, with the reason.
    case voided(because: String, act: Int)
  }

  package let version: Int
  package let act: Int
  package let values: [String: StoredValue]
  package let state: State
}

/// A value that a row of a source has from a day on.
package struct DatedChange: Hashable, Sendable {
  /// The row in the source's segment.
  package let ordinal: Int
  package let column: String
  /// The index of the day.
  package let firstDay: Int
  /// Nil where the row loses its value.
  package let value: StoredValue?
  package let act: Int
}

extension LedgerSnapshot {
  /// All versions of a record up to this snapshot, oldest first; empty when there is no such id.
  package func versions(
    of id: String,
    in table: String
  ) throws(LedgerError) -> [RecordVersion] {
    guard let present = ledger.presentTables[table] else { return [] }
    return try ledger.perform { database in
      let void = try countingVoid(of: id, in: table, database)
      var versions: [RecordVersion] = []
      var isLatest = true
      let list = present.columns.map { ", \"\($0.name)\"" }.joined()
      var steps = try RowSteps(
        database,
        """
        SELECT version, act\(list) FROM "\(table)"
        WHERE id = ? AND act <= ? ORDER BY version DESC
        """,
        [.text(id), .integer(lastAct)]
      )
      while try steps.next() {
        let isUndone = undone.contains(steps.number(1))
        let live: RecordVersion.State = isLatest ? .counts : .superseded
        versions.append(
          version(steps, present, isUndone ? .undone : void ?? live)
        )
        if !isUndone { isLatest = false }
      }
      return versions.reversed()
    }
  }

  private func version(
    _ steps: borrowing RowSteps,
    _ table: RecordTable,
    _ state: RecordVersion.State
  ) -> RecordVersion {
    var values: [String: StoredValue] = [:]
    for (place, column) in table.columns.enumerated() {
      values[column.name] = steps.value(place + 2)
    }
    return RecordVersion(
      version: steps.number(0),
      act: steps.number(1),
      values: values,
      state: state
    )
  }

  private func countingVoid(
    of id: String,
    in table: String,
    _ database: Database
  ) throws -> RecordVersion.State? {
    var steps = try RowSteps(
      database,
      """
      SELECT act, because FROM voids
      WHERE id = ?1 OR substr(id, -1) = '/' AND substr(?1, 1, length(id)) = id
        AND act > (SELECT act FROM "\(table)" WHERE id = ?1 ORDER BY version LIMIT 1)
      ORDER BY row
      """,
      [.text(id)]
    )
    while try steps.next() {
      guard counts(steps.number(0)) else { continue }
      return .voided(because: steps.text(1), act: steps.number(0))
    }
    return nil
  }

  /// The counting changes of a source, in order of writing.
  package func changes(of source: String) throws(LedgerError) -> [DatedChange] {
    var known = ledger.memory.withLock { $0.changes[source] } ?? KnownChanges()
    if known.lastAct == lastAct { return known.changes }
    // What an earlier snapshot saw is kept, unless other acts count than did then.
    if known.lastAct > lastAct || known.undone != undone { known = KnownChanges() }
    known = try ledger.perform { try known.followed(by: self, source, $0) }
    ledger.memory.withLock { [known] in $0.changes[source] = known }
    return known.changes
  }
}

/// The changes of a source up to an act.
struct KnownChanges {
  private(set) var lastAct = 0
  private(set) var undone: Set<Int> = []
  private(set) var changes: [DatedChange] = []
  /// The last row that was read, whether it counts or not; acts ascend with the rows.
  private var lastRow = 0

  /// The same with what a later snapshot has more.
  fileprivate func followed(
    by snapshot: LedgerSnapshot,
    _ source: String,
    _ database: Database
  ) throws -> KnownChanges {
    var all = self
    all.lastAct = snapshot.lastAct
    all.undone = snapshot.undone
    var steps = try RowSteps(
      database,
      """
      SELECT act, ordinal, name, first_day, value, row FROM changes
      WHERE row > ? AND source = ? AND act <= ? ORDER BY row
      """,
      [.integer(lastRow), .text(source), .integer(snapshot.lastAct)]
    )
    while try steps.next() {
      all.lastRow = steps.number(5)
      guard snapshot.counts(steps.number(0)) else { continue }
      all.changes.append(
        DatedChange(
          ordinal: steps.number(1),
          column: steps.text(2),
          firstDay: steps.number(3),
          value: steps.value(4),
          act: steps.number(0)
        )
      )
    }
    return all
  }
}
