import Diagnostics
import Testing

/// Ctrl-C while a statement works: it stops soon, and nothing of it is done.
@MainActor
@Suite(.serialized)
struct InterruptTests {
  /// Work that may still be done after the key, in a program that is built for tests and so works many
  /// times as long as a released one, whose key `scripts/bench` times at a terminal.
  private static let most = Duration.seconds(1)

  /// Statements that order and group all rows of the invented province.
  private static let long = [
    "debts from 2022-01 to 2022-09 sort name, code",
    "debts from 2022-01 to 2022-09 by name, code show count, avg(amount) sort name desc",
  ]

  @Test func aLongQuestionStopsSoonAfterTheKey() throws {
    let stage = try Stage.of("sample-binh-duong.qtest")
    for statement in Self.long {
      for delay in [10, 20, 40] {
        let (told, work) = stage.runInterrupted(statement, afterMilliseconds: delay)
        #expect(told.map(\.name) == ["cancelled"], "\(statement): done within \(delay) ms")
        #expect(work <= Self.most, "\(statement) after \(delay) ms")
      }
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
