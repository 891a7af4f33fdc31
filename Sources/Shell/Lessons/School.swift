import Columnar
import Commands
import Diagnostics
import Ledger
import Query
package import Values

/// Holds the lessons: lists and opens them, judges what is done in one, and leaves it again.
package final class School {
  /// Those of the program, then those of trainers; read when they are first asked for.
  private lazy var lessons = makeLessons()
  private let makeLessons: () -> [Lesson]
  private let supplies: any LessonSupplies
  private let files: any PersonalFiles
  private lazy var progress = LessonProgress(files.text(of: LessonProgress.fileName) ?? "")
  private(set) var run: LessonRun?
  /// What the trainer gets of an examination.
  private var report: ExamReport?

  package init(
    _ lessons: @escaping () -> [Lesson],
    supplies: any LessonSupplies,
    files: any PersonalFiles
  ) {
    makeLessons = lessons
    self.supplies = supplies
    self.files = files
  }

  package var isTeaching: Bool { run != nil }

  /// What stands before the prompt while a lesson is open.
  package func prompt(in language: Language) -> String? {
    guard let run else { return nil }
    let place = "\(run.place + 1)/\(run.lesson.steps.count)"
    return LessonWords.name(run.lesson).text(in: language) + " " + place
  }

  // MARK: What `learn` asks for

  /// Does what the words behind `learn` ask for.
  func take(_ words: [String], in session: Session) throws -> OutputTable? {
    guard let request = LearnRequest(words) else {
      throw StatementFailure(unknown(words.joined(separator: " ")))
    }
    switch request {
    case .list:
      if run == nil { tell(LessonWords.howToOpen, session) }
      return table(in: session.workplace.settings.language)
    case .next: try openNext(in: session)
    case .open(let name, let seed, let file): try open(name, seed: seed, file, in: session)
    case .reset:
      progress.reset()
      keepProgress()
      tell(LessonWords.reset, session)
    case .check(let names): try check(names, in: session)
    case .hint, .task, .skip, .again, .leave: try act(request, in: session)
    }
    return nil
  }

  private func act(_ request: LearnRequest, in session: Session) throws {
    guard let run else { throw StatementFailure(LessonFact.noLessonOpen.diagnostic) }
    switch request {
    case .hint:
      guard run.lesson.kind == .lesson else {
        throw StatementFailure(LessonFact.noHintsInExams.diagnostic)
      }
      let hint = run.nextHint(in: session.workplace.settings.language)
      tell(hint.map { Localized($0, vi: $0) } ?? LessonWords.noMoreHints, session)
    case .task: tellStep(session)
    case .again: try open(run.lesson.name, seed: run.seed, nil, in: session)
    case .leave: leave(session)
    default: try goOn(.skipped, in: session)
    }
  }

  private func unknown(_ name: String) -> Diagnostic {
    LessonFact.unknownLesson(name, known: lessons.map(\.name)).diagnostic
  }

  private func openNext(in session: Session) throws {
    if run != nil { return try goOn(.skipped, in: session) }
    let next = lessons.first { $0.kind == .lesson && progress.entry(of: $0).doneOn == nil }
    guard let next else { return tell(LessonWords.allDone, session) }
    try open(next.name, seed: nil, nil, in: session)
  }

  private func open(
    _ name: String,
    seed: UInt64?,
    _ file: String?,
    in session: Session
  ) throws {
    let key = TextFolding.folded(name)
    guard let lesson = lessons.first(where: { TextFolding.folded($0.name) == key }) else {
      throw StatementFailure(unknown(name))
    }
    if run != nil { leave(session) }
    tell(LessonWords.opening, session)
    let run = try LessonRun(
      lesson,
      seed: seed ?? supplies.newSeed(),
      at: session.workplace,
      hearing: session.workplace.surroundings,
      supplies: supplies,
      commands: session.commands
    )
    if !lesson.files.isEmpty { try supplies.work(in: .learner) }
    self.run = run
    session.enter(run.learner)
    tell(LessonWords.head(of: run.lesson, seed: lesson.draws.isEmpty ? nil : run.seed), session)
    if lesson.kind == .exam {
      report = ExamReport(run, file: file, by: session.workplace.operatorName)
    } else {
      let done = progress.entry(of: lesson)
      if done.doneOn == nil, done.steps > 0 {
        for _ in 0..<min(done.steps, lesson.steps.count - 1) { _ = try run.goOn(.skipped) }
      }
    }
    tellStep(session)
  }

  /// Goes back to where the lesson was opened.
  func leave(_ session: Session) {
    guard let run else { return }
    run.close()
    if let report {
      tell(report.write(), session)
      self.report = nil
    }
    self.run = nil
    session.leave()
  }

  // MARK: What is done in a lesson

  /// Runs a statement in the open lesson and judges it.
  ///
  /// - Returns: `done`, also behind a mistake: mistakes are what lessons are for.
  func answer(_ source: SourceText, in session: Session) -> ExitCode {
    do {
      if let words = LearnRequest.shorthand(source.text) {
        if let table = try take(words, in: session) { try session.show(table) }
        return .done
      }
      if let number = chosenNumber(source.text), let run {
        try judge(run.verdict(onChoice: number), source, in: session)
        return .done
      }
      try answerByStatement(source, in: session)
      return .done
    } catch {
      return session.report(error, in: nil)
    }
  }

  private func answerByStatement(_ source: SourceText, in session: Session) throws {
    guard let run else { return }
    let before = try run.learner.ledger.snapshot().lastAct
    let result = session.runPlainly(source)
    if case .quit = result.outcome { return leave(session) }
    // A statement such as `learn 3` has opened another lesson.
    guard self.run === run, result.code != .interrupted else { return }
    if case .learn = result.outcome { return }
    let isChanged =
      try run.learner.ledger.snapshot().lastAct != before
      // What is taken back is no answer.
      && session.commands.isWork(source, at: run.learner)
    try judge(run.verdict(on: result, changed: isChanged), source, in: session)
  }

  /// A bare number where a choice is asked for.
  private func chosenNumber(_ text: String) -> Int? {
    guard case .choice = run?.step?.check else { return nil }
    return Int(LessonReader.trimmed(text))
  }

  private func judge(
    _ verdict: LessonRun.Verdict,
    _ source: SourceText,
    in session: Session
  ) throws {
    if verdict != .none { report?.note(source.text) }
    switch verdict {
    case .none: break
    case .wrong(let why):
      tell(report == nil ? LessonWords.withHint(why) : LessonWords.notYet, session)
    case .right: try goOn(.answered, statement: source.text, in: session)
    }
  }

  private func goOn(
    _ passing: LessonRun.Passing,
    statement: String = "",
    in session: Session
  ) throws {
    guard let run else { return }
    let place = run.place
    let hints = run.hintCount
    let ways = try run.goOn(passing)
    report?.end(place, passing)
    if passing == .answered {
      tell(LessonWords.right, session)
      let key = LessonRun.key(of: statement)
      if let other = ways.first(where: { LessonRun.key(of: $0) != key }), report == nil {
        tell(LessonWords.otherWay(other), session)
      }
    } else {
      tell(LessonWords.skipped(report == nil ? ways.first : nil), session)
    }
    if run.lesson.kind == .lesson {
      progress.finish(
        place,
        of: run.lesson,
        on: Day(iso: run.learner.surroundings.timestamp().prefix(10)),
        hints: hints
      )
      keepProgress()
    }
    guard run.step == nil else { return tellStep(session) }
    tell(LessonWords.finished(run.lesson), session)
    leave(session)
  }

  private func keepProgress() { files.keep(progress.text, as: LessonProgress.fileName) }

  // MARK: Words

  private func tell(_ words: Localized, _ session: Session) {
    session.workplace.surroundings.tell(words)
  }

  private func tellStep(_ session: Session) {
    guard let run, let step = run.step else { return }
    for line in LessonWords.step(step, number: run.place + 1, of: run.lesson.steps.count) {
      tell(line, session)
    }
  }

  private func table(in language: Language) -> OutputTable {
    LessonWords.table(lessons.map { ($0, progress.entry(of: $0)) }, in: language)
  }

  // MARK: For trainers

  /// Tries every lesson with its own right and wrong answers.
  private func check(_ names: [String], in session: Session) throws {
    let keys = Set(names.map(TextFolding.folded))
    let chosen = lessons.filter { keys.isEmpty || keys.contains(TextFolding.folded($0.name)) }
    guard !chosen.isEmpty else { throw StatementFailure(unknown(names.joined(separator: " "))) }
    var faults: [Diagnostic] = []
    for lesson in chosen {
      let trial = LessonTrial(
        lesson,
        at: session.workplace,
        supplies: supplies,
        commands: session.commands
      )
      let found = trial.faults()
      faults += found
      tell(LessonWords.checked(lesson, faults: found.count), session)
    }
    guard faults.isEmpty else { throw StatementFailure(faults) }
  }
}

extension LessonRun {
  /// A statement without what does not count in it, for comparing two.
  static func key(of statement: String) -> String {
    TextFolding.folded(statement).split { $0.isWhitespace }.joined(separator: " ")
  }
}
