import Foundation
import Shell
import Testing

/// The lessons of the program, on the sample.
struct LessonTests {
  /// Every lesson takes its own answers and the other ways to them, and none of the wrong ones.
  @Test(.timeLimit(.minutes(15)))
  func everyLessonTakesRightAnswersAndNoWrongOnes() throws {
    let bench = try Workbench()
    let run = try bench.run(["learn", "check"], environment: ["XDG_STATE_HOME": bench.folder.path])
    #expect(run.exitCode == 0, "\(run.messages)")
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count == 17 && lines.allSatisfy { $0.hasSuffix(": fits") }, "\(run.messages)")
  }

  /// What somebody reads who asks for every hint and then passes on; `RECORD=1` writes it anew.
  @MainActor
  @Test(.timeLimit(.minutes(15)), arguments: ["en", "vi"])
  func everyLessonReadsAsRecorded(language: String) throws {
    let bench = try Workbench()
    var lines: [String] = []
    for lesson in BuiltInLessons.all().lessons {
      let isExam = lesson.kind == .exam
      lines.append(isExam ? "learn exam \(lesson.name) seed 1" : "learn \(lesson.name)")
      for step in lesson.steps {
        lines += [String](repeating: "hint", count: isExam ? 0 : step.hints.count) + ["skip"]
      }
    }
    let run = try bench.run(
      [try bench.ledger(), "--lang", language, "--operator", "lan"],
      input: lines.joined(separator: "\n") + "\n",
      environment: ["XDG_STATE_HOME": bench.folder.path]
    )
    #expect(run.exitCode == 0, "\(run.messages)")
    let found = run.messages.replacing(bench.folder.path, with: "{folder}")
    let path = Workbench.tests.appending(path: "ProgramTests/Lessons/\(language).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try found.write(to: path, atomically: true, encoding: .utf8)
      return
    }
    let recorded = try String(contentsOf: path, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    let now = found.split(separator: "\n", omittingEmptySubsequences: false)
    let differs = zip(recorded, now).first { $0 != $1 }
    #expect(differs == nil && recorded.count == now.count, "\(String(describing: differs))")
  }

  @Test func lessonsOfATrainerAreReadFromAFolder() throws {
    let bench = try Workbench()
    try bench.write("lesson: own\ntitle: Của tôi\nstep\ntask: x\nanswer: debtors\n", to: "a.lesson")
    try bench.write("lesson: bad\n", to: "b.lesson")
    let run = try bench.run(
      ["learn", "list"],
      environment: [
        "ARREARS_LESSONS": bench.folder.path, "XDG_STATE_HOME": bench.folder.path,
      ]
    )
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Của tôi"))
    #expect(run.messages.contains("b.lesson"), "\(run.messages)")
    #expect(run.messages.contains("the lesson has no step"))
  }

  @Test func progressIsReadableByItsOwnerAlone() throws {
    let bench = try Workbench()
    try bench.write(
      "lesson: own\ntitle: x\nstep\ntask: x\nanswer: debtors show count\n",
      to: "a.lesson"
    )
    let run = try bench.run(
      ["learn", "own"],
      input: "debtors show count\n",
      environment: [
        "ARREARS_LESSONS": bench.folder.path, "XDG_STATE_HOME": bench.folder.path,
      ]
    )
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.messages.contains("✓ right"))
    #expect(bench.text("arrears/lessons").hasPrefix("own 1 "))
    let attributes = try FileManager.default.attributesOfItem(
      atPath: bench.path("arrears/lessons")
    )
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
