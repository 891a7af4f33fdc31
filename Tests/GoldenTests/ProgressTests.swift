import Commands
import Shell
import Testing
import Values

/// The line that tells how far long work has come.
@MainActor
struct ProgressTests {
  /// A terminal that keeps its progress lines.
  private final class Line: MessageOutput {
    var isTerminal = true
    let usesColor = false
    let columns: Int? = 80
    var shown: [String] = []

    func write(line: String) {}
    func showProgress(_ text: String) { shown.append(text) }
    func ask(_ prompt: String, _ value: AskedValue?) -> String? { nil }
  }

  /// A clock that is set by hand.
  private final class Hand: @unchecked Sendable {
    // Only the test's own thread turns and reads it.
    var seconds = 0.0
  }

  private let line = Line()
  private let hand = Hand()

  private func surroundings(_ language: Language, isQuiet: Bool = false) -> ShellSurroundings {
    let surroundings = ShellSurroundings(
      messages: line,
      clock: { "" },
      language: language,
      isQuiet: isQuiet,
      isInteractive: true
    )
    surroundings.nanoseconds = { [hand] in UInt64(hand.seconds * 1_000_000_000) }
    return surroundings
  }

  @Test func rateAndRemainingTimeAreThoseOfTheWork() {
    let heard = surroundings(.english)
    hand.seconds = 10
    heard.beginStatement()
    hand.seconds = 10.25
    heard.progress(done: 100_000, of: 1_000_000)
    hand.seconds = 12
    heard.progress(done: 500_000, of: 1_000_000)
    hand.seconds = 14.5
    heard.progress(done: 900_000, of: 1_000_000)
    heard.progress(done: 1_000_000, of: 1_000_000)
    #expect(
      line.shown == [
        "10 % · 100.000", "50 % · 500.000 · 250.000/s · 2 s left",
        "90 % · 900.000 · 200.000/s · 1 s left", "",
      ]
    )
  }

  @Test func otherWorkBeginsAnew() {
    let heard = surroundings(.vietnamese)
    heard.beginStatement()
    hand.seconds = 1
    heard.progress(done: 10_000, of: 20_000)
    heard.progress(done: 20_000, of: 20_000)
    hand.seconds = 2
    heard.progress(done: 5_000, of: 20_000)
    hand.seconds = 4
    heard.progress(done: 15_000, of: 20_000)
    #expect(
      line.shown == [
        "50 % · 10.000 · 10.000/giây · còn 1 giây", "", "25 % · 5.000",
        "75 % · 15.000 · 5.000/giây · còn 1 giây",
      ]
    )
  }

  @Test func nothingIsDrawnWhereNobodyWatches() {
    surroundings(.english, isQuiet: true).progress(done: 1, of: 2)
    line.isTerminal = false
    surroundings(.english).progress(done: 1, of: 2)
    #expect(line.shown.isEmpty)
  }
}
