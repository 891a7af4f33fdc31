import Diagnostics
import Values

// `source`, and where a question begins inside brackets.
extension Parser {
  /// A source with the arguments of a defined question, or `worklist for "Lan"`.
  mutating func parseSource() -> SourceSyntax? {
    if isAtEnd { expect(.source) }
    if case .code(let code) = current.kind {
      let instead = "employer \(code)"
      let isWhole = position == 0 && token(ahead: 1).kind == .end
      reportHere(QuestionFact.codeAsStatement(code), correction: isWhole ? instead : nil)
      return nil
    }
    guard let name = takeName() else {
      reportHere(QuestionFact.expectedSource(found: found))
      return nil
    }
    var source = SourceSyntax(name: name)
    if isSymbol(.open) { source.arguments = parseSourceArguments() }
    if name.key == "worklist", word()?.key == "for" {
      advance()
      source.officer = parseAtom()
    }
    return source
  }

  private mutating func parseSourceArguments() -> [ExpressionSyntax] {
    guard enter() else { return [] }
    defer { leave() }
    let open = position
    advance()
    var arguments: [ExpressionSyntax] = []
    repeat {
      guard let argument = parseSum() else { break }
      arguments.append(argument)
    } while accept(.comma)
    if !accept(.close) {
      reportHere(ConditionFact.expectedSign(")", found: found))
      if closings[open] >= position {
        position = closings[open]
        advance()
      }
    }
    return arguments
  }

  /// Whether the tokens from an index on are a name, its arguments if any, and a clause or span.
  ///
  /// With `in` and a time it is a question only when a clause word follows the time.
  mutating func isAtQuestion(from start: Int) -> Bool {
    let saved = position
    defer { position = saved }
    position = start
    guard isNameable(current) else { return false }
    if current.keyword == .any || current.keyword == .no, isNameable(token(ahead: 1)) {
      return false
    }
    let isWorklist = word()?.key == "worklist"
    let isLast = current.keyword == .last && token(ahead: 1).keyword?.unit != nil
    if isLast { return false }
    advance()
    if isWorklist, word()?.key == "for" { return true }
    if isSymbol(.open) {
      guard closings[position] > position else { return false }
      position = closings[position]
      advance()
    }
    guard let keyword = current.keyword else { return false }
    if keyword.opensClause { return true }
    switch keyword {
    case .asOf, .from, .since, .until: return true
    case .as: return word(ahead: 1)?.key == "of"
    case .in: return isClauseBehindTime()
    default: return isClauseHabit
    }
  }

  private mutating func isClauseBehindTime() -> Bool {
    advance()
    guard !isSymbol(.open) else { return false }
    let known = expectations
    defer { expectations = known }
    guard parseWhen() != nil else { return false }
    return current.keyword?.opensClause ?? false
  }
}
