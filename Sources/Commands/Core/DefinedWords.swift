import Diagnostics
import Domain
import Query

/// The defined names of a ledger, read: what the binder and the parser have to know of them.
struct DefinedWords {
  let names: [DefinedName]
  let definitions: [String: Definition]
  let vocabulary: Vocabulary

  /// Reads every definition; one that an older program wrote and this one cannot read is left out.
  init(_ names: [DefinedName], _ catalogue: Catalogue) {
    self.names = names
    let questions = names.filter { $0.kind == DefinitionKind.question.rawValue }.map(\.name)
    let vocabulary = catalogue.vocabulary.adding(sources: questions)
    self.vocabulary = vocabulary
    definitions = Dictionary(
      names.compactMap { Definition(define: $0.text, vocabulary: vocabulary) }
        .map { (Vocabulary.key(of: $0.name), $0) },
      uniquingKeysWith: { _, new in new }
    )
  }
}

extension Definition {
  /// Reads what stands behind `define`; nil when it is no definition.
  init?(define text: String, vocabulary: Vocabulary) {
    let source = SourceText("define " + text)
    guard
      case .act(let act) = StatementReader.read(
        source,
        forms: [ScriptForms.define],
        vocabulary: vocabulary
      )
    else { return nil }
    self.init(act.arguments, in: source)
  }

  /// What a statement `define` says; nil when it was not read whole.
  init?(_ arguments: StatementArguments, in source: SourceText) {
    guard let name = arguments.name("name") else { return nil }
    let body: Body
    if let question = arguments.question("body") {
      body = .question(question)
    } else if let expression = arguments.expression("body") {
      body = .expression(expression)
    } else {
      return nil
    }
    self.init(
      name: name.text,
      parameters: arguments.names("parameters").map(\.key),
      body: body,
      source: source
    )
  }
}
