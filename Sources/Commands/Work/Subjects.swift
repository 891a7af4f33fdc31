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

  /// The units and the ids of the other parties that a subject names, each once, in their order.
  func parties(
    _ subject: SubjectSyntax,
    in source: SourceText
  ) throws -> (units: [Int], others: [String]) {
    let answer: Answer
    switch subject {
    case .who(let words):
      let tables = try tables()
      let parties = try distinct(words, in: source) { word in
        let words = try text(word, in: source)
        do {
          return try tables.party(named: words)
        } catch let fact as RecordFact {
          throw located(fact.diagnostic, word)
        }
      }
      return divided(parties)
    case .last: answer = try previousAnswer()
    case .question(let question): answer = try rows(of: question, in: source)
    }
    let parties = try parties(of: answer)
    if parties.isEmpty { throw StatementFailure(ActFact.noRowChosen.diagnostic) }
    return divided(parties)
  }

  /// Whom the rows of an answer are about, each once.
  private func parties(of answer: Answer) throws -> [RecordParty] {
    let name = answer.question.source == "last" ? last?.source.declaration.name : nil
    let declaration = catalogue.source(name ?? answer.question.source)
    var others: [String] = []
    if declaration?.name == "parties" {
      others = try answer.texts(of: "id")
    } else if declaration?.column("party_id") != nil {
      others = try answer.texts(of: "party_id")
    }
    let units =
      declaration?.belongsToEmployer == true || declaration?.name == catalogue.employerSource
      ? try answer.numbers(of: "employer") : []
    var seen: Set<RecordParty> = []
    return (0..<max(units.count, others.count)).compactMap { row -> RecordParty? in
      if row < units.count, let unit = units[row] { return .unit(Int(unit)) }
      return row < others.count && !others[row].isEmpty ? .other(id: others[row]) : nil
    }.filter { seen.insert($0).inserted }
  }

  private func divided(_ parties: [RecordParty]) -> (units: [Int], others: [String]) {
    var divided: (units: [Int], others: [String]) = ([], [])
    for party in parties {
      switch party {
      case .unit(let unit): divided.units.append(unit)
      case .other(let id): divided.others.append(id)
      }
    }
    return divided
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
