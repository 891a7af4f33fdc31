import Columnar
import Ledger
import Testing

@Suite struct RecordTests {
  @Test func latestVersionStandsWhereItsIDFirstAppeared() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.record("C-1", employer: "A", day: 1)
    try ledger.record("C-2", employer: "B")
    try ledger.record("C-1", employer: "A2", day: 3)
    try ledger.record("C-3", employer: "C", day: -9)
    let rows = try ledger.snapshot().records(of: "calls")
    #expect(try ledger.calls() == ["C-1:A2", "C-2:B", "C-3:C"])
    #expect(try rows.column("day").integers == [3, nil, -9])
    #expect(try rows.column("version").integers == [2, 1, 1])
    #expect(try rows.column("act").integers == [3, 2, 4])
    #expect(try rows.column("note").texts == ["", "", ""])
  }

  @Test func undoneVersionGivesWayToTheOneBefore() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.record("C-1", employer: "A")
    let amended = try ledger.record("C-1", employer: "B")
    let undoing = try ledger.undo(amended.sequence)
    #expect(try ledger.calls() == ["C-1:A"])
    try ledger.undo(undoing.sequence)
    #expect(try ledger.calls() == ["C-1:B"])
    #expect(try ledger.snapshot().undone == [3])
  }

  @Test func voidedRecordCountsInNoVersionUntilTheVoidIsUndone() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.record("C-1", employer: "A")
    try ledger.record("C-1", employer: "B")
    try ledger.record("C-2", employer: "C")
    let void = try ledger.void("C-1")
    #expect(try ledger.calls() == ["C-2:C"])
    #expect(
      try ledger.snapshot().versions(of: "C-1", in: "calls").map(\.state)
        == [
          .voided(because: "twice", act: 4), .voided(because: "twice", act: 4),
        ]
    )
    try ledger.undo(void.sequence)
    #expect(try ledger.calls() == ["C-1:B", "C-2:C"])
  }

  @Test func historyKeepsEveryVersionWithItsState() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.record("C-1", employer: "A", day: 5)
    try ledger.record("C-1", employer: "B")
    try ledger.undo(try ledger.record("C-1", employer: "C").sequence)
    let versions = try ledger.snapshot().versions(of: "C-1", in: "calls")
    #expect(versions.map(\.version) == [1, 2, 3])
    #expect(versions.map(\.act) == [1, 2, 3])
    #expect(versions.map(\.state) == [.superseded, .counts, .undone])
    #expect(versions[0].values == ["employer": .text("A"), "day": .integer(5)])
    try ledger.record("C-1", employer: "D")
    #expect(try ledger.snapshot().versions(of: "C-1", in: "calls").last?.version == 4)
  }

  @Test(arguments: [("", 1), ("Gỗ Phú Thịnh", 1), ("a\0b", 1), ("\u{301}e", 1), ("ệ", 100_000)])
  func textsComeBackAsTheyWere(piece: String, count: Int) throws {
    let text = String(repeating: piece, count: count)
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.record("C-1", employer: text)
    let read = try ledger.snapshot().records(of: "calls").column("employer").texts
    #expect(read.map { Array($0.utf8) } == [Array(text.utf8)])
    #expect(try ledger.verify().findings == [])
  }

  @Test func columnsOfLaterRowsNeverStandBesideFormerIDs() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.record("C-1", employer: "A")
    let rows = try ledger.snapshot().records(of: "calls")
    try ledger.record("C-1", employer: "B")
    try ledger.record("C-2", employer: "C")
    #expect(try ledger.snapshot().records(of: "calls").column("employer").texts == ["B", "C"])
    #expect(try rows.column("employer").texts == ["A"])
  }

  @Test func rowsAreKeptWhileTheirTableDoesNotChange() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.record("C-1", employer: "A")
    let before = try ledger.snapshot().records(of: "calls")
    try ledger.commit(.plain("export"))
    #expect(try ledger.snapshot().records(of: "calls") === before)
    try ledger.void("C-1")
    #expect(try ledger.snapshot().records(of: "calls") !== before)
  }

  @Test func numbersOfUndoneAndVoidedRecordsAreNotGivenAgain() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    #expect(try ledger.snapshot().nextNumber(prefix: "M-2022-") == 1)
    for number in ["9", "10", "2"] { try ledger.record("M-2022-\(number)", employer: "A") }
    try ledger.record("M-2022-x", employer: "A")
    try ledger.record("M-2022-99999999999999999999999", employer: "A")
    try ledger.record("M-20220-77", employer: "A")
    #expect(try ledger.snapshot().nextNumber(prefix: "M-2022-") == 11)
    try ledger.undo(try ledger.record("M-2022-11", employer: "A").sequence)
    try ledger.record("M-2022-12", employer: "A")
    try ledger.void("M-2022-12")
    #expect(try ledger.snapshot().nextNumber(prefix: "M-2022-") == 13)
  }

  @Test func manyRecordsAgreeWithANaiveModel() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    var random = SeededNumbers(seed: 22)
    var acts: [ModelAct] = []
    var snapshots = [try ledger.snapshot()]
    for step in 1...600 {
      let owner = "C-\(random.next(below: 4))"
      let id = owner + ["", "/1", "/2", "/2/1", "0"][Int(random.next(below: 5))]
      func isKnown(_ voided: VoidedID) -> Bool {
        acts.contains { if case .record(let id, _) = $0 { voided.covers(id) } else { false } }
      }
      let voided = VoidedID.record(id)
      let parts = VoidedID.parts(of: random.next(below: 2) == 0 ? owner : owner + "/2")
      switch random.next(below: 10) {
      case 0 where isKnown(voided):
        try ledger.void(voided)
        acts.append(.void(voided))
      case 1 where isKnown(parts):
        try ledger.void(parts)
        acts.append(.void(parts))
      case 2, 3:
        let target = Int(random.next(below: UInt64(max(1, step - 1)))) + 1
        guard (try? ledger.undo(target)) != nil else { fallthrough }
        acts.append(.undo(target))
      default:
        try ledger.record(id, employer: String(step))
        acts.append(.record(id, employer: String(step)))
      }
      snapshots.append(try ledger.snapshot())
      // Any order of reading, with several acts between two readings.
      let read = random.next(below: 2) == 0 ? step : Int(random.next(below: UInt64(step + 1)))
      let expected = model(acts.prefix(read))
      #expect(try snapshots[read].calls() == expected)
      let versions = try snapshots[read].versions(of: id, in: "calls")
      let counts = versions.contains { $0.state == .counts }
      #expect(counts == expected.contains { $0.hasPrefix(id + ":") })
    }
    #expect(try ledger.verify().findings == [])
  }
}

