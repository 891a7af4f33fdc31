import Columnar
import Commands
import Diagnostics
import Formats
import Values

/// What the trainer gets of an examination: each task with its outcome, tries, time and answer.
final class ExamReport {
  private struct Task {
    var text: String
    var passing: LessonRun.Passing?
    var tries = 0
    var answer = ""
    var end: String?
  }

  private let lesson: Lesson
  private let seed: UInt64
  private let path: String
  private let operatorName: String
  private let begin: String
  private let timestamp: () -> String
  private var tasks: [Task]
  private var place = 0

  init(_ run: LessonRun, file: String?, by operatorName: String) {
    lesson = run.lesson
    seed = run.seed
    path = file ?? "exam-\(run.lesson.name)-\(run.seed).csv"
    self.operatorName = operatorName
    let surroundings = run.learner.surroundings
    timestamp = surroundings.timestamp
    begin = surroundings.timestamp()
    tasks = run.lesson.steps.map { Task(text: $0.task.text(in: run.learner.settings.language)) }
  }

  /// Keeps an answer to the open task.
  func note(_ statement: String) {
    tasks[place].tries += 1
    tasks[place].answer = statement
  }

  func end(_ step: Int, _ passing: LessonRun.Passing) {
    tasks[step].passing = passing
    tasks[step].end = timestamp()
    place = min(step + 1, tasks.count - 1)
  }

  /// Writes the file, and says where it is and how many tasks were done.
  func write() -> Localized {
    let done = tasks.count { $0.passing == .answered }
    do {
      let sink = try AtomicFile(path, .replace)
      try DelimitedWriter(separator: .comma, for: .spreadsheet).write(table, to: sink)
      try sink.commit()
    } catch {
      return error.diagnostic.message
    }
    return Localized(
      "\(done) of \(tasks.count) tasks done · results in \(path)",
      vi: "làm được \(done) trên \(tasks.count) câu · kết quả ở \(path)"
    )
  }

  private var table: OutputTable {
    func texts(_ name: String, _ vi: String, _ of: (Task) -> String) -> OutputColumn {
      OutputColumn(
        name: name,
        label: Localized(name, vi: vi),
        kind: .text,
        values: .texts(tasks.map(of))
      )
    }
    return OutputTable(
      columns: [
        texts("exam", "bài thi") { _ in lesson.name },
        texts("seed", "số gieo") { _ in String(seed) },
        texts("operator", "người thi") { _ in operatorName },
        texts("begun", "bắt đầu") { _ in begin },
        texts("task", "câu") { $0.text },
        texts("result", "kết quả") { task in
          switch task.passing {
          case .answered: "done"
          case .skipped: "skipped"
          case nil: "open"
          }
        },
        texts("tries", "số lần") { String($0.tries) },
        texts("ended", "xong lúc") { $0.end ?? "" },
        texts("answer", "câu trả lời") { $0.answer },
      ],
      rowCount: tasks.count
    )
  }
}
