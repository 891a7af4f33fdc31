package import Values

/// A lesson or an examination: a few steps on the sample ledger, each with a task whose result is
/// checked.
package struct Lesson: Sendable {
  package enum Kind: String, Sendable {
    case lesson
    /// Numbers are drawn, hints are not given, and the trainer gets a file with the results.
    case exam
  }

  package var kind: Kind
  /// What `learn` calls it: `1`, `A`.
  package var name: String
  package var title = Words()
  package var minutes = 0
  /// The last list that the ledger has; nil for the whole sample.
  package var lastMonth: Month?
  /// What "today" means; nil for the day of the sample.
  package var today: Day?
  package var files: [LessonFile] = []
  package var draws: [LessonDraw] = []
  /// Run before the first step.
  package var preparation: [String] = []
  package var steps: [LessonStep] = []

  package init(_ kind: Kind, named name: String) {
    self.kind = kind
    self.name = name
  }

  /// Texts in one or both languages, paragraph by paragraph.
  package struct Words: Sendable, Equatable {
    package var english: [String] = []
    package var vietnamese: [String] = []

    package var isEmpty: Bool { english.isEmpty && vietnamese.isEmpty }
    /// Whether every paragraph is there in both languages.
    package var isWhole: Bool { english.count == vietnamese.count }

    /// The paragraphs; those of the other language where this one has none.
    package func paragraphs(in language: Language) -> [String] {
      switch language {
      case .english: english.isEmpty ? vietnamese : english
      case .vietnamese: vietnamese.isEmpty ? english : vietnamese
      }
    }

    package func text(in language: Language) -> String {
      paragraphs(in: language).joined(separator: "\n")
    }
  }
}

/// A file that a lesson puts into the folder of the person who learns.
package struct LessonFile: Sendable, Equatable {
  /// What is wrong in it, on purpose.
  package enum Fault: String, CaseIterable, Sendable {
    /// The closing line states another total.
    case total
    /// An amount is no number.
    case cell
    /// A unit stands in it twice.
    case twice
  }

  package var name: String
  /// The month of the sample whose list it is.
  package var month: Month
  package var faults: [Fault] = []
}

/// A row that is drawn at random: `{NAME}` stands for its first value, `{NAME.COLUMN}` for others.
package struct LessonDraw: Sendable, Equatable {
  package var name: String
  package var question: String
}

/// One step: what is explained, what is to be done, and what shows that it was.
package struct LessonStep: Sendable {
  /// What is compared with the result of the model answer.
  package enum Check: Sendable, Equatable {
    /// The table that the statement gives; the order of its rows only where asked for.
    case answer(isOrdered: Bool)
    /// The statement is to be refused under this name.
    case refusal(String)
    /// The answers to these questions about the ledger.
    case state([String])
    /// The number of the right option.
    case choice(Int)
  }

  package var said = Lesson.Words()
  package var task = Lesson.Words()
  package var options: [Lesson.Words] = []
  /// The model answer, statement by statement; empty for a choice.
  package var answers: [String] = []
  package var check = Check.answer(isOrdered: false)
  package var hints: [Lesson.Words] = []
  /// Other statements with the same result.
  package var others: [String] = []
  /// Answers that must not pass, for whoever checks the lesson.
  package var wrong: [String] = []
  /// The line of the file where the step begins.
  package var line = 0

  package init() {}
}
