/// Groups of rows by keys that are small numbers, with figures over stored columns.
///
/// A group's number is made of the numbers of its keys, so that finding it is arithmetic. Collected
/// block by block, morsel by morsel, and merged in the order of the rows: any number of threads
/// gives the same groups.
package struct CodedGroups: Sendable {
  private let keys: [GroupKey]
  private let figures: [GroupFigure]
  private let groupCount: Int
  /// Rows of each group.
  private var rowCounts: [Int]
  /// The first row of each group that has rows.
  private var firstRows: [UInt32]
  private var states: [GroupFigures]
  /// The group and a value of each kept row of the block in work.
  private var groups = [UInt32](repeating: 0, count: BlockMask.capacity)
  private var values = [Int64](repeating: 0, count: BlockMask.capacity)

  /// Room for the values of distinct counts: 4 MB a thread.
  private static let distinctCountMax = 1 << 22

  /// Nil where the keys could make more groups than fit arrays.
  package init?(keys: [GroupKey], figures: [GroupFigure]) {
    var count = 1
    for key in keys {
      let (product, overflow) = count.multipliedReportingOverflow(by: key.limit)
      guard !overflow, product <= GroupKey.limitMax else { return nil }
      count = product
    }
    // A set of values for each group: not for many groups of many values.
    let bytes = figures.reduce(0) { $0 + ($1.distinctLimit ?? 0) * count }
    guard bytes <= Self.distinctCountMax else { return nil }
    self.keys = keys
    self.figures = figures
    groupCount = count
    rowCounts = [Int](repeating: 0, count: count)
    firstRows = [UInt32](repeating: 0, count: count)
    states = figures.map { GroupFigures($0, groupCount: count) }
  }

  /// How many groups there can be.
  package var capacity: Int { groupCount }

  // MARK: Collecting

  /// Takes the kept rows of a block.
  ///
  /// `filtered`: for each figure the rows that it counts, where it does not count all.
  ///
  /// - Complexity: O(rows × (keys + figures))
  package mutating func add(_ rows: inout BlockRows, filtered: [BlockRows?]) {
    guard rows.count > 0 else { return }
    findGroups(&rows)
    noteRows(&rows)
    for figure in figures.indices where filtered[figure] == nil { add(&rows, to: figure) }
    for figure in figures.indices {
      guard var counted = filtered[figure], counted.count > 0 else { continue }
      findGroups(&counted)
      add(&counted, to: figure)
    }
  }

  /// Writes down the group of each kept row.
  private mutating func findGroups(_ rows: inout BlockRows) {
    guard !keys.isEmpty else { return }
    for (place, key) in keys.enumerated() {
      rows.read(key.column, into: &values)
      // An empty value's distance is 0, which would be the number of the base.
      rows.forEachEmpty(key.column) { values[$0] = 0 &- key.shift }
      if place == 0 {
        start(&groups, values, key.shift, rows.count)
      } else {
        refine(&groups, values, key, rows.count)
      }
    }
  }

  private mutating func noteRows(_ rows: inout BlockRows) {
    guard !keys.isEmpty else {
      if rowCounts[0] == 0 { firstRows[0] = rows.first ?? 0 }
      rowCounts[0] += rows.count
      return
    }
    for place in 0..<rows.count {
      let group = Int(groups[place])
      if rowCounts[group] == 0 { firstRows[group] = rows.number(at: place) }
      rowCounts[group] &+= 1
    }
  }

  private mutating func add(_ rows: inout BlockRows, to figure: Int) {
    switch (figures[figure], states[figure]) {
    case (.rows, .counts(var counts)):
      states[figure] = .counts([])
      if keys.isEmpty {
        counts[0] += rows.count
      } else {
        addOnes(groups, rows.count, &counts)
      }
      states[figure] = .counts(counts)
    case (.values(let column), .counts(var counts)):
      states[figure] = .counts([])
      addValues(of: column, &rows, &counts)
      states[figure] = .counts(counts)
    case (.total(let column), .totals(var totals)):
      states[figure] = .totals([])
      addTotals(of: column, &rows, &totals)
      states[figure] = .totals(totals)
    case (.extremes(let column), .extremes(var extremes)):
      states[figure] = .extremes([])
      forEachValue(of: column, &rows) { extremes[$0].add($1) }
      states[figure] = .extremes(extremes)
    case (.numbers(let column), .numbers(var numbers)):
      states[figure] = .numbers([])
      addNumbers(of: column, &rows, &numbers)
      states[figure] = .numbers(numbers)
    case (.distinct(let key), .distinct(var sets)):
      states[figure] = .distinct([])
      addDistinct(of: key.column, &rows, &sets)
      states[figure] = .distinct(sets)
    case (.rows, _), (.values, _), (.total, _), (.extremes, _), (.numbers, _), (.distinct, _):
      preconditionFailure("a state of the figure's own kind")
    }
  }

  private mutating func addValues(
    of column: IntegerColumn,
    _ rows: inout BlockRows,
    _ counts: inout [Int]
  ) {
    if keys.isEmpty {
      counts[0] += rows.mask.without(column.empties, rows.range).keptCount
      return
    }
    addOnes(groups, rows.count, &counts)
    rows.forEachEmpty(column) { counts[Int(groups[$0])] -= 1 }
  }

  private mutating func addNumbers(
    of column: IntegerColumn,
    _ rows: inout BlockRows,
    _ numbers: inout [NumberPile]
  ) {
    guard keys.isEmpty, column.empties?.isEmpty(in: rows.range) ?? true else {
      return forEachValue(of: column, &rows) { numbers[$0].append($1) }
    }
    rows.read(column, into: &values)
    numbers[0].append(contentsOf: values[..<rows.count])
  }

  private mutating func addDistinct(
    of column: IntegerColumn,
    _ rows: inout BlockRows,
    _ sets: inout [DistinctValues]
  ) {
    guard keys.isEmpty, column.empties?.isEmpty(in: rows.range) ?? true else {
      return forEachValue(of: column, &rows) { sets[$0].add($1) }
    }
    rows.read(column, into: &values)
    sets[0].add(values.span.extracting(first: rows.count))
  }

  private mutating func addTotals(
    of column: IntegerColumn,
    _ rows: inout BlockRows,
    _ totals: inout [Total]
  ) {
    if keys.isEmpty { return totals[0].merge(column.total(rows: rows.range, where: rows.mask)) }
    guard column.empties?.isEmpty(in: rows.range) ?? true else {
      return forEachValue(of: column, &rows) { totals[$0].add($1) }
    }
    rows.read(column, into: &values)
    addAll(groups, values, rows.count, &totals)
  }

  /// Calls with the group and the value of each kept row that has one.
  @inline(__always)
  private mutating func forEachValue(
    of column: IntegerColumn,
    _ rows: inout BlockRows,
    _ body: (Int, Int64) -> Void
  ) {
    rows.read(column, into: &values)
    let hasEmpties = !(column.empties?.isEmpty(in: rows.range) ?? true)
    for place in 0..<rows.count {
      if hasEmpties, column.empties?[Int(rows.number(at: place))] ?? false { continue }
      body(keys.isEmpty ? 0 : Int(groups[place]), values[place])
    }
  }

  /// Adds what was collected over later rows of the same table.
  package mutating func merge(_ later: CodedGroups) {
    for group in rowCounts.indices where later.rowCounts[group] > 0 {
      if rowCounts[group] == 0 { firstRows[group] = later.firstRows[group] }
      rowCounts[group] += later.rowCounts[group]
    }
    for figure in states.indices { states[figure].merge(later.states[figure]) }
  }

  // MARK: The groups

  /// The groups that have rows, in the order of their first rows.
  package func found() -> (firstRows: [UInt32], figures: [GroupFigures]) {
    let groups = rowCounts.indices.filter { rowCounts[$0] > 0 }
      .sorted { firstRows[$0] < firstRows[$1] }
    return (groups.map { firstRows[$0] }, states.map { $0.picking(groups) })
  }
}

