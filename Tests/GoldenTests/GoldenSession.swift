import Columnar
import Commands
import Diagnostics
import Domain
import Foundation
import Ledger
import Query
import Sample
import Shell
import Synchronization
import Values

typealias GoldenSession = Transcript

extension Transcript {
  /// The same statements with the answers of a fresh ledger in memory.
  @MainActor
  func replayed(on stage: Stage) -> GoldenSession {
    if let width { stage.width = width }
    if head.contains("# ascii") { stage.showsBlocks = false }
    var replayed = self
    for index in exchanges.indices {
      replayed.exchanges[index].answer = stage.run(exchanges[index].statement)
    }
    return replayed
  }

  /// The same, with the Vietnamese words of every message below each answer.
  ///
  /// - Returns: also the names of all errors, warnings and notes.
  @MainActor
  func replayedInBothLanguages() throws -> (session: GoldenSession, names: Set<String>) {
    let stage = try Stage()
    var replayed = self
    var names: Set<String> = []
    for index in exchanges.indices {
      replayed.exchanges[index].answer = stage.runInBothLanguages(exchanges[index].statement)
      names.formUnion(stage.told.map(\.name))
    }
    return (replayed, names)
  }
}

/// A session over a ledger in memory, its output and messages in one text.
@MainActor
final class Stage {
  private let paper = TranscriptPaper()
  private(set) var session: Session?
  /// How often documents were taken.
  private var taken = 0
  /// Raised, it stops every question as Ctrl-C does.
  private let interrupt = Cancellation()
  /// What the last statement said: its errors, warnings and notes.
  var told: [Diagnostic] { paper.told }
  /// Places that statements name as `{files}` and `{new}`, so that no path of a machine is recorded.
  private let places: [(name: String, path: String)]
  /// How wide answers are.
  var width: Int {
    get { paper.width }
    set { paper.width = newValue }
  }

  /// The stage of a file: `language-…` has a year's lists and records of work, `articles-NAME` what
  /// `Stages/NAME.session` says, `sample-NAME` is an invented province, `office-rules` has rules of its
  /// own, others have only lists.
  static func of(_ path: String) throws -> Stage {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    if name.hasPrefix("articles-") {
      return try prepared(String(name.dropFirst("articles-".count)), months: [])
    }
    switch name {
    case "sample-binh-duong":
      return try Stage(sample: SampleProvince.today) {
        try SampleLedger.build(into: $0)
      }
    case "sample-nghe-an":
      return try Stage(sample: NgheAnProvince.today) {
        try NgheAnLedger.build(into: $0)
      }
    case "office-rules":
      return try Stage(law: .standard.changed(by: SourceText(officeRules, file: "golden.rules")))
    default: return try name.hasPrefix("language-") ? .withRecords() : Stage()
    }
  }

  private static let officeRules = """
    rule class_prolonged_from | months
    01/09/2022 | 31/12/2022 | 2 | own | QĐ 12/2022 của giám đốc
    rule window_call | days
    - | - | 45 | own | QĐ 12/2022 của giám đốc
    """

  /// January to September 2022, and the records of `Stages/language.session`.
  static func withRecords() throws -> Stage {
    try prepared("language", months: (1...9).map { "0" + String($0) })
  }

  /// A ledger with these months and what a file of `Stages` records.
  static func prepared(_ name: String, months: [String]) throws -> Stage {
    let stage = try Stage(months: months)
    let path = Fixtures.folder + "/Stages/\(name).session"
    for exchange in GoldenSession(try String(contentsOfFile: path, encoding: .utf8)).exchanges {
      let message = stage.run(exchange.statement)
      guard !message.contains("error") else { throw StageError.notPrepared(message) }
    }
    stage.session?.workplace.last = nil
    return stage
  }

