import Shell
import Foundation
import Testing

/// Transcripts say what the program answers; `RECORD=1` writes them anew.
@MainActor
@Suite(.serialized)
struct GoldenTests {
  @Test(arguments: Fixtures.files(in: "Sessions", ending: ".session"))
  func sessionsAnswerAsRecorded(path: String) throws { try expectRecorded(path) }

  /// Questions of the language, by the chapters of its reference.
  @Test(arguments: Fixtures.files(in: "Queries", ending: ".qtest"))
  func questionsAnswerAsRecorded(path: String) throws { try expectRecorded(path) }

  private func expectRecorded(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let recorded = GoldenSession(text)
    let replayed = recorded.replayed(on: try Stage.of(path))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try replayed.text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    #expect(!recorded.exchanges.isEmpty)
    for (expected, found) in zip(recorded.exchanges, replayed.exchanges) {
      #expect(found.answer == expected.answer, "> \(expected.statement)")
    }
  }
}
