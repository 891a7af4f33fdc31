import Values

extension SQLWriter {
  enum ShownColumns {
    case all
    /// Of a question that stands for its one value.
    case first
  }

  /// The whole answer of a question.
  func select(_ question: BoundQuestion, columns: ShownColumns = .all) -> String {
    let items = columns == .first ? Array(question.items.prefix(1)) : question.items
    guard question.isGrouped else { return rows(question, items) }
    return question.needsFoundRows
      ? groupsOfFound(question, items) : groups(question, items)
  }

  // MARK: Rows

  private func rows(_ question: BoundQuestion, _ items: [BoundItem]) -> String {
    var scope = SQLScope(question.source)
    scope.question = question
    return ordered(question, items, scope, found(question, scope))
  }

  /// The rows of a question that are shown as they are.
  func found(_ question: BoundQuestion, _ scope: SQLScope) -> String {
    from(question, as: scope.alias)
      + clause(
        "WHERE",
        time(question.time, scope) + conjuncts(question.filter, scope)
          + conjuncts(question.having, scope)
      )
  }

  // MARK: Groups

  private func groups(_ question: BoundQuestion, _ items: [BoundItem]) -> String {
    let rows = SQLScope(question.source)
    let keys = question.keys.map { ($0.expression, expression($0.expression, rows)) }
    var scope = rows
    scope.group = SQLGroup(keys: unique(keys))
    let body =
      from(question, as: rows.alias)
      + clause("WHERE", time(question.time, rows) + conjuncts(question.filter, rows))
      + grouping(keys.map(\.1)) + clause("HAVING", conjuncts(question.having, scope))
    return ordered(question, items, scope, body)
  }

  /// The same over rows that are named first, because some expressions look at them again.
  private func groupsOfFound(_ question: BoundQuestion, _ items: [BoundItem]) -> String {
    let keys = question.keys.indices.map { (question.keys[$0].expression, Self.key($0)) }
    let scope = groupScope(question, keys: keys, of: Self.found)
    let having = conjuncts(question.having, scope)
    if question.keys.isEmpty, !question.hasAggregates {
      // Without aggregates there would be a line for every row.
      let body = "FROM (SELECT 1) AS answer" + clause("WHERE", having)
      return found(question) + ordered(question, items, scope, body)
    }
    let body =
      from(Self.found, as: Self.found) + grouping(keys.map { column($0.1, of: Self.found) })
      + clause("HAVING", having)
    return found(question) + ordered(question, items, scope, body)
  }

  /// A bare number would name the column of that place, and is written as a sum.
  private func grouping(_ keys: [String]) -> String {
    let keys = keys.map { Int128($0) == nil ? $0 : $0 + " + 0" }
    return keys.isEmpty ? "" : "\nGROUP BY " + keys.joined(separator: ", ")
  }

  private func unique(_ keys: [(BoundExpression, String)]) -> [BoundExpression: String] {
    Dictionary(keys, uniquingKeysWith: { first, _ in first })
  }

  /// A scope of groups of found rows, whose keys stand in columns of a table.
  func groupScope(
    _ question: BoundQuestion,
    keys: [(BoundExpression, name: String)],
    of table: String
  ) -> SQLScope {
    var rows = SQLScope(Self.found, taken: [table])
    let isSplit = question.monthsBack.count > 1 || question.across != nil
    if question.monthsBack.count > 1 { rows.monthsBack = column(Self.monthsBack, of: Self.found) }
    var scope = rows
    let ties = keys.map { ($0.name, column($0.name, of: table)) }
    scope.group = SQLGroup(
      keys: unique(keys.map { ($0.0, column($0.name, of: table)) }),
      membership: { member in
        ties.map { column($0.0, of: member) + " IS NOT DISTINCT FROM " + $0.1 }
          + (isSplit ? [column(Self.monthsBack, of: member) + " = 0"] : [])
      },
      isSplitByMonths: isSplit
    )
    return scope
  }

  // MARK: Found rows

  static let found = "found"
  static let columnKey = "column_key"

  static func key(_ place: Int) -> String { "key_" + String(place + 1) }

  /// The rows that `where` left with their keys, and those of earlier months that are asked for.
  func found(_ question: BoundQuestion) -> String {
    let branches = question.monthsBack.map { found(question, monthsBack: $0) }
    return "WITH found AS " + bracketed(branches.joined(separator: "\nUNION ALL\n")) + "\n"
  }

