import Columnar
import Values

/// Gathers rows into the groups of a question, and figures over them.
///
/// Rows of earlier months join the groups that they stand for, so that those who left count there.
struct GroupGatherer {
  private let plan: Plan
  private let settled: SettledFacts
  private let keys: [BoundExpression]
  private var table: GroupTable
  private var totals: [Accumulator]
  private var shares: [Accumulator]
  /// The owners of records in each group, as group × 2³² + slot.
  private var members: [[UInt64]]
  private let figures: [RelatedFigure]

  /// `keys`: of the groups; those of the question, and `across` behind them for its cells.
  init(_ plan: Plan, _ settled: SettledFacts, keys: [BoundExpression]) {
    self.plan = plan
    self.settled = settled
    self.keys = keys
    table = GroupTable(keyCount: keys.count)
    totals = plan.aggregates.map(Accumulator.init)
    shares = plan.shares.map { Accumulator(Aggregate(.sum, $0)) }
    figures = plan.question.figuresOfGroups
    members = figures.map { _ in [] }
  }

  var count: Int { table.count }

  /// Adds the rows of a part that are so many months before those of the question.
  mutating func add(_ part: FoundPart, monthsBack: Int) throws {
    if let coded = try CodedGathering(part.scan, plan, settled, keys: keys, monthsBack: monthsBack)
    {
      return try add(coded.groups(), of: part, monthsBack: monthsBack)
    }
    for run in try part.runs() {
      try Cancellation.current.check()
      try add(run, monthsBack: monthsBack)
    }
  }

  /// Adds groups of a part that are gathered already, each as its first row and its figures.
  private mutating func add(_ coded: CodedGroups, of part: FoundPart, monthsBack: Int) throws {
    let (firstRows, figures) = coded.found()
    let evaluator = settled.evaluator(part.columns, firstRows[...])
    let places = table.groups(of: try keys.map { try evaluator.vector($0) }, count: firstRows.count)
    var next = figures.makeIterator()
    for (index, aggregate) in plan.aggregates.enumerated() where aggregate.monthsBack == monthsBack
    {
      guard let figure = next.next() else { continue }
      try totals[index].add(
        figure,
        groups: places,
        groupCount: table.count,
        dictionary: part.columns.dictionary(of: aggregate)
      )
    }
    for index in shares.indices where monthsBack == 0 {
      guard let figure = next.next() else { continue }
      try shares[index].add(figure, groups: places, groupCount: table.count)
    }
  }

  /// Adds a run of rows that are so many months before those of the question.
  private mutating func add(_ run: FoundRows.Run, monthsBack: Int) throws {
    let evaluator = settled.evaluator(run.columns, run.rows)
    let places = table.groups(of: try keys.map { try evaluator.vector($0) }, count: run.rows.count)
    for (index, aggregate) in plan.aggregates.enumerated() where aggregate.monthsBack == monthsBack
    {
      try totals[index].add(
        groups: places,
        groupCount: table.count,
        isCounted: try aggregate.filter.map { try evaluator.holds($0) },
        values: try aggregate.argument.map { try evaluator.vector($0) }
      )
    }
    guard monthsBack == 0 else { return }
    for (index, share) in plan.shares.enumerated() {
      try shares[index].add(
        groups: places,
        groupCount: table.count,
        isCounted: nil,
        values: try evaluator.vector(share)
      )
    }
    for (index, figure) in figures.enumerated() {
      guard let records = settled.records[figure.records] else { continue }
      let slots = try records.slots(of: run.columns, run.rows)
      // Rows that own no records have the slot behind the last.
      for (place, slot) in zip(places, slots) where slot < records.slotCount {
        members[index].append(UInt64(place) << 32 | UInt64(slot))
      }
    }
  }

  /// Every vector that the groups' expressions need; one more group stands for no rows at all.
  ///
  /// - Complexity: O(groups), and the records of their owners
  mutating func vectors() throws -> [BoundExpression: Vector] {
    let groupCount = table.count + 1
    var vectors = settled.settledVectors(count: groupCount)
    for (index, aggregate) in plan.aggregates.enumerated() {
      vectors[aggregate.expression] = .numbers(try totals[index].result(groupCount: groupCount))
    }
    for (share, sums) in try shareSums() {
      vectors[BoundExpression(.share(share), .share, scale: 6)] = .numbers(parts(of: sums))
    }
    for (index, figure) in figures.enumerated() {
      guard let records = settled.records[figure.records] else { continue }
      vectors[figure.expression] = try records.figure(
        figure,
        of: distinctMembers(index),
        groupCount: groupCount
      )
    }
    // Last, for a key may be a figure over the records of each row, and not of the group.
    for (place, key) in plan.question.keys.enumerated() {
      vectors[key.expression] = table.keyVector(place).padded()
    }
    return vectors
  }

