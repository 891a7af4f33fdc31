import Diagnostics
import Columnar
import Ledger
import Query
import Testing
import Values

@testable import Domain

private func office() throws -> SmallLedger {
  let small = try SmallLedger()
  try small.importList(
    "2022-09",
    """
    code|name|district|months|amount
    TA0001A|Gỗ Phú Thịnh|Tân Uyên|3|300
    TB0002B|May Bình Minh|Dĩ An|1|100
    """
  )
  return small
}

private func time(_ iso: String) throws -> FieldValue { .time(.day(try day(iso))) }

extension SmallLedger {
  /// Records, and gives the ids.
  @discardableResult
  func record(
    _ kind: RecordKind,
    _ employers: [Int],
    _ entries: [FieldEntry] = [],
    promises: [PromisedPart] = []
  ) throws -> RecordPlan {
    let draft = RecordDraft(
      kind,
      employers: employers,
      entries: entries,
      promises: promises,
      operatorName: "Lan"
    )
    let plan = try draft.plan(over: tables())
    try commit { plan.fill(&$0) }
    return plan
  }

  @discardableResult
  func amend(
    _ ids: [String],
    _ entries: [FieldEntry],
    promises: [PromisedPart] = [],
    because: String? = nil
  ) throws -> RecordPlan {
    let plan = try RecordAmendment(ids: ids, entries: entries, promises: promises, because: because)
      .plan(over: tables())
    try commit("amend") { plan.fill(&$0) }
    return plan
  }
}

