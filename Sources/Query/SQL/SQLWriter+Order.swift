import Values

// Which rows are shown and in which order.
extension SQLWriter {
  /// The selection of the shown columns in their order, of all rows or of the first ones.
  func ordered(
    _ question: BoundQuestion,
    _ items: [BoundItem],
    _ scope: SQLScope,
    _ body: String
  ) -> String {
    guard let top = question.top else {
      return plain(items, scope, body) + order(question.sort, scope)
    }
    let keys = top.keys.isEmpty ? question.sort : top.keys
    if top.per == nil, question.sort.starts(with: keys) {
      return plain(items, scope, body) + order(question.sort, scope) + "\nLIMIT \(top.count)"
    }
    return chosen(question, top, keys, items, scope, body)
  }

  private func plain(_ items: [BoundItem], _ scope: SQLScope, _ body: String) -> String {
    let columns = items.map { expression($0.expression, scope) + " AS " + dialect.name($0.name) }
    return "SELECT\n" + list(columns) + "\n" + body
  }

  func order(_ keys: [BoundSortKey], _ scope: SQLScope) -> String {
    // A database would take a bare number for the place of a column.
    let keys = keys.filter { !$0.expression.isConstant }
    return keys.isEmpty ? "" : "\nORDER BY " + sorting(keys, scope).joined(separator: ", ")
  }

  /// Empty values stand last in both directions.
  private func sorting(_ keys: [BoundSortKey], _ scope: SQLScope) -> [String] {
    keys.map { key in
      sortable(expression(key.expression, scope), key.expression.type)
        + (key.isDescending ? " DESC" : "") + " NULLS LAST"
    }
  }

  func sortable(_ value: String, _ type: ValueType) -> String {
    switch type {
    case .category(let category):
      let cases = category.values.enumerated().map { place, member in
        "WHEN \(dialect.text(member.identifier)) THEN \(place)"
      }
      return "CASE \(value) " + cases.joined(separator: " ") + " END"
    case .text, .label, .list: return value + " COLLATE vietnamese"
    case .money, .months, .people, .days, .count, .number, .share, .date, .month, .quarter, .year,
      .code:
      return value
    }
  }

  /// Rows that one order chooses and another one shows.
  private func chosen(
    _ question: BoundQuestion,
    _ top: BoundTop,
    _ keys: [BoundSortKey],
    _ items: [BoundItem],
    _ scope: SQLScope,
    _ body: String
  ) -> String {
    var columns: [String] = []
    for (place, item) in items.enumerated() {
      columns.append(expression(item.expression, scope) + " AS shown_\(place + 1)")
    }
    for (place, key) in question.sort.enumerated() {
      columns.append(
        sortable(expression(key.expression, scope), key.expression.type)
          + " AS sort_\(place + 1)"
      )
    }
    columns.append(place(keys, per: top.per, scope))
    let shown = items.enumerated().map {
      "shown_\($0.offset + 1) AS " + dialect.name($0.element.name)
    }
    let sort = question.sort.enumerated().map { place, key in
      "sort_\(place + 1)" + collation(key.expression.type)
        + (key.isDescending ? " DESC" : "") + " NULLS LAST"
    }
    return "SELECT\n" + list(shown) + "\nFROM "
      + bracketed("SELECT\n" + list(columns) + "\n" + body) + " AS chosen"
      + "\nWHERE row_rank <= \(top.count)"
      + (sort.isEmpty ? "" : "\nORDER BY " + sort.joined(separator: ", "))
  }

  /// The place of a row among all rows, or among those that share a value.
  func place(_ keys: [BoundSortKey], per: BoundExpression?, _ scope: SQLScope) -> String {
    let among = per.map { "PARTITION BY " + expression($0, scope) + " " } ?? ""
    let order = "ORDER BY " + sorting(keys, scope).joined(separator: ", ")
    return "row_number() OVER (\(among)\(order)) AS row_rank"
  }

  private func collation(_ type: ValueType) -> String {
    switch type {
    case .text, .label, .list: " COLLATE vietnamese"
    default: ""
    }
  }
}

extension BoundExpression {
  /// Whether it is the same for every row, and so orders nothing.
  fileprivate var isConstant: Bool {
    switch node {
    case .number, .text: true
    case .column, .aggregate, .share, .question, .figure, .truth: false
    case .arithmetic, .negative, .movedByMonths, .absolute, .rounded, .defaulted, .calendar,
      .earlier:
      openParts.allSatisfy(\.isConstant)
    }
  }
}
