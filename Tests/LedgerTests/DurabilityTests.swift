import Glibc
import Ledger
import Testing

@Suite struct DurabilityTests {
  @Test func fileIsPrivateWideAndDurable() throws {
    let folder = try Folder()
    let ledger = try Ledger.sample(folder)
    try ledger.record("C-1", employer: "A")
    #expect(try ledger.setting("synchronous") == 2)
    #expect(try ledger.setting("page_size") == 32_768)
    #expect(try ledger.setting("foreign_keys") == 1)
    #expect(try ledger.setting("application_id") == 0x4152_5253)
    for suffix in ["", "-wal", "-shm", "-writer"] {
      var status = stat()
      #expect(unsafe stat(folder.ledger + suffix, &status) == 0, "\(suffix)")
      #expect(status.st_mode & 0o777 == 0o600, "\(suffix)")
    }
    #expect(try Ledger.reopened(folder, .readOnly).setting("synchronous") == 2)
  }

  @Test func questionsWriteNothing() throws {
    let folder = try Folder()
    try Ledger.sample(folder).close()
    let ledger = try Ledger.reopened(folder)
    #expect(try ledger.calls() == [])
    var status = stat()
    #expect(unsafe stat(folder.ledger + "-wal", &status) != 0 || status.st_size == 0)
  }

  /// A large change leaves the log aside.
  @Test(arguments: [1, 300_000])
  func killedCommitLeavesTheStateBeforeOrAfter(rowCount: Int) async throws {
    for step in CommitStep.allCases {
      let folder = try Folder()
      let ledger = try Ledger.sample(folder)
      try ledger.commit(.month(1))
      try ledger.record("C-1", employer: "A")
      ledger.close()
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [
          path = folder.ledger as String, name = step.rawValue as String,
          rowCount = rowCount as Int
        ] in
        let dying = try Ledger.open(at: path, mode: .readWrite, schema: sampleSchema) { step in
          if step.rawValue == name { kill(getpid(), SIGKILL) }
        }
        var change = ChangeSet.month(2)
        change.segments = [
          NewSegment(source: "debts", period: 2, columns: [.many("amount", rowCount)])
        ]
        change.records = ChangeSet.recording("C-2", employer: "B").records
        try dying.commit(change)
      }
      let survivor = try Ledger.reopened(folder)
      let snapshot = try survivor.snapshot()
      let isAfter = step == .committed || step == .checkpointed
      #expect(snapshot.lastAct == (isAfter ? 3 : 2), "\(step)")
      #expect(try snapshot.segments(of: "debts").map(\.period) == (isAfter ? [1, 2] : [1]))
      #expect(try snapshot.calls() == (isAfter ? ["C-1:A", "C-2:B"] : ["C-1:A"]))
      #expect(try survivor.verify().findings == [])
      #expect(folder.hasLog)
      try survivor.record("C-3", employer: "C")
    }
  }

  @Test func largeChangeIsWrittenBesideOtherShells() throws {
    let folder = try Folder()
    let first = try Ledger.sample(folder)
    var change = ChangeSet.plain("import")
    change.segments = [
      NewSegment(source: "debts", period: 1, columns: [.many("amount", 300_000)])
    ]
    try first.commit(change)
    #expect(folder.hasLog)
    let second = try Ledger.reopened(folder)
    #expect(try second.calls() == [])
    try first.commit(change)
    #expect(try second.snapshot().lastAct == 2)
    #expect(try second.verify().isSound)
  }

  @Test func fullDiskChangesNothing() async {
    await #expect(processExitsWith: .exitCode(0)) {
      let folder = try Folder()
      let ledger = try Ledger.sample(folder)
      try ledger.record("C-1", employer: "A")
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 600_000, rlim_max: rlim_t.max)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      var change = ChangeSet.plain("import")
      change.segments = [
        NewSegment(source: "debts", period: 1, columns: [.many("amount", 300_000)])
      ]
      let isFull = fact { try ledger.commit(change) } == .diskFull
      limit.rlim_cur = rlim_t.max
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let isUnchanged = try ledger.calls() == ["C-1:A"] && ledger.snapshot().lastAct == 1
      try ledger.commit(change)
      let isSound = try ledger.verify().isSound && ledger.snapshot().lastAct == 2
      exit(isFull ? isUnchanged ? isSound ? 0 : 3 : 2 : 1)
    }
  }
}

@Suite struct LockingTests {
  let holder = LockHolder(
    processID: getpid(),
    operatorName: "lan",
    host: "pc-3",
    since: "2022-10-03T08:00:00"
  )

  @Test func heldLockSaysWhoHoldsIt() throws {
    let folder = try Folder()
    let first = try Ledger.sample(folder)
    let second = try Ledger.reopened(folder)
    try first.exclusively(as: holder) {
      try first.record("C-1", employer: "A")
      let calls = try second.calls()
      #expect(calls == ["C-1:A"])
      expectFact(.locked(by: holder)) { try second.record("C-2", employer: "B") }
    }
    try second.record("C-2", employer: "B")
    #expect(try first.calls() == ["C-1:A", "C-2:B"])
  }

  @Test func lockEndsWithItsProcess() async throws {
    let folder = try Folder()
    try Ledger.sample(folder).close()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.ledger as String] in
      let holder = LockHolder(processID: getpid(), operatorName: "x", host: "y", since: "z")
      let ledger = try Ledger.open(at: path, mode: .readWrite, schema: sampleSchema)
      try ledger.exclusively(as: holder) { _ = kill(getpid(), SIGKILL) }
    }
    try Ledger.reopened(folder).record("C-1", employer: "A")
  }

  @Test func foreignProgramIsUnnamed() throws {
    let folder = try Folder()
    let ledger = try Ledger.sample(folder)
    try whileLocked(folder.ledger) {
      let calls = try ledger.calls()
      #expect(calls == [])
      expectFact(.locked(by: nil)) { try ledger.record("C-1", employer: "A") }
    }
    try ledger.record("C-1", employer: "A")
  }

  @Test func changeForAnOlderSnapshotIsRefused() throws {
    let folder = try Folder()
    let first = try Ledger.sample(folder)
    let second = try Ledger.reopened(folder)
    let before = try first.snapshot()
    try second.record("C-1", employer: "A")
    expectFact(.changedMeanwhile(expected: 0, found: 1)) {
      _ = try first.commit(.recording("C-2", employer: "B"), expecting: before.lastAct)
    }
    #expect(try first.calls() == ["C-1:A"])
  }
}
