import Diagnostics
import Values

// `comparison` and `test`: what is asked about a sum.
extension Parser {
  mutating func parseComparison() -> ExpressionSyntax? {
    let start = position
    guard let left = parseSum() else { return nil }
    guard let result = parseTest(of: left, from: start) else {
      // The names in the left side can be checked all the same.
      recoverToJoint()
      return left.isLiteral ? nil : left
    }
    if let chained = current.comparison,
      case .comparison(let first, let low, let middle) = result.node
    {
      return refuseChain(low, first, middle, chained)
    }
    return result
  }

  private mutating func parseTest(of left: ExpressionSyntax, from start: Int) -> ExpressionSyntax? {
    if isAtEnd { expectTests() }
    if let sign = current.comparison { return parseSigned(sign, left, from: start) }
    switch current.keyword {
    case .is: return parseIs(left, from: start)
    case .not:
      guard let next = token(ahead: 1).keyword, Self.negatable.contains(next) else { return left }
      advance()
      return parseWorded(left, isNegated: true, from: start)
    case .between, .in, .like, .contains:
      return parseWorded(left, isNegated: false, from: start)
    default: return left
    }
  }

  private static let negatable: Set<Keyword> = [.between, .in, .like, .contains]

  private mutating func expectTests() {
    for sign in ["=", "!=", "<", "<=", ">", ">=", "==", "~", "!~"] { expect(.symbol(sign)) }
    for keyword: Keyword in [.is, .not, .between, .in, .like, .contains] {
      expect(.keyword(keyword.rawValue))
    }
  }

  private mutating func parseSigned(
    _ sign: ComparisonOperator,
    _ left: ExpressionSyntax,
    from start: Int
  ) -> ExpressionSyntax? {
    let signSpan = current.span
    advance()
    if refuseNull(sign, left, signSpan) { return left }
    guard let right = parseOperand(comparedWith: left) else { return nil }
    let result = ExpressionSyntax(.comparison(sign, left, right), span: span(from: start))
    refuseEmptyText(sign, left, right)
    return refuseUnquotedText(right) ? nil : result
  }

  /// A bare word on the right is a value first: `attended = no` is no relation.
  mutating func parseOperand(comparedWith left: ExpressionSyntax) -> ExpressionSyntax? {
    if isAtEnd, case .name(let name) = left.node { expect(.value(of: name, in: scopes.last)) }
    if isAtEnd, case .member(let owner, let name) = left.node {
      expect(.value(of: name, in: owner))
    }
    namePosition = position
    if isVietnameseNo, let word = word() {
      let name = NameSyntax(text: word.text, span: current.span)
      advance()
      return ExpressionSyntax(.name(name), span: name.span)
    }
    return parseSum()
  }

  /// `không` is `not`, and at the end of a comparison the value no.
  private var isVietnameseNo: Bool {
    guard current.keyword == .not, word()?.key == "khong" else { return false }
    let next = token(ahead: 1)
    switch next.kind {
    case .end: return true
    case .symbol(let symbol): return symbol == .close || symbol == .comma
    case .word: return next.keyword?.isReserved ?? false
    case .text, .number, .code, .variable, .period, .invalid: return false
    }
  }

  /// Reads `is [not] empty` or `is [not] value`.
  private mutating func parseIs(_ left: ExpressionSyntax, from start: Int) -> ExpressionSyntax? {
    let isSpan = current.span
    advance()
    let isNegated = current.keyword == .not && !isVietnameseNo
    if at(.not), isNegated { advance() }
    if accept(.empty) {
      return ExpressionSyntax(.isEmpty(left, isNegated: isNegated), span: span(from: start))
    }
    if word()?.key == "null", word()?.hasMarks == false {
      reportHere(ConditionFact.nullHabit, correction: corrected(current.span, "empty"))
      advance()
      return left
    }
    guard let right = parseOperand(comparedWith: left) else { return nil }
    if case .text("") = right.node {
      let edit = corrected(isSpan.joined(with: right.span), isNegated ? "is not empty" : "is empty")
      report(ConditionFact.emptyText(negated: isNegated), at: right.span, correction: edit)
    }
    let sign: ComparisonOperator = isNegated ? .notEqual : .equal
    let result = ExpressionSyntax(.comparison(sign, left, right), span: span(from: start))
    return refuseUnquotedText(right) ? nil : result
  }

  private mutating func parseWorded(
    _ left: ExpressionSyntax,
    isNegated: Bool,
    from start: Int
  ) -> ExpressionSyntax? {
    let keyword = current.keyword
    advance()
    switch keyword {
    case .between: return parseBetween(left, isNegated: isNegated, from: start)
    case .in: return parseIn(left, isNegated: isNegated, from: start)
    default:
      guard let right = parseOperand(comparedWith: left) else { return nil }
      let sign: ComparisonOperator =
        keyword == .like
        ? (isNegated ? .notLike : .like) : (isNegated ? .notContains : .contains)
      let result = ExpressionSyntax(.comparison(sign, left, right), span: span(from: start))
      return refuseUnquotedText(right) ? nil : result
    }
  }

  private mutating func parseBetween(
    _ left: ExpressionSyntax,
    isNegated: Bool,
    from start: Int
  ) -> ExpressionSyntax? {
    guard let low = parseSum() else { return nil }
    // `trong khoảng 1 tỷ đến 5 tỷ`: the Vietnamese word for and is here the word for to.
    let isVietnameseTo = current.keyword == .to && word()?.key == "den"
    if isVietnameseTo {
      advance()
    } else if !accept(.and) {
      reportHere(ConditionFact.expectedSign("and", found: found))
      // What was meant is plain all the same.
      guard accept(.or) || accept(.comma) else { return nil }
    }
    guard let high = parseSum() else { return nil }
    return ExpressionSyntax(
      .between(left, low, high, isNegated: isNegated),
      span: span(from: start)
    )
  }

  /// `in ( … )` is a list, `in` before a time asks whether a date lies in it.
  private mutating func parseIn(
    _ left: ExpressionSyntax,
    isNegated: Bool,
    from start: Int
  ) -> ExpressionSyntax? {
    if accept(.open) {
      guard enter() else { return nil }
      defer { leave() }
      if isSymbol(.close) {
        reportHere(ConditionFact.listOfNothing(text(left.span)))
        return nil
      }
      guard let values = parseList(comparedWith: left) else { return nil }
      return ExpressionSyntax(
        .inList(left, values, isNegated: isNegated),
        span: span(from: start)
      )
    }
    guard let time = parseWhen() else {
      reportHere(ConditionFact.expectedListOrTime(found: found))
      return nil
    }
    return ExpressionSyntax(.inTime(left, time, isNegated: isNegated), span: span(from: start))
  }

  private mutating func parseList(comparedWith left: ExpressionSyntax) -> [ExpressionSyntax]? {
    var values: [ExpressionSyntax] = []
    repeat {
      guard let value = parseOperand(comparedWith: left) else { return nil }
      if refuseUnquotedText(value) { return nil }
      values.append(value)
    } while accept(.comma)
    guard accept(.close) else {
      reportHere(ConditionFact.expectedSign(")", found: found))
      return nil
    }
    return values
  }
}

extension Token {
  /// The comparison that a sign stands for.
  var comparison: ComparisonOperator? {
    guard case .symbol(let symbol) = kind else { return nil }
    return symbol.comparison
  }
}
