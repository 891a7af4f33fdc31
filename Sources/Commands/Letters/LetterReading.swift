import Diagnostics
import Domain
import Query
import Values

/// Makes the letters of one statement from what the ledger knows.
struct LetterReading {
  let kind: LetterKind
  /// The day that the statement gives the letters; nil where it does not.
  let date: Day?
  let workplace: Workplace
  let source: SourceText

  /// The letters about what the statement names, each once.
  func letters(for arguments: StatementArguments) throws -> [Letter] {
    if let question = arguments.question("recipients") {
      return try letters(of: try workplace.rows(of: question, in: source), question)
    }
    guard let who = arguments.expression("recipient") else { return [] }
    let words = try workplace.text(who, in: source)
    if let id = recordID(words) { return try letters(of: [id]) }
    guard kind == .urging else { throw workplace.located(wrongSubject(words), who) }
    let code = try workplace.employerCode(who, in: source)
    return [try urging(unit: code, as: code, on: date)]
  }

  /// A letter with nothing filled in.
  func newLetter(_ kind: LetterKind, id: String) throws -> Letter {
    Letter(kind, id: id, today: workplace.today, try workplace.tables().law)
  }

  private func letters(of answer: Answer, _ question: QuestionSyntax) throws -> [Letter] {
    let asked = answer.question.source == "last" ? workplace.last?.answer.question.source : nil
    let letters: [Letter]
    if kind.sources.contains(asked ?? answer.question.source) {
      letters = try self.letters(of: answer.texts(of: "id"))
    } else if kind == .urging {
      letters = try workplace.employers(of: answer).map { unit in
        let code = try workplace.tables().register.code(of: unit)
        return try urging(unit: code, as: code, on: date)
      }
    } else {
      throw workplace.located(wrongSubject(question.source.name.text), question.span)
    }
    guard !letters.isEmpty else { throw StatementFailure(ActFact.noRowChosen.diagnostic) }
    return letters
  }

  /// The id of a record that such a letter can be about; nil for units and other records.
  private func recordID(_ words: String) -> String? {
    let id = words.uppercased()
    return letters(named: id.prefix { $0 != "-" }) && id.contains("-") ? id : nil
  }

  private func letters(named letter: Substring) -> Bool {
    switch kind {
    case .urging: letter == "L"
    case .invitation, .minutes: letter == "S" || letter == "M"
    case .referral: letter == "R"
    case .correction: letter == "Z" || letter == "R"
    }
  }

  private func letters(of ids: [String]) throws -> [Letter] {
    var seen: Set<String> = []
    return try ids.flatMap { id -> [Letter] in
      guard letters(named: id.prefix { $0 != "-" }) else {
        throw StatementFailure(wrongSubject(id))
      }
      switch kind {
      case .urging: return [try urging(letter: id)]
      case .invitation: return try invitations(id)
      case .minutes:
        let session = try session(of: id)
        return seen.insert(session).inserted ? [try minutes(session)] : []
      case .referral: return [try referral(id)]
      case .correction: return [try correction(id)]
      }
    }
  }

  private func wrongSubject(_ words: String) -> Diagnostic {
    LetterFact.wrongSubject(kind: kind.rawValue, words: words, subjects: kind.subjects).diagnostic
  }

  /// The one row of a question about a record.
  func row(_ question: String, id: String) throws -> AskedRows {
    let rows = try AskedRows(question, at: workplace)
    guard rows.count == 1 else {
      throw StatementFailure(CommandFact.unknownRecord(id).diagnostic)
    }
    return rows
  }

  /// The newest month whose list a letter of a day can rest on.
  func month(on day: Day) throws -> Month? {
    try workplace.facts().importedMonths.last { $0.lastDay <= day }
  }
}
