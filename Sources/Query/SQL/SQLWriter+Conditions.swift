import Values

extension SQLWriter {
  /// A condition; where a value is empty it may be unknown, which counts as false.
  ///
  /// What is negated is asked with `IS NOT TRUE`, so that nothing unknown becomes false.
  func condition(_ condition: BoundCondition, _ scope: SQLScope) -> String {
    switch condition {
    case .number(let sign, let left, let right):
      let scale = max(left.scale, right.scale)
      return scaled(left, to: scale, scope) + " " + sign.rawValue + " "
        + scaled(right, to: scale, scope)
    case .text(let value, let comparison): return text(comparison, operand(value, scope))
    case .textPair(let left, let right, let exactly):
      let first = operand(left, scope)
      let second = operand(right, scope)
      return exactly ? first + " = " + second : "folded(\(first)) = folded(\(second))"
    case .category(let value, let members): return isOne(of: members, operand(value, scope))
    case .list(let value, let members): return holds(members, operand(value, scope))
    case .isEmpty(let value): return operand(value, scope) + " IS NULL"
    case .relation(let relation): return exists(relation, scope)
    case .not(.isEmpty(let value)): return operand(value, scope) + " IS NOT NULL"
    case .not(.relation(let relation)): return "NOT " + exists(relation, scope)
    case .not(let inner): return "(" + self.condition(inner, scope) + ") IS NOT TRUE"
    case .and(let parts): return parts.map { part($0, scope) }.joined(separator: " AND ")
    case .or(let parts): return parts.map { part($0, scope) }.joined(separator: " OR ")
    }
  }

  /// The conditions that must all hold, one a line.
  func conjuncts(_ condition: BoundCondition?, _ scope: SQLScope) -> [String] {
    guard let condition else { return [] }
    guard case .and(let parts) = condition else { return [part(condition, scope)] }
    return parts.flatMap { conjuncts($0, scope) }
  }

  /// A condition in brackets where it is joined of several, or ends in a test of its own.
  private func part(_ condition: BoundCondition, _ scope: SQLScope) -> String {
    switch condition {
    case .and, .or: "(" + self.condition(condition, scope) + ")"
    case .number, .text, .textPair, .category, .list, .isEmpty, .relation, .not:
      self.condition(condition, scope)
    }
  }

  private func isOne(of members: Set<String>, _ value: String) -> String {
    let sorted = members.sorted().map { dialect.text($0) }
    return sorted.count == 1
      ? value + " = " + sorted[0] : value + " IN (" + sorted.joined(separator: ", ") + ")"
  }

  /// Members are separated by commas.
  private func holds(_ members: Set<String>, _ value: String) -> String {
    let tests = members.sorted().map { member in
      dialect.place(
        of: dialect.text("," + member + ","),
        in: "',' || folded(\(value)) || ','"
      ) + " > 0"
    }
    return tests.count == 1 ? tests[0] : "(" + tests.joined(separator: " OR ") + ")"
  }

  private func text(_ comparison: TextComparison, _ value: String) -> String {
    switch comparison {
    case .equal(let texts): isOne(of: texts, "folded(\(value))")
    case .exactly(let text): value + " = " + dialect.text(text)
    case .contains(let needle):
      dialect.place(of: dialect.text(needle), in: "folded(\(value))") + " > 0"
    case .like(let pattern): "folded(\(value)) LIKE " + dialect.text(like(pattern)) + " ESCAPE '\\'"
    }
  }

  /// `*` and `?` in the words of SQL; its own signs stand for themselves.
  private func like(_ pattern: String) -> String {
    TextFolding.folded(pattern).map { letter in
      switch letter {
      case "*": "%"
      case "?": "_"
      case "%", "_", "\\": "\\" + String(letter)
      default: String(letter)
      }
    }.joined()
  }
}
