import Values

// Records that belong to a row or to a group.
extension SQLWriter {
  func exists(_ relation: BoundRelation, _ scope: SQLScope) -> String {
    let records = scope.inner(scope.name(for: relation.source))
    return "EXISTS "
      + bracketed(
        "SELECT 1\n" + from(table(of: relation.source, at: relation.time), as: records.alias)
          + clause("WHERE", conditions(relation, records, of: scope))
      )
  }

  /// What a record must fulfil to count for a row, or for the group of one.
  private func conditions(
    _ relation: BoundRelation,
    _ records: SQLScope,
    of scope: SQLScope
  ) -> [String] {
    [owner(of: relation, records, scope)] + time(relation.time, records)
      + window(relation, records, scope) + conjuncts(relation.filter, records)
  }

  private func owner(
    of relation: BoundRelation,
    _ records: SQLScope,
    _ scope: SQLScope
  ) -> String {
    let (own, other) =
      switch relation.link {
      case .employer: ("employer", "employer")
      case .columns(let own, let other): (own, other)
      }
    let record = column(other, of: records.alias)
    guard let group = scope.group else { return record + " = " + column(own, of: scope.alias) }
    let member = scope.name(for: "member")
    let owners =
      "SELECT " + column(own, of: member) + "\n" + from(Self.found, as: member)
      + clause("WHERE", group.membership(member))
    return record + " IN " + bracketed(owners)
  }

  private func window(
    _ relation: BoundRelation,
    _ records: SQLScope,
    _ scope: SQLScope
  ) -> [String] {
    guard let window = relation.window, let dayColumn = relation.dayColumn else { return [] }
    let day = column(dayColumn, of: records.alias)
    let first = window.first.map { day + " >= " + operand($0, scope) }
    let last = window.last.map { day + " <= " + operand($0, scope) }
    return [first, last].compactMap { $0 }
  }

  /// The months that rows of a source are of.
  func time(_ time: TableRequest.Time, _ scope: SQLScope) -> [String] {
    let period = column("period", of: scope.alias)
    switch time {
    case .all: return []
    case .month(let month, let revision):
      return [period + " = " + dialect.text(month.iso)]
        + (revision.map { [column("revision", of: scope.alias) + " = " + String($0)] } ?? [])
    case .months(let first, let last):
      return ["\(period) BETWEEN \(dialect.text(first.iso)) AND \(dialect.text(last.iso))"]
    case .day(let day):
      return [column("day", of: scope.alias) + " = " + dialect.text(day.iso)]
    case .compared(let first, let last):
      return [
        column("month_before", of: scope.alias) + " = " + dialect.text(first.iso),
        column("month_after", of: scope.alias) + " = " + dialect.text(last.iso),
      ]
    }
  }

  /// A figure over the records of a row, or over those of all employers of a group.
  func figure(_ figure: RelatedFigure, _ scope: SQLScope) -> String {
    let relation = figure.records
    let records = scope.inner(scope.name(for: relation.source))
    let rest =
      "\n" + from(table(of: relation.source, at: relation.time), as: records.alias)
      + clause("WHERE", conditions(relation, records, of: scope))
    switch figure.function {
    case .aggregate(let function):
      let aggregate = Aggregate(function, figure.argument)
      return bracketed("SELECT " + self.figure(aggregate, records, filter: []) + rest)
    case .first, .only: return bracketed(edge(figure, records, rest, "ASC"))
    case .last: return bracketed(edge(figure, records, rest, "DESC"))
    }
  }

  private func edge(
    _ figure: RelatedFigure,
    _ records: SQLScope,
    _ rest: String,
    _ direction: String
  ) -> String {
    let value = figure.argument.map { expression($0, records) } ?? "0"
    let day = figure.records.dayColumn.map { column($0, of: records.alias) + " \(direction), " }
    let recorded = dialect.recordingOrder(of: dialect.name(records.alias))
    return "SELECT " + value + rest
      + "\nORDER BY " + (day ?? "") + recorded + " " + direction + "\nLIMIT 1"
  }
}
