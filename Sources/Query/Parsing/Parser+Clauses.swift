import Diagnostics
import Values

// The clauses of a question, each from its keyword on.
extension Parser {
  mutating func parseFilter(_ state: inout QuestionState) {
    let start = position
    advance()
    guard let condition = parseCondition() else { return recoverClause(.filter, start, &state) }
    if state.question.filter == nil { state.question.filter = condition }
    note(.filter, from: start, in: &state)
  }

  mutating func parseHaving(_ state: inout QuestionState) {
    let start = position
    advance()
    guard let condition = parseCondition() else { return recoverClause(.having, start, &state) }
    if state.question.having == nil { state.question.having = condition }
    note(.having, from: start, in: &state)
  }

  /// Reads `by item { "," item } [ "across" item ]`.
  mutating func parseBy(_ state: inout QuestionState, opener: String? = nil) {
    let start = position
    if opener != nil { advance() }
    advance()
    guard let keys = parseItems() else { return recoverClause(.by, start, &state) }
    if state.question.keys.isEmpty { state.question.keys = keys }
    if accept(.across) {
      guard let item = parseItem() else { return recoverClause(.by, start, &state) }
      state.question.across = item
    }
    note(.by, from: start, opener: opener, in: &state)
  }

  /// Reads `show all` or `show item { "," item }`.
  mutating func parseShow(_ state: inout QuestionState) {
    let start = position
    advance()
    if at(.all), !continuesOperand(at: 1) {
      let allSpan = current.span
      advance()
      if state.question.show == nil { state.question.show = .all(allSpan) }
      return note(.show, from: start, in: &state)
    }
    guard let items = parseItems() else { return recoverClause(.show, start, &state) }
    if state.question.show == nil { state.question.show = .items(items) }
    note(.show, from: start, in: &state)
  }

  /// Whether the token ahead makes the one before it part of an expression.
  func continuesOperand(at ahead: Int) -> Bool {
    guard case .symbol(let symbol) = token(ahead: ahead).kind else { return false }
    return symbol != .close
  }

  mutating func parseSort(_ state: inout QuestionState, opener: String? = nil) {
    let start = position
    if opener != nil { advance() }
    advance()
    var keys: [SortKeySyntax] = []
    repeat {
      guard let key = parseSortKey() else { return recoverClause(.sort, start, &state) }
      keys.append(key)
    } while accept(.comma)
    if state.question.sort.isEmpty { state.question.sort = keys }
    note(.sort, from: start, opener: opener, in: &state)
  }

  private mutating func parseSortKey() -> SortKeySyntax? {
    if accept(.by) { refuseSortBy() }
    guard let expression = parseCondition() else { return nil }
    if accept(.desc) { return SortKeySyntax(expression: expression, isDescending: true) }
    _ = accept(.asc)
    return SortKeySyntax(expression: expression, isDescending: false)
  }

  /// Refuses `sort by amount`.
  private mutating func refuseSortBy() {
    let by = tokens[position - 1].span
    let whole = SourceSpan(start: by.start, end: current.span.start)
    report(
      QuestionFact.clauseHabit("sort by", instead: "sort"),
      at: by,
      correction: corrected(whole, "")
    )
  }

  /// Reads `top N [ "by" key ] [ "per" item ]`.
  mutating func parseTop(_ state: inout QuestionState, opener: String? = nil) {
    let start = position
    advance()
    guard let count = parseTopCount() else { return recoverClause(.top, start, &state) }
    var top = TopSyntax(count: count, span: span(from: start))
    if accept(.by) {
      guard let key = parseSortKey() else { return recoverClause(.top, start, &state) }
      top.key = key
    }
    if accept(.per) {
      guard let item = parseItem() else { return recoverClause(.top, start, &state) }
      top.per = item
    }
    top.span = span(from: start)
    if state.question.top == nil { state.question.top = top }
    note(.top, from: start, opener: opener, in: &state)
  }

  private mutating func parseTopCount() -> ExpressionSyntax? {
    if isAtEnd {
      expect(.number)
      expect(.variable)
    }
    switch current.kind {
    case .number(let literal):
      if !literal.isCount { reportHere(QuestionFact.topCount(found: found)) }
      let number = NumberSyntax(
        value: literal.value,
        isMoney: literal.isMoney,
        span: current.span
      )
      return take(.number(number))
    case .variable(let name): return take(.variable(name))
    case .invalid(let text): return take(.code(text))
    case .word, .text, .code, .period, .symbol, .end:
      reportHere(QuestionFact.topCount(found: found))
      return nil
    }
  }

  mutating func parseTotal(_ state: inout QuestionState) {
    let start = position
    if state.question.total == nil { state.question.total = current.span }
    advance()
    note(.total, from: start, in: &state)
  }

  /// Goes on behind a clause that could not be read.
  private mutating func recoverClause(
    _ clause: Clause,
    _ start: Int,
    _ state: inout QuestionState
  ) {
    recover()
    state.isUncertain = true
    note(clause, from: start, in: &state)
  }
}

// Items.
extension Parser {
  /// Items joined by commas, without those that are refused; nil when none could be read.
  mutating func parseItems() -> [ItemSyntax]? {
    var items: [ItemSyntax] = []
    repeat {
      guard let item = parseItem() else {
        if isSymbol(.comma), startsOperand(token(ahead: 1)) { continue }
        break
      }
      items.append(item)
      while isAtForgottenComma {
        let edit = insertion(",", at: tokens[position - 1].span.end)
        reportHere(
          QuestionFact.missingComma(before: text(current.span)),
          correction: corrected([edit])
        )
        guard let next = parseItem() else { break }
        items.append(next)
      }
    } while accept(.comma)
    return items.isEmpty ? nil : items
  }

  /// `show code name`: another name directly behind an item.
  private var isAtForgottenComma: Bool {
    guard isNameable(current), !isAtFollower else { return false }
    return !isClauseHabit && misspelledClause == nil
  }

  /// Reads `condition [ "as" ( NAME | TEXT ) ]`.
  mutating func parseItem() -> ItemSyntax? {
    guard let expression = parseCondition() else { return nil }
    guard at(.as), word(ahead: 1)?.key != "of" else { return ItemSyntax(expression: expression) }
    advance()
    if isAtEnd { expect(.newName) }
    if case .text(let text) = current.kind {
      let alias = NameSyntax(text: text, span: current.span)
      advance()
      return ItemSyntax(expression: expression, alias: alias)
    }
    guard let alias = takeName() else {
      reportHere(ConditionFact.expectedName(found: found))
      // A word of the language in the place of a name opens no clause.
      if word() != nil { advance() }
      return ItemSyntax(expression: expression)
    }
    return ItemSyntax(expression: expression, alias: alias)
  }
}
