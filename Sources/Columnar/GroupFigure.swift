/// A figure over the rows of each group, taken from a stored column.
package enum GroupFigure: Sendable {
  /// Rows, whatever they hold.
  case rows
  /// Rows that have a value.
  case values(IntegerColumn)
  /// The exact sum, and how many rows have a value.
  case total(IntegerColumn)
  case extremes(IntegerColumn)
  /// Every value, for medians.
  case numbers(IntegerColumn)
  /// Which values of a narrow column occur.
  case distinct(GroupKey)
}

extension GroupFigure {
  /// How many values a distinct count can tell apart; nil for other figures.
  var distinctLimit: Int? {
    if case .distinct(let key) = self { key.limit } else { nil }
  }
}

/// What is known of the numbers of one group: exact, whatever their size and number.
package struct Total: Hashable, Sendable {
  /// Of the values; empty ones add nothing.
  package var sum: Int128 = 0
  /// Rows that have a value.
  package var count = 0

  package init() {}
  package init(sum: Int128, count: Int) {
    self.sum = sum
    self.count = count
  }

  /// 2^63 rows of 2^63 fit 128 bits, so that wrapping cannot happen.
  @inline(__always)
  mutating func add(_ value: Int64) {
    sum &+= Int128(value)
    count &+= 1
  }

  mutating func merge(_ other: Total) {
    sum &+= other.sum
    count &+= other.count
  }
}

/// The least and greatest number of one group.
package struct Extremes: Hashable, Sendable {
  package var least: Int64
  package var greatest: Int64

  /// Of no values at all; any value replaces both.
  static let none = Extremes(least: .max, greatest: .min)

  /// Whether any value was seen.
  package var isEmpty: Bool { least > greatest }

  @inline(__always)
  mutating func add(_ value: Int64) {
    least = min(least, value)
    greatest = max(greatest, value)
  }

  mutating func merge(_ other: Extremes) {
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
  }
}

/// The values of a narrow column that occur in one group.
package struct DistinctValues: Sendable {
  /// 1 for each number that was seen: a byte is written without a look at its neighbours.
  private var isSeen: [UInt8]
  private let shift: Int64

  init(_ key: GroupKey) {
    isSeen = [UInt8](repeating: 0, count: key.limit)
    shift = key.shift
  }

  @inline(__always)
  mutating func add(_ value: Int64) { isSeen[Int(truncatingIfNeeded: value &+ shift)] = 1 }

  /// Adds many values at once.
  mutating func add(_ values: Span<Int64>) {
    let shift = shift
    var target = isSeen.mutableSpan
    for place in values.indices {
      target[Int(truncatingIfNeeded: values[place] &+ shift)] = 1
    }
  }

  mutating func merge(_ other: DistinctValues) {
    let others = other.isSeen.span
    var target = isSeen.mutableSpan
    precondition(others.count == target.count, "values of one column")
    for number in target.indices { target[number] |= others[number] }
  }

  /// The values, ascending; the code of an empty text is none.
  package var numbers: [Int128] {
    isSeen.indices.dropFirst().filter { isSeen[$0] == 1 }.map { Int128(Int64($0) &- shift) }
  }
}

/// One figure's state for every group.
package enum GroupFigures: Sendable {
  case counts([Int])
  case totals([Total])
  case extremes([Extremes])
  case numbers([NumberPile])
  /// A set of small numbers for each group.
  case distinct([DistinctValues])

  init(_ figure: GroupFigure, groupCount: Int) {
    switch figure {
    case .rows, .values: self = .counts([Int](repeating: 0, count: groupCount))
    case .total: self = .totals([Total](repeating: Total(), count: groupCount))
    case .extremes: self = .extremes([Extremes](repeating: .none, count: groupCount))
    case .numbers: self = .numbers([NumberPile](repeating: NumberPile(), count: groupCount))
    case .distinct(let key):
      self = .distinct([DistinctValues](repeating: DistinctValues(key), count: groupCount))
    }
  }

  /// Adds what was collected over later rows of the same groups.
  mutating func merge(_ later: GroupFigures) {
    switch (self, later) {
    case (.counts(var mine), .counts(let theirs)):
      self = .counts([])
      for group in mine.indices { mine[group] += theirs[group] }
      self = .counts(mine)
    case (.totals(var mine), .totals(let theirs)):
      self = .totals([])
      for group in mine.indices { mine[group].merge(theirs[group]) }
      self = .totals(mine)
    case (.extremes(var mine), .extremes(let theirs)):
      self = .extremes([])
      for group in mine.indices { mine[group].merge(theirs[group]) }
      self = .extremes(mine)
    case (.numbers(var mine), .numbers(let theirs)):
      self = .numbers([])
      for group in mine.indices { mine[group].merge(theirs[group]) }
      self = .numbers(mine)
    case (.distinct(var mine), .distinct(let theirs)):
      self = .distinct([])
      for group in mine.indices { mine[group].merge(theirs[group]) }
      self = .distinct(mine)
    case (.counts, _), (.totals, _), (.extremes, _), (.numbers, _), (.distinct, _):
      preconditionFailure("the same figure")
    }
  }

  /// The states of some groups, in their order.
  package func picking(_ groups: [Int]) -> GroupFigures {
    switch self {
    case .counts(let counts): .counts(groups.map { counts[$0] })
    case .totals(let totals): .totals(groups.map { totals[$0] })
    case .extremes(let extremes): .extremes(groups.map { extremes[$0] })
    case .numbers(let numbers): .numbers(groups.map { numbers[$0] })
    case .distinct(let sets): .distinct(groups.map { sets[$0] })
    }
  }
}
