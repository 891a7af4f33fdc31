import Diagnostics
import Glibc
import Ledger
import Testing
import Values

@Suite struct OpeningTests {
  @Test func missingFileIsNeverCreated() throws {
    let folder = try Folder()
    let path = folder.path + "/typo.arrears"
    for mode in [Ledger.Mode.readWrite, .readOnly] {
      expectFact(.missing(path: path)) {
        _ = try Ledger.open(at: path, mode: mode, schema: sampleSchema)
      }
    }
    #expect(unsafe access(path, F_OK) != 0)
  }

  @Test func folderIsNoLedger() throws {
    let folder = try Folder()
    expectFact(.isFolder(path: folder.path)) {
      _ = try Ledger.open(at: folder.path, mode: .readOnly, schema: sampleSchema)
    }
  }

  @Test func creatingInAMissingFolderNamesTheFolder() throws {
    let folder = try Folder()
    expectFact(.folderMissing(path: folder.path + "/no")) {
      _ = try Ledger.create(at: folder.path + "/no/x.arrears", schema: sampleSchema)
    }
  }

  @Test func creatingOverAnythingIsRefused() throws {
    let folder = try Folder()
    runShell("ln -s nowhere '\(folder.path)/link'; echo text > '\(folder.path)/text'")
    for name in ["link", "text"] {
      let path = folder.path + "/" + name
      expectFact(.alreadyExists(path: path)) {
        _ = try Ledger.create(at: path, schema: sampleSchema)
      }
    }
  }

  @Test(arguments: ["", "some text that is no database at all", "SQLite format 3"])
  func otherFilesAreNoLedgers(content: String) throws {
    let folder = try Folder()
    let path = folder.path + "/file"
    runShell("printf '%s' '\(content)' > '\(path)'")
    for mode in [Ledger.Mode.readWrite, .readOnly] {
      expectFact(.notALedger(path: path)) {
        _ = try Ledger.open(at: path, mode: mode, schema: sampleSchema)
      }
    }
  }

  @Test func otherProgramsDatabaseIsRefused() throws {
    let folder = try Folder()
    let path = folder.path + "/other.db"
    try tamper(path, "PRAGMA application_id = 77; CREATE TABLE t (x)")
    expectFact(.otherProgram(path: path, applicationID: 77)) {
      _ = try Ledger.open(at: path, mode: .readWrite, schema: sampleSchema)
    }
  }

  @Test func newerLedgerIsRefusedByName() throws {
    let folder = try Folder()
    let later = LedgerSchema(
      applicationID: sampleSchema.applicationID,
      migrations: sampleSchema.migrations + [SchemaMigration(name: "letters")]
    )
    try Ledger.create(at: folder.ledger, schema: later).close()
    expectFact(.newer(migrations: ["letters"])) { _ = try Ledger.reopened(folder) }
  }

  @Test func olderLedgerIsMigratedOnWritingOnly() throws {
    let folder = try Folder()
    let first = try Ledger.sample(folder)
    try first.record("C-1", employer: "A")
    first.close()
    let letters = RecordTable(
      name: "letters",
      columns: [RecordColumn(name: "number", storage: .text)]
    )
    let later = LedgerSchema(
      applicationID: sampleSchema.applicationID,
      migrations: sampleSchema.migrations + [
        SchemaMigration(
          name: "letters",
          creates: [letters],
          adds: [
            AddedColumn(table: "calls", column: RecordColumn(name: "minutes", storage: .integer))
          ]
        )
      ]
    )
    let reader = try Ledger.open(at: folder.ledger, mode: .readOnly, schema: later)
    #expect(try reader.snapshot().records(of: "letters").rowCount == 0)
    #expect(try reader.snapshot().records(of: "calls").column("minutes").integers == [nil])
    reader.close()
    let writer = try Ledger.open(at: folder.ledger, mode: .readWrite, schema: later)
    var change = ChangeSet.plain("record")
    change.records = [
      RecordInsert(table: "letters", id: "L-1", values: ["number": .text("12/CV")]),
      RecordInsert(table: "calls", id: "C-2", values: ["minutes": .integer(4)]),
    ]
    try writer.commit(change)
    #expect(try writer.snapshot().records(of: "calls").column("minutes").integers == [nil, 4])
    #expect(try writer.verify().findings == [])
  }

  @Test func laterMigrationOfAnotherShellStopsCommits() throws {
    let folder = try Folder()
    let old = try Ledger.sample(folder)
    let later = LedgerSchema(
      applicationID: sampleSchema.applicationID,
      migrations: sampleSchema.migrations + [SchemaMigration(name: "letters")]
    )
    let new = try Ledger.open(at: folder.ledger, mode: .readWrite, schema: later)
    expectFact(.newer(migrations: ["letters"])) { try old.record("C-1", employer: "A") }
    try new.record("C-1", employer: "A")
    #expect(try old.calls() == ["C-1:A"])
  }