  private func found(_ question: BoundQuestion, monthsBack: Int) -> String {
    var rows = SQLScope(question.source)
    if monthsBack > 0 { rows.monthsBack = String(monthsBack) }
    var columns = ["\(monthsBack) AS \(Self.monthsBack)"]
    for (place, key) in question.keys.enumerated() {
      columns.append(expression(key.expression, rows) + " AS " + Self.key(place))
    }
    if let across = question.across {
      columns.append(expression(across.expression, rows) + " AS " + Self.columnKey)
    }
    columns.append(dialect.name(rows.alias) + ".*")
    var source = question
    // Of another month the newest revision is meant.
    if monthsBack > 0, case .month(let month, _) = question.time {
      source.time = .month(month, revision: nil)
    }
    return "SELECT\n" + list(columns) + "\n" + from(source, as: rows.alias)
      + clause("WHERE", months(question, rows, monthsBack) + conjuncts(question.filter, rows))
  }

  /// The months of the question, or those so many months before that stand for one of them.
  private func months(
    _ question: BoundQuestion,
    _ rows: SQLScope,
    _ monthsBack: Int
  ) -> [String] {
    guard monthsBack > 0 else { return time(question.time, rows) }
    let shown = dialect.month(
      column("period", of: rows.alias),
      movedByMonths: String(monthsBack)
    )
    var list = SQLScope(rows.name(for: "list"), taken: rows.taken)
    list.question = question
    // The months themselves: no revision of another month is meant.
    let time: TableRequest.Time =
      if case .month(let month, _) = question.time { .month(month, revision: nil) } else {
        question.time
      }
    let months =
      "SELECT " + column("period", of: list.alias) + "\n" + from(schema.months, as: list.alias)
      + clause("WHERE", self.time(time, list))
    return [shown + " IN " + bracketed(months)]
  }

  // MARK: Cells

  /// The figures of every group in every column of `across`: the keys, the column's value, the
  /// figures.
  func cells(of question: BoundQuestion) -> String {
    guard let across = question.across else { return select(question) }
    let line = "line"
    let heading = "heading"
    let keys = question.keys.indices.map { (question.keys[$0].expression, Self.key($0)) }
    var scope = groupScope(question, keys: keys, of: line)
    scope.taken.insert(heading)
    let value = column(Self.columnKey, of: heading)
    let ofLine = scope.group?.membership
    scope.group?.membership = { member in
      (ofLine?(member) ?? [])
        + [column(Self.columnKey, of: member) + " IS NOT DISTINCT FROM " + value]
    }
    let keyNames = keys.map(\.1)
    let shown =
      zip(question.keys, keyNames).map { (key: BoundItem, name: String) in
        column(name, of: line) + " AS " + dialect.name(key.name)
      } + [value + " AS " + dialect.name(across.name)]
      + question.items.filter { !$0.expression.isOfRow(question.keys) }.map { item in
        expression(item.expression, scope) + " AS " + dialect.name(item.name)
      }
    let ties = (keyNames + [Self.columnKey]).map { name in
      let table = name == Self.columnKey ? heading : line
      return "found." + name + " IS NOT DISTINCT FROM " + column(name, of: table)
    }
    return found(question) + "SELECT\n" + list(shown)
      + "\nFROM (SELECT DISTINCT " + keyNames.joined(separator: ", ") + " FROM found) AS line"
      + "\nCROSS JOIN (SELECT DISTINCT \(Self.columnKey) FROM found) AS heading"
      + "\nLEFT JOIN found\n  ON " + ties.joined(separator: "\n  AND ")
      + "\nGROUP BY "
      + (keyNames.map { column($0, of: line) } + [value]).joined(separator: ", ")
      + "\nORDER BY " + sortable(value, across.expression.type) + " NULLS LAST"
  }
}

extension BoundExpression {
  /// Whether it has one value a line of `across`, whatever stands in the columns.
  fileprivate func isOfRow(_ keys: [BoundItem]) -> Bool {
    if keys.contains(where: { $0.expression == self }) { return true }
    return !contains { part in
      switch part.node {
      case .aggregate, .figure, .share: true
      default: false
      }
    }
  }
}

extension BoundExpression {
  /// Whether its value stands in other tables, so that it is better asked once a row.
  fileprivate var looksElsewhere: Bool {
    asksRelations
      || contains { part in
        switch part.node {
        case .figure, .earlier, .question: true
        default: false
        }
      }
  }
}

extension BoundQuestion {
  fileprivate var hasAggregates: Bool {
    let plan = Plan(self)
    return !plan.aggregates.isEmpty || !plan.shares.isEmpty
  }

  /// How many months before the question's the rows are that its figures are of, ascending from 0.
  package var monthsBack: [Int] {
    Set(Plan(self).aggregates.map(\.monthsBack)).union([0]).sorted()
  }

  /// Whether its expressions look at the rows of a group, or at all rows, again.
  fileprivate var needsFoundRows: Bool {
    let plan = Plan(self)
    return across != nil || monthsBack.count > 1 || !plan.shares.isEmpty
      || !figuresOfGroups.isEmpty || keys.contains { $0.expression.looksElsewhere }
  }
}
