import Diagnostics
import Values

// `function`, `relation`: names with arguments, and questions about related records.
extension Parser {
  mutating func parseFunction(_ name: NameSyntax, from start: Int) -> ExpressionSyntax? {
    guard enter() else { return nil }
    defer { leave() }
    let open = position
    advance()
    let outer = followers
    followers = []
    defer { followers = outer }
    var arguments: [ArgumentSyntax] = []
    if !isSymbol(.close) {
      repeat {
        guard let argument = parseArgument(of: name) else { return skip(to: open) }
        arguments.append(argument)
      } while accept(.comma)
    }
    guard accept(.close) else {
      reportHere(ConditionFact.expectedSign(")", found: found))
      return skip(to: open)
    }
    return ExpressionSyntax(.function(name, arguments), span: span(from: start))
  }

  private mutating func skip(to open: Int) -> ExpressionSyntax? {
    guard closings[open] >= position else { return nil }
    position = closings[open]
    advance()
    return nil
  }

  /// Reads `sum { span | where condition } | where condition`.
  private mutating func parseArgument(of function: NameSyntax) -> ArgumentSyntax? {
    var argument = ArgumentSyntax(value: nil)
    let start = position
    if !at(.where) {
      guard let value = parseSum() else { return nil }
      if opensTest { return refuseCondition(value, in: function, from: start) }
      argument.value = value
    }
    if argument.value == nil {
      advance()
      argument.filter = parseCondition()
      return argument.filter == nil ? nil : argument
    }
    guard parseRestrictions(&argument, filter: { $0.parseCondition() }) else { return nil }
    return argument
  }

  /// Refuses `count(class = bad)`.
  private mutating func refuseCondition(
    _ value: ExpressionSyntax,
    in function: NameSyntax,
    from start: Int
  ) -> ArgumentSyntax? {
    let edit = corrected([insertion("where ", at: value.span.start)])
    reportHere(
      ConditionFact.conditionInFunction(function.text),
      correction: function.key == "count" ? edit : nil
    )
    position = start
    lastErrorPosition = -1
    guard let condition = parseCondition() else { return nil }
    return ArgumentSyntax(value: nil, filter: condition)
  }

  private var opensTest: Bool {
    if current.comparison != nil { return true }
    switch current.keyword {
    case .is, .between, .like, .contains, .not: return true
    default: return false
    }
  }

  /// A span and a condition, each once, in any order.
  ///
  /// Returns false when one could not be read.
  private mutating func parseRestrictions(
    _ argument: inout ArgumentSyntax,
    filter: (inout Parser) -> ExpressionSyntax?
  ) -> Bool {
    while true {
      let start = position
      if accept(.where) {
        if argument.filter != nil {
          report(QuestionFact.repeatedClause("where"), at: tokens[start].span)
        }
        guard let condition = filter(&self) else { return false }
        argument.filter = argument.filter ?? condition
      } else if isAtSpan {
        guard let span = parseSpan() else { return false }
        if argument.timeSpan != nil { report(QuestionFact.repeatedSpan, at: span.span) }
        argument.timeSpan = argument.timeSpan ?? span
      } else {
        return true
      }
    }
  }

  /// Reads a relation, such as `any meetings since 01/06/2022 where (police is not empty)`.
  ///
  /// Every relation is a level, with its brackets or without.
  mutating func parseRelation() -> ExpressionSyntax? {
    guard enter() else { return nil }
    defer { leave() }
    let start = position
    let quantifier: RelationSyntax.Quantifier = current.keyword == .any ? .any : .no
    noteEnglishWord()
    advance()
    if isAtEnd { expect(.source) }
    guard let source = parseSource() else { return nil }
    var restrictions = ArgumentSyntax(value: nil)
    scopes.append(source.name)
    defer { scopes.removeLast() }
    let isRead = parseRestrictions(&restrictions) {
      $0.parseBracketedFilter(of: quantifier.rawValue + " " + source.name.text)
    }
    guard isRead else { return nil }
    let relation = RelationSyntax(
      quantifier: quantifier,
      source: source,
      timeSpan: restrictions.timeSpan,
      filter: restrictions.filter
    )
    return ExpressionSyntax(.relation(relation), span: span(from: start))
  }

  /// Among Vietnamese words `no` before a name could also be meant as nợ: the English one counts.
  private mutating func noteEnglishWord() {
    guard let word = word(), !word.hasMarks, word.key == "no", isVietnamese(),
      diagnostics.count < Self.diagnosticsMax
    else { return }
    let reading = text(current.span.joined(with: token(ahead: 1).span))
    report(ConditionFact.readAsEnglish(reading: reading), at: current.span)
  }

  /// The condition about related records stands in brackets.
  private mutating func parseBracketedFilter(of relation: String) -> ExpressionSyntax? {
    if isAtEnd { expect(.symbol("(")) }
    guard isSymbol(.open) else { return refuseUnbracketed(relation) }
    let open = position
    advance()
    let outer = followers
    followers = []
    defer { followers = outer }
    guard let condition = parseCondition() else { return skip(to: open) }
    guard accept(.close) else {
      reportHere(ConditionFact.expectedSign(")", found: found))
      return skip(to: open)
    }
    return condition
  }

  /// One comparison is read; where more follow, nobody knows which belong to the relation.
  private mutating func refuseUnbracketed(_ relation: String) -> ExpressionSyntax? {
    let errorPosition = position
    let errorSpan = current.span
    guard let condition = parseComparison() else { return nil }
    let isCertain = current.keyword != .and && current.keyword != .or
    let edits = [
      insertion("(", at: condition.span.start), insertion(")", at: condition.span.end),
    ]
    guard errorPosition != lastErrorPosition else { return condition }
    report(
      ConditionFact.relationNeedsBrackets(relation),
      at: errorSpan,
      correction: isCertain ? corrected(edits) : nil
    )
    return condition
  }
}
