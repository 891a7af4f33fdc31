import Diagnostics
import Domain
import Query
import Values

/// `describe K-2022-0003`: all that one record says, and how many records are its parts.
struct RecordPage {
  private let id: String
  private let kind: RecordKind
  private let workplace: Workplace

  /// Nil where the words are not the id of a record of work.
  init?(_ arguments: StatementArguments, in source: SourceText, at workplace: Workplace) throws {
    let topics = arguments.expressions("topics")
    guard topics.count == 1, let topic = topics.first, case .code = topic.node else { return nil }
    id = try workplace.text(topic, in: source).uppercased()
    guard let kind = RecordKind.of(id: id) else { return nil }
    self.kind = kind
    self.workplace = workplace
  }

  /// - Throws: `StatementFailure` when there is no such record.
  func outcome() throws -> Outcome {
    let parts = workplace.catalogue.sources.filter { $0.parent?.source == kind.source.name }
    let shown = kind.source.columns.map(\.name) + parts.map { "count(\($0.name))" }
    let source = SourceText(
      "\(kind.source.name) where id = \"\(id)\" show " + shown.joined(separator: ", ")
    )
    let parsed = Parser.parseQuestion(source, vocabulary: workplace.vocabulary)
    let tree = try workplace.accepted(parsed.tree, parsed.diagnostics, in: source)
    let page = try workplace.engine().answer(workplace.bindQuietly(tree, in: source))
    guard page.shownCount > 0 else {
      throw StatementFailure(RecordFact.unknownRecord(id).diagnostic)
    }
    return .page(page)
  }
}

extension Workplace {
  /// Binds a question that the program asks itself; what it warns of is told in other words.
  fileprivate func bindQuietly(
    _ tree: QuestionSyntax,
    in source: SourceText
  ) throws -> BoundQuestion {
    let (question, diagnostics) = Binder.bind(tree, source: source, context: try bindingContext())
    return try accepted(question, diagnostics.filter { $0.severity == .error }, in: source)
  }
}
