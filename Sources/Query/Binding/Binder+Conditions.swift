import Diagnostics
import Values

extension Binder {
  mutating func condition(
    _ syntax: ExpressionSyntax,
    _ scope: Scope
  ) throws(BindingError) -> BoundCondition {
    switch syntax.node {
    case .bracketed(let inner): return try condition(inner, scope)
    case .not(let inner): return .not(try condition(inner, scope))
    case .logical(let sign, let left, let right):
      let (first, second) = try both(left, right) { binder, side throws(BindingError) in
        try binder.condition(side, scope)
      }
      return sign == .and ? .and(flat(first, second, .and)) : .or(flat(first, second, .or))
    case .comparison(let sign, let left, let right):
      return try comparison(sign, left, right, at: syntax.span, scope)
    case .isEmpty(let value, let isNegated):
      let empty = BoundCondition.isEmpty(try expression(value, scope))
      return isNegated ? .not(empty) : empty
    case .between(let value, let low, let high, let isNegated):
      let inside = try between(value, low, high, at: syntax.span, scope)
      return isNegated ? .not(inside) : inside
    case .inList(let value, let members, let isNegated):
      let inside = try inList(value, members, scope)
      return isNegated ? .not(inside) : inside
    case .inTime(let value, let moment, let isNegated):
      let left = try expression(value, scope)
      guard left.type.isTime else {
        throw BindingError(.notATime(CanonicalText.of(left), left.type, use: "in"), value.span)
      }
      let inside = time(.equal, left, try timeRange(of: moment))
      return isNegated ? .not(inside) : inside
    case .relation(let relation): return try self.relation(relation, scope)
    case .name, .text, .number, .length, .moment, .code, .variable, .member, .function, .question,
      .negative, .arithmetic:
      return try definedCondition(syntax, scope)
    }
  }

  func flat(
    _ left: BoundCondition,
    _ right: BoundCondition,
    _ sign: LogicalOperator
  ) -> [BoundCondition] {
    switch (left, sign) {
    case (.and(let parts), .and), (.or(let parts), .or): parts + [right]
    default: [left, right]
    }
  }

  /// A defined condition; of any other value it says with what to compare it.
  private mutating func definedCondition(
    _ syntax: ExpressionSyntax,
    _ scope: Scope
  ) throws(BindingError) -> BoundCondition {
    let value = try expression(syntax, scope)
    if case .truth(let condition) = value.node { return condition }
    throw BindingError(.notACondition(spelling(syntax.span), value.type), syntax.span)
  }

  // MARK: Comparisons

