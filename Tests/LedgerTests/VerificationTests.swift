import Columnar
import Glibc
import Ledger
import Testing
import Values

@Suite struct VerificationTests {
  /// Act 1 imports a month, act 2 records a call, act 3 exports.
  private func filled(_ folder: Folder) throws {
    let ledger = try Ledger.sample(folder)
    try ledger.commit(.month(24_272))
    try ledger.record("C-1", employer: "A", day: 19_000)
    try ledger.commit(.plain("export"))
    ledger.close()
  }

  @Test func soundLedgerHasNoFindings() throws {
    let folder = try Folder()
    try filled(folder)
    let verification = try Ledger.reopened(folder, .readOnly).verify()
    #expect(verification.isSound)
    #expect(verification.actCount == 3 && verification.columnCount == 3)
    #expect(verification.segmentCount == 1 && verification.rowCount == 7)
    #expect(try verification.lastHash == Ledger.reopened(folder).snapshot().acts().last?.hash)
  }

  @Test(arguments: [
    ("UPDATE calls SET day = day + 1", [VerificationFinding.changedContent(act: 2)]),
    ("UPDATE calls SET note = 'x'", [.changedContent(act: 2)]),
    ("DELETE FROM calls", [.changedContent(act: 2)]),
    ("INSERT INTO calls (act, id, version) VALUES (3, 'C-2', 1)", [.changedContent(act: 3)]),
    (
      "INSERT INTO calls (act, id, version) VALUES (1, 'C-2', 1)", [.changedContent(act: 1)]
    ),
    (
      "INSERT INTO calls (act, id, version) VALUES (9, 'C-2', 1)",
      [.brokenReference(table: "calls", row: 2), .changedContent(act: 9)]
    ),
    ("UPDATE segments SET period = 24273", [.changedContent(act: 1)]),
    ("INSERT INTO undone (act, undoes) VALUES (3, 2)", [.changedContent(act: 3)]),
    ("UPDATE acts SET operator = 'minh' WHERE sequence = 2", [.rewrittenAct(2)]),
    ("UPDATE acts SET hash = randomblob(32) WHERE sequence = 3", [.rewrittenAct(3)]),
    (
      "UPDATE acts SET hash = randomblob(32) WHERE sequence = 2",
      [.rewrittenAct(2), .brokenChain(act: 3)]
    ),
    (
      "DELETE FROM acts WHERE sequence = 2",
      [
        .brokenReference(table: "calls", row: 1), .missingAct(2), .brokenChain(act: 3),
        .changedContent(act: 2),
      ]
    ),
    (
      "UPDATE dictionaries SET text = 'late' WHERE code = 2",
      [
        .changedContent(act: 1), .damagedDictionary("class"),
        .damagedColumn("class", source: "debts", period: 24_272, revision: 1, act: 1),
      ]
    ),
    (
      "UPDATE segment_columns SET bytes = CAST(substr(bytes, 1, 20) || x'FF' || substr(bytes, 22) AS BLOB)"
        + " WHERE name = 'amount'",
      [.damagedColumn("amount", source: "debts", period: 24_272, revision: 1, act: 1)]
    ),
    (
      "DELETE FROM segment_columns WHERE name = 'amount'",
      [
        .changedContent(act: 1),
        .damagedColumn("amount", source: "debts", period: 24_272, revision: 1, act: 1),
      ]
    ),
    ("DELETE FROM acts WHERE sequence = 3", [.brokenSeal(sealed: 3, found: 2)]),
    (
      "DELETE FROM calls; DELETE FROM acts WHERE sequence > 1",
      [.brokenSeal(sealed: 3, found: 1)]
    ),
    ("DELETE FROM seal", [.brokenSeal(sealed: nil, found: 3)]),
    ("UPDATE seal SET hash = randomblob(32)", [.brokenSeal(sealed: 3, found: 3)]),
    (
      "UPDATE segment_columns SET xxh3 = xxh3 + 1 WHERE name = 'code'",
      [
        .changedContent(act: 1),
        .damagedColumn("code", source: "debts", period: 24_272, revision: 1, act: 1),
      ]
    ),
  ])
  func tamperingIsFoundAndNamed(sql: String, findings: [VerificationFinding]) throws {
    let folder = try Folder()
    try filled(folder)
    try tamper(folder.ledger, sql)
    let verification = try Ledger.reopened(folder).verify()
    #expect(verification.findings == findings)
    #expect(verification.findings.allSatisfy { $0.words.vietnamese != nil })
  }

  /// Another act would be sealed, and nobody would know.
  @Test func nothingIsWrittenBehindActsThatWereCutOff() throws {
    let folder = try Folder()
    try filled(folder)
    try tamper(folder.ledger, "DELETE FROM acts WHERE sequence = 3")
    let ledger = try Ledger.reopened(folder)
    expectFact(.damaged(.acts(sealed: 3, found: 2))) {
      _ = try ledger.record("C-2", employer: "B")
    }
    #expect(try ledger.snapshot().lastAct == 2)
  }

  @Test func removedColumnIsDamageAndNeverEmpty() throws {
    let folder = try Folder()
    try filled(folder)
    try tamper(folder.ledger, "DELETE FROM segment_columns WHERE name = 'amount'")
    let snapshot = try Ledger.reopened(folder).snapshot()
    let header = try #require(try snapshot.segments(of: "debts").first)
    let damage = Damage.column("amount", source: "debts", period: 24_272, revision: 1)
    expectFact(.damaged(damage)) { _ = try snapshot.columnNames(of: header) }
    expectFact(.damaged(damage)) { _ = try snapshot.column("amount", of: header) }
    #expect(try snapshot.column("code", of: header).count == 3)
  }

