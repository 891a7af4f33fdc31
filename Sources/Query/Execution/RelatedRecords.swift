import Columnar
import Values

/// The records of a relation, found once, by the rows that they belong to.
///
/// Everything is one pass over the records; a row is a look-up.
struct RelatedRecords: Sendable {
  /// Who has records: employers by their ordinals, or parents by their keys.
  private let owners: RecordOwners
  private let found: FoundRows
  private let settled: SettledFacts
  /// Places among the found records, owner by owner, each owner's by day and then as recorded.
  private let places: [Int32]
  // A rank is an index into `places`.
  /// Where the records of each owner begin in `places`, and behind the last where they end.
  private let starts: [Int32]
  /// The day of each of `places`; 0 where records have none.
  private let days: [Int32]

  init(_ relation: BoundRelation, _ found: FoundRows, _ settled: SettledFacts) throws {
    self.found = found
    self.settled = settled
    var owners = RecordOwners(relation.link)
    var slots: [Int32] = []
    var days: [Int32] = []
    for part in found.parts {
      let rows = try part.rows()
      slots += try owners.adding(part.columns, rows)
      days +=
        try relation.dayColumn.map { try Self.days($0, part.columns, rows) }
        ?? [Int32](repeating: 0, count: rows.count)
    }
    self.owners = owners
    (places, starts) = sortedByOwner(slots, days, ownerCount: owners.count)
    self.days = places.map { days[Int($0)] }
  }

  private static func days(
    _ name: String,
    _ columns: PartColumns,
    _ rows: [UInt32]
  ) throws -> [Int32] {
    guard case .integers(let column) = try columns.column(name) else {
      return [Int32](repeating: 0, count: rows.count)
    }
    return column.numbers(rows, empty: 0)
  }

  /// How many owners there may be; the slot behind the last one stands for no owner.
  var slotCount: Int { owners.count }

  /// Records that belong to somebody.
  var recordCount: Int { places.count }

  /// The owner of each row, `slotCount` for none.
  func slots(of columns: PartColumns, _ rows: ArraySlice<UInt32>) throws -> [Int] {
    try owners.slots(of: columns, rows)
  }

  /// Whether an owner has a record of any day.
  func hasRecords(_ slot: Int) -> Bool {
    slot < owners.count && starts[slot + 1] > starts[slot]
  }

  /// The owners that have records, where owners are known by their numbers.
  var employersWithRecords: Bitmap? {
    guard case .employer = owners.link else { return nil }
    var rows = Bitmap(count: owners.count)
    for slot in 0..<owners.count where starts[slot + 1] > starts[slot] { rows[slot] = true }
    return rows
  }

  /// Whether an owner has a record in a window of days.
  func hasRecords(_ slot: Int, _ window: DayWindow) -> Bool { !range(of: slot, window).isEmpty }

  /// The records of an owner within a window, as a range of `places`.
  private func range(of slot: Int, _ window: DayWindow) -> Range<Int> {
    guard slot < owners.count, !window.isEmpty else { return 0..<0 }
    var range = Int(starts[slot])..<Int(starts[slot + 1])
    if let first = window.first {
      let start = firstPlace(in: range) { days[$0] >= first }
      range = start..<range.upperBound
    }
    if let last = window.last {
      let end = firstPlace(in: range) { days[$0] > last }
      range = range.lowerBound..<end
    }
    return range
  }