private enum ModelAct {
  case record(String, employer: String)
  case void(VoidedID)
  case undo(Int)
}

extension VoidedID {
  /// Whether it is about a record that was there before it.
  fileprivate func covers(_ id: String) -> Bool {
    switch self {
    case .record(let voided): voided == id
    case .parts(let owner): id.hasPrefix(owner + "/")
    }
  }
}

/// The rule of what counts, said act by act.
private func model(_ acts: some Collection<ModelAct>) -> [String] {
  let acts = Array(acts)
  var undone: Set<Int> = []
  for (place, act) in acts.enumerated().reversed() where !undone.contains(place) {
    if case .undo(let target) = act { undone.insert(target - 1) }
  }
  var first: [String: Int] = [:]
  for (place, act) in acts.enumerated() {
    if case .record(let id, _) = act, first[id] == nil { first[id] = place }
  }
  func isVoided(_ id: String) -> Bool {
    acts.enumerated().contains { place, act in
      guard case .void(let voided) = act, !undone.contains(place) else { return false }
      if case .parts = voided, place < first[id] ?? 0 { return false }
      return voided.covers(id)
    }
  }
  var order: [String] = []
  var latest: [String: String] = [:]
  for (place, act) in acts.enumerated() where !undone.contains(place) {
    guard case .record(let id, let employer) = act, !isVoided(id) else { continue }
    if latest.updateValue(employer, forKey: id) == nil { order.append(id) }
  }
  return order.map { $0 + ":" + (latest[$0] ?? "") }
}

/// The same numbers in every run.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % limit
  }
}

