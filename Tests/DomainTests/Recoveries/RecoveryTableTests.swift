import Ledger
import Query
import Testing
import Values

@testable import Domain

/// What came back, from the records of a ledger to the columns of the sources.
struct RecoveryTableTests {
  private static let million: Int64 = 1_000_000

  /// V2 once more, through the ledger.
  private static func articleOfBinhDuong() throws -> RecoveryLedger {
    let ledger = try RecoveryLedger()
    let july: [(String, Int64)] = [
      ("T1", 9_000), ("T2", 5_000), ("B1", 700), ("O1", 20_000), ("O2", 1_000), ("N1", 3_000),
    ].map { ($0.0, $0.1 * million) }
    let august = july.map { ($0.0, $0.0 == "B1" ? 638_700_000 : $0.1) }
    try ledger.month("2022-07", july)
    try ledger.month("2022-08", august)
    try ledger.list("R-2022-07", "2022-07", on: "2022-08-15", july.filter { $0.0 != "N1" })
    try ledger.meeting(["T1", "T2"], on: "2022-08-22", police: "Công an Tân Uyên")
    try ledger.meeting(["B1"], on: "2022-08-25", police: "Công an Bến Cát")
    for unit in ["O1", "T1"] { try ledger.add("calls", "C", ["unit": unit, "date": "2022-09-05"]) }
    for (unit, amount, date) in [
      ("O1", 400_000_000, "2022-08-15"), ("T1", 8_500_000_000, "2022-09-06"),
      ("O1", 15_000_000_000, "2022-09-07"), ("O2", 971_300_000, "2022-09-08"),
      ("T2", 5_400_000_000, "2022-09-09"), ("N1", 2_000_000_000, "2022-09-10"),
      (nil, 900_000_000, "2022-09-11"), ("B1", 638_700_000, "2022-09-12"),
    ] as [(String?, Int64, String)] {
      try ledger.pay(unit, amount, on: date)
    }
    return ledger
  }

  @Test func rowsNameTheirActsAndScopes() throws {
    let ledger = try Self.articleOfBinhDuong()
    let columns = "payment code amount act_kind act referral joint police district period"
    #expect(
      try ledger.recoveries(columns) == [
        "Y-2022-0001|O1|400000000|none|||||Dĩ An|24271",
        "Y-2022-0002|T1|8500000000|call|C-2022-0002|R-2022-07|M-2022-0001|Công an Tân Uyên"
          + "|Tân Uyên|24272",
        "Y-2022-0003|O1|15000000000|call|C-2022-0001|R-2022-07|||Dĩ An|24272",
        "Y-2022-0004|O2|971300000|handover|H-2022-0001|R-2022-07|||Dĩ An|24272",
        "Y-2022-0005|T2|5000000000|joint_meeting|M-2022-0002|R-2022-07|M-2022-0002"
          + "|Công an Tân Uyên|Tân Uyên|24272",
        "Y-2022-0006|N1|2000000000|none|||||Dĩ An|24272",
        "Y-2022-0008|B1|638700000|joint_meeting|M-2022-0003|R-2022-07|M-2022-0003"
          + "|Công an Bến Cát|Bến Cát|24272",
      ]
    )
  }

  @Test func paymentsSayWhatBecameOfThem() throws {
    let ledger = try Self.articleOfBinhDuong()
    #expect(
      try ledger.small.rows("payments", .all, "id state recovered surplus") == [
        "Y-2022-0001|matched|400000000|0", "Y-2022-0002|matched|8500000000|0",
        "Y-2022-0003|matched|15000000000|0", "Y-2022-0004|matched|971300000|0",
        "Y-2022-0005|matched|5000000000|400000000", "Y-2022-0006|matched|2000000000|0",
        "Y-2022-0007|unmatched|0|0", "Y-2022-0008|matched|638700000|0",
      ]
    )
  }

  @Test func linesSayWhatCameBackAndWhatIsOwed() throws {
    let ledger = try Self.articleOfBinhDuong()
    #expect(
      try ledger.small.rows("referred", .all, "code recovered owed_now") == [
        "T1|8500000000|500000000", "T2|5000000000|0", "B1|638700000|0",
        "O1|15000000000|5000000000", "O2|971300000|28700000",
      ]
    )
  }

  @Test func aLineTakenBackCountsNoMore() throws {
    let ledger = try Self.articleOfBinhDuong()
    try ledger.put(
      "withdrawals",
      "Z-2022-0001/O1",
      ["referral": "R-2022-07", "unit": "O1", "code": "O1", "date": "2022-09-07"]
    )
    #expect(try ledger.recoveries("code referral").contains("O1|"))
    #expect(try ledger.recoveries("code referral").contains("T1|R-2022-07"))
  }

  @Test func whatARecodedUnitDidFollowsItsNewCode() throws {
    let ledger = try RecoveryLedger()
    try ledger.month("2022-08", [("A1", 100), ("C1", 5)])
    try ledger.month("2022-09", [("A2", 100), ("C1", 5)])
    try ledger.list("R-2022-08", "2022-08", on: "2022-09-15", [("A1", 100)])
    try ledger.pay("A2", 40, on: "2022-10-10")
    #expect(try ledger.recoveries("code amount referral") == ["A2|40|"])
    let old = Int(try ledger.ordinal("A1"))
    let first = Int(try day("2022-10-01").index)
    try ledger.small.commit {
      $0.changes = [
        .init(
          source: "employers",
          ordinal: old,
          column: "successor",
          firstDay: first,
          value: .text("A2")
        )
      ]
    }
    #expect(try ledger.recoveries("code amount referral") == ["A2|40|R-2022-08"])
    #expect(try ledger.small.rows("referred", .all, "code recovered owed_now") == ["A1|40|60"])
  }

  @Test func inspectionsSayWhatCameBackBeforeDuringAndAfter() throws {
    let ledger = try RecoveryLedger()
    try ledger.month("2022-03", [("X1", 30_000)])
    try ledger.month("2022-05", [("X1", 15_000)])
    let decision = try ledger.add("decisions", "D", ["dated": "2022-04-05"])
    try ledger.add(
      "inspections",
      "I",
      [
        "decision": decision, "unit": "X1", "started": "2022-04-18", "ended": "2022-04-22",
        "concluded": "2022-05-20",
      ]
    )
    try ledger.pay("X1", 10_000, on: "2022-04-12")
    try ledger.pay("X1", 5_000, on: "2022-04-20")
    try ledger.pay("X1", 8_000, on: "2022-06-15")
    #expect(
      try ledger.small.rows(
        "inspections",
        .all,
        "id recovered_before_start recovered_during recovered_after"
      ) == ["I-2022-0001|10000|5000|8000"]
    )
    #expect(
      try ledger.recoveries("inspection programme amount") == [
        "I-2022-0001|2022|10000", "I-2022-0001|2022|5000", "I-2022-0001|2022|8000",
      ]
    )
  }

  @Test func aPartOfTheUnitsSaysNothingOfTheOthers() throws {
    let ledger = try RecoveryLedger()
    try ledger.month("2022-07", [("A1", 100), ("C1", 5)])
    try ledger.month("2022-08", extent: .part, [("C1", 5)])
    try ledger.pay("A1", 40, on: "2022-09-10")
    try ledger.pay("A1", 40, on: "2022-08-10")
    try ledger.pay("A1", 40, on: "2022-10-10")
    #expect(
      try ledger.small.rows("payments", .all, "state recovered") == [
        "undecidable|0", "matched|40", "undecidable|0",
      ]
    )
  }
}