  /// The value of `across` of each group; it is none of the vectors, for the same figure may also
  /// be asked of the group.
  var columnKeys: Vector { table.keyVector(keys.count - 1) }

  /// The sums of which shares are parts, with one more group for no rows.
  func shareSums() throws -> [BoundExpression: NumberVector] {
    var sums: [BoundExpression: NumberVector] = [:]
    for (index, share) in plan.shares.enumerated() {
      sums[share] = try shares[index].result(groupCount: table.count + 1)
    }
    return sums
  }

  /// The figures whose owners stand in several groups, so that groups do not add up.
  func repeatedFigures() -> Set<RelatedFigure> {
    var repeated: Set<RelatedFigure> = []
    for (index, figure) in figures.enumerated() where ownersRepeat(index) {
      let pairs = Set(members[index])
      if Set(pairs.map { $0 & 0xFFFF_FFFF }).count < pairs.count { repeated.insert(figure) }
    }
    return repeated
  }

  /// Whether an owner stands in several rows; of the lines of one list none does.
  private func ownersRepeat(_ index: Int) -> Bool {
    var seen = Bitmap(count: Int(members[index].lazy.map { $0 & 0xFFFF_FFFF }.max() ?? 0) + 1)
    for pair in members[index] {
      let slot = Int(pair & 0xFFFF_FFFF)
      if seen[slot] { return true }
      seen[slot] = true
    }
    return false
  }

  /// Each owner of records once in each group, and once each of its records.
  private func distinctMembers(_ index: Int) -> [RecordMember] {
    var pairs = members[index]
    if ownersRepeat(index) { pairs.sort() }
    var distinct: [RecordMember] = []
    for (place, pair) in pairs.enumerated() where place == 0 || pairs[place - 1] != pair {
      distinct.append(RecordMember(group: Int(pair >> 32), slot: Int(pair & 0xFFFF_FFFF)))
    }
    return distinct
  }

  /// Each sum's part of all of them, in millionths; empty where all of them are nothing.
  private func parts(of sums: NumberVector) -> NumberVector {
    let whole = sums.values.reduce(0, +)
    var result = sums
    for group in result.values.indices {
      guard whole != 0 else {
        result.setEmpty(group)
        continue
      }
      result.values[group] = divideRounding(sums.values[group] * 1_000_000, by: whole)
    }
    return result
  }
}

extension BoundQuestion {
  /// The figures over records that are asked of groups as a whole.
  var figuresOfGroups: [RelatedFigure] {
    var figures: [RelatedFigure] = []
    let clauses =
      items.map(\.expression) + (having?.expressions ?? []) + sort.map(\.expression)
      + (top?.keys.map(\.expression) ?? [])
    func collect(_ expression: BoundExpression) {
      if keys.contains(where: { $0.expression == expression }) { return }
      if case .figure(let figure) = expression.node, figure.function != .only,
        !figures.contains(figure)
      {
        figures.append(figure)
      }
      for part in expression.openParts { collect(part) }
    }
    for expression in clauses { collect(expression) }
    return figures
  }
}

extension RelatedFigure {
  /// The expression that stands for this figure, as the binder types it.
  var expression: BoundExpression {
    guard let argument else { return BoundExpression(.figure(self), .count, scale: 0) }
    switch function {
    case .aggregate(.count), .aggregate(.distinct):
      return BoundExpression(.figure(self), .count, scale: 0)
    case .aggregate(.avg), .aggregate(.median):
      return BoundExpression(.figure(self), argument.type, scale: 6)
    case .aggregate(.sum), .aggregate(.min), .aggregate(.max), .first, .last, .only:
      return BoundExpression(.figure(self), argument.type, scale: argument.scale)
    }
  }
}

extension Vector {
  /// The same with one more value, an empty one.
  func padded() -> Vector {
    switch self {
    case .numbers(var numbers):
      numbers.values.append(0)
      numbers.empties =
        (numbers.empties ?? [Bool](repeating: false, count: numbers.values.count - 1)) + [true]
      return .numbers(numbers)
    case .texts(let texts): return .texts(texts + [""])
    case .codes(let codes, let dictionary): return .codes(codes + [0], dictionary)
    }
  }
}
