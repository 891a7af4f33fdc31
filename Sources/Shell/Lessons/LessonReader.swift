package import Diagnostics
import Values

/// Reads a lesson from its text.
///
/// Lines are `name: text`, or `name en: text` and `name vi: text` for what people read; a line that
/// begins with white space continues the one above, `#` begins a comment. The head stands before
/// the first `step`.
package struct LessonReader {
  private var lesson: Lesson?
  private var step: LessonStep?
  private var faults: [Diagnostic] = []
  private let source: SourceText

  /// The lesson of a text, or everything that is wrong in it.
  package static func lesson(of source: SourceText) -> Result<Lesson, LessonFaults> {
    var reader = LessonReader(source: source)
    for entry in LessonEntry.all(of: source.text) { reader.read(entry) }
    reader.endStep()
    guard var lesson = reader.lesson else {
      reader.report(.noName, LessonEntry(name: "", value: "", line: 0, span: nil))
      return .failure(LessonFaults(diagnostics: reader.faults))
    }
    if lesson.steps.isEmpty {
      reader.report(.noSteps, LessonEntry(name: "", value: "", line: 0, span: nil))
    }
    guard reader.faults.isEmpty else {
      return .failure(LessonFaults(diagnostics: reader.faults))
    }
    if lesson.title.isEmpty { lesson.title.english = [lesson.name] }
    return .success(lesson)
  }

  private init(source: SourceText) { self.source = source }

  private mutating func report(_ fact: LessonFileFact, _ entry: LessonEntry) {
    var diagnostic = fact.diagnostic
    diagnostic.span = entry.span
    faults.append(diagnostic)
  }

  private mutating func read(_ entry: LessonEntry) {
    switch entry.name {
    case "lesson", "exam":
      guard lesson == nil, let kind = Lesson.Kind(rawValue: entry.name) else {
        return report(.misplaced(entry.name), entry)
      }
      guard !entry.value.isEmpty else { return report(.noName, entry) }
      lesson = Lesson(kind, named: entry.value)
    case "step":
      guard lesson != nil else { return report(.noName, entry) }
      endStep()
      step = LessonStep()
      step?.line = entry.line
    case let name where Self.headNames.contains(name):
      guard lesson != nil, step == nil else { return report(.misplaced(name), entry) }
      readHead(entry)
    case let name where Self.stepNames.contains(name):
      guard step != nil else { return report(.misplaced(name), entry) }
      readStep(entry)
    case "":
      report(.noEntry(entry.value), entry)
    default:
      let known = ["lesson", "exam", "step"] + Self.headNames.sorted() + Self.stepNames.sorted()
      let nearest = Similarity.nearest(to: entry.name, among: known)
      report(.unknownEntry(entry.name, nearest: nearest.isEmpty ? known : nearest), entry)
    }
  }

  private mutating func endStep() {
    guard let step else { return }
    let place = LessonEntry(name: "step", value: "", line: step.line, span: nil)
    if step.task.isEmpty { report(.noTask, place) }
    switch step.check {
    case .choice(let right):
      if !step.options.indices.contains(right - 1) { report(.noAnswer, place) }
    case .answer, .refusal, .state:
      if step.answers.isEmpty { report(.noAnswer, place) }
    }
    lesson?.steps.append(step)
    self.step = nil
  }

  // MARK: The head

  private static let headNames: Set = [
    "title", "minutes", "ledger", "today", "file", "draw", "prepare",
  ]

  private mutating func readHead(_ entry: LessonEntry) {
    switch entry.name {
    case "title": lesson?.title.add(entry)
    case "minutes":
      guard let minutes = Int(entry.value) else {
        return report(.badValue(entry.value, allowed: "minutes: 7"), entry)
      }
      lesson?.minutes = minutes
    case "ledger":
      guard let month = Month(iso: entry.value) else {
        return report(.badValue(entry.value, allowed: "ledger: 2022-08"), entry)
      }
      lesson?.lastMonth = month
    case "today":
      guard let day = Day(written: entry.value) else {
        return report(.badValue(entry.value, allowed: "today: 13/10/2022"), entry)
      }
      lesson?.today = day
    case "file": readFile(entry)
    case "draw":
      let parts = entry.value.split(separator: "=", maxSplits: 1).map(Self.trimmed)
      guard parts.count == 2, !parts[0].isEmpty else {
        return report(.badValue(entry.value, allowed: "draw: unit = debtors top 10"), entry)
      }
      lesson?.draws.append(LessonDraw(name: parts[0], question: parts[1]))
    default: lesson?.preparation.append(entry.value)
    }
  }

  /// Reads what stands behind `file:`, such as `2022-09.csv = 2022-09 with total, cell`.
  private mutating func readFile(_ entry: LessonEntry) {
    let faultNames = LessonFile.Fault.allCases.map(\.rawValue).joined(separator: ", ")
    let parts = entry.value.split(separator: "=", maxSplits: 1).map(Self.trimmed)
    let content = parts.last.map { Self.parts(of: $0, at: " with ") } ?? []
    let named = content.dropFirst().first.map { Self.parts(of: $0, at: ",") } ?? []
    let faults = named.compactMap(LessonFile.Fault.init)
    guard parts.count == 2, !parts[0].contains("/"), !parts[0].hasPrefix("."),
      let month = content.first.flatMap({ Month(iso: $0) }), faults.count == named.count
    else {
      let allowed = "file: list.csv = 2022-09 with " + faultNames
      return report(.badValue(entry.value, allowed: allowed), entry)
    }
    lesson?.files.append(LessonFile(name: parts[0], month: month, faults: faults))
  }

  // MARK: A step

  private static let stepNames: Set = [
    "say", "task", "option", "right", "answer", "check", "hint", "another", "wrong",
  ]

  private mutating func readStep(_ entry: LessonEntry) {
    switch entry.name {
    case "say": step?.said.add(entry)
    case "task": step?.task.add(entry)
    case "option": step?.options.add(entry)
    case "hint": step?.hints.add(entry)
    case "answer": step?.answers.append(entry.value)
    case "another": step?.others.append(entry.value)
    case "wrong": step?.wrong.append(entry.value)
    case "right":
      guard let number = Int(entry.value) else {
        return report(.badValue(entry.value, allowed: "right: 2"), entry)
      }
      step?.check = .choice(number)
    default:
      guard let check = Self.check(entry.value) else {
        let allowed = "answer, answer in order, refusal NAME, state QUESTION"
        return report(.badValue(entry.value, allowed: allowed), entry)
      }
      // Several questions about the ledger are all asked.
      if case .state(let more) = check, case .state(let asked)? = step?.check {
        step?.check = .state(asked + more)
      } else {
        step?.check = check
      }
    }
  }

  private static func check(_ text: String) -> LessonStep.Check? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words.first, words.dropFirst().first) {
    case ("answer", nil): return .answer(isOrdered: false)
    case ("answer", "in order"): return .answer(isOrdered: true)
    case ("refusal", let name?): return .refusal(trimmed(name))
    case ("state", let question?): return .state([trimmed(question)])
    default: return nil
    }
  }

  private static func parts(of text: String, at separator: String) -> [String] {
    text.split(separator: separator).map(trimmed)
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// Everything that is wrong in a lesson's text.
package struct LessonFaults: Error, Sendable {
  package var diagnostics: [Diagnostic]
}

/// One entry of a lesson's text.
struct LessonEntry {
  var name: String
  /// `en` or `vi`; nil where one text stands for both.
  var language: Language?
  var value: String
  /// The line where it begins, from 1.
  var line: Int
  var span: SourceSpan?

  init(name: String, language: Language? = nil, value: String, line: Int, span: SourceSpan?) {
    self.name = name
    self.language = language
    self.value = value
    self.line = line
    self.span = span
  }

  static func all(of text: String) -> [LessonEntry] {
    var entries: [LessonEntry] = []
    var start = 0
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let end = start + line.utf8.count
      defer { start = end + 1 }
      let content = LessonReader.trimmed(line)
      if content.isEmpty || line.first == "#" { continue }
      if line.first?.isWhitespace == true, !entries.isEmpty {
        entries[entries.count - 1].value += " " + content
      } else {
        entries.append(
          LessonEntry(content, line: place + 1, span: SourceSpan(start: start, end: end))
        )
      }
    }
    return entries
  }

  private init(_ line: String, line number: Int, span: SourceSpan) {
    self.line = number
    self.span = span
    if line == "step" {
      (name, value) = ("step", "")
      return
    }
    guard let colon = line.firstIndex(of: ":") else {
      (name, value) = ("", line)
      return
    }
    value = LessonReader.trimmed(line[line.index(after: colon)...])
    let head = line[..<colon].split(separator: " ").map(String.init)
    name = head.first ?? ""
    language = head.count == 2 ? Language(rawValue: head[1]) : nil
    if head.count > 2 || head.count == 2 && language == nil { name = head.joined(separator: " ") }
  }
}

extension Lesson.Words {
  fileprivate mutating func add(_ entry: LessonEntry) {
    switch entry.language {
    case .english: english.append(entry.value)
    case .vietnamese: vietnamese.append(entry.value)
    case nil:
      english.append(entry.value)
      vietnamese.append(entry.value)
    }
  }
}

extension [Lesson.Words] {
  /// The first text of a language follows the last in the other: both are of one hint or option.
  fileprivate mutating func add(_ entry: LessonEntry) {
    let isSecond =
      switch entry.language {
      case .english: last?.english.isEmpty
      case .vietnamese: last?.vietnamese.isEmpty
      case nil: Bool?.none
      }
    if isSecond != true { append(Lesson.Words()) }
    self[count - 1].add(entry)
  }
}