  /// An invented province on the day that counts as today in it.
  convenience init(sample today: Day, _ build: (Ledger) throws -> Void) throws {
    let ledger = try Ledger.inMemory(schema: DomainSchema.standard)
    try build(ledger)
    try self.init(months: [], ledger: ledger, today: today)
  }

  /// The ledger has the small lists of these months of 2022; today is 13/10/2022.
  ///
  /// `{files}` holds the small files of `Errors/Files`, `{lists}` these lists, `{new}` nothing.
  init(
    months: [String] = ["06", "07", "08", "09"],
    ledger: Ledger? = nil,
    today: Day? = nil,
    law: LawTable = .standard
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "arrears-stage-" + UUID().uuidString
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    places = [
      ("{files}", Fixtures.folder + "/Errors/Files"), ("{lists}", Fixtures.folder + "/Lists"),
      ("{new}", folder.path),
    ]
    let surroundings = ShellSurroundings(
      messages: paper,
      clock: { "2022-10-13T08:00:00Z" },
      language: .english,
      isQuiet: false,
      isInteractive: false
    )
    let day = today ?? Day(year: 2022, month: 10, day: 13)
    let workplace = Workplace(
      ledger: try ledger ?? Ledger.inMemory(schema: DomainSchema.standard),
      ledgerName: "golden",
      surroundings: surroundings,
      today: day ?? Day(index: 0),
      operatorName: "lan",
      law: law,
      cancellation: Cancellation(or: { [interrupt] in interrupt.isRaised })
    )
    workplace.isTodayGiven = true
    session = Session(
      workplace: workplace,
      surroundings: surroundings,
      output: paper,
      commands: StatementCommands.all,
      stopwatch: nil
    )
    session?.school = try SmallSchool.make(over: workplace.ledger, today: workplace.today)
    surroundings.listener = { [paper] in paper.told.append($0) }
    for month in months {
      let message = run("import debts \"{lists}/2022-" + month + ".csv\" yes")
      guard !message.contains("error") else { throw StageError.notImported(message) }
    }
  }

  deinit {
    for place in places where place.name == "{new}" {
      try? FileManager.default.removeItem(atPath: place.path)
    }
  }

