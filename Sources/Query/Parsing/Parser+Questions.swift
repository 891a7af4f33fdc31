import Diagnostics
import Values

// `query`: a source and its clauses.
extension Parser {
  /// A clause in the order of the grammar.
  enum Clause: Int {
    case filter, by, show, having, sort, top, total

    var word: String {
      switch self {
      case .filter: "where"
      case .by: "by"
      case .show: "show"
      case .having: "having"
      case .sort: "sort"
      case .top: "top"
      case .total: "total"
      }
    }
  }

  /// What is known about the clauses of a question while it is read.
  struct QuestionState {
    var question: QuestionSyntax
    /// The clauses so far with their corrected text.
    var parts: [(clause: Clause, text: String)] = []
    /// The end of the source, behind which a span belongs.
    var sourceEnd: Int
    var spanText: String?
    var last: Clause?
    /// The diagnostics whose correction is the question in its right order.
    var rearranged: [Int] = []
    /// Something was read that no rearrangement mends.
    var isUncertain = false

    init(_ question: QuestionSyntax, sourceEnd: Int) {
      self.question = question
      self.sourceEnd = sourceEnd
    }
  }

  mutating func parseWholeQuestion() -> QuestionSyntax? {
    if word()?.key == "select", word()?.hasMarks == false { return parseSelect() }
    if let relation = relationAtStart {
      reportHere(QuestionFact.conditionAsQuestion(relation))
      abandon()
      return nil
    }
    let question = parseQuestion()
    if question != nil { refuseRest(expected: []) }
    return question
  }

  /// `no meetings` or `any meetings` where a source should stand; nil for everything else.
  private var relationAtStart: String? {
    guard current.keyword == .any || current.keyword == .no, let source = word(ahead: 1),
      vocabulary.sources.contains(source.key), isNameable(token(ahead: 1)),
      // `nợ công văn` may be the source nợ with a forgotten word.
      word()?.hasMarks == false || current.keyword == .any
    else { return nil }
    return text(current.span.joined(with: token(ahead: 1).span))
  }

  /// A question, up to the first word that cannot continue it.
  mutating func parseQuestion() -> QuestionSyntax? {
    let start = position
    guard let source = parseSource() else { return nil }
    scopes.append(source.name)
    defer { scopes.removeLast() }
    var state = QuestionState(
      QuestionSyntax(source: source, span: span(from: start)),
      sourceEnd: span(from: start).end
    )
    parseSourceSpan(&state)
    while parseClause(&state) {}
    state.question.span = span(from: start)
    giveCorrections(state)
    return state.question
  }

  private mutating func parseSourceSpan(_ state: inout QuestionState) {
    expectSpans()
    let start = position
    if isAtSpan {
      guard let span = parseSpan() else {
        state.isUncertain = true
        return recover()
      }
      state.question.timeSpan = span
      state.spanText = text(span.span)
    } else if current.keyword == .between {
      refuseSpanBetween(&state, from: start)
    }
  }

  /// Reads one clause; false at the end of the question.
  private mutating func parseClause(_ state: inout QuestionState) -> Bool {
    expectClauses(after: state.last)
    if isAtEnd || isAtFollower { return false }
    let start = position
    let errors = diagnostics.count
    switch current.keyword {
    case .where: parseFilter(&state)
    case .by: parseBy(&state)
    case .across: refuseAcross(&state)
    case .show: parseShow(&state)
    case .having: parseHaving(&state)
    case .sort: parseSort(&state)
    case .top: parseTop(&state)
    case .total: parseTotal(&state)
    default:
      if isAtSpan { return parseMisplacedSpan(&state) }
      return parseUnexpected(&state)
    }
    // What a rearrangement mends is certain, any other error without a correction is not.
    let rest = diagnostics.indices.dropFirst(errors).filter { !state.rearranged.contains($0) }
    if rest.contains(where: {
      diagnostics[$0].severity == .error && diagnostics[$0].correction == nil
    }) {
      state.isUncertain = true
    }
    return position > start
  }

  private mutating func expectClauses(after last: Clause?) {
    guard isAtEnd else { return }
    let all: [Clause] = [.filter, .by, .show, .having, .sort, .top, .total]
    for clause in all where clause.rawValue > (last?.rawValue ?? -1) {
      expect(.keyword(clause.word))
    }
  }

  /// Notes a clause that was read from a token on, and refuses a wrong place.
  mutating func note(
    _ clause: Clause,
    from start: Int,
    opener: String? = nil,
    in state: inout QuestionState
  ) {
    let whole = span(from: start)
    var written = text(whole)
    if let opener {
      // `order by` is two words, and so is the opener of every other two-word habit.
      let isTwoWords = tokens[start].keyword == nil && tokens[start + 1].keyword == .by
      let opening =
        isTwoWords ? tokens[start].span.joined(with: tokens[start + 1].span) : tokens[start].span
      written = opener + String(written.dropFirst(text(opening).count))
    }
    let isRepeated = state.parts.contains { $0.clause == clause }
    state.parts.append((clause, written))
    if isRepeated {
      report(QuestionFact.repeatedClause(clause.word), at: tokens[start].span)
      state.isUncertain = true
    } else if let last = state.last, last.rawValue > clause.rawValue {
      let fact = QuestionFact.clauseOrder(clause: clause.word, after: last.word)
      state.rearranged.append(diagnostics.count)
      report(fact, at: tokens[start].span)
    }
    state.last = state.last.map { $0.rawValue > clause.rawValue ? $0 : clause } ?? clause
  }

  /// Gives the refused places the statement with every clause where it belongs.
  private mutating func giveCorrections(_ state: QuestionState) {
    guard !state.rearranged.isEmpty, !state.isUncertain else { return }
    let start = state.question.source.name.span.start
    let head = text(SourceSpan(start: start, end: state.sourceEnd))
    var words = [head]
    if let span = state.spanText { words.append(span) }
    words += state.parts.sorted { $0.clause.rawValue < $1.clause.rawValue }.map(\.text)
    let correction = corrected(state.question.span, words.joined(separator: " "))
    for index in state.rearranged where diagnostics.indices.contains(index) {
      diagnostics[index].correction = correction
    }
  }

  /// Goes on at the next clause of this question.
  mutating func recover() { skip { !$0.isAtClauseEnd } }

  /// Goes on at the next word that joins conditions, or behind the last one.
  mutating func recoverToJoint() {
    skip {
      !$0.isAtClauseEnd && !$0.isSymbol(.comma) && $0.current.keyword != .and
        && $0.current.keyword != .or
    }
  }

  private var isAtClauseEnd: Bool {
    isSymbol(.close) || isAtFollower || (current.keyword?.opensClause ?? false)
  }

  /// Brackets are skipped as a whole.
  private mutating func skip(while continues: (Parser) -> Bool) {
    while !isAtEnd, continues(self) {
      if isSymbol(.open), closings[position] > position { position = closings[position] }
      advance()
    }
  }
}