private func start(
  _ groups: inout [UInt32],
  _ values: [Int64],
  _ shift: Int64,
  _ count: Int
) {
  let values = values.span
  var target = groups.mutableSpan
  precondition(count <= target.count && count <= values.count, "room for every row")
  for place in 0..<count { target[place] = UInt32(truncatingIfNeeded: values[place] &+ shift) }
}

private func refine(
  _ groups: inout [UInt32],
  _ values: [Int64],
  _ key: GroupKey,
  _ count: Int
) {
  let values = values.span
  var target = groups.mutableSpan
  precondition(count <= target.count && count <= values.count, "room for every row")
  let limit = UInt32(key.limit)
  for place in 0..<count {
    target[place] =
      target[place] &* limit &+ UInt32(truncatingIfNeeded: values[place] &+ key.shift)
  }
}

private func addOnes(_ groups: [UInt32], _ count: Int, _ counts: inout [Int]) {
  let groups = groups.span
  precondition(count <= groups.count, "room for every row")
  var target = counts.mutableSpan
  for place in 0..<count { target[Int(groups[place])] &+= 1 }
}

private func addAll(
  _ groups: [UInt32],
  _ values: [Int64],
  _ count: Int,
  _ totals: inout [Total]
) {
  let groups = groups.span
  let values = values.span
  precondition(count <= groups.count && count <= values.count, "room for every row")
  var target = totals.mutableSpan
  for place in 0..<count { target[Int(groups[place])].add(values[place]) }
}