  /// Ledgers of the time before the seal are read as they are, and sealed when they are written.
  @Test func olderLedgersAreSealedWhenTheyAreOpenedForWriting() throws {
    let folder = try Folder()
    try filled(folder)
    try tamper(
      folder.ledger,
      """
      DROP TABLE seal; ALTER TABLE segments DROP COLUMN columns;
      DELETE FROM grdb_migrations WHERE identifier = 'ledger 2';
      """
    )
    let older = try Ledger.reopened(folder, .readOnly)
    #expect(try contents(of: older) == ["C-1:A", "late", "bad", "late", "A", "B", "C"])
    older.close()
    let ledger = try Ledger.reopened(folder)
    try ledger.record("C-2", employer: "B")
    #expect(try ledger.calls() == ["C-1:A", "C-2:B"])
  }

  @Test func damagedColumnIsNeverShown() throws {
    let folder = try Folder()
    try filled(folder)
    try tamper(
      folder.ledger,
      "UPDATE segment_columns SET bytes = CAST(substr(bytes, 1, 20) || x'FF' || substr(bytes, 22) AS BLOB)"
    )
    let snapshot = try Ledger.reopened(folder).snapshot()
    let header = try #require(try snapshot.segments(of: "debts").first)
    for name in ["amount", "class", "code"] {
      expectFact(.damaged(.column(name, source: "debts", period: 24_272, revision: 1))) {
        _ = try snapshot.column(name, of: header)
      }
    }
  }

  /// Overwrites nearly the whole of each page in turn: nothing traps, and what stays unnoticed are
  /// pages without rows.
  @Test func everyOverwrittenPageIsFoundOrHarmless() throws {
    let folder = try Folder()
    try filled(folder)
    let original = folder.path + "/original"
    runShell("mv '\(folder.ledger)' '\(original)'")
    var status = stat()
    #expect(unsafe stat(original, &status) == 0)
    for page in 0..<(Int(status.st_size) / 32_768) {
      runShell("cp '\(original)' '\(folder.ledger)'")
      overwrite(folder.ledger, at: page * 32_768 + 60, count: 32_700)
      guard let ledger = try? Ledger.reopened(folder) else { continue }
      defer { ledger.close() }
      if try ledger.verify().isSound {
        #expect(try contents(of: ledger) == ["C-1:A", "late", "bad", "late", "A", "B", "C"])
      } else {
        _ = try? contents(of: ledger)
      }
    }
  }

  private func contents(of ledger: Ledger) throws -> [String] {
    let snapshot = try ledger.snapshot()
    guard let header = try snapshot.segment(of: "debts", period: 24_272) else { return [] }
    return try snapshot.calls() + snapshot.column("class", of: header).texts
      + snapshot.column("code", of: header).texts
  }

  private func overwrite(_ path: String, at offset: Int, count: Int) {
    let descriptor = unsafe open(path, O_WRONLY)
    let bytes = [UInt8](repeating: 0xAA, count: count)
    _ = unsafe pwrite(descriptor, bytes, count, off_t(offset))
    close(descriptor)
  }
}

@Suite struct BackupTests {
  @Test func backupIsACompleteLedger() throws {
    let folder = try Folder()
    let ledger = try Ledger.sample(folder)
    try ledger.commit(.month(1))
    try ledger.record("C-1", employer: "A")
    let target = folder.path + "/bản sao.arrears"
    try ledger.backup(to: target)
    try ledger.record("C-2", employer: "B")
    var status = stat()
    #expect(unsafe stat(target, &status) == 0 && status.st_mode & 0o777 == 0o600)
    let copy = try Ledger.open(at: target, mode: .readWrite, schema: sampleSchema)
    #expect(try copy.calls() == ["C-1:A"])
    #expect(try copy.verify().findings == [])
    #expect(try copy.setting("page_size") == 32_768)
    try copy.record("C-3", employer: "C")
    #expect(unsafe stat(target + "-wal", &status) == 0)
    #expect(runShell("test -z \"$(ls '\(folder.path)' | grep unfinished)\"") == 0)
  }

  @Test func existingFileIsReplacedOnlyWhenTold() throws {
    let folder = try Folder()
    let ledger = try Ledger.sample(folder)
    let target = folder.path + "/copy.arrears"
    try ledger.backup(to: target)
    try ledger.record("C-1", employer: "A")
    expectFact(.alreadyExists(path: target)) { try ledger.backup(to: target) }
    try ledger.backup(to: target, as: .replacing)
    #expect(
      try Ledger.open(at: target, mode: .readOnly, schema: sampleSchema).calls() == ["C-1:A"]
    )
    expectFact(.alreadyExists(path: folder.ledger)) {
      try ledger.backup(to: folder.ledger, as: .replacing)
    }
    expectFact(.folderMissing(path: folder.path + "/no")) {
      try ledger.backup(to: folder.path + "/no/x")
    }
  }

  @Test func readersAndLedgersInMemoryCanBeBackedUp() throws {
    let folder = try Folder()
    try Ledger.sample(folder).close()
    try Ledger.reopened(folder, .readOnly).backup(to: folder.path + "/a")
    let memory = try Ledger.inMemory(schema: sampleSchema)
    try memory.record("C-1", employer: "A")
    try memory.backup(to: folder.path + "/b")
    let copy = try Ledger.open(at: folder.path + "/b", mode: .readOnly, schema: sampleSchema)
    #expect(try copy.calls() == ["C-1:A"])
  }
}
