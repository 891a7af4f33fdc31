import Columnar
import Values

/// One aggregate's state for every group, fed run by run.
struct Accumulator {
  private enum State {
    case count([Int128])
    case sum([Int128], seen: [Int128])
    case least([Int128?])
    case greatest([Int128?])
    case distinctNumbers([Set<Int128>])
    case distinctTexts([HashIndex])
    /// Every number; all of them are wide as soon as one does not fit 64 bits.
    case values([NumberPile])
    case wideValues([[Int128]])
  }

  private let aggregate: Aggregate
  private var state: State

  init(_ aggregate: Aggregate) {
    self.aggregate = aggregate
    switch aggregate.function {
    case .count: state = .count([])
    case .sum, .avg: state = .sum([], seen: [])
    case .min: state = .least([])
    case .max: state = .greatest([])
    case .median: state = .values([])
    case .distinct: state = .distinctNumbers([])
    }
  }

  /// Takes a run of rows: the group of each, whether it counts, and its value.
  mutating func add(
    groups: [Int],
    groupCount: Int,
    isCounted: [Bool]?,
    values: Vector?
  ) throws {
    switch values {
    case nil: addRows(groups, groupCount, isCounted)
    case .numbers(let numbers): try addNumbers(numbers, groups, groupCount, isCounted)
    case .texts, .codes:
      guard let values else { return }
      addTexts(values, groups, groupCount, isCounted)
    }
  }

  /// Takes figures that are gathered already, each for one of the groups.
  ///
  /// `dictionary`: what codes stand for, where the figures are of codes.
  mutating func add(
    _ figures: GroupFigures,
    groups: [Int],
    groupCount: Int,
    dictionary: ValueDictionary? = nil
  ) throws {
    switch (state, figures) {
    case (_, .distinct(let found)) where dictionary != nil:
      addTexts(found, dictionary ?? ValueDictionary(), groups, groupCount)
    case (.count(var counts), .counts(let found)):
      state = .count([])
      grow(&counts, to: groupCount, with: 0)
      for (place, group) in groups.enumerated() { counts[group] += Int128(found[place]) }
      state = .count(counts)
    case (.sum(var sums, var seen), .totals(let found)):
      state = .sum([], seen: [])
      grow(&sums, to: groupCount, with: 0)
      grow(&seen, to: groupCount, with: 0)
      for (place, group) in groups.enumerated() {
        let (sum, overflow) = sums[group].addingReportingOverflow(found[place].sum)
        if overflow { throw ExecutionError.overflow }
        sums[group] = sum
        seen[group] += Int128(found[place].count)
      }
      state = .sum(sums, seen: seen)
    case (.least(var least), .extremes(let found)):
      state = .least([])
      grow(&least, to: groupCount, with: nil)
      for (place, group) in groups.enumerated() where !found[place].isEmpty {
        let value = Int128(found[place].least)
        least[group] = min(least[group] ?? value, value)
      }
      state = .least(least)
    case (.greatest(var greatest), .extremes(let found)):
      state = .greatest([])
      grow(&greatest, to: groupCount, with: nil)
      for (place, group) in groups.enumerated() where !found[place].isEmpty {
        let value = Int128(found[place].greatest)
        greatest[group] = max(greatest[group] ?? value, value)
      }
      state = .greatest(greatest)
    case (.values(var lists), .numbers(let found)):
      state = .values([])
      grow(&lists, to: groupCount, with: NumberPile())
      for (place, group) in groups.enumerated() { lists[group].merge(found[place]) }
      state = .values(lists)
    case (.wideValues(var lists), .numbers(let found)):
      state = .wideValues([])
      grow(&lists, to: groupCount, with: [])
      for (place, group) in groups.enumerated() {
        lists[group] += found[place].numbers.map { Int128($0) }
      }
      state = .wideValues(lists)
    case (.distinctNumbers(var sets), .distinct(let found)):
      state = .distinctNumbers([])
      grow(&sets, to: groupCount, with: [])
      for (place, group) in groups.enumerated() {
        let numbers = found[place].numbers
        sets[group].reserveCapacity(sets[group].count + numbers.count)
        sets[group].formUnion(numbers)
      }
      state = .distinctNumbers(sets)
    default: preconditionFailure("the figure of the aggregate")
    }
  }

