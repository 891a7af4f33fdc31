import Diagnostics
import Values

// `span`: the time that the name just before it is asked for.
extension Parser {
  /// Whether a span begins here; `in` before a bracket is the list operator.
  var isAtSpan: Bool {
    switch current.keyword {
    case .asOf, .from, .since, .until: true
    case .as: word(ahead: 1)?.key == "of"
    case .in: !isSymbol(.open, ahead: 1)
    default: false
    }
  }

  mutating func expectSpans() {
    guard isAtEnd else { return }
    for word in ["as of", "from", "since", "until", "in"] { expect(.keyword(word)) }
  }

  /// A span whose first word is the current token; nil when its times could not be read.
  mutating func parseSpan() -> TimeSpanSyntax? {
    let start = position
    let keyword = current.keyword
    if keyword == .as { advance() }
    advance()
    guard let first = parseTime() else { return nil }
    let form: TimeSpanSyntax.Form
    switch keyword {
    case .as, .asOf: form = .asOf(first, revision: parseRevision())
    case .since: form = .since(first)
    case .until: form = .until(first)
    case .in: form = .within(first)
    default:
      guard accept(.to) else {
        reportHere(ConditionFact.expectedSign("to", found: found))
        return nil
      }
      guard let last = parseTime() else { return nil }
      form = .fromTo(first, last)
    }
    return TimeSpanSyntax(form: form, span: span(from: start))
  }

  private mutating func parseTime() -> ExpressionSyntax? {
    if isAtEnd { expect(.time) }
    return parseSum()
  }

  private mutating func parseRevision() -> NumberSyntax? {
    guard accept(.revision) else { return nil }
    if isAtEnd { expect(.number) }
    guard case .number(let literal) = current.kind else {
      reportHere(ConditionFact.expectedSign("a number", found: found))
      return nil
    }
    let number = NumberSyntax(value: literal.value, isMoney: literal.isMoney, span: current.span)
    if !literal.isCount { reportHere(ConditionFact.notACount(text(number.span))) }
    advance()
    return number
  }
}

extension NumberLiteral {
  /// Whether the number counts things: whole, not negative and no sum of money.
  var isCount: Bool {
    let value = value.normalized
    return !isMoney && value.scale == 0 && value.unscaled >= 0
      && value.unscaled <= Int128(Int32.max)
  }
}
