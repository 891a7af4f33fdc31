import Diagnostics
import Domain
import Query
import Values

/// What a `record` statement leaves out and a person at the terminal can still say.
///
/// The answers become part of the statement, so that it is read, checked and kept in the audit as
/// if it had been typed whole.
struct AskedParts {
  let kind: RecordKind
  let workplace: Workplace

  /// The statement with what was missing; the same where nobody can be asked or nothing is missing.
  ///
  /// - Throws: `StatementFailure` when a question is not answered.
  func completed(
    _ arguments: StatementArguments,
    in source: SourceText
  ) throws -> (arguments: StatementArguments, source: SourceText) {
    guard workplace.surroundings.canAsk else { return (arguments, source) }
    var insertions: [(place: Int, text: String)] = []
    if arguments.subject("subject") == nil, needsUnit {
      let place = arguments.span(of: "kind")?.end ?? arguments.span.end
      insertions.append((place, try quotedName(answer("employer", "đơn vị"))))
    }
    let place = arguments.span(of: "yes")?.start ?? arguments.span.end
    for name in try missingFields(arguments, in: source) {
      let column = kind.source.columns.first { $0.name == name }
      let label = column?.label.vietnamese ?? name
      let value = quotedValue(try answer(name, label), column?.type)
      insertions.append((place, name + " " + value))
    }
    guard !insertions.isEmpty else { return (arguments, source) }
    return try read(source, with: insertions)
  }

  private var needsUnit: Bool {
    switch kind.subject {
    case .employer, .party(orField: nil): true
    case .employerIfKnown, .party, .record, .nothing: false
    }
  }

  private func missingFields(
    _ arguments: StatementArguments,
    in source: SourceText
  ) throws -> [String] {
    var (entries, _) = try workplace.entries(arguments.fields("fields"), of: kind, in: source)
    if let amount = arguments.expression("amount") {
      let value = try workplace.fieldValue(amount, in: source)
      entries.append(FieldEntry(kind.amountField ?? "amount", value))
    }
    return RecordDraft(kind, employers: [], entries: entries, operatorName: "").missingFields
  }

  private func answer(_ english: String, _ vietnamese: String) throws -> String {
    let question = Localized(english + ": ", vi: vietnamese + ": ")
    let answer = workplace.surroundings.answer(to: question)?.split(whereSeparator: \.isWhitespace)
    guard let answer, !answer.isEmpty else {
      throw StatementFailure(CommandFact.notConfirmed.diagnostic)
    }
    return TextFolding.composed(answer.joined(separator: " "))
  }

  /// A code stands as it is, a part of a name in quotes.
  private func quotedName(_ answer: String) -> String {
    let isWord = answer.utf8.allSatisfy { $0 != UInt8(ascii: " ") && $0 < 0x80 }
    let isCode = isWord && answer.contains { ("0"..."9").contains($0) }
    return isCode || isQuoted(answer) ? answer : quoted(answer)
  }

  private func quotedValue(_ answer: String, _ type: ValueType?) -> String {
    switch type {
    case .text, .label: isQuoted(answer) ? answer : quoted(answer)
    case .category where answer.contains(" "): isQuoted(answer) ? answer : quoted(answer)
    default: answer
    }
  }

  private func isQuoted(_ text: String) -> Bool { text.hasPrefix("\"") || text.hasPrefix("'") }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private func read(
    _ source: SourceText,
    with insertions: [(place: Int, text: String)]
  ) throws -> (StatementArguments, SourceText) {
    var text = ""
    var start = 0
    for insertion in insertions.sorted(by: { $0.place < $1.place }) {
      let head = source[SourceSpan(start: start, end: insertion.place)]
      text += head + (head.hasSuffix(" ") ? "" : " ") + insertion.text
      start = insertion.place
    }
    let rest = source[SourceSpan(start: start, end: source.text.utf8.count)]
    text += rest.isEmpty || rest.hasPrefix(" ") ? String(rest) : " " + rest
    let whole = SourceText(text, file: source.file, firstLine: source.firstLine)
    let read = StatementReader.read(RecordForms.record, whole, vocabulary: workplace.vocabulary)
    return (try workplace.accepted(read.arguments, read.diagnostics, in: whole), whole)
  }
}
