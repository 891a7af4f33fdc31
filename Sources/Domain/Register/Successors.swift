import Columnar
import Values

/// Under which code units go on that were re-coded.
struct Successors {
  private let register: Register
  private let column: Column

  /// As known on a day.
  init(_ register: Register, on day: Day) throws {
    self.register = register
    column = try register.column("successor", on: day)
  }

  /// The unit under which another one goes on, itself when it was not re-coded.
  ///
  /// A chain of more than ten codes is a mistake, and is left where it is.
  func unit(after first: Int) throws -> Int {
    var unit = first
    for _ in 0..<10 {
      guard !column.isEmpty(at: unit) else { break }
      let code = textValue(column, at: unit)
      guard let next = try register.employer(code: code), next != unit else { break }
      unit = next
    }
    return unit
  }

  /// Of each unit under which others go on those others.
  func formers() throws -> [Int: [Int]] {
    var formers: [Int: [Int]] = [:]
    for former in 0..<column.count where !column.isEmpty(at: former) {
      let current = try unit(after: former)
      if current != former { formers[current, default: []].append(former) }
    }
    return formers
  }

  /// Whether a unit was divided among several others: none of them goes on as it.
  func isDivided(_ unit: Int) -> Bool { Self.codes(textValue(column, at: unit)).count > 1 }

  /// Several codes in the form in which the register keeps them.
  static func text(_ codes: [String]) -> String { codes.joined(separator: ", ") }

  static func codes(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmingSpaces }
  }
}

extension Substring {
  /// Its words with one space between them.
  var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
