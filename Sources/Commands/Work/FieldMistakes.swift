import Diagnostics
import Domain
import Query
import Values

// What the domain refuses about a field, shown at the words that say it.
extension Workplace {
  /// Does what the domain may refuse; a refused value of a field gets its place in the statement.
  func locating<Result>(
    _ fields: [FieldSyntax],
    in source: SourceText,
    _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let fact as RecordFact {
      throw StatementFailure(located(fact, fields, in: source))
    }
  }

  private func located(
    _ fact: RecordFact,
    _ fields: [FieldSyntax],
    in source: SourceText
  ) -> Diagnostic {
    var diagnostic = fact.diagnostic
    guard let written = fact.writtenValue,
      let syntax = fields.flatMap(\.values).first(where: { source[$0.span] == written })
    else { return diagnostic }
    diagnostic.span = syntax.span
    if case .wrongValue(_, _, .text) = fact {
      let quoted = "\"" + written + "\""
      diagnostic.help = Localized("text is quoted: " + quoted, vi: "chữ đặt trong ngoặc: " + quoted)
      diagnostic.correction =
        source[SourceSpan(start: 0, end: syntax.span.start)] + quoted
        + source[SourceSpan(start: syntax.span.end, end: source.text.utf8.count)]
    }
    return diagnostic
  }
}

extension FieldSyntax {
  fileprivate var values: [ExpressionSyntax] {
    switch form {
    case .on(let when), .by(let when): [when]
    case .promise(let parts): parts.flatMap { [$0.amount, $0.due] }
    case .named(_, let values): values
    }
  }
}

extension RecordFact {
  /// The value as it was written, where a value is what is wrong.
  fileprivate var writtenValue: String? {
    switch self {
    case .wrongValue(_, let value, _), .unknownValue(_, let value, _, _): value
    default: nil
    }
  }
}
