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

  /// One file an error name: statements that give it, and its words.
  @Test(arguments: Fixtures.files(in: "Errors", ending: ".session"))
  func errorsReadAsRecorded(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let recorded = GoldenSession(text)
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let stage = try Stage()
    for exchange in recorded.exchanges {
      #expect(stage.errorNames(exchange.statement).contains(name), "> \(exchange.statement)")
      #expect(stage.run(exchange.statement) == exchange.answer, "> \(exchange.statement)")
    }
  }

  /// Files the statements of `Errors/statements.txt` under the names of their errors.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD"] == "1"))
  func errorsAreFiledByName() throws {
    let folder = Fixtures.folder + "/Errors/"
    let list = try String(contentsOfFile: folder + "statements.txt", encoding: .utf8)
    let stage = try Stage()
    var files: [String: String] = [:]
    for statement in list.split(separator: "\n").map(String.init) where !statement.hasPrefix("#") {
      let name = stage.errorNames(statement).first ?? "no-error"
      files[name, default: ""] += "> " + statement + "\n" + stage.run(statement) + "\n\n"
    }
    #expect(files["no-error"] == nil, "\(files["no-error"] ?? "")")
    for (name, text) in files where name != "no-error" {
      try text.write(toFile: folder + name + ".session", atomically: true, encoding: .utf8)
    }
  }
}
