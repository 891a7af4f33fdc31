import Commands
import Diagnostics
import Ledger
import Values

/// Tries a lesson with its own answers: the model and the other ways must pass, wrong ones not.
struct LessonTrial {
  private let lesson: Lesson
  private let home: Workplace
  private let supplies: any LessonSupplies
  private let commands: CommandTable

  init(
    _ lesson: Lesson,
    at home: Workplace,
    supplies: any LessonSupplies,
    commands: CommandTable
  ) {
    self.lesson = lesson
    self.home = home
    self.supplies = supplies
    self.commands = commands
  }

  private static let seed: UInt64 = 7

  /// Everything that does not do what the lesson says.
  func faults() -> [Diagnostic] {
    let turns = 1 + (lesson.steps.map(\.others.count).max() ?? 0)
    return (0..<turns).flatMap { turn in
      do {
        return try faults(ofTurn: turn)
      } catch {
        return StatementFailure(of: error).diagnostics
      }
    }
  }

  /// Goes through the lesson once: first with wrong and model answers, then with other ways.
  private func faults(ofTurn turn: Int) throws -> [Diagnostic] {
    let silent = SilentSurroundings(like: home.surroundings)
    let run = try LessonRun(
      lesson,
      seed: Self.seed,
      at: home,
      hearing: silent,
      supplies: supplies,
      commands: commands
    )
    defer { run.close() }
    if !lesson.files.isEmpty { try supplies.work(in: .learner) }
    let desk = LessonDesk(at: run.learner, silent, commands: commands)
    var faults: [Diagnostic] = []
    while let step = run.step {
      if turn == 0 {
        for statement in step.wrong + Self.wrongChoices(step) {
          guard try isRight([statement], run, desk) else { continue }
          faults.append(fault(run, Self.takenThoughWrong, statement))
        }
      }
      let way = step.others.indices.contains(turn - 1) ? [step.others[turn - 1]] : step.answers
      let answers = if case .choice(let right) = step.check { [String(right)] } else { way }
      if try !isRight(answers, run, desk) {
        faults.append(fault(run, Self.refusedThoughRight, answers.joined(separator: "; ")))
      }
      _ = try run.goOn(.answered)
    }
    return faults
  }

  private static let takenThoughWrong = Localized(
    "wrong, but taken: ",
    vi: "sai mà được nhận: "
  )
  private static let refusedThoughRight = Localized(
    "right, but not taken: ",
    vi: "đúng mà không được nhận: "
  )

  private static func wrongChoices(_ step: LessonStep) -> [String] {
    guard case .choice(let right) = step.check else { return [] }
    return step.options.indices.map { $0 + 1 }.filter { $0 != right }.map(String.init)
  }

  /// Whether these statements, one after the other, fulfil the step; what did not is taken back.
  private func isRight(
    _ statements: [String],
    _ run: LessonRun,
    _ desk: LessonDesk
  ) throws -> Bool {
    var verdict = LessonRun.Verdict.none
    for statement in statements {
      if case .choice = run.step?.check {
        verdict = run.verdict(onChoice: Int(statement) ?? 0)
        continue
      }
      let before = try run.learner.ledger.snapshot().lastAct
      let last = run.learner.last
      let result = desk.run(statement)
      let isChanged = try run.learner.ledger.snapshot().lastAct != before
      verdict = try run.verdict(on: result, changed: isChanged)
      guard verdict != .right, statements.count == 1 else { continue }
      run.learner.last = last
      if isChanged { _ = desk.run("undo") }
    }
    return verdict == .right
  }

  private func fault(_ run: LessonRun, _ why: Localized, _ statement: String) -> Diagnostic {
    LessonFact.unfitLesson(
      LessonWords.name(lesson).english,
      step: run.place + 1,
      why: Localized(
        why.text(in: .english) + statement,
        vi: why.text(in: .vietnamese) + statement
      )
    ).diagnostic
  }
}
