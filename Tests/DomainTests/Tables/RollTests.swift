import Query
import Testing
import Values

@testable import Domain

/// Two months beside each other against the two lists themselves: the differential test asks `roll`
/// of a table of its own, so what the ledger makes of its lists is checked here.
@Suite struct RollTests {
  @Test(arguments: 1...12)
  func rollIsWhatTheTwoListsSay(seed: Int) throws {
    var random = SeededRandom(UInt64(seed))
    let small = try SmallLedger()
    let months = ["2022-07", "2022-08", "2022-09"]
    for month in months { try small.importList(month, list(&random)) }
    for (first, last) in [(0, 1), (1, 2), (0, 2)] {
      let before = try owing(small, months[first])
      let after = try owing(small, months[last])
      let expected = Set(before.keys).union(after.keys).sorted().map { code in
        [
          code, before[code]?.bucket ?? "new", after[code]?.bucket ?? "cleared",
          before[code]?.overdue ?? "0", after[code]?.overdue ?? "0",
        ].joined(separator: "|")
      }
      let time = TableRequest.Time.compared(
        try small.month(months[first]),
        try small.month(months[last])
      )
      let columns = "code bucket_before bucket_after overdue_before overdue_after"
      #expect(try small.rows("roll", time, columns).sorted() == expected)
    }
  }

  /// Some of twenty units, a few without debt or overpaid, a few without months.
  private func list(_ random: inout SeededRandom) -> String {
    let lines = (1...20).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }.map { unit in
      let amount = [-70, 0, 5, 1_000_000_000].randomElement(using: &random) ?? 0
      let months = ["", "0.50", "1", "3", "6", "12", "30"].randomElement(using: &random) ?? ""
      return "TA\(1000 + unit)B|\(months)|\(amount)"
    }
    return "code|months|amount\n" + lines.joined(separator: "\n")
  }

  private func owing(
    _ small: SmallLedger,
    _ month: String
  ) throws -> [String: (bucket: String, overdue: String)] {
    let time = TableRequest.Time.month(try small.month(month), revision: nil)
    let lines = try small.rows("debtors", time, "code bucket overdue").map {
      $0.split(separator: "|")
    }
    return Dictionary(
      uniqueKeysWithValues: lines.map { (String($0[0]), (String($0[1]), String($0[2]))) }
    )
  }
}
