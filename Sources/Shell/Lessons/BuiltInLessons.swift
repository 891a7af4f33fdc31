package import Diagnostics
import Values

/// The lessons that come with the program.
package enum BuiltInLessons {
  /// Their texts, in the order in which they are learned.
  static let texts = [
    firstQuestion, narrow, namesAndNumbers, groups, meaningOfFigures, thenAndNow, mistakes,
    takeInAMonth, unmatchedMoney, contacts, sessionWithPolice, keptPromises, drafting, signing,
    correction, whatCameBack, monthAlone,
  ]

  /// All lessons; a fault in one of them is a fault of the program, which the tests look for.
  package static func all() -> (lessons: [Lesson], faults: [Diagnostic]) {
    read(texts.map { SourceText($0) })
  }

  /// Reads lessons; what cannot be read is left out and reported.
  package static func read(_ sources: [SourceText]) -> (lessons: [Lesson], faults: [Diagnostic]) {
    var lessons: [Lesson] = []
    var faults: [Diagnostic] = []
    for source in sources {
      switch LessonReader.lesson(of: source) {
      case .success(let lesson): lessons.append(lesson)
      case .failure(let found): faults += found.diagnostics
      }
    }
    return (lessons, faults)
  }
}
