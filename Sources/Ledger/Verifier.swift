import Columnar
import class GRDB.Database

extension Ledger {
  /// Reads everything and compares it with its sums, hashes and references.
  ///
  /// Damage is a finding, never an error.
  ///
  /// - Complexity: O(bytes of the file)
  package func verify() throws(LedgerError) -> Verification {
    try perform { database in
      var verifier = Verifier(ledger: self, database: database)
      // One transaction, so that a commit of another shell does not look like damage.
      verifier.look(at: "sqlite_schema") { verifier in
        try database.inTransaction(.deferred) {
          verifier.checkFile()
          verifier.checkActs()
          verifier.checkDictionaries()
          verifier.checkSegments()
          return .commit
        }
      }
      return verifier.verification
    }
  }
}

/// The checks of one `verify`, which go on after each finding.
private struct Verifier {
  let ledger: Ledger
  let database: Database
  var verification = Verification()
  private var dictionaries: [String: ValueDictionary] = [:]

  init(ledger: Ledger, database: Database) {
    self.ledger = ledger
    self.database = database
  }

  /// Runs a check; what it throws is a finding about the table.
  mutating func look(
    at table: String,
    _ check: (inout Verifier) throws -> Void
  ) {
    do { try check(&self) } catch {
      let fact = database.ledgerError(error, path: ledger.path ?? "")
      verification.findings.append(.unreadable(table: table, message: fact.plainMessage))
    }
  }

  mutating func checkFile() {
    look(at: "sqlite_schema") { verifier in
      var steps = try RowSteps(verifier.database, "PRAGMA integrity_check(20)")
      while try steps.next() {
        let message = steps.text(0)
        if message != "ok" { verifier.verification.findings.append(.integrity(message)) }
      }
    }
    look(at: "sqlite_schema") { verifier in
      var steps = try RowSteps(verifier.database, "PRAGMA foreign_key_check")
      while try steps.next() {
        verifier.verification.findings.append(
          .brokenReference(table: steps.text(0), row: steps.number(1))
        )
      }
    }
  }

  mutating func checkActs() {
    look(at: "acts") { verifier in
      let acts = try Ledger.acts(verifier.database)
      verifier.verification.actCount = acts.count
      verifier.verification.lastHash = acts.last?.hash ?? []
      verifier.checkChain(acts)
      try verifier.checkSeal(acts)
      verifier.checkContent(of: acts)
    }
  }

  private mutating func checkChain(_ acts: [Act]) {
    var previousHash = Act.firstPreviousHash
    var expected = 1
    for act in acts {
      if act.sequence > expected {
        // A wide gap is told once, by its first number.
        verification.findings.append(.missingAct(expected))
      }
      if chainHash(of: act) != act.hash {
        verification.findings.append(.rewrittenAct(act.sequence))
      } else if act.previousHash != previousHash {
        verification.findings.append(.brokenChain(act: act.sequence))
      }
      previousHash = act.hash
      expected = act.sequence + 1
    }
  }

  private mutating func checkSeal(_ acts: [Act]) throws {
    guard ledger.isSealed else { return }
    let seal = try Seal(database)
    guard !(seal?.fits(acts.last) ?? false) else { return }
    // A last act that was rewritten has been told already.
    if seal?.actCount == acts.last?.sequence, !verification.isSound { return }
    verification.findings.append(
      .brokenSeal(sealed: seal?.actCount, found: acts.last?.sequence ?? 0)
    )
  }

  private mutating func checkContent(of acts: [Act]) {
    var sections: [Int: [String: [UInt8]]] = [:]
    var changed: Set<Int> = []
    for table in ledger.contentTables {
      look(at: table.name) { verifier in
        try verifier.hashRows(of: table, into: &sections, &changed)
      }
    }
    let isReadable = !verification.findings.contains { finding in
      if case .unreadable = finding { true } else { false }
    }
    for act in acts where isReadable {
      let hash = contentHash(sections.removeValue(forKey: act.sequence) ?? [:])
      if hash != act.contentHash { changed.insert(act.sequence) }
    }
    changed.formUnion(sections.keys)
    verification.findings += changed.sorted().map { .changedContent(act: $0) }
  }

