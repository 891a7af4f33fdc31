import Diagnostics
import Values

// What is often written wrong in questions, and what to write instead.
extension Parser {
  /// Refuses `payments between a and b`.
  mutating func refuseSpanBetween(_ state: inout QuestionState, from start: Int) {
    let between = current.span
    advance()
    guard let first = parseSum(), current.keyword == .and || current.keyword == .to else {
      reportHere(QuestionFact.spanBetween)
      state.isUncertain = true
      return recover()
    }
    let joint = current.span
    advance()
    guard let last = parseSum() else { return recover() }
    state.question.timeSpan = TimeSpanSyntax(form: .fromTo(first, last), span: span(from: start))
    let edits = [
      TextEdit(span: between, replacement: "from"), TextEdit(span: joint, replacement: "to"),
    ]
    state.spanText = "from \(text(first.span)) to \(text(last.span))"
    report(QuestionFact.spanBetween, at: between, correction: corrected(edits))
  }

  /// Refuses `debtors where months >= 3 as of 2022-06`.
  mutating func parseMisplacedSpan(_ state: inout QuestionState) -> Bool {
    let start = position
    guard let span = parseSpan() else {
      recover()
      return position > start
    }
    guard state.question.timeSpan == nil else {
      report(QuestionFact.repeatedSpan, at: span.span)
      state.isUncertain = true
      return true
    }
    state.question.timeSpan = span
    state.spanText = text(span.span)
    state.rearranged.append(diagnostics.count)
    report(QuestionFact.spanMisplaced, at: span.span)
    return true
  }

  mutating func refuseAcross(_ state: inout QuestionState) {
    reportHere(QuestionFact.acrossWithoutBy)
    state.isUncertain = true
    advance()
    if let item = parseItem() { state.question.across = item } else { recover() }
  }

  /// What stands where a clause was expected; false at the end of the question.
  mutating func parseUnexpected(_ state: inout QuestionState) -> Bool {
    if isSymbol(.close) { return false }
    if current.keyword == .per {
      reportHere(QuestionFact.perWithoutTop)
    } else if isClauseHabit {
      parseClauseHabit(&state)
      return true
    } else if let nearest = misspelledClause {
      parseMisspelled(nearest, &state)
      return true
    } else if state.last == nil, startsOperand(current) {
      parseForgottenClause(&state)
      return true
    } else if followers.isEmpty {
      let expected = expectedClauses(after: state.last)
      reportHere(QuestionFact.unexpected(found: found, expected: expected))
    } else {
      return false
    }
    state.isUncertain = true
    advance()
    recover()
    return true
  }

  private func expectedClauses(after last: Clause?) -> [String] {
    let all: [Clause] = [.filter, .by, .show, .having, .sort, .top, .total]
    let clauses = all.filter { $0.rawValue > (last?.rawValue ?? -1) }.map(\.word)
    switch last {
    case .filter, .having: return ["and", "or"] + clauses
    case .by, .show, .sort: return [","] + clauses
    case nil, .top, .total: return clauses
    }
  }

  func startsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .text, .number, .code, .variable, .period, .invalid: true
    case .word: isNameable(token) || token.keyword == .not
    case .symbol(let symbol): symbol == .open || symbol == .minus
    case .end: false
    }
  }

  /// `debtors months >= 3`, `debtors count`: the clause word behind the source was left out.
  private mutating func parseForgottenClause(_ state: inout QuestionState) {
    let start = position
    let isCondition = hasTestAhead
    let clause: Clause = isCondition ? .filter : .show
    let fact: QuestionFact = isCondition ? .missingWhere : .missingShow
    let index = diagnostics.count
    reportHere(fact)
    if diagnostics.count > index { state.rearranged.append(index) }
    let opening = text(tokens[start].span)
    if isCondition {
      state.question.filter = parseCondition()
    } else {
      state.question.show = parseItems().map { .items($0) }
    }
    if state.question.filter == nil, state.question.show == nil {
      state.isUncertain = true
      recover()
    }
    if position == start { advance() }
    note(clause, from: start, opener: clause.word + " " + opening, in: &state)
  }

  /// Whether a comparison stands before the next clause.
  private var hasTestAhead: Bool {
    var index = position
    while index < tokens.count - 1 {
      let token = tokens[index]
      if token.comparison != nil { return true }
      switch token.keyword {
      case .is, .between, .like, .contains, .and, .or, .not, .any, .no: return true
      case .in: return true
      case let keyword?: if keyword.opensClause { return false }
      case nil: break
      }
      if token.kind == .symbol(.open), closings[index] > index { index = closings[index] }
      if token.kind == .symbol(.close) || token.kind == .symbol(.comma) { return false }
      index += 1
    }
    return false
  }
}

