import Diagnostics
import Domain
import Query
import Values

// Whom or what an act is about.
extension Workplace {
  /// The ordinals of the employers that a subject names, each once, in their order.
  func employers(_ subject: SubjectSyntax, in source: SourceText) throws -> [Int] {
    switch subject {
    case .who(let words): return try distinct(words, in: source) { try employer($0, in: source) }
    case .last: return try chosen(try employers(of: try previousAnswer()))
    case .question(let question):
      return try chosen(try employers(of: try rows(of: question, in: source)))
    }
  }

  private func chosen(_ employers: [Int]) throws -> [Int] {
    if employers.isEmpty { throw StatementFailure(ActFact.noRowChosen.diagnostic) }
    return employers
  }

  /// What words stand for; naming one thing twice is a slip, for the other was meant.
  private func distinct<Named: Hashable>(
    _ words: [ExpressionSyntax],
    in source: SourceText,
    _ named: (ExpressionSyntax) throws -> Named
  ) throws -> [Named] {
    var seen: Set<Named> = []
    return try words.map { word in
      let value = try named(word)
      guard seen.insert(value).inserted else {
        throw located(ActFact.namedTwice(String(source[word.span])).diagnostic, word)
      }
      return value
    }
  }

  /// The employers of an answer's rows, each once.
  func employers(of answer: Answer) throws -> [Int] {
    var seen: Set<Int128> = []
    return try answer.numbers(of: "employer").compactMap { number in
      guard let number, seen.insert(number).inserted else { return nil }
      return Int(number)
    }
  }

  /// The ids of the records that a subject names.
  func records(_ subject: SubjectSyntax, in source: SourceText) throws -> [String] {
    switch subject {
    case .who(let words):
      return try distinct(words, in: source) { try text($0, in: source).uppercased() }
    case .last: return try previousAnswer().texts(of: "id")
    case .question(let question): return try rows(of: question, in: source).texts(of: "id")
    }
  }

  private func previousAnswer() throws -> Answer {
    guard let last else {
      throw StatementFailure(CommandFact.noPreviousAnswer.diagnostic)
    }
    return last.answer
  }
}
