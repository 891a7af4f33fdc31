import Commands
import Diagnostics
import Domain
import Foundation
import Query
import Shell
import Testing

/// What help shows is what the program takes.
@MainActor
@Suite(.serialized)
struct HelpTests {
  @Test func examplesOfTheGrammarAnswer() throws {
    let stage = try Stage.withRecords()
    for statement in LanguageHelp.examples + ExamplesCommand.questions {
      _ = stage.run("debtors")
      #expect(!stage.run(statement).contains("error:"), "\(statement)")
    }
  }

  /// Those that need files, records of their own or a person are only read.
  @Test func examplesOfStatementsRun() throws {
    let stage = try Stage.withRecords()
    let readOnly: Set = [
      "import", "amend", "void", "refer", "export", "run", "open", "new", "backup to", "quit",
      "withdraw", "sign", "hand over", "history", "learn", "check", "save session to",
    ]
    for command in StatementCommands.all.commands {
      for example in command.examples {
        #expect(reads(example, at: stage), "\(example)")
        guard !readOnly.contains(command.form.opening) else { continue }
        _ = stage.run("debtors")
        let answer = stage.run(example)
        // The stage has two employers of that name.
        #expect(!answer.contains("error:") || answer.contains("employers fit"), "\(example)")
      }
      _ = stage.run("set language en")
      _ = stage.run("set format table")
    }
  }

  /// Every page of help there is, in each language; `RECORD=1` writes them anew.
  @Test(arguments: ["en", "vi"])
  func everyPageReadsAsRecorded(language: String) throws {
    let stage = try Stage.withRecords()
    _ = stage.run("set language " + language)
    let statements =
      ["help", "help language", "examples", "describe"]
      + StatementCommands.all.commands.map { "help " + $0.form.opening }
      + RecordKind.all.map { "help record " + $0.name }
    let pages = statements.map { "> \($0)\n\(stage.run($0))\n" }
    let found = "# Every page of help.\n\n" + pages.joined(separator: "\n")
    let path = Fixtures.folder + "/Pages/help-\(language).session"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try found.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let recorded = Transcript(try String(contentsOfFile: path, encoding: .utf8)).exchanges
    let now = Transcript(found).exchanges
    #expect(recorded.map(\.statement) == now.map(\.statement))
    for (expected, page) in zip(recorded, now) {
      #expect(page.answer == expected.answer, "\(page.statement)")
    }
  }

  private func reads(_ statement: String, at stage: Stage) -> Bool {
    guard let workplace = stage.session?.workplace else { return false }
    let read = StatementReader.read(
      SourceText(statement),
      forms: StatementCommands.all.forms,
      vocabulary: workplace.vocabulary
    )
    switch read {
    case .question(let parsed): return parsed.diagnostics.allSatisfy { $0.severity != .error }
    case .act(let act): return act.diagnostics.allSatisfy { $0.severity != .error }
    }
  }
}
