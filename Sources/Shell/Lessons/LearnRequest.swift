import Query
import Values

/// What the words behind `learn` ask for.
enum LearnRequest: Equatable {
  case list
  /// The next lesson; inside a lesson the next step.
  case next
  case open(name: String, seed: UInt64?, file: String?)
  case reset
  /// Tries lessons with their own answers; all of them without names.
  case check([String])
  case hint
  case task
  case skip
  case again
  case leave

  /// Nil where the words ask for nothing that there is.
  init?(_ words: [String]) {
    guard let first = words.first else {
      self = .list
      return
    }
    let key = TextFolding.folded(first)
    if words.count == 1, let request = Self.alone[key] {
      self = request
      return
    }
    switch key {
    case "check", "kiem": self = .check(Array(words.dropFirst()))
    case "exam", "thi": self.init(exam: words.dropFirst())
    case "lesson", "bai":
      guard words.count == 2 else { return nil }
      self = .open(name: words[1], seed: nil, file: nil)
    default:
      guard words.count == 1 else { return nil }
      self = .open(name: first, seed: nil, file: nil)
    }
  }

  /// `exam A seed 7 "result.csv"`: the seed and the file of the results may be left out.
  private init?(exam words: ArraySlice<String>) {
    guard let name = words.first else { return nil }
    var rest = words.dropFirst()
    var seed: UInt64?
    if rest.first.map(TextFolding.folded) == "seed" {
      rest.removeFirst()
      guard let number = rest.popFirst().flatMap({ UInt64($0) }) else { return nil }
      seed = number
    }
    if let word = rest.first, ["to", "vao"].contains(TextFolding.folded(word)) {
      rest.removeFirst()
    }
    guard rest.count <= 1 else { return nil }
    self = .open(name: name, seed: seed, file: rest.first)
  }

  private static let alone: [String: LearnRequest] = [
    "list": .list, "danh_sach": .list, "danh sach": .list,
    "next": .next, "tiep": .next,
    "reset": .reset, "lam lai tu dau": .reset,
    "check": .check([]),
    "hint": .hint, "goi y": .hint,
    "task": .task, "de bai": .task, "de": .task,
    "skip": .skip, "bo qua": .skip,
    "again": .again, "lam lai": .again,
    "quit": .leave, "leave": .leave, "thoat": .leave, "thoi": .leave,
  ]

  /// The words of what is typed alone inside a lesson, such as `hint` or `gợi ý`; nil for others.
  static func shorthand(_ text: String) -> [String]? {
    let key = TextFolding.folded(LessonReader.trimmed(text))
    guard let request = alone[key], ![.list, .reset, .check([])].contains(request) else {
      return nil
    }
    return [key]
  }

  /// What may stand behind `learn`, for completion and help.
  static let words = [
    "again", "check", "exam", "hint", "leave", "list", "next", "reset", "skip", "task",
  ]
}