  private mutating func comparison(
    _ sign: ComparisonOperator,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundCondition {
    let value = try expression(left, scope)
    if sign == .notEqual {
      return .not(try comparison(.equal, left, right, at: span, scope))
    }
    switch value.type {
    case .category(let category):
      try requireEquality(sign, value, span)
      return .category(value, [try member(of: category, right, value, scope)])
    case .list:
      try requireEquality(sign, value, span)
      return .list(value, [try listMember(right)])
    case .text, .code, .label:
      return try text(sign, value, right, at: span, scope)
    case .date, .month, .quarter, .year:
      if let range = try timeRangeIfTime(right) { return try time(sign, value, range, at: span) }
      return try numbers(sign, value, right, at: span, scope)
    case .money, .months, .people, .days, .count, .number, .share:
      return try numbers(sign, value, right, at: span, scope)
    }
  }

  private func requireEquality(
    _ sign: ComparisonOperator,
    _ value: BoundExpression,
    _ span: SourceSpan
  ) throws(BindingError) {
    guard sign == .equal else {
      throw BindingError(
        .operatorNotAllowed(sign.rawValue, CanonicalText.of(value), value.type),
        span
      )
    }
  }

  private func numberSign(_ sign: ComparisonOperator) -> NumberComparison? {
    switch sign {
    case .equal: .equal
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .notEqual, .identical, .contains, .notContains, .like, .notLike: nil
    }
  }

  private mutating func numbers(
    _ sign: ComparisonOperator,
    _ left: BoundExpression,
    _ right: ExpressionSyntax,
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundCondition {
    guard let comparison = numberSign(sign) else {
      throw BindingError(
        .operatorNotAllowed(sign.rawValue, CanonicalText.of(left), left.type),
        span
      )
    }
    let value = try expression(right, scope)
    try requireComparable(left, value, right, at: span)
    return .number(comparison, left, value)
  }

  private func requireComparable(
    _ left: BoundExpression,
    _ right: BoundExpression,
    _ syntax: ExpressionSyntax,
    at span: SourceSpan
  ) throws(BindingError) {
    if left.type == right.type { return }
    if right.type == .money, isMoneyLiteral(syntax), left.type.isNumber {
      throw BindingError(
        .moneyIsNotCounted(CanonicalText.of(left), left.type, written: spelling(syntax.span)),
        syntax.span
      )
    }
    let plain = [left.type, right.type].contains { $0 == .number || $0 == .count || $0 == .share }
    if left.type.isNumber, right.type.isNumber, plain { return }
    if case .text = right.node, left.type.isNumber {
      throw BindingError(
        .numberExpected(CanonicalText.of(left), spelling(syntax.span), left.type),
        syntax.span
      )
    }
    throw BindingError(.incomparable(left.type, right.type), span)
  }

  private func isMoneyLiteral(_ syntax: ExpressionSyntax) -> Bool {
    if case .number(let number) = syntax.node { return number.isMoney }
    return false
  }

  private mutating func between(
    _ value: ExpressionSyntax,
    _ low: ExpressionSyntax,
    _ high: ExpressionSyntax,
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundCondition {
    let left = try expression(value, scope)
    if left.type.isTime, let first = try timeRangeIfTime(low), let last = try timeRangeIfTime(high)
    {
      guard first.first <= last.last else {
        throw BindingError(.rangeEndsBeforeItStarts, low.span.joined(with: high.span))
      }
      return .and([time(.greaterOrEqual, left, first), time(.lessOrEqual, left, last)])
    }
    guard left.type.isNumber || left.type.isTime else {
      throw BindingError(
        .operatorNotAllowed("between", CanonicalText.of(left), left.type),
        span
      )
    }
    let bounds = BoundCondition.and([
      try numbers(.greaterOrEqual, left, low, at: span, scope),
      try numbers(.lessOrEqual, left, high, at: span, scope),
    ])
    try refuseEmptyRange(bounds, low, high)
    return bounds
  }

  private func refuseEmptyRange(
    _ bounds: BoundCondition,
    _ low: ExpressionSyntax,
    _ high: ExpressionSyntax
  ) throws(BindingError) {
    guard case .and(let parts) = bounds, parts.count == 2,
      case .number(_, _, let first) = parts[0], case .number(let least) = first.node,
      case .number(_, _, let second) = parts[1], case .number(let greatest) = second.node,
      greatest < least
    else { return }
    throw BindingError(.rangeEndsBeforeItStarts, low.span.joined(with: high.span))
  }

  private mutating func inList(
    _ value: ExpressionSyntax,
    _ members: [ExpressionSyntax],
    _ scope: Scope
  ) throws(BindingError) -> BoundCondition {
    let left = try expression(value, scope)
    switch left.type {
    case .category(let category):
      var wanted: Set<String> = []
      for syntax in members { wanted.insert(try member(of: category, syntax, left, scope)) }
      return .category(left, wanted)
    case .list:
      var wanted: Set<String> = []
      for syntax in members { wanted.insert(try listMember(syntax)) }
      return .list(left, wanted)
    case .text, .code, .label:
      var wanted: Set<String> = []
      for syntax in members {
        let text = try textValue(syntax, left, scope)
        warnUnknownLabel(text, left, syntax.span, scope)
        wanted.insert(text)
      }
      return .text(left, .equal(wanted))
    default:
      var parts: [BoundCondition] = []
      for syntax in members {
        parts.append(try comparison(.equal, value, syntax, at: syntax.span, scope))
      }
      return parts.count == 1 ? parts[0] : .or(parts)
    }
  }

  // MARK: Times

  private func time(
    _ sign: ComparisonOperator,
    _ left: BoundExpression,
    _ range: TimeRange,
    at span: SourceSpan
  ) throws(BindingError) -> BoundCondition {
    guard let comparison = numberSign(sign) else {
      throw BindingError(
        .operatorNotAllowed(sign.rawValue, CanonicalText.of(left), left.type),
        span
      )
    }
    return time(comparison, left, range)
  }

  /// `=` inside the time, `>=` from its first day, `>` after its last, `<=` to its last, `<` before.
  private func time(
    _ comparison: NumberComparison,
    _ left: BoundExpression,
    _ range: TimeRange
  ) -> BoundCondition {
    let (first, last) = limits(range, left.type)
    func bound(_ sign: NumberComparison, _ limit: Int128) -> BoundCondition {
      .number(sign, left, .number(Decimal(limit), left.type))
    }
    switch comparison {
    case .equal:
      return first == last
        ? bound(.equal, first) : .and([bound(.greaterOrEqual, first), bound(.lessOrEqual, last)])
    case .greaterOrEqual: return bound(.greaterOrEqual, first)
    case .greater: return bound(.greater, last)
    case .lessOrEqual: return bound(.lessOrEqual, last)
    case .less: return bound(.less, first)
    }
  }

  private func limits(_ range: TimeRange, _ type: ValueType) -> (Int128, Int128) {
    switch type {
    case .month, .quarter:
      (Int128(range.first.month.index), Int128(range.last.month.index))
    case .year: (Int128(range.first.month.year), Int128(range.last.month.year))
    default: (Int128(range.first.index), Int128(range.last.index))
    }
  }

  // MARK: Texts and categories

  private mutating func text(
    _ sign: ComparisonOperator,
    _ left: BoundExpression,
    _ right: ExpressionSyntax,
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundCondition {
    if let pair = try textPair(sign, left, right, scope) { return pair }
    let wanted = try textValue(right, left, scope)
    switch sign {
    case .equal:
      warnUnknownLabel(wanted, left, right.span, scope)
      return .text(left, .equal([wanted]))
    case .identical: return .text(left, .exactly(try exactText(right, left, scope)))
    case .contains: return .text(left, .contains(wanted))
    case .notContains: return .not(.text(left, .contains(wanted)))
    case .like, .notLike:
      guard !wanted.contains("%") else {
        throw BindingError(.percentInPattern(spelling(right.span)), right.span)
      }
      let like = BoundCondition.text(left, .like(wanted))
      return sign == .like ? like : .not(like)
    case .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      throw BindingError(
        .operatorNotAllowed(sign.rawValue, CanonicalText.of(left), left.type),
        span
      )
    }
  }

  /// Two text columns of the row.
  private mutating func textPair(
    _ sign: ComparisonOperator,
    _ left: BoundExpression,
    _ right: ExpressionSyntax,
    _ scope: Scope
  ) throws(BindingError) -> BoundCondition? {
    guard sign == .equal || sign == .identical else { return nil }
    let other: BoundExpression
    switch right.node {
    case .name(let name):
      guard let column = resolve(name.key, in: scope.source), column.type.isText else { return nil }
      other = column
    case .member: other = try expression(right, scope)
    default: return nil
    }
    guard other.type.isText else { return nil }
    return .textPair(left, other, exactly: sign == .identical)
  }

  /// The folded text on the right of a text column; codes and numbers as they are spelled.
  private mutating func textValue(
    _ syntax: ExpressionSyntax,
    _ left: BoundExpression,
    _ scope: Scope
  ) throws(BindingError) -> String {
    let text = try exactText(syntax, left, scope)
    if text.isEmpty { throw BindingError(.emptyText(CanonicalText.of(left)), syntax.span) }
    return TextFolding.folded(text)
  }

  private mutating func exactText(
    _ syntax: ExpressionSyntax,
    _ left: BoundExpression,
    _ scope: Scope
  ) throws(BindingError) -> String {
    switch syntax.node {
    case .text(let text): return text
    case .code(let code): return code
    case .number where left.type == .code: return spelling(syntax.span)
    case .variable(let name):
      let value = try variableExpression(name, at: syntax.span)
      if case .text(let text) = value.node { return text }
      throw BindingError(.incomparable(left.type, value.type), syntax.span)
    case .name(let name):
      if name.key == "null" {
        throw BindingError(.nullIsEmpty(CanonicalText.of(left)), syntax.span)
      }
      if case .text(let text) = parameters[name.key]?.node { return text }
      throw BindingError(.textNeedsQuotes(name.text), syntax.span)
    case .bracketed(let inner): return try exactText(inner, left, scope)
    default:
      throw BindingError(.textExpected(CanonicalText.of(left), spelling(syntax.span)), syntax.span)
    }
  }

  private mutating func warnUnknownLabel(
    _ folded: String,
    _ left: BoundExpression,
    _ span: SourceSpan,
    _ scope: Scope
  ) {
    guard case .column(let column) = left.node else { return }
    if left.type == .code, column == "code", scope.source.belongsToEmployer {
      if !context.values.hasEmployer(code: folded) {
        report(.unknownEmployerCode(spelling(span)), at: span)
      }
      return
    }
    if left.type == .code, namesRecords(column, of: scope.source) {
      let name = scope.source.name
      if !context.values.hasCode(folded, column: column, source: name) {
        report(.unknownCode(spelling(span), column: column, source: name), at: span)
      }
      return
    }
    guard left.type == .label,
      let known = context.values.labels(of: column, source: scope.source.name),
      !known.contains(where: { TextFolding.folded($0) == folded })
    else { return }
    report(
      .unknownLabel(
        spelling(span),
        column: CanonicalText.of(left),
        nearest: Similarity.nearest(to: folded, among: known)
      ),
      at: span
    )
  }

  /// Whether a column holds ids of records, of which there are few.
  private func namesRecords(_ column: String, of source: SourceDeclaration) -> Bool {
    source.idLetter != nil && column == "id"
      || source.parents.contains { $0.column == column }
  }

  private mutating func member(
    of category: Category,
    _ syntax: ExpressionSyntax,
    _ left: BoundExpression,
    _ scope: Scope
  ) throws(BindingError) -> String {
    let written: String
    switch syntax.node {
    case .name(let name): written = name.text
    case .text(let text): written = text
    case .code(let code): written = code
    case .number: written = spelling(syntax.span)
    case .variable(let name):
      guard case .text(let text) = try variable(name, at: syntax.span) else {
        throw unknownMember(of: category, spelling(syntax.span), left, syntax.span)
      }
      written = text
    case .relation(let relation):
      // `attended = no` begins like a relation where a name follows.
      written = relation.quantifier.rawValue
    case .bracketed(let inner): return try member(of: category, inner, left, scope)
    default: throw unknownMember(of: category, spelling(syntax.span), left, syntax.span)
    }
    let key = aliasKey(written)
    let found = category.values.first { value in
      value.identifier == key || aliasKey(value.label.english) == key
        || value.label.vietnamese.map(aliasKey) == key
    }
    guard let found else { throw unknownMember(of: category, written, left, syntax.span) }
    return found.identifier
  }

  private func unknownMember(
    of category: Category,
    _ written: String,
    _ left: BoundExpression,
    _ span: SourceSpan
  ) -> BindingError {
    let known = category.values.map(\.identifier)
    return BindingError(
      .unknownValue(
        written,
        column: CanonicalText.of(left),
        nearest: Similarity.nearest(to: written, among: known),
        known: known
      ),
      span
    )
  }

  private func listMember(_ syntax: ExpressionSyntax) throws(BindingError) -> String {
    switch syntax.node {
    case .number(let number) where number.value.scale == 0: return number.value.plain
    case .text(let text): return TextFolding.folded(text)
    case .code(let code): return TextFolding.folded(code)
    case .name(let name): return name.key
    case .bracketed(let inner): return try listMember(inner)
    default: throw BindingError(.listMemberExpected(spelling(syntax.span)), syntax.span)
    }
  }
}