  private mutating func addTexts(
    _ found: [DistinctValues],
    _ dictionary: ValueDictionary,
    _ groups: [Int],
    _ groupCount: Int
  ) {
    var sets: [HashIndex] = []
    if case .distinctTexts(let known) = state { sets = known }
    state = .distinctTexts([])
    grow(&sets, to: groupCount, with: HashIndex())
    for (place, group) in groups.enumerated() {
      for code in found[place].numbers {
        sets[group].row(inserting: dictionary[UInt32(truncatingIfNeeded: code)])
      }
    }
    state = .distinctTexts(sets)
  }

  private mutating func addRows(_ groups: [Int], _ groupCount: Int, _ isCounted: [Bool]?) {
    guard case .count(var counts) = state else { return }
    state = .count([])
    grow(&counts, to: groupCount, with: 0)
    for (row, group) in groups.enumerated() where isCounted?[row] ?? true { counts[group] += 1 }
    state = .count(counts)
  }

  private mutating func addTexts(
    _ values: Vector,
    _ groups: [Int],
    _ groupCount: Int,
    _ isCounted: [Bool]?
  ) {
    if case .count(var counts) = state {
      state = .count([])
      grow(&counts, to: groupCount, with: 0)
      for (row, group) in groups.enumerated()
      where (isCounted?[row] ?? true) && !values.isEmpty(at: row) { counts[group] += 1 }
      state = .count(counts)
      return
    }
    var sets: [HashIndex] = []
    if case .distinctTexts(let known) = state { sets = known }
    state = .distinctTexts([])
    grow(&sets, to: groupCount, with: HashIndex())
    for (row, group) in groups.enumerated()
    where (isCounted?[row] ?? true) && !values.isEmpty(at: row) {
      sets[group].row(inserting: values.text(at: row))
    }
    state = .distinctTexts(sets)
  }

  private mutating func addNumbers(
    _ numbers: NumberVector,
    _ groups: [Int],
    _ groupCount: Int,
    _ isCounted: [Bool]?
  ) throws {
    let rows = groups.indices.filter { (isCounted?[$0] ?? true) && !numbers.isEmpty(at: $0) }
    switch state {
    case .count(var counts):
      state = .count([])
      grow(&counts, to: groupCount, with: 0)
      for row in rows { counts[groups[row]] += 1 }
      state = .count(counts)
    case .sum(var sums, var seen):
      state = .sum([], seen: [])
      grow(&sums, to: groupCount, with: 0)
      grow(&seen, to: groupCount, with: 0)
      for row in rows {
        let (sum, overflow) = sums[groups[row]].addingReportingOverflow(numbers.values[row])
        if overflow { throw ExecutionError.overflow }
        sums[groups[row]] = sum
        seen[groups[row]] += 1
      }
      state = .sum(sums, seen: seen)
    case .least(var least):
      state = .least([])
      grow(&least, to: groupCount, with: nil)
      for row in rows {
        least[groups[row]] = min(least[groups[row]] ?? numbers.values[row], numbers.values[row])
      }
      state = .least(least)
    case .greatest(var greatest):
      state = .greatest([])
      grow(&greatest, to: groupCount, with: nil)
      for row in rows {
        greatest[groups[row]] = max(
          greatest[groups[row]] ?? numbers.values[row],
          numbers.values[row]
        )
      }
      state = .greatest(greatest)
    case .distinctNumbers(var sets):
      state = .distinctNumbers([])
      grow(&sets, to: groupCount, with: [])
      for row in rows { sets[groups[row]].insert(numbers.values[row]) }
      state = .distinctNumbers(sets)
    case .values(let lists):
      if rows.allSatisfy({ Int64(exactly: numbers.values[$0]) != nil }) {
        addValues(numbers, rows, groups, groupCount)
      } else {
        state = .wideValues(lists.map { pile in pile.numbers.map { Int128($0) } })
        addWideValues(numbers, rows, groups, groupCount)
      }
    case .wideValues: addWideValues(numbers, rows, groups, groupCount)
    case .distinctTexts: break
    }
  }

