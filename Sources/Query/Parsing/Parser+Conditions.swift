import Diagnostics
import Values

// `condition`, `conjunction`, `negation`: how comparisons are joined.
extension Parser {
  mutating func parseCondition() -> ExpressionSyntax? {
    let start = position
    var terms: [ExpressionSyntax] = []
    repeat {
      guard let next = parseConjunction() else { continue }
      if !terms.isEmpty { refuseBareAlternative(next, after: terms) }
      terms.append(next)
    } while accept(.or)
    noteMixture(of: terms)
    return Self.joined(terms[...], by: .or, span: span(from: start))
  }

  /// What can be read of the terms: one that is refused leaves the others to be checked.
  private mutating func parseConjunction() -> ExpressionSyntax? {
    let start = position
    var terms: [ExpressionSyntax] = []
    repeat {
      if let next = parseNegation() { terms.append(next) } else { recoverToJoint() }
    } while accept(.and)
    return Self.joined(terms[...], by: .and, span: span(from: start))
  }

  private mutating func parseNegation() -> ExpressionSyntax? {
    let start = position
    guard at(.not) else { return parseComparison() }
    guard enter() else { return nil }
    defer { leave() }
    advance()
    guard let operand = parseNegation() else { return nil }
    return ExpressionSyntax(.not(operand), span: span(from: start))
  }

  /// Up to four terms lean to the left; more are halved, so that a long list makes no deep tree.
  static func joined(
    _ terms: ArraySlice<ExpressionSyntax>,
    by sign: LogicalOperator,
    span: SourceSpan
  ) -> ExpressionSyntax? {
    guard let first = terms.first, let last = terms.last else { return nil }
    guard terms.count > 1 else { return first }
    let middle = terms.count <= 4 ? terms.endIndex - 1 : terms.startIndex + terms.count / 2
    let span = first.span.joined(with: last.span)
    guard let left = joined(terms[..<middle], by: sign, span: span),
      let right = joined(terms[middle...], by: sign, span: span)
    else { return nil }
    return ExpressionSyntax(.logical(sign, left, right), span: span)
  }

  /// `a or b and c` has a note that repeats it with brackets.
  private mutating func noteMixture(of terms: [ExpressionSyntax]) {
    guard terms.count > 1, let first = terms.first, let last = terms.last else { return }
    let mixed = terms.filter { term in
      if case .logical(.and, _, _) = term.node { return true }
      return false
    }
    guard !mixed.isEmpty, diagnostics.count < Self.diagnosticsMax else { return }
    let whole = first.span.joined(with: last.span)
    let offset = whole.start
    let edits = mixed.flatMap { term in
      [
        insertion("(", at: term.span.start - offset), insertion(")", at: term.span.end - offset),
      ]
    }
    let reading = TextEdit.apply(edits, to: text(whole))
    report(ConditionFact.mixedAndOr(reading: reading), at: whole)
  }

  /// `district = "a" or "b"`: a value alone after `or` is no condition.
  private mutating func refuseBareAlternative(
    _ term: ExpressionSyntax,
    after terms: [ExpressionSyntax]
  ) {
    guard term.isLiteral else { return }
    let value = text(term.span)
    guard terms.count == 1, case .comparison(.equal, let left, let first) = terms[0].node,
      !isSymbol(.equal), current.keyword != .or
    else {
      report(ConditionFact.bareAlternative(value: value, instead: nil), at: term.span)
      return
    }
    let instead = "\(text(left.span)) in (\(text(first.span)), \(value))"
    report(
      ConditionFact.bareAlternative(value: value, instead: instead),
      at: term.span,
      correction: corrected(left.span.joined(with: term.span), instead)
    )
  }
}

extension ExpressionSyntax {
  /// A value that can be no condition: text, a number, a code or a time.
  var isLiteral: Bool {
    switch node {
    case .text, .number, .length, .moment, .code: true
    case .variable, .name, .member, .function, .relation, .question, .negative, .arithmetic,
      .comparison, .isEmpty, .between, .inList, .inTime, .not, .logical, .bracketed:
      false
    }
  }
}