  func run(_ statement: String) -> String {
    paper.clear()
    guard let session else { return "" }
    let named = places.reduce(statement) { $0.replacing($1.name, with: $1.path) }
    _ = ScriptRunner(session).run(named, file: nil)
    var lines = paper.written.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init
    )
    for place in places { rename(place.path, as: place.name, in: &lines) }
    return Transcript.answer(lines.joined(separator: "\n"))
  }

  /// A file that a statement wrote, by the name that it was given.
  func text(of name: String) -> String? {
    try? String(contentsOfFile: path(of: name), encoding: .utf8)
  }

  /// The documents in `{new}` and its folders, in the order of their names; they are moved away.
  func takeDocuments() throws -> [(name: String, path: String)] {
    guard let folder = places.first(where: { $0.name == "{new}" })?.path else { return [] }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    taken += 1
    return try names.filter { $0.hasSuffix(".docx") }.sorted().map { name in
      let path = folder + "/\(taken)-" + name.replacing("/", with: "-") + ".taken"
      try FileManager.default.moveItem(atPath: folder + "/" + name, toPath: path)
      return (name, path)
    }
  }

  /// A statement or a path with the places that it names.
  func path(of name: String) -> String {
    places.reduce(name) { $0.replacing($1.name, with: $1.path) }
  }

  /// A file for a statement to read, by the name that it gives it.
  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path(of: name), atomically: true, encoding: .utf8)
  }

  /// What a question says that is stopped while it runs.
  func runInterrupted(_ statement: String) -> [Diagnostic] {
    paper.clear()
    interrupt.raise()
    _ = session?.run(SourceText(path(of: statement)))
    interrupt.lower()
    return told
  }

  /// What a statement says that is stopped in the middle, and how long it still worked then.
  ///
  /// Counted is the time in which the machine worked for it: a loaded one is not taken for a slow
  /// program.
  func runInterrupted(
    _ statement: String,
    afterMilliseconds delay: Int
  ) -> (told: [Diagnostic], work: Duration) {
    paper.clear()
    var clock = clockid_t()
    // Safety: the clock outlives the call, which fills it.
    unsafe pthread_getcpuclockid(pthread_self(), &clock)
    let raised = Mutex<Duration?>(nil)
    let key = Thread { [interrupt, clock] in
      usleep(UInt32(delay) * 1000)
      raised.withLock { $0 = Self.worked(by: clock) }
      interrupt.raise()
    }
    key.start()
    _ = session?.run(SourceText(statement))
    let ended = Self.worked(by: clock)
    while !key.isFinished { usleep(100) }
    interrupt.lower()
    return (told, ended - (raised.withLock { $0 } ?? ended))
  }

  /// The time that a thread has worked so far.
  nonisolated private static func worked(by clock: clockid_t) -> Duration {
    var time = timespec()
    // Safety: the time outlives the call, which fills it.
    unsafe clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Whether signs beyond ASCII are drawn with; `# ascii` in a head takes them away.
  var showsBlocks: Bool {
    get { paper.showsBlocks }
    set { paper.showsBlocks = newValue }
  }

  /// Where a named place is.
  func place(_ name: String) -> String { places.first { $0.name == name }?.path ?? name }

  /// As if nothing had been asked yet.
  func forgetAnswers() { session?.workplace.last = nil }

  /// The answer, and below it the Vietnamese words of its messages.
  func runInBothLanguages(_ statement: String) -> String {
    let answer = run(statement)
    let words = told.flatMap { [$0.message, $0.help] }.compactMap { $0?.text(in: .vietnamese) }
    var lines = words.flatMap {
      $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    for place in places { rename(place.path, as: place.name, in: &lines) }
    return ([answer] + lines.map { "vi: " + $0 }).joined(separator: "\n")
  }

  /// Names a place in lines; the carets below a line that named it stay under their words.
  private func rename(_ path: String, as name: String, in lines: inout [String]) {
    for index in lines.indices {
      guard let place = lines[index].firstRange(of: path) else { continue }
      let column = lines[index].distance(from: lines[index].startIndex, to: place.lowerBound)
      lines[index] = lines[index].replacing(path, with: name)
      guard index + 1 < lines.count, lines[index + 1].contains("^"),
        lines[index + 1].allSatisfy({ $0 == " " || $0 == "^" })
      else { continue }
      let indent = lines[index + 1].prefix { $0 == " " }.count
      let extra = path.count - name.count
      let carets = lines[index + 1].count - indent
      // Carets in front of the place stay where they are.
      if indent + carets <= column { continue }
      lines[index + 1] =
        indent > column
        ? String(lines[index + 1].dropFirst(extra))
        : String(repeating: " ", count: indent) + String(repeating: "^", count: carets - extra)
    }
  }

  /// What Tab asks over the stage's ledger.
  var completer: Completer {
    get throws {
      guard let session else { throw StageError.notImported("") }
      return Completer(session.workplace, commands: StatementCommands.all)
    }
  }
}

enum StageError: Error {
  case notImported(String)
  case notPrepared(String)
}

enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  /// The transcripts of a folder, by name.
  static func files(in name: String, ending: String) -> [String] {
    let path = folder + "/" + name
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(ending) }.sorted().map { path + "/" + $0 }
  }

  /// The lines of a list, without its comments.
  static func lines(of name: String) throws -> [String] {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map(String.init)
  }

  /// The folder `Tests`.
  static var tests: URL { URL(fileURLWithPath: folder).deletingLastPathComponent() }

  /// The texts of all Swift files below a folder.
  static func swiftFiles(below folder: URL) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      try String(contentsOfFile: folder.appending(path: name).path, encoding: .utf8)
    }
  }
}
