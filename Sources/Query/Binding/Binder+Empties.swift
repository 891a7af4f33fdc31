import Values

// Which columns a condition compares, so that the answer can say how many rows had no value there.
extension Binder {
  mutating func comparedColumns(_ syntax: ExpressionSyntax, _ scope: Scope) -> [BoundItem] {
    var names: [NameSyntax] = []
    collect(syntax, into: &names)
    var found: [BoundItem] = []
    for name in names {
      guard let column = resolve(name.key, in: scope.source), column.type.isNumber,
        !found.contains(where: { $0.expression == column })
      else { continue }
      found.append(item(column, alias: nil, scope))
    }
    return found
  }

  /// Names on the left of comparisons; those in `is empty` are asked about already.
  private func collect(_ syntax: ExpressionSyntax, into names: inout [NameSyntax]) {
    switch syntax.node {
    case .comparison(_, let left, _), .between(let left, _, _, _), .inList(let left, _, _):
      if case .name(let name) = left.node { names.append(name) }
    case .logical(_, let left, let right):
      collect(left, into: &names)
      collect(right, into: &names)
    case .not(let inner), .bracketed(let inner): collect(inner, into: &names)
    default: break
    }
  }
}
