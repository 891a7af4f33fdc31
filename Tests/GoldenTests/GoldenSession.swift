import Commands
import Diagnostics
import Domain
import Foundation
import Ledger
import Query
import Shell
import Values

/// A transcript: statements behind `> ` and below each what the program answers.
struct GoldenSession {
  /// Lines of comment at the head; the first says why the file is there.
  var head: [String]
  var exchanges: [Exchange]

  struct Exchange: Equatable {
    var statement: String
    var answer: String
  }

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    head = []
    exchanges = []
    while let line = lines.first, line.hasPrefix("#") || (line.isEmpty && exchanges.isEmpty) {
      head.append(line)
      lines.removeFirst()
    }
    for line in lines {
      if line.hasPrefix("> ") {
        exchanges.append(Exchange(statement: String(line.dropFirst(2)), answer: ""))
      } else if line.hasPrefix(". ") {
        exchanges[exchanges.count - 1].statement += "\n" + line.dropFirst(2)
      } else if !exchanges.isEmpty {
        exchanges[exchanges.count - 1].answer += line + "\n"
      }
    }
    for index in exchanges.indices { exchanges[index].answer.trimEnd() }
  }

  /// The columns of the terminal where the head asks for them with `# columns: 60`.
  private var width: Int? {
    head.lazy.compactMap { line in
      line.hasPrefix("# columns: ") ? Int(line.dropFirst("# columns: ".count)) : nil
    }.first
  }

  var text: String {
    var lines = head
    for exchange in exchanges {
      let parts = exchange.statement.split(separator: "\n", omittingEmptySubsequences: false)
      lines += parts.enumerated().map { ($0.offset == 0 ? "> " : ". ") + $0.element }
      if !exchange.answer.isEmpty { lines.append(exchange.answer) }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// The same statements with the answers of a fresh ledger in memory.
  @MainActor
  func replayed() throws -> GoldenSession {
    let stage = try Stage()
    if let width { stage.width = width }
    var replayed = self
    for index in exchanges.indices {
      replayed.exchanges[index].answer = stage.run(exchanges[index].statement)
    }
    return replayed
  }
}

extension String {
  fileprivate mutating func trimEnd() {
    while let last, last.isNewline { removeLast() }
  }
}

/// A session over a ledger in memory, its output and messages in one text.
@MainActor
final class Stage: DataOutput, MessageOutput {
  private var written = ""
  private var session: Session?
  let isTerminal = true
  let usesColor = false
  /// How wide answers are; messages are never broken, for names of files differ in length.
  var width = 100
  var size: (columns: Int, rows: Int)? { (width, 10_000) }
  let columns: Int? = nil

  /// The ledger has the small lists of June to September 2022; today is 13/10/2022.
  init() throws {
    let surroundings = ShellSurroundings(
      messages: self,
      clock: { "2022-10-13T08:00:00Z" },
      language: .english,
      isQuiet: false,
      isInteractive: false
    )
    let today = Day(year: 2022, month: 10, day: 13)
    let workplace = Workplace(
      ledger: try Ledger.inMemory(schema: DomainSchema.standard),
      ledgerName: "golden",
      surroundings: surroundings,
      today: today ?? Day(index: 0),
      operatorName: "lan"
    )
    workplace.isTodayGiven = true
    session = Session(
      workplace: workplace,
      surroundings: surroundings,
      output: self,
      commands: StatementCommands.all,
      stopwatch: nil
    )
    for month in ["06", "07", "08", "09"] {
      let path = Fixtures.folder + "/Lists/2022-" + month + ".csv"
      let message = run("import debts \"" + path + "\" yes")
      guard !message.contains("error") else { throw StageError.notImported(message) }
    }
  }

  func run(_ statement: String) -> String {
    written = ""
    guard let session else { return "" }
    _ = ScriptRunner(session).run(statement, file: nil)
    var answer = written.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
    answer.trimEnd()
    return answer
  }

  /// The names of the errors of a statement, without their words.
  func errorNames(_ statement: String) -> [String] {
    guard let workplace = session?.workplace else { return [] }
    do {
      _ = try StatementCommands.all.outcome(of: SourceText(statement), at: workplace)
      return []
    } catch {
      return StatementFailure(of: error).diagnostics.map(\.name)
    }
  }

  /// What Tab asks over the stage's ledger.
  var completer: Completer {
    get throws {
      guard let session else { throw StageError.notImported("") }
      return Completer(session.workplace, commands: StatementCommands.all)
    }
  }

  func write(_ bytes: [UInt8]) throws { written += String(decoding: bytes, as: UTF8.self) }
  func page(_ text: String) throws { written += text }
  func write(line: String) { written += line + "\n" }
  func showProgress(_ text: String) {}
  func ask(_ question: String) -> String? { nil }
}

enum StageError: Error {
  case notImported(String)
}

enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  /// The transcripts of a folder, by name.
  static func files(in name: String, ending: String) -> [String] {
    let path = folder + "/" + name
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(ending) }.sorted().map { path + "/" + $0 }
  }
}
