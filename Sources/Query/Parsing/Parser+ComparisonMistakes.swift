import Diagnostics
import Values

// What is often written wrong in comparisons, and what to write instead.
extension Parser {
  /// Refuses `a < b < c`.
  mutating func refuseChain(
    _ low: ExpressionSyntax,
    _ first: ComparisonOperator,
    _ middle: ExpressionSyntax,
    _ second: ComparisonOperator
  ) -> ExpressionSyntax? {
    let sign = current.span
    let signPosition = position
    advance()
    guard let high = parseSum() else { return nil }
    lastErrorPosition = signPosition
    let ascending: Set<ComparisonOperator> = [.less, .lessOrEqual]
    let descending: Set<ComparisonOperator> = [.greater, .greaterOrEqual]
    let (lowText, highText) = (text(low.span), text(high.span))
    let whole = low.span.joined(with: high.span)
    let isUpward = ascending.contains(first) && ascending.contains(second)
    let isDownward = descending.contains(first) && descending.contains(second)
    guard isUpward || isDownward else {
      let instead =
        "\(lowText) \(first.rawValue) \(text(middle.span)) and \(text(middle.span)) "
        + "\(second.rawValue) \(highText)"
      report(ConditionFact.chainedComparison(instead: instead), at: sign)
      return ExpressionSyntax(.comparison(first, low, middle), span: whole)
    }
    let (from, to) = isUpward ? (lowText, highText) : (highText, lowText)
    let instead = "\(text(middle.span)) between \(from) and \(to)"
    let includesEnds = first.includesEqual && second.includesEqual
    report(
      ConditionFact.chainedComparison(instead: instead),
      at: sign,
      correction: includesEnds ? corrected(whole, instead) : nil
    )
    return ExpressionSyntax(.comparison(first, low, middle), span: whole)
  }

  /// Refuses `= null` and `!= null`.
  mutating func refuseNull(
    _ sign: ComparisonOperator,
    _ left: ExpressionSyntax,
    _ signSpan: SourceSpan
  ) -> Bool {
    guard let word = word(), word.key == "null", !word.hasMarks else { return false }
    let instead = sign == .notEqual ? "is not empty" : "is empty"
    reportHere(
      ConditionFact.nullHabit,
      correction: corrected(signSpan.joined(with: current.span), instead)
    )
    advance()
    return true
  }

  /// Refuses `phone = ""`.
  mutating func refuseEmptyText(
    _ sign: ComparisonOperator,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax
  ) {
    guard case .text("") = right.node else { return }
    let isNegated = sign == .notEqual || sign == .notContains || sign == .notLike
    let isEquality = isNegated || sign == .equal || sign == .identical
    let instead = text(left.span) + (isNegated ? " is not empty" : " is empty")
    report(
      ConditionFact.emptyText(negated: isNegated),
      at: right.span,
      correction: isEquality ? corrected(left.span.joined(with: right.span), instead) : nil
    )
  }

  /// `district = Tân Uyên`: a second bare word, so the first was meant as text.
  mutating func refuseUnquotedText(_ right: ExpressionSyntax) -> Bool {
    guard case .name(let name) = right.node, isNameable(current), !isAtFollower else {
      return false
    }
    let start = position
    while isNameable(current), !isAtFollower { advance() }
    let startsCondition = current.comparison != nil || opensTest(current.keyword)
    if startsCondition, position == start + 1, let word = tokens[start].wordText {
      position = start
      reportHere(ConditionFact.conditionsWithoutAnd(word))
      return true
    }
    let whole = name.span.joined(with: tokens[position - 1].span)
    let quoted = text(whole).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    report(
      ConditionFact.textNeedsQuotes(quoted),
      at: whole,
      correction: startsCondition ? nil : corrected(whole, "\"\(quoted)\"")
    )
    return startsCondition
  }

  private func opensTest(_ keyword: Keyword?) -> Bool {
    switch keyword {
    case .is, .in, .between, .like, .contains: true
    default: false
    }
  }
}

extension Token {
  /// The word as typed, nil for other tokens.
  var wordText: String? {
    guard case .word(let word) = kind else { return nil }
    return word.text
  }
}

extension ComparisonOperator {
  var includesEqual: Bool { self == .lessOrEqual || self == .greaterOrEqual }
}
