import Columnar
import Domain
import Ledger
import Query
import Sample
import Testing
import Values

@Suite struct SampleLedgerTests {
  private func tables(_ ledger: Result<Ledger, any Error>) throws -> LedgerTables {
    try LedgerTables(try ledger.get().snapshot(), today: SampleProvince.today)
  }

  /// The rows of a source, the named columns as text.
  private func rows(
    _ source: String,
    _ columns: [String],
    _ tables: LedgerTables
  ) throws -> [[String]] {
    try tables.tables(for: TableRequest(source: source, time: .all)).flatMap { part in
      let values = try columns.map { try part.table.column($0) }
      let rows = part.rows ?? (0..<UInt32(part.table.rowCount)).map { $0 }
      return rows.map { row in values.map { text($0, Int(row)) } }
    }
  }

  private func text(_ column: Column, _ row: Int) -> String {
    switch column {
    case .integers(let numbers): numbers[row].map { String($0) } ?? ""
    case .dictionary(let labels): labels[row]
    case .texts(let texts): texts[row]
    }
  }

  @Test func theLedgerHoldsTheProvince() throws {
    let tables = try tables(Shared.ledger)
    #expect(tables.lists.months.map(\.iso) == (1...9).map { "2022-0\($0)" })
    let june = try rows("debtors", ["period", "overdue"], tables).filter { $0[0] == "24269" }
    #expect(june.compactMap { Int64($0[1]) }.reduce(0, +) == 804_000_000_000)
    #expect(try rows("employers", ["status"], tables).count == 31_204)
  }

  @Test func theListsHaveTheirFigures() throws {
    let lists = try rows("referrals", ["id", "units", "amount", "dated"], tables(Shared.ledger))
    #expect(lists.map { $0[0] } == (1...9).map { "R-2022-0\($0)" })
    #expect(lists.map { $0[1] }.suffix(2) == ["3285", "3312"])
    #expect(lists[8][2] == "580000000000")
  }

  @Test func linesAreNewOrContinuing() throws {
    let lines = try rows("referred", ["referral", "change"], tables(Shared.ledger))
    let september = lines.filter { $0[0] == "R-2022-09" }.map { $0[1] }
    #expect(september.count { $0 == "new" } == 209)
    #expect(september.count { $0 == "continuing" } == 3103)
  }

  @Test func unitsThatLeftHaveAReason() throws {
    let left = try rows("left", ["referral", "why"], tables(Shared.ledger))
      .filter { $0[0] == "R-2022-09" }.map { $0[1] }
    #expect(left.count { $0 == "no_debt" } == 121)
    #expect(left.count { $0 == "below" } == 52)
    #expect(left.count { $0 == "held_back" } == 9)
  }

  @Test func theQuestionChoosesTheListedUnits() throws {
    let debtors = try rows(
      "debtors",
      ["period", "months", "class", "overdue"],
      tables(Shared.ledger)
    )
    let chosen = debtors.filter { $0[0] == "24272" && (Int($0[1]) ?? 0 >= 300 || $0[2] == "bad") }
    #expect(chosen.count == 3312 + 14)
    #expect(chosen.contains { Int($0[1]) ?? 0 < 300 })
  }

  @Test func whatTheLawHoldsBackIsOnPaper() throws {
    let marks = try rows("marks", ["kind", "state", "holds_list"], tables(Shared.ledger))
    let holding = Dictionary(grouping: marks.filter { $0[2] == "yes" }) { $0[0] }
    #expect(holding.mapValues(\.count) == ["suspended": 9, "dispute": 3, "force_majeure": 2])
    #expect(marks.allSatisfy { $0[1] == "proven" })
  }

  @Test func twoBadDebtsOfSeptemberHaveNoProof() throws {
    let states = try rows("debtors", ["period", "class_state"], tables(Shared.ledger))
    #expect(states.count { $0[0] == "24272" && $0[1] == "claimed" } == 2)
  }

  @Test func fiveUnitsGoOnUnderNewCodes() throws {
    let moved = try rows("employers", ["code", "successor"], tables(Shared.ledger))
      .filter { !$0[1].isEmpty }
    #expect(moved.map { $0[0] } == ["TA0155D", "TB0151A", "TB0152D", "TC0153A", "TC0154E"])
  }

  @Test func listsReachedThePoliceAndTwoWereCorrected() throws {
    let tables = try tables(Shared.ledger)
    let handovers = try rows("handovers", ["referral"], tables).map { $0[0] }
    #expect(handovers.count == 11)
    #expect(handovers.filter { $0.hasPrefix("Z-") } == ["Z-2022-0001", "Z-2022-0002"])
    let corrected = try rows("corrections", ["referral", "units"], tables)
    #expect(corrected == [["R-2022-03", "1"], ["R-2022-06", "1"]])
    let wrong = try rows("left", ["referral", "why"], tables).filter { $0[1] == "error" }
    #expect(wrong.map { $0[0] } == ["R-2022-04", "R-2022-07"])
  }

  @Test func thePoliceCameBackToTheOffice() throws {
    let outcomes = try rows("outcomes", ["code"], tables(Shared.ledger)).map { $0[0] }
    #expect(outcomes.count == 1204)
    #expect(Set(outcomes).count == 871)
  }

  /// The queries of the article, to the dong.
  @Test func whatCameBackIsWhatTheArticleSays() throws {
    let rows = try rows(
      "recoveries",
      ["referral", "joint", "district", "code", "amount"],
      tables(Shared.ledger)
    )
    func sum(_ rows: [[String]]) -> Int64 { rows.compactMap { Int64($0[4]) }.reduce(0, +) }
    let listed = rows.filter { !$0[0].isEmpty }
    #expect(sum(listed) == 30_110_000_000)
    let towns = ["Tân Uyên", "Bến Cát"]
    #expect(sum(listed.filter { !towns.contains($0[2]) }) == 15_971_300_000)
    let joint = Dictionary(grouping: rows.filter { !$0[1].isEmpty }) { $0[2] }
    #expect(towns.map { sum(joint[$0] ?? []) } == [13_500_000_000, 638_700_000])
    #expect(towns.map { Set((joint[$0] ?? []).map { $0[3] }).count } == [40, 7])
  }

  @Test func theWoodworksWereNotMetSinceJune() throws {
    let june = try #require(Day(iso: "2022-06-01"))
    let met = try rows("meetings", ["code", "date"], tables(Shared.ledger))
    let days = met.filter { $0[0] == "TA0123B" }.compactMap { Int32($0[1]) }
    #expect(!days.isEmpty && days.allSatisfy { $0 < june.index })
  }

  @Test func promisesHaveEveryState() throws {
    let states = Set(try rows("promises", ["state"], tables(Shared.ledger)).map { $0[0] })
    #expect(states.isSuperset(of: ["open", "kept", "partly", "broken"]))
  }

  @Test func theShorterLedgerEndsWithAugust() throws {
    let tables = try tables(Shared.toAugust)
    #expect(tables.lists.months.last?.iso == "2022-08")
    #expect(try rows("referrals", ["id"], tables).last == ["R-2022-08"])
    #expect(try rows("employers", ["code"], tables).count == 31_204)
  }

  @Test func everyActOfTheLedgerIsSound() throws {
    let verification = try Shared.ledger.get().verify()
    #expect(verification.isSound)
    #expect(verification.actCount > 150)
  }
}
