package import Diagnostics
import Values

/// What can be wrong in a file that holds a lesson.
package enum LessonFileFact: DiagnosticFact, Sendable {
  /// A line that is no `name: text`.
  case noEntry(String)
  case unknownEntry(String, nearest: [String])
  /// An entry of a step before the first, or one of the head behind it.
  case misplaced(String)
  case badValue(String, allowed: String)
  case noName
  case noSteps
  case noTask
  case noAnswer

  package var diagnostic: Diagnostic {
    switch self {
    case .noEntry(let line):
      error(
        "no-lesson-entry",
        "'\(line)' is no entry of a lesson",
        "'\(line)' không phải mục của bài học",
        help: "task en: …"
      )
    case .unknownEntry(let name, let nearest):
      error(
        "unknown-lesson-entry",
        "a lesson has no entry '\(name)'",
        "bài học không có mục '\(name)'",
        help: nearest.joined(separator: ", ")
      )
    case .misplaced(let name):
      error(
        "misplaced-lesson-entry",
        "'\(name)' does not stand here: first the head, then step by step",
        "'\(name)' không đứng ở đây: phần đầu trước, rồi từng bước"
      )
    case .badValue(let value, let allowed):
      error(
        "bad-lesson-value",
        "'\(value)' is not understood",
        "không hiểu '\(value)'",
        help: allowed
      )
    case .noName:
      error(
        "lesson-without-name",
        "a lesson begins with its name",
        "bài học bắt đầu bằng tên của nó",
        help: "lesson: 20"
      )
    case .noSteps:
      error("lesson-without-steps", "the lesson has no step", "bài học không có bước", help: "step")
    case .noTask:
      error(
        "step-without-task",
        "the step sets no task",
        "bước không có việc để làm",
        help: "task: …"
      )
    case .noAnswer:
      error(
        "step-without-answer",
        "the step has no answer, and no options with the right one",
        "bước không có câu trả lời, cũng không có các lựa chọn và lựa chọn đúng",
        help: "answer: …"
      )
    }
  }
}
