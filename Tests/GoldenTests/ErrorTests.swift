import Shell
import Diagnostics
import Foundation
import Testing
import Values

/// Every error, warning and note has a stable name, and under that name a record of its words.
///
/// `Errors/NAME.session` has statements that give it on the golden stage, filed from
/// `Errors/statements.txt`; `Errors/Sequences/NAME.session` has several that lead to it. What needs
/// a real file system or a second process is listed with its test in `Errors/elsewhere.txt`.
@MainActor
@Suite(.serialized)
struct ErrorTests {
  nonisolated private static let isRecording =
    ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test(.enabled(if: !isRecording), arguments: Fixtures.files(in: "Errors", ending: ".session"))
  func statementsAreRefusedAsRecorded(path: String) throws {
    let recorded = GoldenSession(try String(contentsOfFile: path, encoding: .utf8))
    let stage = try Stage()
    for exchange in recorded.exchanges {
      let answer = stage.runInBothLanguages(exchange.statement)
      #expect(answer == exchange.answer, "> \(exchange.statement)")
      #expect(stage.told.map(\.name).contains(name(path)), "> \(exchange.statement)")
    }
  }

  @Test(arguments: Fixtures.files(in: "Errors/Sequences", ending: ".session"))
  func sequencesAreRefusedAsRecorded(path: String) throws {
    let recorded = GoldenSession(try String(contentsOfFile: path, encoding: .utf8))
    let (replayed, names) = try recorded.replayedInBothLanguages()
    #expect(names.contains(name(path)), "\(name(path)): \(names.sorted())")
    if Self.isRecording {
      try replayed.text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    for (expected, found) in zip(recorded.exchanges, replayed.exchanges) {
      #expect(found.answer == expected.answer, "> \(expected.statement)")
    }
  }

  /// Files the statements of `Errors/statements.txt` under the names of their errors.
  @Test(.enabled(if: isRecording))
  func statementsAreFiledByName() throws {
    let folder = Fixtures.folder + "/Errors/"
    for path in Fixtures.files(in: "Errors", ending: ".session") {
      try FileManager.default.removeItem(atPath: path)
    }
    var statements: [String: [String]] = [:]
    let stage = try Stage()
    for statement in try Fixtures.lines(of: "Errors/statements.txt") {
      stage.forgetAnswers()
      _ = stage.run(statement)
      let first = stage.told.first { $0.severity == .error } ?? stage.told.first
      guard let first else {
        Issue.record("no error: \(statement)")
        continue
      }
      statements[first.name, default: []].append(statement)
    }
    for (name, group) in statements {
      let stage = try Stage()
      let text = group.map { "> " + $0 + "\n" + stage.runInBothLanguages($0) + "\n\n" }.joined()
      try text.write(toFile: folder + name + ".session", atomically: true, encoding: .utf8)
    }
  }

  @Test(.enabled(if: !isRecording))
  func everyStatementIsFiled() throws {
    let filed = try Fixtures.files(in: "Errors", ending: ".session").flatMap { path in
      GoldenSession(try String(contentsOfFile: path, encoding: .utf8)).exchanges.map(\.statement)
    }
    #expect(try Set(Fixtures.lines(of: "Errors/statements.txt")) == Set(filed))
  }

  @Test func aStoppedQuestionSaysSo() throws {
    let told = try Stage().runInterrupted("debtors show sum(amount)")
    #expect(told.map(\.name) == ["cancelled"])
    #expect(told.map(\.message) == [Localized("stopped", vi: "đã dừng")])
  }

  @Test func everyErrorNameHasItsGolden() throws {
    let names = try DeclaredNames.all()
    let elsewhere = Set(try testsElsewhere().map(\.name))
    let recorded = Set(
      (Fixtures.files(in: "Errors", ending: ".session")
        + Fixtures.files(in: "Errors/Sequences", ending: ".session")).map(name)
    )
    // Both say that the program is mistaken: a switch that lacks a case, an error without words. A
    // test that could provoke them would be a test of a fault to be mended.
    let excepted: Set = ["internal", "unexpected"]
    #expect(names.count > 200, "the names are not found any more")
    #expect(names.subtracting(recorded).subtracting(elsewhere).subtracting(excepted).sorted() == [])
    #expect(recorded.union(elsewhere).subtracting(names).sorted() == [], "no such error any more")
    #expect(recorded.intersection(elsewhere).sorted() == [], "recorded here")
  }

  @Test func testsElsewhereAreThere() throws {
    let texts = try Fixtures.swiftFiles(below: Fixtures.tests).joined(separator: "\n")
    for (name, function) in try testsElsewhere() {
      #expect(texts.contains("func \(function)("), "\(name): no test \(function)")
    }
  }

  private func testsElsewhere() throws -> [(name: String, function: String)] {
    try Fixtures.lines(of: "Errors/elsewhere.txt").map { line in
      let words = line.split(separator: " ").map(String.init)
      try #require(words.count == 2, "expected a name and a test: \(line)")
      return (words[0], words[1])
    }
  }

  private func name(_ path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }
}

/// The names of messages, read from the sources.
enum DeclaredNames {
  static func all() throws -> Set<String> {
    let sources = Fixtures.tests.deletingLastPathComponent().appending(path: "Sources")
    let text = try Fixtures.swiftFiles(below: sources).joined(separator: "\n")
    let reasons = try Fixtures.swiftFiles(below: sources.appending(path: "Commands/Import"))
      .joined(separator: "\n")
    let called =
      #/
      \b(?:error|warning|note|Diagnostic|Wording|tooMany) \(\s* "([a-z0-9]+(?:-[a-z0-9]+)*)"
      /#
    // Reasons of rejects and warnings of imports are named in a switch.
    let switched = #/\bcase \.\w+(?:\([^)]*\))?: "([a-z0-9]+(?:-[a-z0-9]+)+)"/#
    return Set(text.matches(of: called).map { String($0.1) })
      .union(reasons.matches(of: switched).map { String($0.1) })
  }
}
