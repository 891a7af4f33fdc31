import Columnar
import Commands
import Domain
import Formats
import Ledger
import Sample
import Testing
import Values

@Suite struct SampleFileTests {
  private let province = Shared.province

  private func september() throws -> ImportFile {
    let list = try #require(province.lists.last)
    let bytes = SampleCSV.bytes(of: list, in: province)
    let grid = try CSVReader.read(bytes).grid
    return ImportFile(
      name: "2022-09.csv",
      kind: .separatedText,
      grid: grid,
      byteCount: bytes.count
    )
  }

  @Test func theFirstLineSaysThatTheDataAreInvented() throws {
    #expect(try september().grid.text(row: 0, column: 0).contains("DỮ LIỆU GIẢ LẬP"))
  }

  @Test func importingTheFileGivesTheListThatTheLedgerHolds() throws {
    let tables = try LedgerTables(
      Shared.ledger.get().snapshot(),
      today: SampleProvince.today
    )
    let plan = try ImportPlanner(ImportRequest(), over: tables).plan([try september()])
    #expect(plan.month == SampleProvince.lastMonth)
    #expect(plan.rejects.isEmpty && plan.refusals.isEmpty)
    #expect(plan.newEmployerCount == 0)
    #expect(plan.changesNothing)
  }

  @Test func theFileFollowsUponAugust() throws {
    let tables = try LedgerTables(
      Shared.toAugust.get().snapshot(),
      today: SampleProvince.today
    )
    let plan = try ImportPlanner(ImportRequest(), over: tables).plan([try september()])
    let before = Set(province.lists[7].units)
    let now = Set(province.lists[8].units)
    #expect(plan.difference.new.count == now.subtracting(before).count)
    #expect(plan.difference.gone.count == before.subtracting(now).count)
    #expect(plan.employerChanges.keys.allSatisfy { $0 == "status" })
  }

  @Test func allMonthsStandInOneTable() {
    let bytes = SampleCSV.allMonths(of: province)
    let lines = bytes.count { $0 == UInt8(ascii: "\n") }
    #expect(lines == 1 + province.lists.reduce(0) { $0 + $1.count })
  }
}
