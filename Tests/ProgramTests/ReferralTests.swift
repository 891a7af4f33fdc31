import Foundation
import Testing

/// What leaves the house about a list, on the sample.
struct ReferralTests {
  @Test func aSignedListExportsTheSameBytes() throws {
    let bench = try Workbench()
    let run = try bench.run(
      ["demo", "--today", "13/10/2022"]
        + [
          "export referral R-2022-09 to \"before.csv\"",
          "record payment TA0123B 1bn on 12/10/2022",
          "amend TA0123B name \"Tên Mới\" from 01/09/2022",
          "withdraw TA0123B from R-2022-09 because \"nhầm\" number \"1251\" dated 13/10/2022",
          "hand over R-2022-09 to \"PC03\" on 13/10/2022",
          "export referral R-2022-09 to \"after.csv\"",
        ].flatMap { ["-c", $0] }
    )
    #expect(run.exitCode == 0, "\(run.messages)")
    let before = try bench.read("before.csv")
    #expect(try bench.read("after.csv") == before)
    #expect(before.contains("TA0123B") && !before.contains("Tên Mới"))
  }

  /// The second part of the list: what is planned for the month.
  @Test func aWorkbookHoldsThePlanOfTheMonth() throws {
    let bench = try Workbench()
    let run = try bench.run(
      ["demo", "--today", "13/10/2022"]
        + [
          "record plan TA0123B kind meeting planned_on 20/10/2022 police \"PC03\"",
          "export referral R-2022-09 to \"list.xlsx\"",
        ].flatMap { ["-c", $0] }
    )
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(bench.exists("list.xlsx"))
  }
}
