import Diagnostics
import Testing

/// Ctrl-C while a statement works: it stops soon, and nothing of it is done.
@MainActor
@Suite(.serialized)
struct InterruptTests {
  /// What a person may wait, from the key to the prompt.
  private static let most = Duration.milliseconds(50)
  private static let triesMax = 8

  /// Statements that read, order and group all rows of the invented province.
  private static let long = [
    "debts from 2022-01 to 2022-09 sort name, code",
    "debts from 2022-01 to 2022-09 by name, code show count, avg(amount) sort name desc",
    "debts from 2022-01 to 2022-09 where name like \"*a*b*c*\" or address like \"*a*b*c*\"",
    "debts from 2022-01 to 2022-09 by period show distinct(name), median(amount), max(months)",
  ]

  @Test func aLongQuestionStopsWithinFiftyMilliseconds() throws {
    let stage = try Stage.of("sample-binh-duong.qtest")
    for statement in Self.long {
      // Other work of the machine may come between, so the quickest of some tries counts.
      var waits: [Duration] = []
      while waits.count < Self.triesMax, waits.allSatisfy({ $0 > Self.most }) {
        let delay = 20 * (waits.count + 1)
        let (told, wait) = stage.runInterrupted(statement, afterMilliseconds: delay)
        #expect(told.map(\.name) == ["cancelled"], "\(statement): done within \(delay) ms")
        waits.append(wait)
      }
      #expect(waits.contains { $0 <= Self.most }, "\(statement): \(waits)")
    }
  }

  /// An act that Ctrl-C reaches before it is written writes nothing.
  @Test(arguments: [
    "import debts \"{lists}/2022-09.csv\" complete yes",
    "record call for (debtors) result absent yes",
    "refer debtors where months >= 3 number \"1/BHXH\" yes",
    "record payment TA0123B 500m",
  ])
  func anActThatIsStoppedWritesNothing(statement: String) throws {
    let stage = try Stage(months: ["06", "07", "08"])
    let before = stage.run("audit show count")
    #expect(stage.runInterrupted(statement).map(\.name).last == "cancelled")
    #expect(stage.run("audit show count") == before)
    #expect(stage.run("verify").hasPrefix("sound"))
    // The same again, and it is done.
    _ = stage.run(statement)
    #expect(stage.run("audit show count") != before)
  }
}
