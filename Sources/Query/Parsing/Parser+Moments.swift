import Diagnostics
import Values

// `moment`: times that are written down or counted from today.
extension Parser {
  private static let agoMax = 100_000

  /// A moment, a number (a year) or a variable: where only a time may stand.
  mutating func parseWhen() -> ExpressionSyntax? {
    if isAtEnd {
      expect(.time)
      expect(.variable)
    }
    if let moment = parseMoment() { return moment }
    switch current.kind {
    case .number(let literal):
      let number = NumberSyntax(
        value: literal.value,
        isMoney: literal.isMoney,
        span: current.span
      )
      return take(.number(number))
    case .variable(let name): return take(.variable(name))
    case .period(let period): return take(.moment(.period(period)))
    case .invalid(let text): return take(.code(text))
    case .word, .text, .code, .symbol, .end: return nil
    }
  }

  /// A moment, or nil without reading anything where none begins.
  mutating func parseMoment() -> ExpressionSyntax? {
    let start = position
    guard let moment = takeMoment() else {
      position = start
      return nil
    }
    return ExpressionSyntax(.moment(moment), span: span(from: start))
  }

  private mutating func takeMoment() -> MomentSyntax? {
    switch current.kind {
    case .period(let period):
      advance()
      return .period(period)
    case .number(let literal): return takeAgo(literal)
    case .word: return takeWordedMoment()
    case .text, .code, .variable, .symbol, .invalid, .end: return nil
    }
  }

  /// Takes `3 months ago`.
  private mutating func takeAgo(_ literal: NumberLiteral) -> MomentSyntax? {
    guard !literal.isMoney, let unit = token(ahead: 1).keyword?.unit else { return nil }
    if token(ahead: 2).kind == .end { expect(.keyword("ago")) }
    guard token(ahead: 2).keyword == .ago else { return nil }
    let value = literal.value.normalized
    let isCount = value.scale == 0 && (0...Int128(Self.agoMax)).contains(value.unscaled)
    if !isCount { reportHere(ConditionFact.notACount(text(current.span))) }
    for _ in 0..<3 { advance() }
    return .ago(isCount ? Int(value.unscaled) : 0, unit)
  }

  private mutating func takeWordedMoment() -> MomentSyntax? {
    // A name with arguments or a member is no time, whatever word it is.
    if isSymbol(.open, ahead: 1) || isSymbol(.dot, ahead: 1) { return nil }
    switch current.keyword {
    case .today: return took(.today)
    case .yesterday: return took(.yesterday)
    case .this, .last: return takeEnglishUnit()
    case .start, .end: return takeEdge(isEnglish: true)
    case .startOf, .endOf: return takeEdge(isEnglish: false)
    case .day, .week, .month, .quarter, .year: return takeUnit()
    default: return nil
    }
  }

  private mutating func took(_ moment: MomentSyntax) -> MomentSyntax {
    advance()
    return moment
  }

  /// Takes `this month`, `last quarter`.
  private mutating func takeEnglishUnit() -> MomentSyntax? {
    guard let key = word()?.key, key == "this" || key == "last",
      let unit = token(ahead: 1).keyword?.unit
    else { return nil }
    advance()
    advance()
    return key == "this" ? .this(unit) : .last(unit)
  }

  /// Takes `month 9/2022`, `quarter III/2022`, `year 2022`, `tháng này`, `tháng trước`.
  private mutating func takeUnit() -> MomentSyntax? {
    guard let unit = current.keyword?.unit else { return nil }
    let next = token(ahead: 1)
    if case .period(let period) = next.kind { return takeUnit(unit, of: period) }
    if unit == .year, case .number(let literal) = next.kind { return takeYear(literal) }
    let key = word(ahead: 1)?.key
    guard VietnameseWords.keywords[word()?.key ?? ""] != nil, key == "nay" || key == "truoc" else {
      return nil
    }
    advance()
    advance()
    return key == "nay" ? .this(unit) : .last(unit)
  }

  private mutating func takeUnit(_ unit: TimeUnit, of period: Period) -> MomentSyntax? {
    let isVietnameseDay = word()?.key == "ngay"
    let matches =
      switch (unit, period) {
      case (.month, .month), (.quarter, .quarter): true
      case (.day, .day): isVietnameseDay
      default: false
      }
    if !matches {
      guard unit == .month || unit == .quarter else { return nil }
      let whole = current.span.joined(with: token(ahead: 1).span)
      report(ConditionFact.timeMismatch(text(whole), unit: unit.rawValue), at: whole)
    }
    advance()
    advance()
    return .period(period)
  }

  private mutating func takeYear(_ literal: NumberLiteral) -> MomentSyntax? {
    guard !literal.isMoney, let period = Self.year(literal.value) else { return nil }
    advance()
    advance()
    return .period(period)
  }

  private static func year(_ value: Decimal) -> Period? {
    let value = value.normalized
    guard value.scale == 0, let year = Int(exactly: value.unscaled), Lexer.years.contains(year)
    else { return nil }
    return Period.year(year)
  }

  /// Takes `start of month`, `end of last quarter`, `start of 2022`, `đầu tháng`.
  private mutating func takeEdge(isEnglish: Bool) -> MomentSyntax? {
    let isStart = current.keyword == .start || current.keyword == .startOf
    advance()
    if isEnglish {
      guard word()?.key == "of" else { return nil }
      advance()
    }
    // Nothing nests here: an edge of an edge is the edge itself, so it is not read.
    switch current.keyword {
    case .start, .end, .startOf, .endOf: return nil
    default: break
    }
    guard let time = takeEdgeTime() else {
      if isEnglish { reportHere(ConditionFact.expectedSign("a time", found: found)) }
      return nil
    }
    return isStart ? .start(time) : .end(time)
  }

  private mutating func takeEdgeTime() -> MomentSyntax? {
    let start = position
    if let time = takeMoment() { return time }
    position = start
    if let unit = current.keyword?.unit {
      advance()
      return .this(unit)
    }
    switch current.kind {
    case .number(let literal):
      guard !literal.isMoney, let period = Self.year(literal.value) else { return nil }
      return took(.period(period))
    case .period(let period): return took(.period(period))
    case .word, .text, .code, .variable, .symbol, .invalid, .end: return nil
    }
  }
}
