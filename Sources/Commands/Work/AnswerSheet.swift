import Diagnostics
import Domain
import Query

/// A statement that is completed by answers, each at its place.
struct AnswerSheet {
  private let source: SourceText
  private let kind: RecordKind
  /// Behind the kind of record, and before what ends the statement.
  private let subjectPlace: Int
  private let fieldsPlace: Int
  private var answers: [AskedPart: String] = [:]
  /// In the order in which the fields were answered.
  private var order: [AskedPart] = []

  init(_ source: SourceText, _ arguments: StatementArguments, of kind: RecordKind) {
    self.source = source
    self.kind = kind
    let end = arguments.span(of: "yes")?.start ?? arguments.span.end
    fieldsPlace = end
    subjectPlace = min(arguments.span(of: "kind")?.end ?? end, end)
  }

  /// The answer as it was typed; nil for none.
  subscript(part: AskedPart) -> String? {
    get { answers[part] }
    set {
      answers[part] = newValue
      order.removeAll { $0 == part && newValue == nil }
      if newValue != nil, !order.contains(part) { order.append(part) }
    }
  }

  /// The statement with the answers so far.
  var statement: SourceText {
    let rest = source[SourceSpan(start: fieldsPlace, end: source.text.utf8.count)]
    return SourceText(
      joined([beginning, String(rest)]),
      file: source.file,
      firstLine: source.firstLine
    )
  }

  /// What stands before the value of a part, as far as it is known.
  func beginning(of part: AskedPart) -> String {
    switch part {
    case .subject: joined([head]) + " "
    case .field(let field): beginning + " " + field.name + " "
    case .promise: beginning + " promise "
    }
  }

  private var head: String { String(source[SourceSpan(start: 0, end: subjectPlace)]) }

  /// All that stands before what ends the statement.
  private var beginning: String {
    let given = source[SourceSpan(start: subjectPlace, end: fieldsPlace)]
    let subject = answers[.subject].map { AskedPart.subject.written($0, in: kind) } ?? ""
    let fields = order.filter { $0 != .subject }.map { $0.written(answers[$0] ?? "", in: kind) }
    return joined([head, subject, String(given)] + fields)
  }

  /// The parts that say something, one space between them.
  private func joined(_ parts: [String]) -> String {
    parts.map { part in
      let start = part.trimmingPrefix { $0 == " " }
      return start[...].lastIndex { $0 != " " }.map { String(start[...$0]) } ?? ""
    }
    .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
