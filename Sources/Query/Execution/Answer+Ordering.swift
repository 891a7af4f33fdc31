import Columnar
import Values

// How an answer's rows are chosen and ordered: having, then top, then sort.
extension Answer {
  /// An answer of rows.
  ///
  /// `candidates`: of the found rows those that `top` could take; nil where all could.
  init(
    plan: Plan,
    found: FoundRows,
    candidates: FoundRows?,
    settled: SettledFacts
  ) throws {
    let rows = candidates ?? found
    let sorting = Sorting(rows: .found(rows, settled))
    try self.init(plan: plan, count: rows.count(), sorting, found: found)
  }

  /// An answer of groups whose keys and figures are settled.
  init(plan: Plan, groups: GroupedRows, found: FoundRows) throws {
    let sorting = Sorting(rows: .groups(groups))
    try self.init(plan: plan, count: groups.count, sorting, found: found)
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

  private init(plan: Plan, count: Int, _ sorting: Sorting, found: FoundRows) throws {
    let question = plan.question
    var places = Array(0..<count)
    if let having = question.having {
      let truth = BoundExpression(.truth(having), .category(.yesNo), scale: 0)
      let holds = try sorting.rows.vector(truth, at: places)
      places = places.filter { holds.text(at: $0) == "yes" }
    }
    kept = question.having == nil ? nil : places
    var ties = 0
    if let top = question.top {
      (places, ties) = try sorting.first(top, question, of: places)
    }
    self.question = question
    self.found = found
    tiesCut = ties
    periods = found.months
    order = try sorting.sorted(places, by: question.sort)
    rows = sorting.rows
  }
}

/// Puts the places of some rows in order, unless Ctrl-C stops it.
private struct Sorting {
  let rows: RowValues

  func sorted(_ places: [Int], by keys: [BoundSortKey]) throws -> [Int] {
    try ordering(keys, places).sorted(Array(places.indices)).map { places[$0] }
  }

  /// `limit`: how many of the first rows are wanted.
  private func ordering(
    _ keys: [BoundSortKey],
    _ places: [Int],
    limit: Int = .max
  ) throws -> Ordering {
    guard places.count > 1 else { return Ordering(columns: []) }
    let columns = try keys.enumerated().map { index, key in
      try SortColumn(
        try rows.vector(key.expression, at: places),
        type: key.expression.type,
        isDescending: key.isDescending,
        limit: index == 0 ? limit : .max
      )
    }
    return Ordering(columns: columns)
  }

  /// The first rows by the keys of `top`, or of the question's own order; of each `per` group.
  func first(
    _ top: BoundTop,
    _ question: BoundQuestion,
    of places: [Int]
  ) throws -> (places: [Int], ties: Int) {
    let keys = top.keys.isEmpty ? question.sort : top.keys
    let ordering = try ordering(keys, places, limit: top.per == nil ? top.count : .max)
    let sorted = try ordering.sorted(Array(places.indices))
    guard let per = top.per else {
      let kept = sorted.prefix(top.count)
      return (kept.map { places[$0] }, ties(after: kept, in: sorted[...], ordering))
    }
    var groups = GroupTable(keyCount: 1)
    let groupOf = groups.groups(of: [try rows.vector(per, at: places)], count: places.count)
    var members = [[Int]](repeating: [], count: groups.count)
    for place in sorted { members[groupOf[place]].append(place) }
    let kept = members.flatMap { $0.prefix(top.count) }
    let cut = members.reduce(0) { $0 + ties(after: $1.prefix(top.count), in: $1[...], ordering) }
    return (kept.map { places[$0] }, cut)
  }

  private func ties(
    after kept: ArraySlice<Int>,
    in sorted: ArraySlice<Int>,
    _ ordering: Ordering
  ) -> Int {
    guard let last = kept.last, !ordering.columns.isEmpty else { return 0 }
    return sorted.dropFirst(kept.count).prefix { ordering.compare(last, $0) == 0 }.count
  }
}
