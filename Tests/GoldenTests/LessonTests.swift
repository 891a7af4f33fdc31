import Commands
import Diagnostics
import Domain
import Foundation
import Shell
import Testing
import Values

/// The school over a small ledger; the lessons of the program run in `ProgramTests`.
@MainActor
@Suite(.serialized)
struct LessonTests {
  @Test func everyLessonIsReadAndWholeInBothLanguages() {
    let (lessons, faults) = BuiltInLessons.all()
    #expect(faults.isEmpty, "\(faults)")
    let names = lessons.map(\.name)
    #expect(names == (1...16).map(String.init) + ["A"])
    for lesson in lessons {
      #expect(lesson.isWhole, "lesson \(lesson.name): a text is there in one language only")
      #expect((5...60).contains(lesson.minutes), "\(lesson.name)")
      for (place, step) in lesson.steps.enumerated() {
        let name = "lesson \(lesson.name), step \(place + 1)"
        #expect(!step.task.isEmpty, "\(name)")
        #expect(lesson.kind == .exam || !step.hints.isEmpty, "\(name): no hint")
      }
    }
  }

  /// Each text, and the names of what is wrong in it.
  nonisolated private static let faulty: [(text: String, names: [String])] = [
    ("", ["lesson-without-name"]),
    ("lesson:\nstep", ["lesson-without-name"]),
    ("lesson: 1", ["lesson-without-steps"]),
    ("lesson: 1\ntask: x", ["misplaced-lesson-entry"]),
    ("lesson: 1\nnonsense\nstep\ntask: x\nanswer: debtors", ["no-lesson-entry"]),
    ("lesson: 1\nstep\ntaks: x\nanswer: debtors", ["unknown-lesson-entry", "step-without-task"]),
    ("lesson: 1\nledger: soon\nstep\ntask: x\nanswer: debtors", ["bad-lesson-value"]),
    ("lesson: 1\nfile: ../a.csv = 2022-09\nstep\ntask: x\nanswer: y", ["bad-lesson-value"]),
    ("lesson: 1\nfile: a.csv = 2022-09 with fun\nstep\ntask: x\nanswer: y", ["bad-lesson-value"]),
    ("lesson: 1\nstep\ntask: x", ["step-without-answer"]),
    ("lesson: 1\nstep\ntask: x\noption: a\nright: 2", ["step-without-answer"]),
    ("lesson: 1\nstep\ntask: x\nanswer: debtors\ncheck: luck", ["bad-lesson-value"]),
  ]

  @Test(arguments: faulty)
  func faultsOfALessonAreNamedWithTheirPlace(text: String, names: [String]) {
    let faults = BuiltInLessons.read([SourceText(text)]).faults
    for name in names { #expect(faults.map(\.name).contains(name), "\(text): \(faults)") }
    for fault in faults { #expect(fault.message.vietnamese != nil, "\(fault.name)") }
  }

  /// A lesson that a stage holds, given by its steps.
  private func stage(_ text: String) throws -> (stage: Stage, files: MemoryFiles) {
    let stage = try Stage()
    let session = try #require(stage.session)
    let (lessons, faults) = BuiltInLessons.read([SourceText(text)])
    #expect(faults.isEmpty, "\(faults)")
    let files = MemoryFiles()
    session.school = School(
      { lessons },
      supplies: StageSupplies(session.workplace.ledger, today: session.workplace.today),
      files: files
    )
    return (stage, files)
  }

  @Test func aLessonThatDoesNotFitIsNamedByItsStep() throws {
    let text = """
      lesson: 1
      step
      task: x
      answer: debtors show count
      another: debtors show sum(amount)
      wrong: debtors show count(code)
      """
    let (stage, _) = try stage(text)
    let answer = stage.run("learn check")
    #expect(stage.told.map(\.name) == ["unfit-lesson", "unfit-lesson"], "\(answer)")
    #expect(answer.contains("wrong, but taken: debtors show count(code)"))
    #expect(answer.contains("right, but not taken: debtors show sum(amount)"))
  }

  @Test func nothingToDrawIsSaid() throws {
    let text = """
      exam: X
      draw: unit = debtors where amount > 1000bn show code
      step
      task: x
      answer: debtors
      """
    let (stage, _) = try stage(text)
    _ = stage.run("learn exam X")
    #expect(stage.told.map(\.name) == ["nothing-drawn"])
  }

  @Test func lessonsAreNotHeldInsideScripts() throws {
    let stage = try Stage()
    try stage.write("learn next\n", to: "{new}/l.arr")
    _ = stage.run("run \"{new}/l.arr\"")
    #expect(stage.told.map(\.name) == ["no-lessons-here"])
  }

  @Test func anExaminationGivesNoHints() throws {
    let stage = try Stage()
    _ = stage.run("learn exam R seed 1 \"{new}/r.csv\"")
    _ = stage.run("hint")
    #expect(stage.told.map(\.name) == ["no-hints-in-exams"])
  }

  @Test func theTrainerGetsAFileWithEveryTask() throws {
    let stage = try Stage()
    let path = "{new}/result.csv"
    _ = stage.run("learn exam R seed 3 \"\(path)\"")
    _ = stage.run("debtors show count")
    _ = stage.run("skip")
    let last = stage.run("quit")
    let lines = try #require(stage.text(of: path)).split(separator: "\r\n")
    #expect(lines.count == 3, "\(lines)")
    #expect(lines[0].hasSuffix("exam,seed,operator,begun,task,result,tries,ended,answer"))
    #expect(lines[1].contains("R,3,lan,"))
    #expect(lines[1].contains(",skipped,1,"))
    #expect(lines[1].hasSuffix(",debtors show count"))
    #expect(lines[2].contains(",open,0,"))
    #expect(last.contains("0 of 2 tasks done"))
  }

  @Test func progressIsKeptStepByStep() throws {
    let (stage, files) = try stage(
      """
      lesson: 7
      step
      task: x
      answer: debtors
      step
      task: y
      answer: employers
      """
    )
    _ = stage.run("learn 7")
    _ = stage.run("hint")
    _ = stage.run("debtors")
    #expect(files.texts == ["lessons": "7 1 - 1\n"])
    _ = stage.run("quit")
    let again = stage.run("learn 7")
    #expect(again.contains("[2/2] y") && !again.contains("[1/2]"), "\(again)")
    _ = stage.run("employers")
    #expect(files.texts == ["lessons": "7 2 2022-10-13 1\n"])
    #expect(stage.run("learn list").contains("13/10/2022"))
    _ = stage.run("learn reset")
    #expect(files.texts == ["lessons": ""])
  }

  @Test func whatIsDoneInALessonTouchesNoOtherLedger() throws {
    let stage = try Stage()
    _ = stage.run("learn small")
    _ = stage.run("record call TA0123B on 12/10/2022 result promised")
    #expect(stage.run("calls show count").contains(" 1"))
    _ = stage.run("quit")
    #expect(stage.run("calls show count").contains(" 0"))
  }
}
