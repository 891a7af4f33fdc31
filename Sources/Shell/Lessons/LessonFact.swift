import Commands
package import Diagnostics
package import Values

/// What `learn` can refuse.
package enum LessonFact: DiagnosticFact, Sendable {
  case unknownLesson(String, known: [String])
  /// The question of a draw has no rows.
  case nothingDrawn(String)
  case noLessonOpen
  case noLessonsHere
  case noHintsInExams
  /// A lesson does not do what it says: its own answers were tried.
  case unfitLesson(String, step: Int, why: Localized)

  package var diagnostic: Diagnostic {
    switch self {
    case .unknownLesson(let name, let known):
      error(
        "unknown-lesson",
        "there is no lesson '\(name)'",
        "không có bài '\(name)'",
        help: known.joined(separator: ", ")
      )
    case .nothingDrawn(let question):
      error(
        "nothing-drawn",
        "there is no row to draw from: \(question)",
        "không có dòng để rút: \(question)"
      )
    case .noLessonOpen:
      error("no-lesson-open", "no lesson is open", "chưa mở bài nào", help: "learn next")
    case .noLessonsHere:
      error(
        "no-lessons-here",
        "lessons are not held here",
        "không học ở đây được",
        help: "arrears learn"
      )
    case .noHintsInExams:
      error(
        "no-hints-in-exams",
        "an examination gives no hints",
        "bài thi không có gợi ý",
        help: "learn skip"
      )
    case .unfitLesson(let name, let step, let why):
      error(
        "unfit-lesson",
        "\(name), step \(step): " + why.text(in: .english),
        "\(name), bước \(step): " + why.text(in: .vietnamese)
      )
    }
  }
}

extension DiagnosticFact {
  /// An error in both languages, with a help that is the same in both.
  nonisolated func error(
    _ name: String,
    _ message: String,
    _ vietnamese: String,
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      name,
      Localized(message, vi: vietnamese),
      help: help.map { Localized($0, vi: $0) }
    )
  }
}