@Suite struct RecordPlanTests {
  @Test func aMeetingWithAPromiseIsOneAct() throws {
    let small = try office()
    let plan = try small.record(
      .meeting,
      [0],
      [
        FieldEntry("date", try time("2022-09-12")),
        FieldEntry("công an", .text("Phòng Cảnh sát kinh tế")),
        FieldEntry(
          "điều",
          .number(Decimal(216), isMoney: false),
          .number(Decimal(214), isMoney: false)
        ),
      ],
      promises: [
        PromisedPart(amount: 200, due: try day("2022-10-15")),
        PromisedPart(amount: 300, due: try day("2022-11-15")),
      ]
    )
    #expect(plan.ids == ["M-2022-0001"])
    #expect(plan.alongside == ["S-2022-0001", "V-2022-0001", "V-2022-0001-2"])
    #expect(
      try small.rows("meetings", .all, "id session code police explained attended state date") == [
        "M-2022-0001|S-2022-0001|TA0001A|Phòng Cảnh sát kinh tế|214,216|yes|held|"
          + String(try day("2022-09-12").index)
      ]
    )
    #expect(
      try small.rows("promises", .all, "id agreement part contact amount state") == [
        "V-2022-0001|V-2022-0001|1|M-2022-0001|200|open",
        "V-2022-0001-2|V-2022-0001|2|M-2022-0001|300|open",
      ]
    )
    #expect(try small.rows("audit", .all, "action rows").last == "record|1")
  }

  @Test func unitsOfOneStatementMeetInOneSession() throws {
    let small = try office()
    let plan = try small.record(.meeting, [0, 1])
    #expect(plan.ids == ["M-2022-0001", "M-2022-0002"] && plan.rowCount == 2)
    #expect(try small.rows("sessions", .all, "id").count == 1)
    let next = try small.record(.meeting, [1], [FieldEntry("date", try time("2021-12-31"))])
    #expect(next.ids == ["M-2021-0001"] && next.alongside == ["S-2021-0001"])
  }

  @Test func aCallFillsInTodayAndTheOfficer() throws {
    let small = try office()
    try small.record(.call, [1], [FieldEntry("kết quả", .word("không_gặp"))])
    let today = String(try day("2022-10-12").index)
    #expect(
      try small.rows("calls", .all, "id code date officer result recorded_by recorded_at year") == [
        "C-2022-0001|TB0002B|\(today)|Lan|absent|Lan|\(today)|2022"
      ]
    )
    #expect(try small.rows("contacts", .all, "kind id code") == ["call|C-2022-0001|TB0002B"])
  }

  @Test func meetingsAreOfHeldSessionsUpToToday() throws {
    let small = try office()
    try small.record(.meeting, [0])
    small.today = try day("2022-10-01")
    #expect(try small.rows("meetings", .all, "id").isEmpty)
    #expect(try small.rows("contacts", .all, "id").isEmpty)
  }

  @Test func paymentsMayBeUnmatchedAndReversed() throws {
    let small = try office()
    let money = FieldEntry("amount", .number(Decimal(500), isMoney: true))
    try small.record(.payment, [0], [money])
    try small.record(.payment, [], [money])
    try small.record(.payment, [0], [FieldEntry("reverses", .code("Y-2022-0001"))])
    #expect(
      try small.rows("payments", .all, "id code amount state towards day_known") == [
        "Y-2022-0001|TA0001A|500|reversed|contributions|yes",
        "Y-2022-0002||500|unmatched|contributions|yes",
        "Y-2022-0003|TA0001A|-500|reversed|contributions|yes",
      ]
    )
    #expect(throws: RecordFact.alreadyReversed(id: "Y-2022-0001")) {
      try small.record(.payment, [0], [FieldEntry("reverses", .code("Y-2022-0001"))])
    }
    try small.amend(["Y-2022-0002"], [FieldEntry("code", .code("TB0002B"))], because: "nội dung CK")
    #expect(
      try small.rows("payments", .all, "code state because").contains("TB0002B|matched|nội dung CK")
    )
  }

  @Test func promisesFollowThePayments() throws {
    let small = try office()
    try small.record(
      .promise,
      [0],
      [
        FieldEntry("amount", .number(Decimal(200), isMoney: true)),
        FieldEntry("due", try time("2022-10-15")), FieldEntry("made", try time("2022-10-01")),
      ]
    )
    try small.record(.payment, [0], [FieldEntry("amount", .number(Decimal(150), isMoney: true))])
    #expect(try small.rows("promises", .all, "paid paid_in_time state") == ["150|150|open"])
    small.today = try day("2022-10-16")
    #expect(try small.rows("promises", .all, "state") == ["partly"])
  }

  @Test func anAmendmentKeepsWhatItDoesNotName() throws {
    let small = try office()
    try small.record(.meeting, [0], [FieldEntry("note", .text("a"))])
    try small.amend(
      ["M-2022-0001"],
      [FieldEntry("attended", .word("không")), FieldEntry("police", .text("PC03"))],
      promises: [PromisedPart(amount: 5, due: try day("2022-10-20"))],
      because: "nhầm dòng"
    )
    #expect(
      try small.rows("meetings", .all, "id attended note police because") == [
        "M-2022-0001|no|a|PC03|nhầm dòng"
      ]
    )
    #expect(try small.rows("promises", .all, "contact amount") == ["M-2022-0001|5"])
  }

  @Test func aFieldOfASharedSessionIsNotOneUnits() throws {
    let small = try office()
    try small.record(.meeting, [0, 1])
    #expect(throws: RecordFact.fieldOfSession("police", session: "S-2022-0001")) {
      try small.amend(["M-2022-0001"], [FieldEntry("police", .text("PC03"))])
    }
    try small.amend(["M-2022-0001", "M-2022-0002"], [FieldEntry("police", .text("PC03"))])
    #expect(try small.rows("meetings", .all, "police") == ["PC03", "PC03"])
  }

  @Test func aVoidedMeetingTakesItsPromiseAlong() throws {
    let small = try office()
    try small.record(
      .meeting,
      [0, 1],
      promises: [PromisedPart(amount: 5, due: try day("2022-10-20"))]
    )
    let first = try RecordVoiding(ids: ["M-2022-0001"], because: "nhầm").plan(over: small.tables())
    #expect(first.ids == ["M-2022-0001"] && first.alongside == ["V-2022-0001"])
    try small.commit("void") { first.fill(&$0) }
    #expect(try small.rows("meetings", .all, "id") == ["M-2022-0002"])
    let second = try RecordVoiding(ids: ["M-2022-0002"], because: "nhầm").plan(over: small.tables())
    #expect(second.alongside == ["S-2022-0001", "V-2022-0002"])
    try small.commit("void") { second.fill(&$0) }
    #expect(
      try small.rows("promises", .all, "id").isEmpty && small.rows("sessions", .all, "id").isEmpty
    )
    #expect(throws: RecordFact.voidedRecord("M-2022-0001", because: "nhầm")) {
      try small.amend(["M-2022-0001"], [FieldEntry("note", .text("x"))])
    }
    let third = try small.record(.meeting, [0])
    #expect(third.ids == ["M-2022-0003"])
  }

  @Test func aUnitIsAmendedFromADayOn() throws {
    let small = try office()
    try small.importList("2022-10", "code|amount\nTA0001A|1\nTA0009K|2")
    let plan = try EmployerAmendment(
      employers: [0],
      entries: [
        FieldEntry("successor", .code("ta0009k")), FieldEntry("huyện", .text("Thuận An")),
      ],
      firstDay: try day("2022-10-01")
    ).plan(over: small.tables())
    try small.commit("amend") { plan.fill(&$0) }
    let months = ["2022-09", "2022-10"]
    let seen = try months.map {
      try small.rows(
        "debts",
        .month(try small.month($0), revision: nil),
        "employer.successor employer.district"
      )[0]
    }
    #expect(seen == ["|Tân Uyên", "TA0009K|Thuận An"])
  }
}

/// One statement that is refused, and why.
struct RefusedRecord: Sendable {
  var kind: String
  var employers: [Int] = [0]
  var entries: [FieldEntry] = []
  var promises: [PromisedPart] = []
  var name: String
}

@Suite struct RecordRefusalTests {
  private static let future = FieldEntry("date", .time(.day(Day(index: 30_000))))
  private static let past = FieldEntry("due", .time(.day(Day(index: 15_000))))
  private static let dong = FieldEntry("amount", .number(Decimal(5), isMoney: true))

