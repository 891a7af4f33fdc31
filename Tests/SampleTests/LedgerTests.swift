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
    #expect(lists.map { $0[0] } == ["R-2022-08", "R-2022-09"])
    #expect(lists.map { $0[1] } == ["3285", "3312"])
    #expect(lists[1][2] == "580000000000")
  }

  @Test func linesAreNewOrContinuing() throws {
    let lines = try rows("referred", ["referral", "change"], tables(Shared.ledger))
    let september = lines.filter { $0[0] == "R-2022-09" }.map { $0[1] }
    #expect(september.count { $0 == "new" } == 209)
    #expect(september.count { $0 == "continuing" } == 3103)
  }

  @Test func unitsThatLeftHaveAReason() throws {
    let left = try rows("left", ["why"], tables(Shared.ledger)).map { $0[0] }
    #expect(left.count { $0 == "no_debt" } == 121)
    #expect(left.count { $0 == "below" } == 61)
  }

  @Test func theQuestionChoosesTheListedUnits() throws {
    let debtors = try rows(
      "debtors",
      ["period", "months", "class", "overdue"],
      tables(Shared.ledger)
    )
    let chosen = debtors.filter { $0[0] == "24272" && (Int($0[1]) ?? 0 >= 300 || $0[2] == "bad") }
    #expect(chosen.count == 3312)
    #expect(chosen.contains { Int($0[1]) ?? 0 < 300 })
    #expect(chosen.compactMap { Int64($0[3]) }.reduce(0, +) == 580_000_000_000)
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
    #expect(try rows("referrals", ["id"], tables) == [["R-2022-08"]])
    #expect(try rows("employers", ["code"], tables).count == 31_204)
  }

  @Test func everyActOfTheLedgerIsSound() throws {
    let verification = try Shared.ledger.get().verify()
    #expect(verification.isSound)
    #expect(verification.actCount > 150)
  }
}
