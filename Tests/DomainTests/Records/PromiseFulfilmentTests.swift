import Testing
import Values

@testable import Domain

/// One line of the table of instalments: 200m by 15/10 and 300m by 15/11, made on 10/10.
struct InstalmentCase: Sendable {
  var payments: [(Int64, String)]
  var on: String
  var first: String
  var second: String
}

@Suite struct PromiseFulfilmentTests {
  @Test(arguments: [
    InstalmentCase(payments: [], on: "2022-10-14", first: "open 0", second: "open 0"),
    InstalmentCase(payments: [], on: "2022-10-16", first: "broken 0", second: "open 0"),
    InstalmentCase(
      payments: [(200, "2022-10-15")],
      on: "2022-10-16",
      first: "kept 200",
      second: "open 0"
    ),
    InstalmentCase(
      payments: [(150, "2022-10-14")],
      on: "2022-10-16",
      first: "partly 150",
      second: "open 0"
    ),
    InstalmentCase(
      payments: [(150, "2022-10-14"), (50, "2022-10-20")],
      on: "2022-10-21",
      first: "late 200",
      second: "open 0"
    ),
    InstalmentCase(
      payments: [(500, "2022-10-10")],
      on: "2022-10-11",
      first: "kept 200",
      second: "kept 300"
    ),
    InstalmentCase(
      payments: [(250, "2022-10-14")],
      on: "2022-11-16",
      first: "kept 200",
      second: "partly 50"
    ),
    InstalmentCase(
      payments: [(250, "2022-10-09")],
      on: "2022-10-14",
      first: "open 0",
      second: "open 0"
    ),
  ])
  func instalmentsAreFilledFromTheEarliest(example: InstalmentCase) throws {
    let today = try day(example.on)
    let parts = [
      PromisePart(
        employer: 7,
        made: try day("2022-10-10"),
        due: try day("2022-11-15"),
        amount: 300
      ),
      PromisePart(
        employer: 7,
        made: try day("2022-10-10"),
        due: try day("2022-10-15"),
        amount: 200
      ),
    ]
    let receipts = try example.payments.map {
      PromiseReceipt(employer: 7, date: try day($0.1), amount: $0.0)
    }
    let result = fulfil(parts, by: receipts, until: today)
    let texts = zip(parts, result).map { "\($1.state(of: $0, on: today).rawValue) \($1.paid)" }
    #expect(texts == [example.second, example.first])
  }

  @Test func theKeptRateIsByPartsAndByMoney() {
    var rate = KeptRate()
    for (state, amount) in [
      (PromiseState.kept, Int64(100)), (.late, 50), (.partly, 30), (.broken, 20), (.open, 900),
      (.replaced, 900), (.noLongerOwed, 900),
    ] { rate.add(state, amount: amount) }
    #expect(rate.keptParts == 1 && rate.judgedParts == 4)
    #expect(rate.keptAmount == 100 && rate.judgedAmount == 200)
  }

  @Test func aReplacedPartTakesNothingMore() throws {
    let part = PromisePart(
      employer: 7,
      made: try day("2022-10-01"),
      due: try day("2022-10-10"),
      amount: 100,
      replacedOn: try day("2022-10-05")
    )
    let receipts = [
      PromiseReceipt(employer: 7, date: try day("2022-10-04"), amount: 10),
      PromiseReceipt(employer: 7, date: try day("2022-10-06"), amount: 10),
      PromiseReceipt(employer: 8, date: try day("2022-10-04"), amount: 10),
    ]
    let result = fulfil([part], by: receipts, until: try day("2022-10-20"))
    #expect(result[0].paid == 10)
    #expect(result[0].state(of: part, on: try day("2022-10-20")) == .replaced)
    #expect(result[0].state(of: part, on: try day("2022-10-04")) == .open)
  }
}