  @Test(arguments: [
    RefusedRecord(kind: "meeting", entries: [future], name: "lies-ahead"),
    RefusedRecord(kind: "call", employers: [], name: "missing-employer"),
    RefusedRecord(kind: "call", entries: [FieldEntry("noet", .text("x"))], name: "unknown-field"),
    RefusedRecord(
      kind: "call",
      entries: [FieldEntry("note", .word("hẹn"))],
      name: "wrong-value"
    ),
    RefusedRecord(
      kind: "call",
      entries: [FieldEntry("result", .word("promisd"))],
      name: "unknown-value"
    ),
    RefusedRecord(
      kind: "call",
      entries: [FieldEntry("note", .text("a")), FieldEntry("ghi chú", .text("b"))],
      name: "field-given-twice"
    ),
    RefusedRecord(
      kind: "call",
      entries: [FieldEntry("note", .text("a"), .text("b"))],
      name: "several-values"
    ),
    RefusedRecord(
      kind: "call",
      entries: [FieldEntry("about", .code("M-2022-0099"))],
      name: "unknown-record"
    ),
    RefusedRecord(
      kind: "call",
      entries: [FieldEntry("about", .code("R-2022-09"))],
      name: "wrong-kind-of-record"
    ),
    RefusedRecord(kind: "letter", name: "missing-field"),
    RefusedRecord(
      kind: "meeting",
      entries: [FieldEntry("explained", .number(Decimal(217), isMoney: false))],
      name: "wrong-value"
    ),
    RefusedRecord(kind: "promise", entries: [dong], name: "missing-field"),
    RefusedRecord(kind: "promise", entries: [dong, past], name: "due-before-made"),
    RefusedRecord(
      kind: "promise",
      entries: [
        FieldEntry("amount", .number(Decimal(0), isMoney: true)),
        FieldEntry("due", .time(.day(Day(index: 30_000)))),
      ],
      name: "amount-not-positive"
    ),
    RefusedRecord(
      kind: "payment",
      entries: [FieldEntry("amount", .number(Decimal(-5), isMoney: true))],
      name: "reversal-without-payment"
    ),
    RefusedRecord(
      kind: "payment",
      entries: [FieldEntry("amount", .number(Decimal(55, scale: 1), isMoney: true))],
      name: "wrong-value"
    ),
    RefusedRecord(
      kind: "payment",
      entries: [FieldEntry("amount", .number(Decimal(Int128.max), isMoney: true))],
      name: "wrong-value"
    ),
    RefusedRecord(
      kind: "letter",
      entries: [FieldEntry("kind", .text("đôn đốc"))],
      promises: [PromisedPart(amount: 1, due: Day(index: 30_000))],
      name: "promise-not-taken"
    ),
    RefusedRecord(
      kind: "call",
      promises: [PromisedPart(amount: 1, due: Day(index: 15_000))],
      name: "due-before-made"
    ),
    RefusedRecord(
      kind: "call",
      promises: [PromisedPart(amount: 0, due: Day(index: 30_000))],
      name: "amount-not-positive"
    ),
  ])
  func impossibleRecordsAreFacts(example: RefusedRecord) throws {
    let small = try office()
    let kind = try #require(RecordKind.named(example.kind))
    let draft = RecordDraft(
      kind,
      employers: example.employers,
      entries: example.entries,
      promises: example.promises,
      operatorName: "Lan"
    )
    let tables = try small.tables()
    let fact = #expect(throws: RecordFact.self) { try draft.plan(over: tables) }
    #expect(fact?.diagnostic.name == example.name)
    #expect(fact?.diagnostic.message.vietnamese != nil)
  }

  @Test func frozenAndUnknownIdsAreFacts() throws {
    let small = try office()
    for (id, name) in [
      ("R-2022-09", "frozen-record"), ("N-2022-0001", "frozen-record"),
      ("M-2022-0001", "unknown-record"), ("Q-1", "unknown-record"),
    ] {
      let tables = try small.tables()
      let void = #expect(throws: RecordFact.self) {
        try RecordVoiding(ids: [id], because: "x").plan(over: tables)
      }
      #expect(void?.diagnostic.name == name)
      let amend = #expect(throws: RecordFact.self) {
        try RecordAmendment(ids: [id], entries: []).plan(over: tables)
      }
      #expect(amend?.diagnostic.name == name)
    }
    #expect(throws: RecordFact.emptyReason) {
      try RecordVoiding(ids: ["M-2022-0001"], because: " ").plan(over: small.tables())
    }
  }

  @Test func namesResolveOrNameTheirCandidates() throws {
    let register = try office().tables().register
    #expect(try register.resolved("gỗ phú", on: day("2022-10-01")) == 0)
    #expect(throws: RecordFact.unknownEmployer("TA0001B", nearest: ["TA0001A"])) {
      try register.resolved("TA0001B", on: day("2022-10-01"))
    }
    #expect(
      throws: RecordFact.ambiguousEmployer(
        "th",
        candidates: ["TA0001A Gỗ Phú Thịnh"],
        count: 1
      )
    ) { throw RecordFact.ambiguousEmployer("th", candidates: ["TA0001A Gỗ Phú Thịnh"], count: 1) }
  }
}
