package import Columnar
import class GRDB.Database
import Synchronization

/// The ledger as it was after one act; later acts do not show in it.
///
/// A value that costs nothing to keep: what is asked for is read then, and kept by the ledger.
package struct LedgerSnapshot: Sendable {
  package let ledger: Ledger
  /// 0 for a ledger without any act.
  package let lastAct: Int
  /// The acts that are taken back.
  package let undone: Set<Int>

  /// Whether rows that an act wrote count.
  package func counts(_ act: Int) -> Bool { act <= lastAct && !undone.contains(act) }
}

extension Ledger {
  /// The ledger as of now, with what other shells have committed.
  ///
  /// Some microseconds when nothing has changed.
  package func snapshot() throws(LedgerError) -> LedgerSnapshot {
    try perform { database in
      let version = try firstNumber(database, "PRAGMA data_version")
      let known = memory.withLock { memory in
        memory.dataVersion == version ? (memory.lastAct, memory.undone) : nil
      }
      if let (lastAct, undone) = known {
        return LedgerSnapshot(ledger: self, lastAct: lastAct, undone: undone)
      }
      let lastAct = try firstNumber(database, "SELECT max(sequence) FROM acts") ?? 0
      let undone = try undoneActs(database, until: lastAct)
      memory.withLock { memory in
        memory.dataVersion = version
        memory.lastAct = lastAct
        memory.undone = undone
      }
      return LedgerSnapshot(ledger: self, lastAct: lastAct, undone: undone)
    }
  }
}

/// The acts that are taken back; taking back an undoing lets its act count again.
func undoneActs(_ database: Database, until lastAct: Int) throws -> Set<Int> {
  var undone: Set<Int> = []
  // An undoing can only be undone later, so that the latest are settled first.
  var steps = try RowSteps(
    database,
    "SELECT act, undoes FROM undone WHERE act <= ? ORDER BY row DESC",
    [.integer(lastAct)]
  )
  while try steps.next() {
    if !undone.contains(steps.number(0)) { undone.insert(steps.number(1)) }
  }
  return undone
}

extension LedgerSnapshot {
  /// The audit up to this snapshot, oldest first.
  package func acts() throws(LedgerError) -> [Act] {
    try ledger.perform { database in
      var acts: [Act] = []
      var steps = try RowSteps(
        database,
        actSelection + " WHERE sequence <= ? ORDER BY sequence",
        [.integer(lastAct)]
      )
      while try steps.next() { acts.append(act(of: steps)) }
      return acts
    }
  }

  /// One entry of the audit; nil when there is none of this number.
  package func act(_ sequence: Int) throws(LedgerError) -> Act? {
    guard sequence <= lastAct else { return nil }
    return try ledger.perform { database in
      var steps = try RowSteps(database, actSelection + " WHERE sequence = ?", [.integer(sequence)])
      return try steps.next() ? Ledger.act(of: steps) : nil
    }
  }

  private func act(of steps: borrowing RowSteps) -> Act { Ledger.act(of: steps) }

  /// The least number above all that ids of this prefix have had, in any table, voided and undone
  /// ones included.
  ///
  /// - Complexity: O(ids of the prefix)
  package func nextNumber(prefix: String) throws(LedgerError) -> Int {
    try ledger.perform { database in
      var greatest = 0
      for table in ledger.presentTables.keys {
        // Bytes after the prefix up to the colon, which follows 9, hold all that begin with digits.
        let number = try firstNumber(
          database,
          """
          SELECT max(CAST(substr(id, ?1) AS INTEGER)) FROM "\(table)"
          WHERE id >= ?2 || '0' AND id < ?2 || ':' AND length(id) < ?1 + 18
          """,
          [.integer(prefix.unicodeScalars.count + 1), .text(prefix)]
        )
        greatest = max(greatest, number ?? 0)
      }
      return greatest + 1
    }
  }

  /// A shared dictionary of codes; empty when nothing was ever kept in it.
  ///
  /// It may hold texts of later or undone acts, too: a code never changes its text.
  package func dictionary(_ name: String) throws(LedgerError) -> ValueDictionary {
    let known = ledger.memory.withLock { $0.dictionaries[name] }
    if let known, known.lastAct >= lastAct { return known.dictionary }
    let dictionary = try ledger.perform { database in
      try extended(known?.dictionary ?? ValueDictionary(), name, database)
    }
    ledger.memory.withLock { $0.dictionaries[name] = (lastAct, dictionary) }
    return dictionary
  }
}

/// Adds the texts that were stored since.
///
/// - Throws: `damaged` when a code is missing, or a text has two codes.
func extended(
  _ dictionary: ValueDictionary,
  _ name: String,
  _ database: Database
) throws -> ValueDictionary {
  var dictionary = dictionary
  var steps = try RowSteps(
    database,
    "SELECT code, text FROM dictionaries WHERE name = ? AND code >= ? ORDER BY code",
    [.text(name), .integer(dictionary.count)]
  )
  while try steps.next() {
    let code = dictionary.code(adding: steps.text(1))
    guard Int(code) == steps.number(0), Int(code) == dictionary.count - 1 else {
      throw LedgerError.damaged(.dictionary(name))
    }
  }
  return dictionary
}

private let actSelection = """
  SELECT sequence, at, operator, action, statement, rows, content_hash, previous_hash, hash
  FROM acts
  """

extension Ledger {
  static func acts(_ database: Database) throws -> [Act] {
    var acts: [Act] = []
    var steps = try RowSteps(database, actSelection + " ORDER BY sequence")
    while try steps.next() { acts.append(act(of: steps)) }
    return acts
  }

  static func lastAct(_ database: Database) throws -> Act? {
    var steps = try RowSteps(database, actSelection + " ORDER BY sequence DESC LIMIT 1")
    return try steps.next() ? act(of: steps) : nil
  }

  fileprivate static func act(of steps: borrowing RowSteps) -> Act {
    Act(
      sequence: steps.number(0),
      at: steps.text(1),
      operatorName: steps.text(2),
      action: steps.text(3),
      statement: steps.text(4),
      rowCount: steps.number(5),
      contentHash: steps.bytes(6),
      previousHash: steps.bytes(7),
      hash: steps.bytes(8)
    )
  }
}
