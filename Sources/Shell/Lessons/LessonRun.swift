import Columnar
import Commands
import Diagnostics
import Ledger
import Query
import Values

/// A lesson that is being worked on: the learner's ledger, and one on which the model answers run.
///
/// What the learner did is compared with what the model answer gives on the same sample, never
/// with its words.
final class LessonRun {
  /// What a statement of the learner was worth.
  enum Verdict: Equatable {
    /// No answer, such as a look at the help.
    case none
    case right
    case wrong(Localized)
  }

  let lesson: Lesson
  let seed: UInt64
  let learner: Workplace
  /// The step that is to be done, from 0; the number of steps when all are.
  private(set) var place = 0
  private(set) var hintCount = 0
  private let model: LessonDesk
  private let supplies: any LessonSupplies
  private let commands: CommandTable
  /// What the model answer of this step gave, once it ran.
  private var modelResult: StatementResult?

  /// Opens a lesson on fresh ledgers.
  ///
  /// `surroundings`: where the learner's statements are heard and answered.
  ///
  /// - Throws: what the ledger throws, and `LessonFact` where nothing can be drawn.
  init(
    _ lesson: Lesson,
    seed: UInt64,
    at home: Workplace,
    hearing surroundings: any Surroundings,
    supplies: any LessonSupplies,
    commands: CommandTable
  ) throws {
    self.seed = seed
    self.supplies = supplies
    self.commands = commands
    let today = lesson.today ?? supplies.today
    model = LessonDesk(
      try supplies.ledger(through: lesson.lastMonth),
      like: home,
      today: today,
      commands: commands
    )
    learner = Workplace(
      ledger: try supplies.ledger(through: lesson.lastMonth),
      ledgerName: "learn",
      surroundings: surroundings,
      today: today,
      operatorName: home.operatorName,
      cancellation: home.cancellation
    )
    learner.isTodayGiven = true
    learner.settings = home.settings
    learner.settings.keepsGoing = true
    let draw = LessonDrawing(lesson, seed: seed, on: model, supplies)
    self.lesson = try draw.filled()
    for file in lesson.files {
      let bytes = supplies.bytes(of: file, seed: seed)
      for place in [LessonPlace.model, .learner] {
        try supplies.put(bytes, as: file.name, in: place)
      }
    }
    try prepare()
  }

  var step: LessonStep? { lesson.steps.indices.contains(place) ? lesson.steps[place] : nil }

  private func prepare() throws {
    guard !lesson.preparation.isEmpty else { return }
    let quiet = quietDesk
    for statement in lesson.preparation {
      for (desk, place) in [(model, LessonPlace.model), (quiet, .learner)] {
        try working(in: place) {
          let result = desk.run(statement)
          if result.code != .done { throw StatementFailure(result.told) }
        }
      }
    }
  }

  /// Where the learner's ledger is changed without a word and without `undo`.
  private var quietDesk: LessonDesk {
    LessonDesk(learner.ledger, like: learner, today: learner.today, commands: commands)
  }

  /// Runs a body in a folder of the lesson; the learner's is where everything else happens.
  private func working<Result>(
    in place: LessonPlace,
    _ body: () throws -> Result
  ) throws -> Result {
    guard !lesson.files.isEmpty else { return try body() }
    try supplies.work(in: place)
    defer { try? supplies.work(in: .learner) }
    return try body()
  }

  // MARK: Checking

  /// What the model answer of this step gives; it runs once.
  private func modelAnswer() throws -> StatementResult {
    if let modelResult { return modelResult }
    var result = StatementResult(code: .done)
    try working(in: .model) {
      for statement in step?.answers ?? [] { result = model.run(statement) }
    }
    modelResult = result
    return result
  }