@Suite struct SnapshotTests {
  @Test func snapshotKeepsItsStateWhileAnotherShellCommits() throws {
    let folder = try Folder()
    let first = try Ledger.sample(folder)
    try first.record("C-1", employer: "A")
    let before = try first.snapshot()
    let second = try Ledger.reopened(folder)
    try second.record("C-2", employer: "B")
    try second.undo(1)
    #expect(try before.calls() == ["C-1:A"])
    #expect(try first.calls() == ["C-2:B"])
    #expect(try before.calls() == ["C-1:A"])
    #expect(try first.snapshot().lastAct == 3)
  }

  @Test func readerSeesCommitsOfAWriter() throws {
    let folder = try Folder()
    let writer = try Ledger.sample(folder)
    let reader = try Ledger.reopened(folder, .readOnly)
    #expect(try reader.calls() == [])
    try writer.record("C-1", employer: "A")
    #expect(try reader.calls() == ["C-1:A"])
  }

  @Test func auditTellsWhoDidWhat() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.record("C-1", employer: "A")
    try ledger.commit(.plain("export"))
    let acts = try ledger.snapshot().acts()
    #expect(acts.map(\.sequence) == [1, 2])
    #expect(acts.map(\.action) == ["record", "export"])
    #expect(acts[0].operatorName == "lan" && acts[0].statement == "record something")
    #expect(acts[1].previousHash == acts[0].hash)
    #expect(try ledger.snapshot().act(2) == acts[1])
    #expect(try ledger.snapshot().act(3) == nil)
  }

  @Test func unfitChangesWriteNothing() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.undo(try ledger.record("C-1", employer: "A").sequence)
    var faults: [ChangeFault: ChangeSet] = [:]
    func expect(_ fault: ChangeFault, _ fill: (inout ChangeSet) -> Void) {
      var change = ChangeSet.plain("record")
      fill(&change)
      faults[fault] = change
    }
    expect(.unknownTable("x")) { $0.records = [RecordInsert(table: "x", id: "1", values: [:])] }
    expect(.unknownColumn("x", table: "calls")) {
      $0.records = [
        RecordInsert(table: "calls", id: "1", values: ["day": .integer(1), "x": .integer(1)])
      ]
    }
    expect(.wrongStorage(column: "day", table: "calls")) {
      $0.records = [RecordInsert(table: "calls", id: "1", values: ["day": .text("1")])]
    }
    expect(.emptyID(table: "calls")) {
      $0.records = [RecordInsert(table: "calls", id: "", values: [:])]
    }
    expect(.openID("1/", table: "calls")) {
      $0.records = [RecordInsert(table: "calls", id: "1/", values: [:])]
    }
    expect(.unknownRecord(id: "C-9/")) { $0.voids = [VoidInsert(.parts(of: "C-9"), because: "")] }
    expect(.unknownRecord(id: "C-9")) { $0.voids = [VoidInsert(id: "C-9", because: "")] }
    expect(.unknownAct(3)) { $0.undoes = 3 }
    expect(.unknownAct(0)) { $0.undoes = 0 }
    expect(.alreadyUndone(act: 1)) { $0.undoes = 1 }
    expect(.unevenSegment(source: "debts")) {
      $0.segments = [
        NewSegment(source: "debts", period: 1, columns: [.integers("a", [1]), .integers("b", [])])
      ]
    }
    for (fault, change) in faults {
      expectFact(.unfitChange(fault)) { try ledger.commit(change) }
    }
    #expect(try ledger.snapshot().lastAct == 2)
    #expect(try ledger.verify().findings == [])
  }
}

@Suite struct SegmentTests {
  @Test func columnsComeBackAfterReopening() throws {
    let folder = try Folder()
    let ledger = try Ledger.sample(folder)
    try ledger.commit(.month(24_272))
    ledger.close()
    let snapshot = try Ledger.reopened(folder, .readOnly).snapshot()
    let header = try #require(try snapshot.segments(of: "debts").first)
    #expect(header.period == 24_272 && header.revision == 1 && header.rowCount == 3)
    #expect(header.note == "list" && header.act == 1)
    #expect(try snapshot.columnNames(of: header) == ["amount", "class", "code"])
    let table = snapshot.table(of: header)
    #expect(try table.column("amount").integers == [5_000_000_000, 7, 0])
    #expect(try table.column("class").texts == ["late", "bad", "late"])
    #expect(try table.column("code").texts == ["A", "B", "C"])
    #expect(throws: TableError.noSuchColumn("x")) { try table.column("x") }
    #expect(try snapshot.segments(of: "payments") == [])
  }