  /// The first place of an ascending range that passes.
  private func firstPlace(in range: Range<Int>, _ passes: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if passes(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  // MARK: Figures

  /// A figure for each group, of the records of its owners.
  ///
  /// The members name groups, an owner of each and the days that count, in any order. O(their
  /// records).
  func figure(
    _ figure: RelatedFigure,
    of members: [RecordMember],
    groupCount: Int
  ) throws -> Vector {
    if case .aggregate(.count) = figure.function, figure.argument == nil {
      var counts = [Int128](repeating: 0, count: groupCount)
      for member in members {
        counts[member.group] += Int128(range(of: member.slot, member.window).count)
      }
      return .numbers(NumberVector(counts))
    }
    var ranks: [Int] = []
    var groups: [Int] = []
    for member in members {
      let range = range(of: member.slot, member.window)
      ranks += range
      groups += repeatElement(member.group, count: range.count)
    }
    switch figure.function {
    case .aggregate(let function):
      var accumulator = Accumulator(Aggregate(function, figure.argument))
      try accumulator.add(
        groups: groups,
        groupCount: groupCount,
        isCounted: nil,
        values: try figure.argument.map { try values($0, ranks.map { Int(places[$0]) }) }
      )
      return .numbers(try accumulator.result(groupCount: groupCount))
    case .first, .only: return try edge(figure, ranks, groups, groupCount, isLast: false)
    case .last: return try edge(figure, ranks, groups, groupCount, isLast: true)
    }
  }

  /// The value in the earliest or latest record of each group; of a day's records, the outermost.
  private func edge(
    _ figure: RelatedFigure,
    _ ranks: [Int],
    _ groups: [Int],
    _ groupCount: Int,
    isLast: Bool
  ) throws -> Vector {
    var best = [Int?](repeating: nil, count: groupCount)
    for (rank, group) in zip(ranks, groups) {
      guard let known = best[group] else {
        best[group] = rank
        continue
      }
      let isLater = (days[rank], places[rank]) > (days[known], places[known])
      if isLater == isLast { best[group] = rank }
    }
    let present = best.indices.filter { best[$0] != nil }
    let argument = figure.argument ?? BoundExpression(.number(Decimal(0)), .number, scale: 0)
    let vector = try values(argument, best.compactMap { $0.map { Int(places[$0]) } })
    var result = vector.blank(count: groupCount)
    result.set(present, from: vector)
    return result
  }

  private func values(_ argument: BoundExpression, _ places: [Int]) throws -> Vector {
    try RowValues.found(found, settled).vector(argument, at: places)
  }
}

/// An owner of records within a group, and the days that count for it.
struct RecordMember {
  var group: Int
  var slot: Int
  var window = DayWindow()
}

/// Days from a first to a last, both included; nil for no bound.
struct DayWindow {
  var first: Int32?
  var last: Int32?
  /// A bound of the row is empty, so that no record can lie within.
  var isEmpty = false
}

/// Gives every owner of records a slot.
private struct RecordOwners: Sendable {
  let link: RecordLink
  private(set) var count = 0
  private var keys: [String: Int] = [:]

  init(_ link: RecordLink) { self.link = link }

  /// The slots of records' owners, made as they appear; -1 where a record has none.
  mutating func adding(_ columns: PartColumns, _ rows: [UInt32]) throws -> [Int32] {
    if case .integers(let column) = try columns.column(link.recordColumn) {
      let slots = column.numbers(rows, empty: -1).map { max($0, -1) }
      count = max(count, Int(slots.max() ?? -1) + 1)
      return slots
    }
    let vector = try columns.vector(link.recordColumn, rows: rows[...])
    return (0..<vector.count).map { row in
      let key = vector.text(at: row)
      if key.isEmpty { return -1 }
      if let slot = keys[key] { return Int32(slot) }
      keys[key] = count
      count += 1
      return Int32(count - 1)
    }
  }

  /// The slots of rows; `count` for those that own no record.
  func slots(of columns: PartColumns, _ rows: ArraySlice<UInt32>) throws -> [Int] {
    if case .integers(let column) = try columns.column(link.ownColumn) {
      return column.numbers(Array(rows), empty: -1).map {
        0 <= $0 && $0 < count ? Int($0) : count
      }
    }
    let vector = try columns.vector(link.ownColumn, rows: rows)
    return (0..<vector.count).map { keys[vector.text(at: $0)] ?? count }
  }
}

extension RecordLink {
  /// The column of a record that says whose it is.
  fileprivate var recordColumn: String {
    switch self {
    case .employer: "employer"
    case .columns(_, let other): other
    }
  }

  /// The column of a row that records name.
  var ownColumn: String {
    switch self {
    case .employer: "employer"
    case .columns(let own, _): own
    }
  }
}

/// The places of records, owner by owner, each owner's by day and then in their order.
///
/// O(records), and sorting where an owner has several that are not in the order of their days.
private func sortedByOwner(
  _ slots: [Int32],
  _ days: [Int32],
  ownerCount: Int
) -> (places: [Int32], starts: [Int32]) {
  var starts = [Int32](repeating: 0, count: ownerCount + 1)
  for slot in slots where slot >= 0 { starts[Int(slot) + 1] += 1 }
  for slot in 0..<ownerCount { starts[slot + 1] += starts[slot] }
  var next = starts
  var places = [Int32](repeating: 0, count: Int(starts[ownerCount]))
  for (place, slot) in slots.enumerated() where slot >= 0 {
    places[Int(next[Int(slot)])] = Int32(truncatingIfNeeded: place)
    next[Int(slot)] += 1
  }
  for slot in 0..<ownerCount {
    let range = Int(starts[slot])..<Int(starts[slot + 1])
    let isSorted = range.dropFirst().allSatisfy {
      days[Int(places[$0 - 1])] <= days[Int(places[$0])]
    }
    if isSorted { continue }
    places[range].sort { (days[Int($0)], $0) < (days[Int($1)], $1) }
  }
  return (places, starts)
}

extension IntegerColumn {
  /// The numbers of some rows that fit 32 bits; `empty` where there is none.
  fileprivate func numbers(_ rows: [UInt32], empty: Int32) -> [Int32] {
    var values = [Int64](repeating: 0, count: rows.count)
    gather(rows, into: &values)
    var numbers = values.map { Int32(exactly: $0) ?? empty }
    if let empties {
      for place in rows.indices where empties[Int(rows[place])] { numbers[place] = empty }
    }
    return numbers
  }
}