// Words of other query languages, and clause words that are nearly right.
extension Parser {
  /// Whether `order by`, `group by` or `limit 10` stands here.
  var isClauseHabit: Bool {
    guard let word = word(), !word.hasMarks else { return false }
    let next = token(ahead: 1)
    switch word.key {
    case "order", "group", "sorted", "grouped": return next.keyword == .by
    case "limit", "first":
      if case .number = next.kind { return true }
      return false
    default: return false
    }
  }

  mutating func parseClauseHabit(_ state: inout QuestionState) {
    guard let word = word() else { return }
    let index = diagnostics.count
    switch word.key {
    case "order", "sorted":
      reportHere(QuestionFact.clauseHabit("\(word.key) by", instead: "sort"))
      parseSort(&state, opener: "sort")
    case "group", "grouped":
      reportHere(QuestionFact.clauseHabit("\(word.key) by", instead: "by"))
      parseBy(&state, opener: "by")
    default:
      reportHere(QuestionFact.clauseHabit(word.key, instead: "top"))
      parseTop(&state, opener: "top")
    }
    if diagnostics.count > index { state.rearranged.append(index) }
  }

  /// The clause word that a word before an operand was meant to be.
  var misspelledClause: String? {
    guard let word = word(), isNameable(current), word.key.count >= 4,
      startsOperand(token(ahead: 1))
    else { return nil }
    let clauses = ["where", "show", "having", "sort", "total"]
    guard let nearest = Similarity.nearest(to: word.key, among: clauses, limit: 1).first else {
      return nil
    }
    let distance = Similarity.editDistance(
      Array(word.key.unicodeScalars),
      Array(nearest.unicodeScalars)
    )
    return distance <= 1 ? nearest : nil
  }

  private mutating func parseMisspelled(_ nearest: String, _ state: inout QuestionState) {
    let index = diagnostics.count
    let start = position
    reportHere(QuestionFact.misspelledClause(text(current.span), nearest: nearest))
    switch nearest {
    case "where": parseFilter(&state)
    case "show": parseShow(&state)
    case "having": parseHaving(&state)
    case "sort": parseSort(&state)
    default: parseTotal(&state)
    }
    guard diagnostics.count > index, let last = state.parts.indices.last else { return }
    let rest = state.parts[last].text.dropFirst(text(tokens[start].span).count)
    state.parts[last].text = nearest + rest
    state.rearranged.append(index)
  }

  /// Refuses `select * from debtors`.
  mutating func parseSelect() -> QuestionSyntax? {
    let start = position
    let from = tokens.firstIndex { $0.keyword == .from }
    guard let from, isNameable(tokens[min(from + 1, tokens.count - 1)]) else {
      reportHere(QuestionFact.selectHabit)
      abandon()
      return nil
    }
    let source = text(tokens[from + 1].span)
    let columns = text(
      SourceSpan(start: tokens[start].span.end, end: tokens[from].span.start)
    ).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let rest = text(
      SourceSpan(start: tokens[from + 1].span.end, end: tokens[tokens.count - 1].span.end)
    ).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = columns == "*" ? "all" : columns
    let question = [source, rest, "show", shown].filter { !$0.isEmpty }.joined(separator: " ")
    reportHere(QuestionFact.selectHabit, correction: readable(question))
    abandon()
    return nil
  }

  /// A corrected question, if it has no mistake left.
  private func readable(_ question: String) -> String? {
    guard !question.hasPrefix("select") else { return nil }
    let parsed = Parser.parseQuestion(SourceText(question), vocabulary: vocabulary)
    if parsed.isValid { return question }
    // A clause behind the source may only stand in the wrong order.
    return parsed.diagnostics.first { $0.severity == .error }?.correction
  }
}
