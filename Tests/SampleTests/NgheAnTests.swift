import Columnar
import Domain
import Ledger
import Sample
import Testing
import Values

/// The second province: made by the rules of real work, and the same on every machine.
@Suite struct NgheAnTests {
  private func ledger() throws -> Ledger {
    let ledger = try Ledger.inMemory(schema: DomainSchema.standard)
    try NgheAnLedger.build(into: ledger)
    return ledger
  }

  @Test func theSameBytesComeOutTwice() throws {
    let (first, second) = (try ledger().snapshot(), try ledger().snapshot())
    let acts = try first.acts()
    #expect(acts.count > 100)
    #expect(try acts.last?.hash == second.acts().last?.hash)
  }

  @Test func theActsFollowOneAnotherUpToToday() throws {
    let days = try ledger().snapshot().acts().map(\.at)
    #expect(days == days.sorted())
    #expect(NgheAnProvince.today.vietnamese == "10/01/2023")
    #expect(days.allSatisfy { $0.prefix(10) <= NgheAnProvince.today.iso })
  }

  @Test func noNumberOrNameOfAPersonStandsInACase() throws {
    let cases = try ledger().snapshot().records(of: RecordKind.legalCase.table)
    guard case .texts(let persons) = try cases.column("person") else { return }
    let named = (0..<persons.count).map { persons[$0] }.filter { !$0.isEmpty }
    #expect(named == ["N.V.H., 1987"])
  }
}
