import Columnar
import Diagnostics
import Domain
import GRDB
import Query
import Values

/// One ledger on both sides, and what they answer.
struct Comparison {
  let ledger: RandomLedger
  let database: Database
  let context: BindingContext
  let vocabulary: Vocabulary

  init(ledger: RandomLedger) throws {
    self.ledger = ledger
    database = try Database(ledger)
    vocabulary = ledger.catalogue.vocabulary.adding(sources: Array(RandomLedger.defined.keys))
    context = ledger.context(vocabulary)
  }

  enum Outcome {
    case equal
    /// The parser or the binder refuses the statement.
    case refused(String)
    /// A number is beyond the 64 bits of SQLite, or beyond the 128 of the engine.
    case beyond
    case different(Difference)
  }

  struct Difference {
    var reason: String
    var sql: String
    var engine: [[String]]
    var database: [[String]]
  }

  /// The SQL of a statement; nothing where it is refused.
  func rendered(_ statement: String) -> String {
    let source = SourceText(statement)
    guard let tree = Parser.parseQuestion(source, vocabulary: vocabulary).tree,
      let question = Binder.bind(tree, source: source, context: context).question
    else { return "" }
    return SQLText.of(question, schema: database.schema).rows
  }

  /// Compares the answers of a statement, or of the second of two of which it asks `last`.
  func compare(_ statement: String) -> Outcome {
    let statements = statement.split(separator: QuestionDraft.next).map(String.init)
    do throws(Refusal) {
      let first = try bound(statements[0], context)
      guard statements.count == 2 else { return compare(first, Rows(provider: ledger)) }
      let (rows, source) = try answered(first)
      var context = context
      context.last = source
      return compare(try bound(statements[1], context), rows)
    } catch {
      return .refused(error.reason)
    }
  }

  private struct Refusal: Error {
    var reason: String
  }

  private func bound(
    _ statement: String,
    _ context: BindingContext
  ) throws(Refusal) -> BoundQuestion {
    let source = SourceText(statement)
    let parsed = Parser.parseQuestion(source, vocabulary: vocabulary)
    guard parsed.isValid, let tree = parsed.tree else {
      throw Refusal(reason: parsed.diagnostics.first?.name ?? "?")
    }
    let (bound, diagnostics) = Binder.bind(tree, source: source, context: context)
    guard let bound else {
      throw Refusal(reason: diagnostics.first { $0.severity == .error }?.name ?? "?")
    }
    return bound
  }

  /// What a question is about on both sides: for the engine tables, for SQLite perhaps the question
  /// whose answer they are.
  private struct Rows {
    var provider: any TableProvider
    var inner = InnerQuestion.none
  }

  /// The answer of a question as `last`.
  private func answered(
    _ question: BoundQuestion
  ) throws(Refusal) -> (rows: Rows, source: LastSource) {
    do {
      let answer = try Engine(provider: ledger).answer(question)
      // Which of equal rows are in is free, and so they may be others in SQLite.
      guard answer.tiesCut == 0 else { throw Refusal(reason: "last of ties") }
      guard let declaration = ledger.catalogue.source(question.source) else {
        throw Refusal(reason: "last of last")
      }
      let (source, parts) = try answer.asSource(declaration)
      return (Rows(provider: LastRows(ledger, parts), inner: .question(question)), source)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(reason: "last of \(error)")
    }
  }

  /// The question with its order shown too, so that orders can be compared where rows are equal.
  private func withOrder(_ question: BoundQuestion) -> BoundQuestion {
    guard question.across == nil, var item = question.items.first else { return question }
    var question = question
    let keys = question.sort + (question.top?.keys ?? [])
    let per = question.top?.per.map { [$0] } ?? []
    for (place, expression) in (keys.map(\.expression) + per).enumerated() {
      let name = "order \(place)"
      item.expression = expression
      item.name = name
      question.items.append(item)
    }
    return question
  }

