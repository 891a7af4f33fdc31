import Commands
import Diagnostics
import Foundation
import Query
import Shell
import Testing

/// The statement written for a bound question is that question.
@MainActor
@Suite(.serialized)
struct QuestionWriterTests {
  @Test(arguments: Fixtures.files(in: "Queries", ending: ".qtest"))
  func writtenStatementsBindToTheSameQuestion(path: String) throws {
    let stage = try Stage.of(path)
    let workplace = try #require(stage.session?.workplace)
    let session = GoldenSession(try String(contentsOfFile: path, encoding: .utf8))
    for exchange in session.exchanges {
      if let question = bound(exchange.statement, workplace) {
        let written = QuestionWriter(try workplace.bindingContext()).statement(question)
        #expect(bound(written, workplace) == question, "\(exchange.statement) → \(written)")
      }
      _ = stage.run(exchange.statement)
    }
  }

  private func bound(_ statement: String, _ workplace: Workplace) -> BoundQuestion? {
    let source = SourceText(statement)
    let forms = StatementCommands.all.forms
    guard
      case .question(let parsed) = StatementReader.read(
        source,
        forms: forms,
        vocabulary: workplace.vocabulary
      ), parsed.diagnostics.allSatisfy({ $0.severity != .error }), let tree = parsed.tree,
      let context = try? workplace.bindingContext()
    else { return nil }
    return Binder.bind(tree, source: source, context: context).question
  }
}