  @Test func laterRevisionCountsUntilItIsUndone() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.commit(.month(2))
    try ledger.commit(.month(1))
    let before = try ledger.snapshot()
    let second = try ledger.commit(.month(2, amounts: [1, 2, 3]))
    let between = try ledger.snapshot()
    try ledger.undo(second.sequence)
    let after = try ledger.snapshot()
    #expect(try before.segments(of: "debts").map(\.revision) == [1, 1])
    #expect(try between.segments(of: "debts").map(\.period) == [1, 2])
    #expect(try between.segments(of: "debts").map(\.revision) == [1, 2])
    #expect(try after.segments(of: "debts") == before.segments(of: "debts"))
    #expect(try between.segments(of: "debts").map(\.revision) == [1, 2])
    #expect(try after.revisions(of: "debts", period: 2).map(\.isUndone) == [false, true])
    #expect(try before.revisions(of: "debts", period: 2).count == 1)
    try ledger.commit(.month(2))
    #expect(try ledger.snapshot().segment(of: "debts", period: 2)?.revision == 3)
  }

  @Test func sourceWithoutPeriodsHasOneSegment() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    for rows: [Int64] in [[1], [1, 2]] {
      var change = ChangeSet.plain("import")
      change.segments = [
        NewSegment(source: "employers", period: nil, columns: [.integers("tax", rows)])
      ]
      try ledger.commit(change)
    }
    let snapshot = try ledger.snapshot()
    #expect(try snapshot.segments(of: "employers").map(\.revision) == [2])
    #expect(try snapshot.segment(of: "employers", period: nil)?.rowCount == 2)
  }

  @Test func changesCountLikeEverythingElse() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    var change = ChangeSet.plain("import")
    change.changes = [
      NewChange(
        source: "employers",
        ordinal: 3,
        column: "name",
        firstDay: 19_000,
        value: .text("Mới")
      ),
      NewChange(source: "employers", ordinal: 4, column: "office", firstDay: 19_001, value: nil),
    ]
    let act = try ledger.commit(change)
    let changes = try ledger.snapshot().changes(of: "employers")
    #expect(changes.map(\.ordinal) == [3, 4])
    #expect(changes.map(\.value) == [.text("Mới"), nil])
    try ledger.undo(act.sequence)
    #expect(try ledger.snapshot().changes(of: "employers") == [])
    #expect(try ledger.verify().findings == [])
  }
}

@Suite struct DictionaryTests {
  @Test func dictionaryGrowsWithItsColumnsAndIsSeenByOtherShells() throws {
    let folder = try Folder()
    let first = try Ledger.sample(folder)
    let second = try Ledger.reopened(folder)
    try first.commit(.month(1))
    #expect(try second.snapshot().dictionary("class").texts == ["", "late", "bad"])
    var grown = try second.snapshot().dictionary("class")
    let code = Int64(grown.code(adding: "prolonged"))
    let codes = DictionaryColumn(codes: IntegerColumn(values: [code, 1, 0]), dictionary: grown)
    try second.commit(.month(2, classes: codes))
    let snapshot = try first.snapshot()
    #expect(try snapshot.dictionary("class").texts == ["", "late", "bad", "prolonged"])
    let header = try #require(try snapshot.segment(of: "debts", period: 2))
    #expect(try snapshot.column("class", of: header).texts == ["prolonged", "late", ""])
  }

  @Test func undoneImportLeavesItsCodes() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.undo(try ledger.commit(.month(1)).sequence)
    #expect(try ledger.snapshot().dictionary("class").count == 3)
  }

  @Test func foreignCodesAreRefused() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.commit(.month(1))
    expectFact(.unfitChange(.dictionaryDiffers("class"))) {
      try ledger.commit(.month(2, classes: DictionaryColumn(["bad", "late", "x"])))
    }
  }

  @Test func olderShorterDictionaryIsFine() throws {
    let ledger = try Ledger.inMemory(schema: sampleSchema)
    try ledger.commit(.month(1))
    try ledger.commit(.month(2, classes: DictionaryColumn(["late", "late", "late"])))
    #expect(try ledger.snapshot().dictionary("class").count == 3)
  }
}
