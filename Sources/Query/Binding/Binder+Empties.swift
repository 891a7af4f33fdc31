import Values

// Which columns a condition compares, so that the answer can say how many rows had no value there.
extension Binder {
  func comparedColumns(_ condition: BoundCondition, _ scope: Scope) -> [BoundItem] {
    var found: [BoundItem] = []
    collect(condition, scope, into: &found)
    return found
  }

  /// Columns on the left of comparisons; those in `is empty` are asked about already.
  private func collect(_ condition: BoundCondition, _ scope: Scope, into found: inout [BoundItem]) {
    if case .number(_, let left, _) = condition, case .column = left.node, left.type.isNumber,
      !found.contains(where: { $0.expression == left })
    {
      found.append(item(left, alias: nil, scope))
    }
    for part in condition.parts { collect(part, scope, into: &found) }
  }
}
