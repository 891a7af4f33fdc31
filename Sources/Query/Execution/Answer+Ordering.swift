import Columnar
import Values

// How an answer's rows are chosen and ordered: having, then top, then sort.
extension Answer {
  /// An answer of rows.
  ///
  /// `candidates`: of the found rows those that `top` could take; nil where all could.
  init(plan: Plan, found: FoundRows, candidates: FoundRows?, settled: SettledFacts) throws {
    let rows = candidates ?? found
    try self.init(plan: plan, count: rows.count(), rows: .found(rows, settled), found: found)
  }

  /// An answer of groups whose keys and figures are settled.
  init(plan: Plan, groups: GroupedRows, found: FoundRows) throws {
    try self.init(plan: plan, count: groups.count, rows: .groups(groups), found: found)
  }

  /// All of some rows, none of them shown.
  init(_ question: BoundQuestion, _ rows: RowValues, _ found: FoundRows) {
    self.question = question
    self.rows = rows
    self.found = found
    tiesCut = 0
    periods = found.months
    order = []
    kept = nil
  }

  private init(plan: Plan, count: Int, rows: RowValues, found: FoundRows) throws {
    let question = plan.question
    var places = Array(0..<count)
    if let having = question.having {
      let holds = try Self.vector(
        BoundExpression(.truth(having), .category(.yesNo), scale: 0),
        places,
        rows
      )
      places = places.filter { holds.text(at: $0) == "yes" }
    }
    kept = question.having == nil ? nil : places
    var ties = 0
    if let top = question.top {
      (places, ties) = try Self.first(top, question, of: places, rows)
    }
    self.question = question
    self.found = found
    tiesCut = ties
    periods = found.months
    order = try Self.sorted(places, by: question.sort, rows)
    self.rows = rows
  }

  private static func vector(
    _ expression: BoundExpression,
    _ places: [Int],
    _ rows: RowValues
  ) throws -> Vector {
    try rows.vector(expression, at: places)
  }

  private static func sorted(
    _ places: [Int],
    by keys: [BoundSortKey],
    _ rows: RowValues
  ) throws -> [Int] {
    let ordering = try ordering(keys, places, rows)
    return ordering.sorted(Array(places.indices)).map { places[$0] }
  }

  private static func ordering(
    _ keys: [BoundSortKey],
    _ places: [Int],
    _ rows: RowValues
  ) throws -> Ordering {
    guard places.count > 1 else { return Ordering(columns: []) }
    return Ordering(
      columns: try keys.map { key in
        SortColumn(
          try vector(key.expression, places, rows),
          type: key.expression.type,
          isDescending: key.isDescending
        )
      }
    )
  }

  /// The first rows by the keys of `top`, or of the question's own order; of each `per` group.
  private static func first(
    _ top: BoundTop,
    _ question: BoundQuestion,
    of places: [Int],
    _ rows: RowValues
  ) throws -> (places: [Int], ties: Int) {
    let keys = top.keys.isEmpty ? question.sort : top.keys
    let ordering = try ordering(keys, places, rows)
    let sorted = ordering.sorted(Array(places.indices))
    guard let per = top.per else {
      let kept = sorted.prefix(top.count)
      return (kept.map { places[$0] }, ties(after: kept, in: sorted[...], ordering))
    }
    var groups = GroupTable(keyCount: 1)
    let groupOf = groups.groups(of: [try vector(per, places, rows)], count: places.count)
    var members = [[Int]](repeating: [], count: groups.count)
    for place in sorted { members[groupOf[place]].append(place) }
    let kept = members.flatMap { $0.prefix(top.count) }
    let cut = members.reduce(0) { $0 + ties(after: $1.prefix(top.count), in: $1[...], ordering) }
    return (kept.map { places[$0] }, cut)
  }

  private static func ties(
    after kept: ArraySlice<Int>,
    in sorted: ArraySlice<Int>,
    _ ordering: Ordering
  ) -> Int {
    guard let last = kept.last, !ordering.columns.isEmpty else { return 0 }
    return sorted.dropFirst(kept.count).prefix { ordering.compare(last, $0) == 0 }.count
  }
}
