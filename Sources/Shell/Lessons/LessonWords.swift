import Columnar
import Values

/// What lessons say themselves, in both languages.
enum LessonWords {
  static let right = Localized("✓ right", vi: "✓ đúng")
  static let notYet = Localized("not yet", vi: "chưa đúng")
  static let opening = Localized("a fresh sample ledger …", vi: "đang mở sổ mẫu mới …")
  static let reset = Localized("progress forgotten", vi: "đã xóa tiến độ học")
  static let howToOpen = Localized(
    "learn next opens the first that is not done, learn 3 the third",
    vi: "learn next mở bài đầu tiên chưa học, learn 3 mở bài 3"
  )
  static let allDone = Localized(
    "every lesson is done; learn exam A is the examination",
    vi: "đã học hết các bài; learn exam A là bài thi"
  )
  static let noMoreHints = Localized(
    "there are no more hints; learn skip goes on",
    vi: "hết gợi ý; learn skip để bỏ qua"
  )

  static func name(_ lesson: Lesson) -> Localized {
    switch lesson.kind {
    case .lesson: Localized("lesson " + lesson.name, vi: "bài " + lesson.name)
    case .exam: Localized("examination " + lesson.name, vi: "bài thi " + lesson.name)
    }
  }

  /// The first lines; `seed` where numbers were drawn.
  static func head(of lesson: Lesson, seed: UInt64?) -> Localized {
    func text(_ language: Language) -> String {
      var line = name(lesson).text(in: language) + " · " + lesson.title.text(in: language)
      if lesson.minutes > 0 {
        let minutes = String(lesson.minutes)
        line += Localized(" · about \(minutes) minutes", vi: " · khoảng \(minutes) phút")
          .text(in: language)
      }
      if let seed { line += " · seed " + String(seed) }
      let keys =
        switch lesson.kind {
        case .lesson:
          Localized(
            "invented data; nothing is saved · type hint, task, skip or quit at any time",
            vi: "dữ liệu hư cấu, không lưu gì · lúc nào cũng gõ được: gợi ý, đề bài, bỏ qua, thoát"
          )
        case .exam:
          Localized(
            "invented data; no hints · type task, skip or quit at any time",
            vi: "dữ liệu hư cấu, không có gợi ý · lúc nào cũng gõ được: đề bài, bỏ qua, thoát"
          )
        }
      return line + "\n" + keys.text(in: language)
    }
    return Localized(text(.english), vi: text(.vietnamese))
  }

  /// What is explained, the task, and the options where there are any.
  static func step(_ step: LessonStep, number: Int, of count: Int) -> [Localized] {
    func lines(_ language: Language) -> String {
      var lines = [""] + step.said.paragraphs(in: language)
      lines.append("[\(number)/\(count)] " + step.task.text(in: language))
      for (place, option) in step.options.enumerated() {
        lines.append("  \(place + 1)  " + option.text(in: language))
      }
      return lines.joined(separator: "\n")
    }
    return [Localized(lines(.english), vi: lines(.vietnamese))]
  }

  static func withHint(_ why: Localized) -> Localized {
    Localized(
      why.text(in: .english) + " (hint helps)",
      vi: why.text(in: .vietnamese) + " (gõ gợi ý)"
    )
  }

  static func otherWay(_ statement: String) -> Localized {
    Localized("another way: " + statement, vi: "cách khác: " + statement)
  }

  static func skipped(_ statement: String?) -> Localized {
    guard let statement else { return Localized("left out", vi: "đã bỏ qua") }
    return Localized("left out; it was: " + statement, vi: "đã bỏ qua; câu đó là: " + statement)
  }

  static func finished(_ lesson: Lesson) -> Localized {
    Localized(
      "\(name(lesson).text(in: .english)) is done · learn next goes on",
      vi: "xong \(name(lesson).text(in: .vietnamese)) · learn next để học tiếp"
    )
  }

  static func checked(_ lesson: Lesson, faults: Int) -> Localized {
    let name = name(lesson)
    if faults == 0 {
      let gaps = lesson.isWhole ? "" : " (one language)"
      let viGaps = lesson.isWhole ? "" : " (một thứ tiếng)"
      return Localized(
        name.text(in: .english) + ": fits" + gaps,
        vi: name.text(in: .vietnamese) + ": dùng được" + viGaps
      )
    }
    return Localized(
      "\(name.text(in: .english)): \(faults) faults",
      vi: "\(name.text(in: .vietnamese)): \(faults) lỗi"
    )
  }

  /// The lessons and how far a person is.
  static func table(
    _ lessons: [(lesson: Lesson, entry: LessonProgress.Entry)],
    in language: Language
  ) -> OutputTable {
    func column(_ label: Localized, _ texts: [String]) -> OutputColumn {
      OutputColumn(name: label.english, label: label, kind: .text, values: .texts(texts))
    }
    return OutputTable(
      columns: [
        column(Localized("learn", vi: "learn"), lessons.map { call($0.lesson) }),
        column(Localized("lesson", vi: "bài"), lessons.map { $0.lesson.title.text(in: language) }),
        column(Localized("minutes", vi: "phút"), lessons.map { String($0.lesson.minutes) }),
        column(
          Localized("done", vi: "đã học"),
          lessons.map { done($0.lesson, $0.entry) }
        ),
      ],
      rowCount: lessons.count
    )
  }

  private static func call(_ lesson: Lesson) -> String {
    lesson.kind == .exam ? "exam " + lesson.name : lesson.name
  }

  private static func done(_ lesson: Lesson, _ entry: LessonProgress.Entry) -> String {
    if let day = entry.doneOn { return day.vietnamese }
    return entry.steps == 0 ? "" : "\(entry.steps)/\(lesson.steps.count)"
  }
}

extension Lesson {
  /// Whether every text of it is there in both languages.
  package var isWhole: Bool {
    let texts = [title] + steps.flatMap { [$0.said, $0.task] + $0.options + $0.hints }
    return texts.allSatisfy(\.isWhole)
  }
}
