package import Values

/// A standing question over a source: one key down, or across beside another one, with totals.
///
/// `aging` is `debtors by bucket total`, `aging by district` is `debtors by district across bucket
/// total`; all clauses of questions go on behind it.
package struct CrossTable: Sendable {
  /// The word that a question begins with.
  package let name: String
  package let label: Localized
  package let meaning: Localized
  /// The source whose rows are gathered.
  package let source: String
  /// The column whose values are the groups or the columns.
  package let key: String

  package init(
    _ name: String,
    label: Localized,
    meaning: Localized,
    source: String,
    key: String
  ) {
    self.name = name
    self.label = label
    self.meaning = meaning
    self.source = source
    self.key = key
  }

  /// The question that a question about this one stands for.
  func unfolded(_ tree: QuestionSyntax) -> QuestionSyntax {
    var question = tree
    let span = tree.source.name.span
    let keyName = NameSyntax(text: key, span: span)
    let item = ItemSyntax(expression: ExpressionSyntax(.name(keyName), span: span))
    question.source.name = NameSyntax(text: source, span: span)
    if tree.keys.isEmpty || isOwnKey(tree.keys) {
      question.keys = [item]
    } else if tree.across == nil {
      question.across = item
    }
    question.total = tree.total ?? span
    return question
  }

  /// Whether only the table's own key is asked for, which then is no columns besides.
  private func isOwnKey(_ keys: [ItemSyntax]) -> Bool {
    guard keys.count == 1, keys[0].alias == nil, case .name(let name) = keys[0].expression.node
    else { return false }
    return name.key == key
  }
}