  private mutating func addValues(
    _ numbers: NumberVector,
    _ rows: [Int],
    _ groups: [Int],
    _ groupCount: Int
  ) {
    guard case .values(var lists) = state else { return }
    state = .values([])
    grow(&lists, to: groupCount, with: NumberPile())
    for row in rows { lists[groups[row]].append(Int64(truncatingIfNeeded: numbers.values[row])) }
    state = .values(lists)
  }

  private mutating func addWideValues(
    _ numbers: NumberVector,
    _ rows: [Int],
    _ groups: [Int],
    _ groupCount: Int
  ) {
    guard case .wideValues(var lists) = state else { return }
    state = .wideValues([])
    grow(&lists, to: groupCount, with: [])
    for row in rows { lists[groups[row]].append(numbers.values[row]) }
    state = .wideValues(lists)
  }

  private func grow<Value>(_ values: inout [Value], to count: Int, with value: Value) {
    while values.count < count { values.append(value) }
  }

  /// The figure of each group at the aggregate's scale: 6 decimals for means and medians.
  func result(groupCount: Int) throws -> NumberVector {
    switch state {
    case .count(var counts):
      grow(&counts, to: groupCount, with: 0)
      return NumberVector(counts)
    case .sum(var sums, var seen):
      grow(&sums, to: groupCount, with: 0)
      grow(&seen, to: groupCount, with: 0)
      return aggregate.function == .sum ? NumberVector(sums) : try means(sums, seen)
    case .least(var values), .greatest(var values):
      grow(&values, to: groupCount, with: nil)
      return optional(values)
    case .distinctNumbers(var sets):
      grow(&sets, to: groupCount, with: [])
      return NumberVector(sets.map { Int128($0.count) })
    case .distinctTexts(var sets):
      grow(&sets, to: groupCount, with: HashIndex())
      return NumberVector(sets.map { Int128($0.texts.count) })
    case .values(var piles):
      grow(&piles, to: groupCount, with: NumberPile())
      return optional(try piles.map { try median($0) })
    case .wideValues(var lists):
      grow(&lists, to: groupCount, with: [])
      return optional(try lists.map { try median($0) })
    }
  }

  private func optional(_ values: [Int128?]) -> NumberVector {
    let empties = values.contains { $0 == nil } ? values.map { $0 == nil } : nil
    return NumberVector(values.map { $0 ?? 0 }, empties: empties)
  }

  private var toSixDecimals: Int128 { powerOfTen(6 - (aggregate.argument?.scale ?? 0)) }

  private func means(_ sums: [Int128], _ seen: [Int128]) throws -> NumberVector {
    optional(
      try sums.indices.map { group in
        guard seen[group] > 0 else { return nil }
        let (scaled, overflow) = sums[group].multipliedReportingOverflow(by: toSixDecimals)
        if overflow { throw ExecutionError.overflow }
        return divideRounding(scaled, by: seen[group])
      }
    )
  }

  /// The middle value; the mean of the two middle ones when there is an even number of values.
  private func median(_ pile: NumberPile) throws -> Int128? {
    guard let (lower, upper) = pile.middle() else { return nil }
    return try middle(Int128(lower), Int128(upper))
  }

  private func median(_ values: [Int128]) throws -> Int128? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let upper = sorted[sorted.count / 2]
    return try middle(sorted.count % 2 == 0 ? sorted[sorted.count / 2 - 1] : upper, upper)
  }

  private func middle(_ lower: Int128, _ upper: Int128) throws -> Int128 {
    let (sum, overflow) = upper.addingReportingOverflow(lower)
    let (scaled, overflows) = sum.multipliedReportingOverflow(by: toSixDecimals)
    if overflow || overflows { throw ExecutionError.overflow }
    return divideRounding(scaled, by: 2)
  }
}
