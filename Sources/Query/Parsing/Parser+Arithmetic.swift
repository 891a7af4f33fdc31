import Diagnostics
import Values

// `sum`, `product`, `factor`.
extension Parser {
  mutating func parseSum() -> ExpressionSyntax? {
    let start = position
    guard var left = parseProduct() else { return nil }
    while let sign = acceptSign(.plus, .add) ?? acceptSign(.minus, .subtract) {
      guard countOperator(), let right = parseProduct() else { return nil }
      left = ExpressionSyntax(.arithmetic(sign, left, right), span: span(from: start))
    }
    return left
  }

  private mutating func parseProduct() -> ExpressionSyntax? {
    let start = position
    guard var left = parseFactor() else { return nil }
    while let sign = acceptSign(.times, .multiply) ?? acceptSign(.divide, .divide) {
      guard countOperator(), let right = parseFactor() else { return nil }
      left = ExpressionSyntax(.arithmetic(sign, left, right), span: span(from: start))
    }
    return left
  }

  private mutating func parseFactor() -> ExpressionSyntax? {
    let start = position
    guard isSymbol(.minus) else { return parseAtom() }
    guard enter() else { return nil }
    defer { leave() }
    advance()
    guard let operand = parseFactor() else { return nil }
    return ExpressionSyntax(.negative(operand), span: span(from: start))
  }

  private mutating func acceptSign(
    _ symbol: Symbol,
    _ sign: BinaryOperator
  ) -> BinaryOperator? {
    accept(symbol) ? sign : nil
  }

  /// Each sign makes the tree a level deeper, so their number is limited.
  private mutating func countOperator() -> Bool {
    operatorCount += 1
    guard operatorCount > Self.operatorsMax else { return true }
    report(ConditionFact.tooManyOperators(max: Self.operatorsMax), at: current.span)
    abandon()
    return false
  }
}