  private func compare(_ asked: BoundQuestion, _ rows: Rows) -> Outcome {
    var plain = asked
    if rows.inner != .none { plain.inner = rows.inner }
    let question = withOrder(plain)
    let sql = SQLText.of(question, schema: database.schema)
    let text = sql.rows + (sql.cells.map { "\n\n" + $0 } ?? "")
    var difference = Difference(reason: "", sql: text, engine: [], database: [])
    let answer: Answer
    let output: OutputTable
    do {
      answer = try Engine(provider: rows.provider).answer(withOrder(asked))
      output = try answer.output(totals: plain.hasTotal)
    } catch ExecutionError.overflow {
      return .beyond
    } catch ExecutionError.acrossTooWide {
      return .refused("across-too-wide")
    } catch {
      difference.reason = "the engine stops: \(error)"
      return .different(difference)
    }
    do {
      let there = try AnswerOfDatabase(question, sql, database)
      let here = AnswerOfEngine(output)
      difference.engine = here.rows
      difference.database = there.rows
      if answer.tiesCut > 0 {
        // Without the clause, rows of earlier months that only it asks for would be missing.
        var all = question
        all.top?.count = 1_000_000
        let everything = try AnswerOfDatabase(
          all,
          SQLText.of(all, schema: database.schema),
          database
        )
        difference.reason = here.differenceWithTies(from: there, among: everything, question) ?? ""
      } else {
        difference.reason = here.difference(from: there, question) ?? ""
      }
      if difference.reason.isEmpty, plain.hasTotal, answer.tiesCut == 0 {
        difference.reason =
          try totalsDifference(output, there, question, of: answer) ?? ""
      }
      if difference.reason.isEmpty {
        difference.reason = try footerDifference(plain, of: answer) ?? ""
      }
      return difference.reason.isEmpty ? .equal : .different(difference)
    } catch SixtyFourBits.exceeded {
      return .beyond
    } catch let error as DatabaseError {
      let isBeyond = ["overflow", "exceeded", "BeyondSixtyFourBits"].contains { word in
        "\(error)".contains(word)
      }
      if isBeyond { return .beyond }
      difference.reason = "SQLite stops: \(error)"
      return .different(difference)
    } catch is PlainArithmetic.BeyondSixtyFourBits {
      return .beyond
    } catch {
      difference.reason = "\(error)"
      return .different(difference)
    }
  }

  /// The total of the footer, and its numbers of rows without a value.
  private func footerDifference(
    _ question: BoundQuestion,
    of answer: Answer
  ) throws -> String? {
    var kept = question
    if let having = question.having {
      kept.filter = question.filter.map { .and([$0, having]) } ?? having
    }
    let hasShare = kept.filter.map { "\($0)".contains("share(") } ?? false
    if !hasShare, let (name, total) = try answer.measureTotal(),
      let measure = question.footerMeasure
    {
      let sum = try single(Aggregate(.sum, measure), kept)
      if sum != total { return "the footer's total of \(name): \(total) and \(sum)" }
    }
    let counts = Dictionary(
      try answer.emptyCounts().map { ($0.column, $0.rows) },
      uniquingKeysWith: max
    )
    guard case .none = question.inner else { return nil }
    var unfiltered = question
    unfiltered.filter = nil
    for item in question.comparedColumns {
      let empty = Aggregate(.count, nil, filter: .isEmpty(item.expression))
      let count = try single(empty, unfiltered)
      let found = counts[item.name] ?? 0
      if count != found { return "rows without \(item.name): \(found) and \(count)" }
    }
    return nil
  }

  /// One figure over the rows of a question.
  private func single(_ aggregate: Aggregate, _ question: BoundQuestion) throws -> Int128 {
    guard var item = question.items.first else { return 0 }
    item.expression = BoundExpression(.aggregate(aggregate), .count, scale: 0)
    var figure = question
    figure.items = [item]
    figure.keys = []
    figure.across = nil
    figure.isGrouped = true
    figure.having = nil
    figure.sort = []
    figure.top = nil
    let rows = try database.answer(SQLText.of(figure, schema: database.schema).rows).rows
    guard let value = rows.first?.first else { return 0 }
    if case .double = value.storage { throw SixtyFourBits.exceeded }
    return Int64.fromDatabaseValue(value).map { Int128($0) } ?? 0
  }

  /// Lines of totals against the sums of what SQLite shows.
  private func totalsDifference(
    _ output: OutputTable,
    _ there: AnswerOfDatabase,
    _ question: BoundQuestion,
    of answer: Answer
  ) throws -> String? {
    guard let line = output.totals.first else { return "there is no line of totals" }
    if let difference = there.difference(fromTotals: line.values) { return "totals: " + difference }
    guard output.totals.count > 1 else { return nil }
    // All rows or groups that `having` left.
    var all = question
    all.top?.count = 1_000_000
    let everything = try AnswerOfDatabase(all, SQLText.of(all, schema: database.schema), database)
    return everything.difference(fromTotals: output.totals[1].values).map { "totals of all: " + $0 }
  }
}