  /// Judges what a statement of the learner gave; `changed`: whether it wrote into the ledger.
  func verdict(on result: StatementResult, changed: Bool) throws -> Verdict {
    guard let step else { return .none }
    switch step.check {
    case .choice: return .none
    case .refusal(let name): return refusalVerdict(result, name)
    case .answer(let isOrdered):
      guard result.code == .done, let found = try Self.table(of: result.outcome) else {
        return .none
      }
      let model = try modelAnswer().outcome
      // A look at the sources or the help is no answer to a question about the data.
      guard Self.isKnowledge(result.outcome) == Self.isKnowledge(model),
        let expected = try Self.table(of: model)
      else { return .none }
      return Self.verdict(found, expected, isOrdered: isOrdered)
    case .state(let questions):
      guard result.code == .done, changed else { return .none }
      return try stateVerdict(questions)
    }
  }

  /// Asks both ledgers the same questions.
  private func stateVerdict(_ questions: [String]) throws -> Verdict {
    _ = try modelAnswer()
    for question in questions {
      let expected = try Self.table(of: question, at: model.workplace)
      let found = try Self.table(of: question, at: learner)
      let verdict = Self.verdict(found, expected, isOrdered: false)
      if verdict != .right { return verdict }
    }
    return .right
  }

  /// The verdict on the number of an option.
  func verdict(onChoice number: Int) -> Verdict {
    guard case .choice(let right) = step?.check else { return .none }
    if number == right { return .right }
    return .wrong(Localized("not yet: not \(number)", vi: "chưa đúng: không phải \(number)"))
  }

  private func refusalVerdict(_ result: StatementResult, _ name: String) -> Verdict {
    if result.told.contains(where: { $0.name == name }) { return .right }
    guard case .answer = result.outcome else { return .none }
    return .wrong(
      Localized("not yet: this was taken", vi: "chưa đúng: câu này đã được nhận")
    )
  }

  private static func verdict(
    _ found: OutputTable,
    _ expected: OutputTable,
    isOrdered: Bool
  ) -> Verdict {
    let comparison = LessonComparison(expected: expected, isOrdered: isOrdered)
    return comparison.difference(of: found).map { .wrong($0.words) } ?? .right
  }

  private static func isKnowledge(_ outcome: Outcome?) -> Bool {
    if case .table = outcome { true } else { false }
  }

  private static func table(of outcome: Outcome?) throws -> OutputTable? {
    switch outcome {
    case .answer(let answer), .page(let answer): try answer.output(totals: false)
    case .table(let table): table
    case .charts, .text, .script, .learn, .typed, .check, .saveSession, .done, .quit, nil: nil
    }
  }

  private static func table(of question: String, at workplace: Workplace) throws -> OutputTable {
    let source = SourceText(question)
    let parsed = Parser.parseQuestion(source, vocabulary: workplace.vocabulary)
    guard let tree = parsed.tree, parsed.isValid else {
      throw StatementFailure(parsed.diagnostics)
    }
    return try workplace.rows(of: tree, in: source).output(totals: false)
  }

  // MARK: Going on

  /// The next hint; the model answer when all hints were given, nil when that was shown too.
  func nextHint(in language: Language) -> String? {
    guard let step else { return nil }
    defer { hintCount += 1 }
    if step.hints.indices.contains(hintCount) { return step.hints[hintCount].text(in: language) }
    guard hintCount == step.hints.count else { return nil }
    let word = Localized("the answer: ", vi: "câu trả lời: ").text(in: language)
    if case .choice(let right) = step.check { return word + String(right) }
    return word + step.answers.joined(separator: "; ")
  }

  /// Whether this step was gone through without the learner's own answer.
  enum Passing {
    case answered
    case skipped
  }

  /// Goes on to the next step; what the learner left out, the model answer does.
  ///
  /// - Returns: the other ways to the result, that of the model included.
  func goOn(_ passing: Passing) throws -> [String] {
    guard let step else { return [] }
    _ = try modelAnswer()
    if passing == .skipped, case .state = step.check {
      let quiet = quietDesk
      try working(in: .learner) {
        for statement in step.answers { _ = quiet.run(statement) }
      }
    }
    place += 1
    hintCount = 0
    modelResult = nil
    switch step.check {
    case .answer: return step.answers + step.others
    case .state: return (step.answers.count == 1 ? step.answers : []) + step.others
    case .refusal, .choice: return step.others
    }
  }

  func close() {
    model.workplace.ledger.close()
    learner.ledger.close()
    try? supplies.work(in: .home)
  }
}
