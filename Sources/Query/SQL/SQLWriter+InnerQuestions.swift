import Values

// Questions about the rows of another question, as clauses behind a defined question are.
extension SQLWriter {
  /// The rows that a question is about.
  func from(_ question: BoundQuestion, as alias: String) -> String {
    switch question.inner {
    case .none: from(table(of: question.source, at: question.time), as: alias)
    case .question(let inner): "FROM " + bracketed(table(of: inner)) + " AS " + dialect.name(alias)
    }
  }

  /// The newest revisions of a source, or all of them where the question names one.
  func table(of source: String, at time: TableRequest.Time) -> String {
    guard case .month(_, revision: .some) = time else { return source }
    return schema.revisions[source] ?? source
  }

  /// An answer as a table: groups with what they show, rows with all columns of their source.
  private func table(of question: BoundQuestion) -> String {
    guard !question.isGrouped else {
      var stored = question
      stored.items = question.items.map { item in
        var item = item
        item.expression = item.expression.asColumn
        return item
      }
      return select(stored)
    }
    var scope = SQLScope(question.source)
    scope.question = question
    let all = dialect.name(scope.alias) + ".*"
    let body = "\n" + found(question, scope)
    guard let top = question.top else { return "SELECT " + all + body }
    let keys = top.keys.isEmpty ? question.sort : top.keys
    guard let per = top.per else {
      return "SELECT " + all + body + order(keys, scope) + "\nLIMIT \(top.count)"
    }
    return "SELECT *\nFROM "
      + bracketed("SELECT " + place(keys, per: per, scope) + ", " + all + body) + " AS chosen"
      + "\nWHERE row_rank <= \(top.count)"
  }
}

extension BoundExpression {
  /// The same as the column of a table, whose scale is that of its type.
  fileprivate var asColumn: BoundExpression {
    guard type.isNumber, scale != type.scale else { return self }
    if scale > type.scale {
      return BoundExpression(.rounded(self, digits: type.scale), type, scale: type.scale)
    }
    let nothing = BoundExpression(.number(Decimal(0)), type, scale: 0)
    return BoundExpression(.arithmetic(.add, self, nothing), type, scale: type.scale)
  }
}
