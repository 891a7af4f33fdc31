import Columnar
import Commands
import Diagnostics
import Query
import Values

/// Draws the rows of a lesson and puts their values into its texts.
struct LessonDrawing {
  private let lesson: Lesson
  private let seed: UInt64
  private let desk: LessonDesk
  private let supplies: any LessonSupplies

  init(_ lesson: Lesson, seed: UInt64, on desk: LessonDesk, _ supplies: any LessonSupplies) {
    self.lesson = lesson
    self.seed = seed
    self.desk = desk
    self.supplies = supplies
  }

  /// The lesson with `{NAME}` replaced everywhere.
  ///
  /// - Throws: `LessonFact` where a question has no rows, or what it says that fails.
  func filled() throws -> Lesson {
    guard !lesson.draws.isEmpty else { return lesson }
    var values: [String: String] = [:]
    for (turn, draw) in lesson.draws.enumerated() {
      let result = desk.run(Self.replaced(draw.question, values))
      guard result.code == .done, case .answer(let answer) = result.outcome else {
        throw StatementFailure(result.told)
      }
      guard answer.shownCount > 0 else {
        throw LessonFact.nothingDrawn(draw.question).diagnostic
      }
      let row = supplies.choice(below: answer.shownCount, seed: seed, turn: turn)
      let table = try answer.output(rows: row..<row + 1, totals: false)
      for (place, column) in table.columns.enumerated() {
        let text = Self.text(of: column)
        if place == 0 { values[draw.name] = text }
        values[draw.name + "." + column.name] = text
      }
    }
    return filled(with: values)
  }

  private func filled(with values: [String: String]) -> Lesson {
    var filled = lesson
    func words(_ words: Lesson.Words) -> Lesson.Words {
      var words = words
      words.english = words.english.map { Self.replaced($0, values) }
      words.vietnamese = words.vietnamese.map { Self.replaced($0, values) }
      return words
    }
    for index in filled.steps.indices {
      var step = filled.steps[index]
      step.said = words(step.said)
      step.task = words(step.task)
      step.options = step.options.map(words)
      step.hints = step.hints.map(words)
      step.answers = step.answers.map { Self.replaced($0, values) }
      step.others = step.others.map { Self.replaced($0, values) }
      step.wrong = step.wrong.map { Self.replaced($0, values) }
      if case .state(let questions) = step.check {
        step.check = .state(questions.map { Self.replaced($0, values) })
      }
      filled.steps[index] = step
    }
    filled.preparation = filled.preparation.map { Self.replaced($0, values) }
    return filled
  }

  private static func replaced(_ text: String, _ values: [String: String]) -> String {
    guard text.contains("{") else { return text }
    return values.reduce(text) { $0.replacing("{" + $1.key + "}", with: $1.value) }
  }

  /// A value as it is typed in statements.
  private static func text(of column: OutputColumn) -> String {
    switch column.values {
    case .texts(let texts): return texts[0]
    case .numbers(let numbers):
      guard let number = numbers[0] else { return "" }
      let index = Int32(truncatingIfNeeded: number)
      switch column.kind {
      case .day: return Day(index: index).vietnamese
      case .month: return Month(index: index).iso
      case .decimal(let scale): return Decimal(number, scale: scale).normalized.plain
      case .money, .count, .share, .quarter, .year, .text, .code: return String(number)
      }
    }
  }
}
