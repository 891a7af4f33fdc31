import Foundation
import Testing

/// Random questions over random ledgers, answered by the engine and by SQLite: every value, every
/// order and every name must be the same.
///
/// `DIFFERENTIAL_QUERIES` says how many questions, `DIFFERENTIAL_SEED` which ledger is the first.
@Suite struct DifferentialTests {
  private static let questionsPerLedger = 100

  @Test func theEngineAndSQLiteAgree() throws {
    let environment = ProcessInfo.processInfo.environment
    let wanted = environment["DIFFERENTIAL_QUERIES"].flatMap(Int.init) ?? 2000
    var seed = environment["DIFFERENTIAL_SEED"].flatMap(UInt64.init) ?? 1
    var coverage = Coverage()
    var failures = 0
    while coverage.compared < wanted, failures < 8 {
      let comparison = try Comparison(ledger: RandomLedger(seed: seed))
      var maker = QuestionMaker(
        seed: seed,
        ledger: comparison.ledger,
        isExtreme: RandomLedger.isExtreme(seed)
      )
      let count = RandomLedger.isLarge(seed) ? 20 : Self.questionsPerLedger
      let goal = min(wanted, coverage.compared + count)
      while coverage.compared < goal, failures < 8 {
        let draft = maker.question()
        let outcome = comparison.compare(draft.statement)
        coverage.count(outcome, draft.statement)
        if case .different = outcome {
          failures += 1
          Issue.record(Comment(rawValue: comparison.report(draft, seed: seed)))
        }
      }
      seed += 1
    }
    print(coverage.text)
  }
}

/// Statements that are compared on every run, whatever chance gives.
@Suite struct ChosenStatementTests {
  @Test func theEngineAndSQLiteAgree() throws {
    let comparison = try Comparison(ledger: RandomLedger(seed: 1))
    let extra = ProcessInfo.processInfo.environment["DIFFERENTIAL_STATEMENT"].map { [$0] }
    for statement in extra ?? ChosenStatements.all {
      switch comparison.compare(statement) {
      case .equal: continue
      case .refused(let reason): Issue.record("\(statement): refused, \(reason)")
      case .beyond: Issue.record("\(statement): beyond 64 bits")
      case .different(let difference):
        Issue.record(Comment(rawValue: comparison.text(of: difference, statement)))
      }
    }
  }
}

extension Comparison {
  /// The smallest question that still fails, with both answers.
  func report(_ draft: QuestionDraft, seed: UInt64) -> String {
    var smallest = draft
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in smallest.smaller where candidate.statement.count < smallest.statement.count {
        guard case .different = compare(candidate.statement) else { continue }
        smallest = candidate
        isSmaller = true
        break
      }
    }
    guard case .different(let difference) = compare(smallest.statement) else { return "?" }
    return "ledger \(seed), made smaller of > \(draft.statement)\n"
      + text(of: difference, smallest.statement)
  }

  func text(of difference: Difference, _ statement: String) -> String {
    func lines(_ rows: [[String]]) -> String {
      rows.prefix(20).map { "  " + $0.joined(separator: " | ") }.joined(separator: "\n")
    }
    return """
      > \(statement)
      \(difference.reason)
      \(difference.sql)
      the engine, \(difference.engine.count) rows:
      \(lines(difference.engine))
      SQLite, \(difference.database.count) rows:
      \(lines(difference.database))
      """
  }
}

/// How often each part of the language was compared.
struct Coverage {
  private(set) var compared = 0
  private var refused: [String: Int] = [:]
  private var beyond = 0
  private var words: [String: Int] = [:]

  private static let counted = [
    " where ", " by ", " across ", " show ", " having ", " sort ", " top ", " per ", " total",
    "as of", " revision ", " from ", " since ", " until ", " in ", "count", "distinct(", "sum(",
    "avg(",
    "median(", "min(", "max(", "first(", "last(", "before(", "change(", "share(", "default(",
    "round(", "abs(", "month(", "quarter(", "year(", "any ", "no ", " like ", " ~ ", " == ",
    "between", "empty", " not ", " or ", "(debtors show", " / ",
  ]

  mutating func count(_ outcome: Comparison.Outcome, _ statement: String) {
    switch outcome {
    case .refused(let reason): refused[reason, default: 0] += 1
    case .beyond: beyond += 1
    case .equal, .different:
      compared += 1
      let last = statement.split(separator: QuestionDraft.next).last ?? ""
      let source = String(last.prefix { $0 != " " })
      words[source, default: 0] += 1
      for word in Self.counted where statement.contains(word) {
        words[word.trimmingCharacters(in: .whitespaces), default: 0] += 1
      }
    }
  }

  var text: String {
    func list(_ counts: [String: Int]) -> String {
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
    return """
      differential: \(compared) questions compared with SQLite
        \(list(words))
        refused: \(list(refused)); beyond 64 bits: \(beyond)
      """
  }
}