  @Test(arguments: [Ledger.Mode.readWrite, .readOnly])
  func damagedFileIsSaidToBe(mode: Ledger.Mode) throws {
    let folder = try Folder()
    try Ledger.sample(folder).close()
    runShell("truncate -s 40000 '\(folder.ledger)'")
    let error = fact { _ = try Ledger.reopened(folder, mode) }
    guard case .damaged(.file) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func readOnlyLedgerTakesNoChange() throws {
    let folder = try Folder()
    try Ledger.sample(folder).close()
    let reader = try Ledger.reopened(folder, .readOnly)
    expectFact(.readOnly) { try reader.record("C-1", employer: "A") }
  }

  /// Who may do everything runs the tests too, so that rights are given up in a child.
  @Test func missingPermissionIsSaid() async {
    await #expect(processExitsWith: .exitCode(0)) {
      let folder = try Folder()
      try Ledger.sample(folder).close()
      runShell("chmod 755 '\(folder.path)'; chmod 000 '\(folder.ledger)'")
      guard seteuid(65_534) == 0 || geteuid() != 0 else { exit(1) }
      let unreadable = fact { _ = try Ledger.reopened(folder, .readOnly) }
      seteuid(0)
      runShell("chmod 444 '\(folder.ledger)'")
      setuid(65_534)
      let unwritable = fact { _ = try Ledger.reopened(folder) }
      let new = folder.path + "/new.arrears"
      let uncreatable = fact { _ = try Ledger.create(at: new, schema: sampleSchema) }
      guard case .noPermission = unreadable, case .notWritable = unwritable,
        case .noPermission = uncreatable
      else { exit(2) }
      exit(0)
    }
  }

  @Test func readerNeedsNoRightToWriteTheFolder() async {
    await #expect(processExitsWith: .exitCode(0)) {
      let folder = try Folder()
      let ledger = try Ledger.sample(folder)
      try ledger.record("C-1", employer: "A")
      ledger.close()
      runShell("chmod 555 '\(folder.path)'; chmod 444 '\(folder.ledger)'")
      setuid(65_534)
      let calls = try Ledger.reopened(folder, .readOnly).calls()
      exit(calls == ["C-1:A"] ? 0 : 1)
    }
  }

  @Test func waitingLogInAClosedFolderIsExplained() async {
    await #expect(processExitsWith: .exitCode(0)) {
      let folder = try Folder()
      let ledger = try Ledger.sample(folder)
      try ledger.record("C-1", employer: "A")
      let copy = folder.path + "/copy.arrears"
      runShell("cp '\(folder.ledger)' '\(copy)'; cp '\(folder.ledger)-wal' '\(copy)-wal'")
      runShell("chmod 444 '\(copy)' '\(copy)-wal'; chmod 555 '\(folder.path)'")
      setuid(65_534)
      let error = fact {
        _ = try Ledger.open(at: copy, mode: .readOnly, schema: sampleSchema)
      }
      exit(error == .unreadableLog(path: copy) ? 0 : 1)
    }
  }

  @Test func everyErrorHasItsWordsInBothLanguages() {
    let holder = LockHolder(processID: 7, operatorName: "lan", host: "pc", since: "08:00")
    let errors: [LedgerError] = [
      .missing(path: "x"), .folderMissing(path: "x"), .isFolder(path: "x"),
      .alreadyExists(path: "x"), .notALedger(path: "x"),
      .otherProgram(path: "x", applicationID: 1), .newer(migrations: ["a"]),
      .damaged(.column("amount", source: "debts", period: 24_272, revision: 2)),
      .damaged(.dictionary("class")), .damaged(.records(table: "calls")), .damaged(.file("x")),
      .damaged(.frozen(id: "R-1")), .damaged(.acts(sealed: 2, found: 1)), .readOnly,
      .noPermission(path: "x"), .notWritable(path: "x"), .unreadableLog(path: "x"),
      .locked(by: holder),
      .locked(by: nil), .diskFull, .changedMeanwhile(expected: 1, found: 2),
      .unfitChange(.unknownAct(3)), .io("x"),
    ]
    for error in errors {
      let diagnostic = error.diagnostic
      #expect(diagnostic.message.vietnamese != nil && !diagnostic.name.isEmpty)
      #expect(diagnostic.message.english.last != ".")
    }
    let words: [(LedgerError, name: String, message: String)] = [
      (
        .changedMeanwhile(expected: 1, found: 2), "changed-meanwhile",
        "another shell has changed the ledger meanwhile; nothing was written"
      ),
      (.readOnly, "read-only-ledger", "the ledger is open for reading only"),
      (
        .unreadableLog(path: "x"), "unreadable-log",
        "'x' has changes in its log, and its folder may not be written"
      ),
      (.unfitChange(.unknownAct(3)), "unfit-change", "no act 3"),
      (.io("x"), "ledger-failed", "the ledger cannot be used: x"),
    ]
    for (error, name, message) in words {
      #expect(error.diagnostic.name == name)
      #expect(error.diagnostic.message.english == message)
    }
    #expect(
      errors[7].diagnostic.message.english
        == "column 'amount' of debts 2022-09 (revision 2) is damaged"
    )
  }
}