  /// The rows of one act stand together; a row of another act among them is a change of that act.
  private mutating func hashRows(
    of table: ContentTable,
    into sections: inout [Int: [String: [UInt8]]],
    _ changed: inout Set<Int>
  ) throws {
    var current: Int?
    var hash = RowsHash()
    var steps = try table.rows(after: 0, database)
    while try steps.next() {
      let act = steps.number(0)
      if let previous = current, previous != act {
        sections[previous, default: [:]][table.name] = hash.finish()
        hash = RowsHash()
        if act < previous { changed.insert(act) }
      }
      current = act
      hash.add(steps, of: table)
      verification.rowCount += 1
    }
    if let current { sections[current, default: [:]][table.name] = hash.finish() }
  }

  mutating func checkDictionaries() {
    look(at: "dictionaries") { verifier in
      var names: [String] = []
      var steps = try RowSteps(
        verifier.database,
        "SELECT DISTINCT name FROM dictionaries ORDER BY name"
      )
      while try steps.next() { names.append(steps.text(0)) }
      for name in names {
        do {
          verifier.dictionaries[name] = try extended(ValueDictionary(), name, verifier.database)
        } catch LedgerError.damaged {
          verifier.verification.findings.append(.damagedDictionary(name))
        }
      }
    }
  }

  mutating func checkSegments() {
    look(at: "segments") { verifier in
      verifier.verification.segmentCount =
        try firstNumber(verifier.database, "SELECT count(*) FROM segments") ?? 0
    }
    var columns: [(row: Int, place: VerificationFinding, rowCount: Int, dictionary: String?)] = []
    look(at: "segment_columns") { verifier in
      var steps = try RowSteps(
        verifier.database,
        """
        SELECT c.row, c.name, c.dictionary, c.act, s.source, s.period, s.revision, s.rows
        FROM segment_columns c JOIN segments s ON s.row = c.segment ORDER BY c.row
        """
      )
      while try steps.next() {
        columns.append(
          (
            steps.number(0),
            .damagedColumn(
              steps.text(1),
              source: steps.text(4),
              period: steps.optionalNumber(5),
              revision: steps.number(6),
              act: steps.number(3)
            ),
            steps.number(7), steps.isNull(2) ? nil : steps.text(2)
          )
        )
      }
    }
    verification.columnCount = columns.count
    look(at: "segments") { verifier in try verifier.checkColumnNames() }
    for column in columns
    where !isSound(column.row, rowCount: column.rowCount, column.dictionary) {
      verification.findings.append(column.place)
    }
  }

  /// A column that was removed as a whole.
  private mutating func checkColumnNames() throws {
    for header in try ledger.allHeaders(of: nil, database) {
      let names = try storedColumnNames(of: header.id, database)
      for name in header.columnNames ?? [] where !names.contains(name) {
        verification.findings.append(
          .damagedColumn(
            name,
            source: header.source,
            period: header.period,
            revision: header.revision,
            act: header.act
          )
        )
      }
    }
  }

  private func isSound(_ row: Int, rowCount: Int, _ dictionary: String?) -> Bool {
    do {
      var steps = try RowSteps(
        database,
        "SELECT xxh3 FROM segment_columns WHERE row = ?",
        [.integer(row)]
      )
      guard try steps.next() else { return false }
      // Codes are checked against a dictionary even where its texts are damaged.
      let codes = dictionary.map { dictionaries[$0] ?? ValueDictionary() }
      let sum = steps.integer(0)
      let column = storedColumn(database, row: Int64(row), sum: sum, dictionary: codes)
      return column?.count == rowCount
    } catch {
      return false
    }
  }
}

extension LedgerError {
  /// What SQLite says, for findings.
  fileprivate var plainMessage: String {
    switch self {
    case .damaged(.file(let message)), .io(let message): message
    default: String(describing: self)
    }
  }
}
