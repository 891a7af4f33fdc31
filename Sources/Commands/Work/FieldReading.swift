import Diagnostics
import Domain
import Query
import Values

// The fields of a statement about records, as the domain takes them.
extension Workplace {
  /// Fields and promised parts of a kind of record; `on` and `by` get the names they stand for.
  func entries(
    _ fields: [FieldSyntax],
    of kind: RecordKind,
    in source: SourceText
  ) throws -> (entries: [FieldEntry], promises: [PromisedPart]) {
    var entries: [FieldEntry] = []
    var promises: [PromisedPart] = []
    for field in fields {
      switch field.form {
      case .on(let when):
        entries.append(FieldEntry(kind.onField ?? "on", try fieldValue(when, in: source)))
      case .by(let when):
        entries.append(FieldEntry(kind.byField ?? "by", try fieldValue(when, in: source)))
      case .promise(let parts):
        promises += try parts.map { try promisedPart($0, in: source) }
      case .named(let name, let values):
        entries.append(
          FieldEntry(name.text, values: try values.map { try fieldValue($0, in: source) })
        )
      }
    }
    return (entries, promises)
  }

  private func promisedPart(
    _ part: PromiseSyntax,
    in source: SourceText
  ) throws -> PromisedPart {
    let amount = try dong(part.amount, in: source)
    guard case .time(.day(let due)) = try fieldValue(part.due, in: source) else {
      throw located(.dayExpected(String(source[part.due.span])), part.due)
    }
    return PromisedPart(amount: amount, due: due)
  }

  /// A sum in whole dong.
  func dong(_ syntax: ExpressionSyntax, in source: SourceText) throws -> Int64 {
    guard case .number(let number, _) = try fieldValue(syntax, in: source),
      number.normalized.scale == 0, let amount = Int64(exactly: number.normalized.unscaled)
    else { throw located(.sumExpected(String(source[syntax.span])), syntax) }
    return amount
  }

  /// One value of a field, its type not yet known to it.
  func fieldValue(_ syntax: ExpressionSyntax, in source: SourceText) throws -> FieldValue {
    switch syntax.node {
    case .text(let text): return .text(text)
    case .code(let code): return .code(code)
    case .number(let number): return .number(number.value, isMoney: number.isMoney)
    case .name(let name): return .word(name.text)
    case .moment(let moment): return .time(Self.period(TimeRange(moment, today: today)))
    case .bracketed(let inner): return try fieldValue(inner, in: source)
    case .negative(let inner):
      guard case .number(let number, let isMoney) = try fieldValue(inner, in: source) else { break }
      return .number(Decimal(0 - number.unscaled, scale: number.scale), isMoney: isMoney)
    case .variable(let name):
      switch variables[name] {
      case .number(let number, let type): return .number(number, isMoney: type == .money)
      case .text(let text): return .text(text)
      case .time(let period): return .time(period)
      case nil: break
      }
    default: break
    }
    throw located(.valueExpected(String(source[syntax.span])), syntax)
  }

  /// The day, month, quarter or year that a range is; of others the first month.
  private static func period(_ range: TimeRange) -> Period {
    if range.isDay { return .day(range.first) }
    let month = range.first.month
    let last = range.last.month
    if month.month == 1, last == month.advanced(by: 11) { return .year(month) }
    if (month.month - 1) % 3 == 0, last == month.advanced(by: 2) { return .quarter(month) }
    return .month(month)
  }

  func located(_ fact: CommandFact, _ syntax: ExpressionSyntax) -> StatementFailure {
    located(fact.diagnostic, syntax)
  }

  func located(_ diagnostic: Diagnostic, _ syntax: ExpressionSyntax) -> StatementFailure {
    located(diagnostic, syntax.span)
  }

  func located(_ diagnostic: Diagnostic, _ span: SourceSpan) -> StatementFailure {
    var diagnostic = diagnostic
    diagnostic.span = span
    return StatementFailure(diagnostic)
  }
}
