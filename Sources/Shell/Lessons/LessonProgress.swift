import Values

/// How far a person is with the lessons, kept from session to session.
package struct LessonProgress: Equatable {
  /// Under which it is kept among the person's files.
  package static let fileName = "lessons"

  struct Entry: Equatable {
    /// Steps that were done.
    var steps = 0
    /// The day on which the last step was done.
    var doneOn: Day?
    var hints = 0
  }

  private(set) var entries: [String: Entry] = [:]

  package init() {}

  /// Reads what `text` wrote; lines that are understood no more are left out.
  package init(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 4, let steps = Int(words[1]), let hints = Int(words[3]), steps >= 0
      else { continue }
      entries[words[0]] = Entry(steps: steps, doneOn: Day(iso: words[2]), hints: hints)
    }
  }

  package var text: String {
    entries.sorted { $0.key < $1.key }.map { name, entry in
      "\(name) \(entry.steps) \(entry.doneOn?.iso ?? "-") \(entry.hints)\n"
    }.joined()
  }

  func entry(of lesson: Lesson) -> Entry { entries[lesson.name] ?? Entry() }

  /// Keeps that a step was done; the last one ends the lesson.
  mutating func finish(_ step: Int, of lesson: Lesson, on day: Day?, hints: Int) {
    var entry = entry(of: lesson)
    if entry.doneOn != nil, step == 0 { entry = Entry() }
    entry.steps = max(step + 1, entry.steps)
    entry.hints += hints
    if step + 1 == lesson.steps.count { entry.doneOn = day }
    entries[lesson.name] = entry
  }

  mutating func reset() { entries = [:] }
}
